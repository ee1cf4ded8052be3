package cn.xiangzhi.organization.competition;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.secrecy.PersonalData;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks under seal: what is entered is kept only as cipher text, bound to its candidate and step, and opened by nothing but
 * {@link #publish} (S28).
 */
@Component
class SealedMarks {

    private final JdbcClient jdbc;
    private final PersonalData secrets;

    SealedMarks(JdbcClient jdbc, PersonalData secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    private record Sealed(UUID candidateId, String sealed) {}

    /** Without what is under seal. */
    List<Mark> of(String county, UUID competition) {
        return jdbc.sql("""
                select candidate_id, step, score, place, entered_by, entered_at from organization_mark
                where county_code = :county and competition_id = :competition order by candidate_id, step
                """)
                .param("county", county)
                .param("competition", competition)
                .query(Mark.class)
                .list();
    }

    /** Enters a mark, or enters it anew while it is under seal. */
    void enter(
            String county,
            UUID competition,
            UUID candidate,
            Step step,
            BigDecimal score,
            String by,
            OffsetDateTime at) {
        jdbc.sql("""
                insert into organization_mark
                    (county_code, competition_id, candidate_id, step, sealed, entered_by, entered_at)
                values (:county, :competition, :candidate, :step, :sealed, :by, :at)
                on conflict (county_code, candidate_id, step) do update
                set sealed = excluded.sealed, entered_by = excluded.entered_by, entered_at = excluded.entered_at
                where organization_mark.published_at is null
                """)
                .param("county", county)
                .param("competition", competition)
                .param("candidate", candidate)
                .param("step", step.name())
                .param("sealed", secrets.seal(bound(candidate, step) + score.toPlainString()))
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** Opens the marks of those candidates in that step, ranks them and keeps score and place in the open. */
    List<Ranking.Ranked> publish(String county, UUID competition, Step step, List<UUID> candidates, OffsetDateTime at) {
        var rows = jdbc.sql("""
                select candidate_id, sealed from organization_mark
                where county_code = :county and competition_id = :competition and step = :step
                """)
                .param("county", county)
                .param("competition", competition)
                .param("step", step.name())
                .query(Sealed.class)
                .list();
        Map<UUID, BigDecimal> scores = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> candidates.contains(row.candidateId()))
                .forEach(row -> scores.put(row.candidateId(), opened(row, step)));
        var ranked = Ranking.of(scores);
        ranked.forEach(one -> jdbc.sql("""
                update organization_mark set score = :score, place = :place, published_at = :at
                where county_code = :county and candidate_id = :candidate and step = :step
                """)
                .param("county", county)
                .param("candidate", one.candidate())
                .param("step", step.name())
                .param("score", one.score())
                .param("place", one.place())
                .param("at", at)
                .update());
        return ranked;
    }

    private BigDecimal opened(Sealed row, Step step) {
        var text = secrets.open(row.sealed());
        var head = bound(row.candidateId(), step);
        if (!text.startsWith(head)) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    null,
                    "成绩未公布",
                    "有一份封存的成绩与人员、环节对不上，可能被人调换过",
                    Basis.house("成绩公布前封存"),
                    "请查审计日志，由原评分人重新录入该环节成绩");
        }
        return new BigDecimal(text.substring(head.length()));
    }

    private static String bound(UUID candidate, Step step) {
        return candidate + "|" + step.name() + "|";
    }
}
