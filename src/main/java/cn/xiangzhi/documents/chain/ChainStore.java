package cn.xiangzhi.documents.chain;

import cn.xiangzhi.store.LateWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the chain: what waits, the links, their head. Links are added, never changed. */
@Component
public class ChainStore {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate named;
    private final LateWrites late;
    private final JsonMapper json;

    public ChainStore(JdbcClient jdbc, NamedParameterJdbcTemplate named, LateWrites late, JsonMapper json) {
        this.jdbc = jdbc;
        this.named = named;
        this.late = late;
        this.json = json;
    }

    /** Together with the rows they speak of. */
    public void enqueue(Waiting one) {
        late.sql("""
                insert into documents_unlinked (county_code, id, kind, subject, digest, facts, at)
                values (:county, :id, :kind, :subject, :digest, :facts, :at)
                """)
                .param("county", one.county())
                .param("id", one.id())
                .param("kind", one.kind())
                .param("subject", one.subject())
                .param("digest", one.digest())
                .param("facts", one.facts())
                .param("at", one.at())
                .later();
    }

    public boolean has(String county, String kind) {
        return jdbc.sql("select exists (select 1 from v_documents_link where county_code = :county and kind = :kind)")
                .param("county", county)
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    List<String> waitingCounties() {
        return jdbc.sql("select distinct county_code from documents_unlinked order by county_code")
                .query(String.class)
                .list();
    }

    public int waiting(String county) {
        return jdbc.sql("select count(*) from documents_unlinked where county_code = :county")
                .param("county", county)
                .query(Integer.class)
                .single();
    }

    /** Takes the oldest that wait; to be linked in the same transaction. */
    List<Waiting> take(String county, int most) {
        return jdbc.sql("""
                        delete from documents_unlinked where county_code = :county and id in
                            (select id from documents_unlinked where county_code = :county order by id limit :most)
                        returning county_code as county, id, kind, subject, digest, facts, at
                        """).param("county", county).param("most", most).query(Waiting.class).list().stream()
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .toList();
    }

    /** The head, held until the transaction ends. */
    Head lock(String county) {
        jdbc.sql("""
                insert into documents_chain_head (county_code, seq, chain, counts) values (:county, 0, :chain, '{}')
                on conflict do nothing
                """).param("county", county).param("chain", Link.BEGINNING).update();
        return jdbc.sql("""
                select county_code, seq, chain, counts::text as counts from documents_chain_head
                where county_code = :county for update
                """).param("county", county).query(this::headOf).single();
    }

    public Optional<Head> head(String county) {
        return jdbc.sql("""
                select county_code, seq, chain, counts::text as counts from documents_chain_head
                where county_code = :county
                """).param("county", county).query(this::headOf).optional();
    }

    public List<Head> heads() {
        return jdbc.sql("""
                select county_code, seq, chain, counts::text as counts from documents_chain_head order by county_code
                """).query(this::headOf).list();
    }

    private Head headOf(ResultSet row, int index) throws SQLException {
        return new Head(
                row.getString("county_code"),
                row.getLong("seq"),
                row.getString("chain"),
                json.readValue(row.getString("counts"), COUNTS));
    }

    void add(List<Link> links) {
        named.batchUpdate("""
                insert into documents_link (county_code, seq, kind, subject, digest, facts, at, chain)
                values (:county, :seq, :kind, :subject, :digest, :facts, :at, :chain)
                """, links.stream().map(ChainStore::values).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource values(Link link) {
        return new MapSqlParameterSource("county", link.county())
                .addValue("seq", link.seq())
                .addValue("kind", link.kind())
                .addValue("subject", link.subject())
                .addValue("digest", link.digest())
                .addValue("facts", link.facts())
                .addValue("at", link.at())
                .addValue("chain", link.chain());
    }

    void move(Head head) {
        jdbc.sql("""
                update documents_chain_head set seq = :seq, chain = :chain, counts = :counts::jsonb
                where county_code = :county
                """)
                .param("seq", head.seq())
                .param("chain", head.chain())
                .param("counts", json.writeValueAsString(head.counts()))
                .param("county", head.county())
                .update();
    }

    /** The digest of one link. */
    public Optional<String> at(String county, long seq) {
        return jdbc.sql("select chain from documents_link where county_code = :county and seq = :seq")
                .param("county", county)
                .param("seq", seq)
                .query(String.class)
                .optional();
    }

    /** Every link of every county, in order; inside a transaction, so that few are held at once. */
    public void each(java.util.function.Consumer<Link> reader) {
        jdbc.sql("""
                select county_code, seq, kind, subject, digest, facts, at, chain from documents_link
                order by county_code, seq
                """).withFetchSize(500).query(row -> {
            reader.accept(new Link(
                    row.getString("county_code"),
                    row.getLong("seq"),
                    row.getString("kind"),
                    row.getObject("subject", UUID.class),
                    row.getString("digest"),
                    row.getString("facts"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("chain")));
        });
    }

    String counts(Map<String, Long> counts) {
        return json.writeValueAsString(counts);
    }

    Map<String, Long> counts(String text) {
        return json.readValue(text, COUNTS);
    }
}
