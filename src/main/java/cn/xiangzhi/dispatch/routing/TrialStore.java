package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of dispatch_trial and of what trials found. */
@Repository
class TrialStore {

    private static final String TRIAL = """
            select id, township_code, book_id, changes, period_from, period_to, state, percent, doing, reports, decided,
                   elsewhere, changed, outside, seconds, begun_by, begun_at, ended_at
              from dispatch_trial
            """;

    private final JdbcClient jdbc;

    TrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when that form was sent before. */
    boolean begin(String county, Trial trial) {
        return jdbc.sql("""
                insert into dispatch_trial (county_code, id, township_code, book_id, changes, period_from, period_to,
                        state, percent, doing, begun_by, begun_at)
                values (:county, :id, :township, :book, :changes, :from, :to, 'RUNNING', 0, :doing, :by, :at)
                on conflict do nothing
                """)
                        .param("county", county)
                        .param("id", trial.id())
                        .param("township", trial.townshipCode())
                        .param("book", trial.bookId())
                        .param("changes", trial.changes())
                        .param("from", trial.periodFrom())
                        .param("to", trial.periodTo())
                        .param("doing", trial.doing())
                        .param("by", trial.begunBy())
                        .param("at", trial.begunAt())
                        .update()
                == 1;
    }

    Optional<Trial> find(Scope scope, UUID id) {
        return jdbc.sql(TRIAL + """
                 where county_code = :county and id = :id and (:within::text is null or township_code = :within)
                """)
                .param("county", scope.county())
                .param("id", id)
                .param("within", scope.township())
                .query(Trial.class)
                .optional();
    }

    List<Trial> of(String county, RuleBook book) {
        return jdbc.sql(TRIAL + """
                 where county_code = :county and township_code = :township and book_id = :book
                 order by begun_at desc limit 20
                """)
                .param("county", county)
                .param("township", book.townshipCode())
                .param("book", book.id())
                .query(Trial.class)
                .list();
    }

    boolean triedAsItIs(String county, RuleBook book) {
        return of(county, book).stream().anyMatch(trial -> trial.done() && trial.changes() == book.changes());
    }

    void tell(String county, UUID trial, int percent, String doing) {
        jdbc.sql("""
                update dispatch_trial set percent = :percent, doing = :doing
                 where county_code = :county and id = :id and state = 'RUNNING'
                """)
                .param("county", county)
                .param("id", trial)
                .param("percent", percent)
                .param("doing", doing)
                .update();
    }

    void broken(String county, UUID trial, String why, OffsetDateTime at) {
        jdbc.sql("""
                update dispatch_trial set state = 'BROKEN', doing = :why, ended_at = :at
                 where county_code = :county and id = :id and state = 'RUNNING'
                """)
                .param("county", county)
                .param("id", trial)
                .param("why", why)
                .param("at", at)
                .update();
    }

    /** How many orders came in during the period, for the progress. */
    long expected(String county, Trial trial) {
        return jdbc.sql("""
                select count(*) from dispatch_order
                 where county_code = :county and township_code = :township
                   and received_at >= :from::date::timestamp at time zone 'Asia/Shanghai'
                   and received_at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai'
                """)
                .param("county", county)
                .param("township", trial.townshipCode())
                .param("from", trial.periodFrom())
                .param("to", trial.periodTo())
                .query(Long.class)
                .single();
    }

    /** A rule as a trial counted it. */
    record RuleCount(UUID ruleId, int position, String name, long matched, long won, long elsewhere) {}

    List<RuleCount> rules(String county, UUID trial) {
        return jdbc.sql("""
                select rule_id, position, name, matched, won, elsewhere from dispatch_trial_rule
                 where county_code = :county and trial_id = :trial order by position
                """)
                .param("county", county)
                .param("trial", trial)
                .query(RuleCount.class)
                .list();
    }

    /** Two rules that disagreed. */
    record ClashCount(String winnerName, String loserName, long reports, UUID example) {}

    List<ClashCount> clashes(String county, UUID trial) {
        return jdbc.sql("""
                select winner_name, loser_name, reports, example from dispatch_trial_clash
                 where county_code = :county and trial_id = :trial order by reports desc, winner, loser limit 100
                """)
                .param("county", county)
                .param("trial", trial)
                .query(ClashCount.class)
                .list();
    }

    /** An order that would go elsewhere. */
    record Elsewhere(
            UUID orderId, String number, String title, String category, String was, String now, String ruleName) {}

    Page<Elsewhere> elsewhere(String county, UUID trial, ListQuery query) {
        var rows = jdbc.sql("""
                select r.order_id, o.number, o.title, o.category, r.was, r.now, r.rule_name
                  from dispatch_trial_row r
                  join dispatch_order o on o.county_code = r.county_code and o.id = r.order_id
                 where r.county_code = :county and r.trial_id = :trial
                   and (:rule::text is null or r.rule_id = :rule::uuid)
                   and (:after_id::uuid is null or r.order_id < :after_id::uuid)
                 order by r.order_id desc limit :limit
                """)
                .params(query.params())
                .param("county", county)
                .param("trial", trial)
                .query(Elsewhere.class)
                .list();
        return query.page(rows, Elsewhere::orderId, Elsewhere::orderId);
    }
}
