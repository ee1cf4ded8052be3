package cn.xiangzhi.casework.file;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.documents.DigestChain;
import cn.xiangzhi.documents.LinkKind;
import cn.xiangzhi.law.Finding;
import cn.xiangzhi.law.Ruling;
import cn.xiangzhi.secrecy.Sm3;
import cn.xiangzhi.store.LateWrites.Write;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The acts of cases, append-only; each carries the SM3 digest of itself and of the one before. */
@Component
class Acts {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DigestChain links;

    /** The same step of a plain case is asked the same and answers the same, so few rulings are ever written out. */
    private final Cache<Kept, String> written =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(500).build();

    Acts(JdbcClient jdbc, JsonMapper json, DigestChain links) {
        this.jdbc = jdbc;
        this.json = json;
        this.links = links;
    }

    List<Act> of(String county, UUID caseId) {
        return rows(county, caseId).stream().map(this::act).toList();
    }

    /** The case an act belongs to. */
    @Nullable
    UUID caseOf(String county, UUID act) {
        return jdbc.sql("select case_id from casework_act where county_code = :county and id = :id")
                .param("county", county)
                .param("id", act)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** The acts as the next step needs them, without what the rules answered, and the digest of the last. */
    Chain chain(String county, UUID caseId) {
        var links = jdbc.sql("""
                        select id, move, at, person, name, post, facts::text as facts, cautions::text as cautions, digest
                        from casework_act where county_code = :county and case_id = :case order by seq
                        """)
                .param("county", county)
                .param("case", caseId)
                .query((row, n) -> new Link(light(row), row.getString("digest")))
                .list();
        return linked(links);
    }

    /** The same of several cases, asked for at once; a case without acts is left out. */
    Map<UUID, Chain> chains(String county, Collection<UUID> cases) {
        var links = cases.isEmpty()
                ? List.<Map.Entry<UUID, Link>>of()
                : jdbc.sql("""
                        select case_id, id, move, at, person, name, post, facts::text as facts, cautions::text as cautions, digest
                        from casework_act where county_code = :county and case_id = any(:cases) order by case_id, seq
                        """)
                        .param("county", county)
                        .param("cases", cases.toArray(UUID[]::new))
                        .query((row, n) -> Map.entry(
                                row.getObject("case_id", UUID.class), new Link(light(row), row.getString("digest"))))
                        .list();
        return links.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.collectingAndThen(Collectors.toList(), Acts::linked))));
    }

    private static Chain linked(List<Link> links) {
        return links.isEmpty()
                ? Chain.NONE
                : new Chain(
                        links.stream().map(Link::act).toList(), links.getLast().digest());
    }

    private Act light(ResultSet row) throws SQLException {
        var cautions = row.getString("cautions");
        return new Act(
                row.getObject("id", UUID.class),
                move(row.getString("move")),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(Today.BEIJING)
                        .toOffsetDateTime(),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("post"),
                new Facts(json.readValue(row.getString("facts"), FACTS)),
                null,
                cautions.equals("[]") ? List.of() : json.readValue(cautions, WORDS));
    }

    /** What an act is kept as, after the one whose digest is given. */
    Row row(Act act, UUID caseId, int seq, String previous) {
        var facts = json.writeValueAsString(new TreeMap<>(act.facts().values()));
        var ruling = act.ruling() == null ? null : written.get(Kept.of(act.ruling()), json::writeValueAsString);
        var cautions = json.writeValueAsString(act.cautions());
        var at = act.at().truncatedTo(ChronoUnit.MICROS);
        var text = String.join(
                "\n",
                previous,
                caseId.toString(),
                String.valueOf(seq),
                act.id().toString(),
                act.move().name(),
                at.toInstant().toString(),
                String.valueOf(act.person()),
                act.name(),
                act.post(),
                facts,
                String.valueOf(ruling),
                cautions);
        return new Row(
                act.id(),
                seq,
                act.move().name(),
                at,
                act.person(),
                act.name(),
                act.post(),
                facts,
                act.move().basis(),
                ruling,
                cautions,
                previous,
                Sm3.hex(text));
    }

    /** Into a statement that keeps the act with its case; see {@link #kept} for what follows. */
    static Write bind(Write write, Row row) {
        return write.param("act", row.id())
                .param("seq", row.seq())
                .param("move", row.move())
                .param("at", row.at())
                .param("person", row.person() == null ? null : row.person().toString())
                .param("name", row.name())
                .param("post", row.post())
                .param("facts", row.facts())
                .param("article", row.article())
                .param("ruling", row.ruling())
                .param("cautions", row.cautions())
                .param("previous", row.previous())
                .param("digest", row.digest());
    }

    /** An act just written is linked. */
    void kept(String county, Row row) {
        links.link(county, LinkKind.ACT, row.id(), row.digest(), "");
    }

    /** The first act whose digest is not what its contents and its forerunner give; null when the chain holds. */
    @Nullable
    UUID firstAltered(String county, UUID caseId) {
        var previous = "";
        for (var row : rows(county, caseId)) {
            var again = row(act(row), caseId, row.seq(), previous);
            if (!again.digest().equals(row.digest()) || !row.previous().equals(previous)) {
                return row.id();
            }
            previous = row.digest();
        }
        return null;
    }

    /** The digest the row must have, given what it says and the digest it stands on. */
    String again(UUID caseId, Row row) {
        return row(act(row), caseId, row.seq(), row.previous()).digest();
    }

    private List<Row> rows(String county, UUID caseId) {
        return jdbc.sql("""
                        select id, seq, move, at, person, name, post, facts::text as facts, article, ruling::text as ruling,
                               cautions::text as cautions, previous, digest
                        from casework_act where county_code = :county and case_id = :case order by seq
                        """)
                .param("county", county)
                .param("case", caseId)
                .query(Row.class)
                .list();
    }

    private static Move move(String name) {
        return Objects.requireNonNull(Move.named(name), name);
    }

    private Act act(Row row) {
        var kept = row.ruling() == null ? null : json.readValue(row.ruling(), Kept.class);
        return new Act(
                row.id(),
                move(row.move()),
                row.at().atZoneSameInstant(Today.BEIJING).toOffsetDateTime(),
                row.person(),
                row.name(),
                row.post(),
                new Facts(json.readValue(row.facts(), FACTS)),
                kept == null ? null : kept.ruling(),
                json.readValue(row.cautions(), WORDS));
    }

    /** The acts of a case, oldest first, and the digest the next act stands on. */
    record Chain(List<Act> acts, String digest) {

        static final Chain NONE = new Chain(List.of(), "");
    }

    private record Link(Act act, String digest) {}

    /** A ruling as JSON: the fields in a fixed order, so that the digest can be made again. */
    record Kept(String book, String version, String outcome, List<Finding> findings) {

        static Kept of(Ruling<String> ruling) {
            return new Kept(ruling.book(), ruling.version(), ruling.outcome(), ruling.findings());
        }

        Ruling<String> ruling() {
            return new Ruling<>(book, version, outcome, findings);
        }
    }

    record Row(
            UUID id,
            int seq,
            String move,
            OffsetDateTime at,
            @Nullable UUID person,
            String name,
            String post,
            String facts,
            String article,
            @Nullable String ruling,
            String cautions,
            String previous,
            String digest) {}
}
