package cn.xiangzhi.powers.lists;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.Asked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Temporary tasks given to townships beside their lists (S12). */
@Component
public class TemporaryTasks {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Today today;

    TemporaryTasks(JdbcClient jdbc, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.today = today;
    }

    /** Registers a task; sent twice it changes nothing. */
    @Transactional
    public void give(Actor actor, TemporaryTask task) {
        CountySeat.must(actor, "登记临时任务");
        task.complete();
        if (!actor.scope().covers(actor.county(), task.township())
                || !task.township().startsWith(actor.county())) {
            throw Refused.notFound("乡镇");
        }
        var done = jdbc.sql("""
                insert into powers_temporary_task (county_code, id, township_code, matter, codes, people, money,
                  authority, valid_from, valid_to, ended_on, end_reason, approved_by, approval, created_by, created_at,
                  version)
                values (:county, :id, :township, :matter, :codes, :people, :money, :authority, :from, :to, null, '',
                  :approvedBy, :approval, :by, :at, 0)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", task.id())
                .param("township", task.township())
                .param("matter", task.matter())
                .param("codes", String.join(" ", task.codes()))
                .param("people", task.means().people())
                .param("money", task.means().money())
                .param("authority", task.means().authority())
                .param("from", task.from())
                .param("to", task.to())
                .param("approvedBy", task.approvedBy())
                .param("approval", task.approval())
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        if (done == 1) {
            audit.record(actor, "登记临时任务", "temporary-task", task.id(), task.named());
        }
    }

    @Transactional
    public void end(Actor actor, UUID id, long version, String reason) {
        CountySeat.must(actor, "结束临时任务");
        if (reason.isBlank()) {
            throw Refused.invalid("临时任务没有结束", "没有写明原因", "请写明提前结束的原因");
        }
        if (all(actor.scope()).stream().noneMatch(task -> task.id().equals(id))) {
            throw Refused.notFound("临时任务");
        }
        var done = jdbc.sql("""
                update powers_temporary_task set ended_on = :on, end_reason = :reason, version = version + 1
                where county_code = :county and id = :id and version = :version and ended_on is null
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("version", version)
                .param("on", today.date())
                .param("reason", reason.strip())
                .update();
        if (done == 0) {
            throw Refused.stale("临时任务");
        }
        audit.record(actor, "结束临时任务", "temporary-task", id, reason);
    }

    /** Newest first. */
    public List<TemporaryTask> all(Scope scope) {
        return jdbc.sql("""
                select * from powers_temporary_task
                where county_code = :county and (:township::text is null or township_code = :township)
                order by valid_from desc, id desc limit 500
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(TemporaryTasks::task)
                .list();
    }

    Optional<TemporaryTask> covering(Asked asked, LocalDate on) {
        return all(new Scope(asked.county(), asked.township(), null)).stream()
                .filter(task -> task.covers(on) && task.covers(asked))
                .findFirst();
    }

    private static TemporaryTask task(ResultSet row, int index) throws SQLException {
        return new TemporaryTask(
                row.getObject("id", UUID.class),
                row.getString("township_code"),
                row.getString("matter"),
                DutyLists.codes(row.getString("codes")),
                new TemporaryTask.Means(row.getString("people"), row.getString("money"), row.getString("authority")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getString("approved_by"),
                row.getString("approval"),
                row.getLong("version"));
    }
}
