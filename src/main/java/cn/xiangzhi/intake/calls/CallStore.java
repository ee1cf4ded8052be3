package cn.xiangzhi.intake.calls;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_call and intake_call_try. */
@Repository
class CallStore {

    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Report report, UUID id, int level, String said, OffsetDateTime at, LocalDate due) {
        jdbc.sql("""
                insert into intake_call (county_code, id, report_id, township_code, number, level, said, person, opened_at,
                        due_on)
                values (:county, :id, :report, :township, :number, :level, :said, :person, :at, :due)
                """)
                .param("county", report.county())
                .param("id", id)
                .param("report", report.id())
                .param("township", report.place().township())
                .param("number", report.receipt().number())
                .param("level", level)
                .param("said", said)
                .param("person", report.receiver().person())
                .param("at", at)
                .param("due", due)
                .update();
    }

    Call get(Scope scope, UUID id) {
        return jdbc.sql("""
                select id, report_id, township_code, number, level, said, opened_at, due_on, closed_at, closed_by, done,
                       version
                  from intake_call
                 where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Call.class)
                .optional()
                .orElseThrow(() -> Refused.notFound("这次回访"));
    }

    Page<Call> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select id, report_id, township_code, number, level, said, opened_at, due_on, closed_at, closed_by, done,
                       version
                  from intake_call
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and (:open::text is null or (:open = '1') = (closed_at is null))
                   and (:level::text is null or level = :level::int)
                   and (:after_id::uuid is null or id < :after_id::uuid)
                 order by id desc
                 limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Call.class)
                .list();
        return query.page(rows, Call::id, Call::id);
    }

    /** Those still to be called, the most pressing first. */
    List<Call> waiting(Scope scope, int limit) {
        return jdbc.sql("""
                select id, report_id, township_code, number, level, said, opened_at, due_on, closed_at, closed_by, done,
                       version
                  from intake_call
                 where county_code = :county and closed_at is null
                   and (:township::text is null or township_code = :township)
                 order by due_on, id
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(Call.class)
                .list();
    }

    void tried(String county, UUID call, String who, Call.Result result, String words, OffsetDateTime at) {
        jdbc.sql("""
                insert into intake_call_try (county_code, id, call_id, tried_at, who, result, words)
                values (:county, :id, :call, :at, :who, :result, :words)
                """)
                .param("county", county)
                .param("id", Ids.next())
                .param("call", call)
                .param("at", at)
                .param("who", who)
                .param("result", result.name())
                .param("words", words)
                .update();
    }

    List<Call.Try> tries(String county, UUID call) {
        return jdbc.sql("""
                select tried_at, who, result, words from intake_call_try
                 where county_code = :county and call_id = :call
                 order by id
                """)
                .param("county", county)
                .param("call", call)
                .query(Call.Try.class)
                .list();
    }

    /** Moves the version on, and closes it when {@code done} says what was done. */
    void save(String county, Call call, String by, String done, OffsetDateTime at) {
        var changed = jdbc.sql("""
                update intake_call
                   set closed_at = case when :done = '' then null else :at::timestamptz end,
                       closed_by = case when :done = '' then '' else :by end, done = :done, version = version + 1
                 where county_code = :county and id = :id and version = :version and closed_at is null
                """)
                .param("done", done)
                .param("at", at)
                .param("by", by)
                .param("county", county)
                .param("id", call.id())
                .param("version", call.version())
                .update();
        if (changed == 0) {
            throw Refused.stale("回访");
        }
    }
}
