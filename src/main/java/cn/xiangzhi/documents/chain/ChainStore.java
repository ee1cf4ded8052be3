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
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the chain: what waits, the links, their head. Links are added, never changed. */
@Component
public class ChainStore {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final LateWrites late;
    private final JsonMapper json;

    public ChainStore(JdbcClient jdbc, LateWrites late, JsonMapper json) {
        this.jdbc = jdbc;
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

    /** By one look into the index for each; what was taken lately still lies in the table. */
    List<String> waitingCounties() {
        return jdbc.sql("""
                with recursive waits as (
                    (select county_code from documents_unlinked order by county_code limit 1)
                    union all
                    select (select u.county_code from documents_unlinked u where u.county_code > waits.county_code
                            order by u.county_code limit 1)
                    from waits where waits.county_code is not null)
                select county_code from waits where county_code is not null
                """).query(String.class).list();
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

    /** Links of one county, as one statement whatever their number. */
    void add(String county, List<Link> links) {
        jdbc.sql("""
                insert into documents_link (county_code, seq, kind, subject, digest, facts, at, chain)
                select :county, * from unnest(:seqs::bigint[], :kinds::text[], :subjects::uuid[], :digests::text[], :facts::text[],
                    :ats::timestamptz[], :chains::text[])
                """)
                .param("county", county)
                .param("seqs", all(links, Link::seq, Long[]::new))
                .param("kinds", all(links, Link::kind, String[]::new))
                .param("subjects", all(links, Link::subject, UUID[]::new))
                .param("digests", all(links, Link::digest, String[]::new))
                .param("facts", all(links, Link::facts, String[]::new))
                .param("ats", all(links, link -> link.at().toString(), String[]::new))
                .param("chains", all(links, Link::chain, String[]::new))
                .update();
    }

    private static <T> T[] all(List<Link> links, Function<Link, T> word, IntFunction<T[]> array) {
        return links.stream().map(word).toArray(array);
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
