package cn.xiangzhi.intake.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever holds a reward is told, once when it comes, once before its day and once after. */
@XiangzhiTest
class RewardReminderTest extends RewardSteps {

    @Test
    void 每一步有期限_到谁手里提醒谁_将到期和逾期各提醒一次_没领的提醒报告人() throws Exception {
        for (var holder : List.of(head, clerk, second)) {
            holds(holder);
        }
        var id = propose();
        assertThat(reminded(id, "REVIEW"))
                .as("提出人不提醒")
                .doesNotContain(clerk.person())
                .contains(second.person());
        assertThat(page(second, "/rewards/" + id)).contains("奖励复核期限");
        var due = due(id);
        for (var twice = 0; twice < 2; twice++) {
            pass(due);
        }
        assertThat(inbox(second, "已经逾期")).isEqualTo(1);
        send(second, "/rewards/" + id + "/review", Map.of("version", "0", "words", "属实"));
        assertThat(reminded(id, "APPROVE")).contains(head.person()).doesNotContain(second.person());
        approve(id, "李知一", "周知二");
        var code = code();
        var until = jdbc.sql("select claim_until from intake_reward_share where county_code = :c")
                .param("c", town.county())
                .query(LocalDate.class)
                .single();
        for (var twice = 0; twice < 2; twice++) {
            pass(until.minusDays(8));
        }
        assertThat(jdbc.sql(
                                "select count(*) from messages_message where county_code = :c and kind = 'REWARD_UNCLAIMED'")
                        .param("c", town.county())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        claim(code, true);
        assertThat(reminded(share(), "PAY")).containsExactlyInAnyOrder(keeperOne.person(), keeperTwo.person());
        assertThat(page(keeperOne, "/")).contains("举报奖励待发放");
    }

    /** Whoever has an account with the rights in the township: reminders find people by them. */
    private void holds(Actor actor) {
        jdbc.sql("""
                with role as (
                    insert into access_role (county_code, id, code, name, rights)
                    values (:county, :id, :code, :code, :rights) returning id),
                account as (
                    insert into access_account (county_code, id, township_code, login, name, person_id, state, hash, must_change,
                            password_at, created_at)
                    values (:county, :id, :township, :code, :name, :id, 'ACTIVE', '', false, now(), now()) returning id)
                insert into access_post_grant (county_code, id, township_code, account_id, role_id, from_date, granted_by,
                        granted_at)
                select :county, :id, :township, account.id, role.id, :from, '测试', now() from role, account
                """)
                .param("county", town.county())
                .param("id", actor.person())
                .param("code", "r" + actor.person())
                .param("township", town.township())
                .param("name", actor.name())
                .param("rights", actor.rights().stream().map(Enum::name).toArray(String[]::new))
                .param("from", today.date().minusDays(1))
                .update();
    }

    private void pass(LocalDate ended) {
        today.at(
                ended.plusDays(1).atTime(0, 5).atZone(Today.BEIJING).toOffsetDateTime(),
                () -> events.publishEvent(new DayHasPassed(ended)));
    }

    private LocalDate due(String matter) {
        return jdbc.sql(
                        "select due_on from calendar_term where county_code = :c and matter_id = :m and ended_on is null")
                .param("c", town.county())
                .param("m", UUID.fromString(matter))
                .query(LocalDate.class)
                .single();
    }

    private List<UUID> reminded(String matter, String step) {
        return jdbc.sql("select person from messages_message where county_code = :c and once like :once")
                .param("c", town.county())
                .param("once", "reward:" + matter + ":" + step + ":NOW:%")
                .query(UUID.class)
                .list();
    }

    private int inbox(Actor actor, String words) {
        return jdbc.sql("""
                        select count(*) from messages_message
                         where county_code = :c and person = :p and words_shown like '%' || :words || '%'
                        """)
                .param("c", town.county())
                .param("p", actor.person())
                .param("words", words)
                .query(Integer.class)
                .single();
    }
}
