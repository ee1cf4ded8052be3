package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.intake.RewardGround;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_reward_ground: what a reward may be proposed for. */
@Repository
public class Grounds {

    private final JdbcClient jdbc;

    Grounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(RewardGround ground) {
        jdbc.sql("""
                insert into intake_reward_ground (county_code, report_id, case_id, township_code, case_number, item, fine,
                        closed_on)
                values (:county, :report, :case, :township, :number, :item, :fine, :on)
                on conflict do nothing
                """)
                .param("county", ground.county())
                .param("report", ground.report())
                .param("case", ground.caseId())
                .param("township", ground.township())
                .param("number", ground.caseNumber())
                .param("item", ground.item())
                .param("fine", ground.fine())
                .param("on", ground.closedOn())
                .update();
    }

    /** Those nobody has proposed a reward for, the latest first. */
    public List<RewardGround> open(Scope scope, int limit) {
        return jdbc.sql("""
                select g.county_code as county, g.township_code as township, g.report_id as report, g.case_id,
                       g.case_number, g.item, g.fine, g.closed_on
                  from intake_reward_ground g
                 where g.county_code = :county and (:township::text is null or g.township_code = :township)
                   and not exists (select 1 from intake_reward r
                                    where r.county_code = :county and r.report_id = g.report_id and r.case_id = g.case_id)
                 order by g.closed_on desc, g.case_id
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(RewardGround.class)
                .list();
    }

    RewardGround get(Scope scope, UUID report, UUID caseId) {
        return jdbc.sql("""
                select county_code as county, township_code as township, report_id as report, case_id, case_number, item,
                       fine, closed_on
                  from intake_reward_ground
                 where county_code = :county and report_id = :report and case_id = :case
                   and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("report", report)
                .param("case", caseId)
                .query(RewardGround.class)
                .optional()
                .orElseThrow(() -> Refused.notFound("这件由报告引出的案件"));
    }
}
