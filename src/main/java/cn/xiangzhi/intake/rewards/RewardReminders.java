package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.informing.Informing;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.messages.Messages;
import cn.xiangzhi.messages.NewMessage;
import cn.xiangzhi.messages.Receiver;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.Person;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds of the terms of rewards: those who have to act when a step comes to them, when its end is near and when it has
 * passed; the reporter while the reward still lies there. Each is said once (F66).
 */
@Component
class RewardReminders {

    /** Days before the end on which a reward not fetched is called to mind. */
    private static final List<Integer> LEFT = List.of(7, 1);

    private final RewardStore rewards;
    private final ReportStore reports;
    private final Organization organization;
    private final Messages messages;
    private final Informing informing;
    private final Today today;
    private final JdbcClient jdbc;

    RewardReminders(
            RewardStore rewards,
            ReportStore reports,
            Organization organization,
            Messages messages,
            Informing informing,
            Today today,
            JdbcClient jdbc) {
        this.rewards = rewards;
        this.reports = reports;
        this.organization = organization;
        this.messages = messages;
        this.informing = informing;
        this.today = today;
        this.jdbc = jdbc;
    }

    /** At what moment of its term. */
    enum When {
        NOW("，请按期办理"),
        SOON("，就要到期"),
        PASSED("，已经逾期");

        private final String words;

        When(String words) {
            this.words = words;
        }
    }

    void remind(String county, Reward reward, UUID matter, RewardStep step, LocalDate due, When when) {
        for (var person : whose(county, reward, step)) {
            messages.send(new NewMessage(
                    county,
                    reward.townshipCode(),
                    "reward:" + matter + ":" + step + ":" + when + ":" + person.id(),
                    MessageKind.REWARD_STEP,
                    new Receiver.Person(person.id(), person.name()),
                    Map.of("编号", reward.number(), "步骤", step.label(), "期限", Show.date(due), "情况", when.words),
                    new NewMessage.About(
                            RewardTerms.MATTER,
                            reward.id(),
                            "报告 " + reward.number() + " 的举报奖励",
                            "/rewards/" + reward.id()),
                    false));
        }
    }

    @EventListener
    void on(DayHasPassed day) {
        var date = day.ended().plusDays(1);
        for (var running : running(day.ended(), date)) {
            var when = running.dueOn.isBefore(date) ? When.PASSED : When.SOON;
            rewards.find(county(running.countyCode), running.rewardId)
                    .ifPresent(reward -> remind(
                            running.countyCode, reward, running.matterId, step(running.termId), running.dueOn, when));
        }
        LEFT.forEach(days -> lying(date.plusDays(days)).forEach(share -> call(share, days)));
    }

    private void call(Lying share, int days) {
        reports.find(share.countyCode, share.reportId)
                .ifPresent(report -> informing.also(
                        report,
                        MessageKind.REWARD_UNCLAIMED,
                        "reward-left:" + share.id + ":" + days,
                        Map.of("期限", Show.date(share.claimUntil))));
    }

    private List<Person> whose(String county, Reward reward, RewardStep step) {
        return switch (step) {
            case REVIEW -> holding(county, reward, Right.REWARD_PROPOSE);
            case APPROVE -> holding(county, reward, Right.REWARD_APPROVE);
            case PAY ->
                Stream.of(reward.keeperOne(), reward.keeperTwo())
                        .filter(Objects::nonNull)
                        .flatMap(keeper -> organization.person(county, keeper).stream())
                        .toList();
        };
    }

    /** Whoever may do it and did none of the steps before: those are done by different people. */
    private List<Person> holding(String county, Reward reward, Right right) {
        return jdbc
                .sql("""
                        select distinct h.person_id from v_access_holder h
                         where h.county_code = :county and h.right_name = :right and h.registered
                           and h.from_date <= :day and (h.to_date is null or h.to_date >= :day)
                           and (h.township_code is null or h.township_code = :township)
                           and not exists (select 1 from intake_reward_act a
                                            where a.county_code = h.county_code and a.reward_id = :reward
                                              and a.person = h.person_id)
                        """)
                .param("county", county)
                .param("right", right.name())
                .param("day", today.date())
                .param("township", reward.townshipCode())
                .param("reward", reward.id())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(person -> organization.person(county, person).stream())
                .toList();
    }

    private record Running(String countyCode, UUID matterId, UUID rewardId, String termId, LocalDate dueOn) {}

    /** Clocks that turn amber with the new day, or whose last day was the one that ended. */
    private List<Running> running(LocalDate ended, LocalDate day) {
        return jdbc.sql("""
                        select t.county_code, t.matter_id, m.reward_id, t.term_id, t.due_on
                          from (select county_code, id, id as reward_id from intake_reward
                                 where stage in ('PROPOSED', 'REVIEWED')
                                union all
                                select county_code, id, reward_id from intake_reward_share where state = 'CLAIMED') m
                          join v_calendar_term t on t.county_code = m.county_code and t.matter_id = m.id
                         where t.ended_on is null and t.term_id = any(:terms)
                           and (t.amber_on = :day and t.due_on >= :day or t.due_on = :ended)
                        """)
                .param(
                        "terms",
                        Stream.of(RewardStep.values()).map(RewardStep::term).toArray(String[]::new))
                .param("day", day)
                .param("ended", ended)
                .query(Running.class)
                .list();
    }

    private record Lying(String countyCode, UUID id, UUID reportId, LocalDate claimUntil) {}

    private List<Lying> lying(LocalDate until) {
        return jdbc.sql("""
                        select county_code, id, report_id, claim_until from intake_reward_share
                         where state = 'OFFERED' and claim_until = :until
                        """).param("until", until).query(Lying.class).list();
    }

    private static RewardStep step(String term) {
        return Stream.of(RewardStep.values())
                .filter(step -> step.term().equals(term))
                .findFirst()
                .orElseThrow();
    }

    private static Scope county(String code) {
        return new Scope(code, null, null);
    }
}
