package cn.xiangzhi.intake.matter;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.informing.Informing;
import cn.xiangzhi.store.LateWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_act and intake_progress: appended, never changed. */
@Repository
public class ReportActs {

    private final JdbcClient jdbc;
    private final LateWrites late;
    private final Informing informing;
    private final Today today;

    ReportActs(JdbcClient jdbc, LateWrites late, Informing informing, Today today) {
        this.jdbc = jdbc;
        this.late = late;
        this.informing = informing;
        this.today = today;
    }

    /** One thing done to a report. */
    public record Act(
            UUID id,
            ReportMove move,
            ReportStage stageAfter,
            OffsetDateTime at,
            String who,
            String organName,
            String post,
            String basis,
            String words) {}

    /** A line the reporter reads. */
    public record Told(OffsetDateTime at, String words) {}

    public UUID append(Actor actor, Report after, ReportMove move, String words) {
        var id = Ids.next();
        late.sql("""
                insert into intake_act (county_code, id, report_id, township_code, move, stage_after, done_at, person,
                        who, organ_name, post, basis, words)
                values (:county, :id, :report, :township, :move, :stage, :at, :person,
                        :who, :organ, :post, :basis, :words)
                """)
                .param("county", after.county())
                .param("id", id)
                .param("report", after.id())
                .param("township", after.place().township())
                .param("move", move.name())
                .param("stage", after.stage().name())
                .param("at", today.now())
                .param("person", realPerson(actor), Types.OTHER)
                .param("who", actor.name())
                .param("organ", actor.organName())
                .param("post", actor.postTitle())
                .param("basis", move.basis().label())
                .param("words", words)
                .later();
        return id;
    }

    /** A line for the reporter, sent by the way chosen as well. */
    public void tell(Report report, String words) {
        informing.told(report, line(report, words), words);
    }

    /** A line on the reporter's page only; whoever writes it sends what is to be sent. */
    public UUID line(Report report, String words) {
        var id = Ids.next();
        late.sql("""
                insert into intake_progress (county_code, id, report_id, told_at, words)
                values (:county, :id, :report, :at, :words)
                """)
                .param("county", report.county())
                .param("id", id)
                .param("report", report.id())
                .param("at", today.now())
                .param("words", words)
                .later();
        return id;
    }

    public List<Act> of(String county, UUID report) {
        return jdbc.sql("select * from intake_act where county_code = :county and report_id = :report order by id")
                .param("county", county)
                .param("report", report)
                .query(ReportActs::act)
                .list();
    }

    /** The stage a report had before it was merged last; accepted where its acts do not say. */
    public ReportStage beforeMerging(String county, UUID report) {
        var before = ReportStage.ACCEPTED;
        var last = ReportStage.ACCEPTED;
        for (var act : of(county, report)) {
            if (act.move() == ReportMove.MERGE) {
                before = last;
            }
            last = act.stageAfter();
        }
        return before;
    }

    public List<Told> told(String county, UUID report) {
        return jdbc.sql("""
                select told_at, words from intake_progress
                 where county_code = :county and report_id = :report
                 order by id
                """)
                .param("county", county)
                .param("report", report)
                .query((row, i) -> new Told(row.getObject("told_at", OffsetDateTime.class), row.getString("words")))
                .list();
    }

    private static @Nullable UUID realPerson(Actor actor) {
        return actor.person().getLeastSignificantBits() == 0 ? null : actor.person();
    }

    private static Act act(ResultSet row, int i) throws SQLException {
        return new Act(
                row.getObject("id", UUID.class),
                ReportMove.valueOf(row.getString("move")),
                ReportStage.valueOf(row.getString("stage_after")),
                row.getObject("done_at", OffsetDateTime.class),
                row.getString("who"),
                row.getString("organ_name"),
                row.getString("post"),
                row.getString("basis"),
                row.getString("words"));
    }
}
