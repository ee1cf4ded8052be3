package cn.xiangzhi.dispatch.routing;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a trial found together with its end: a trial broken off has left nothing. */
@Repository
class TrialResult {

    private final JdbcClient jdbc;
    private final RuleWords words;

    TrialResult(JdbcClient jdbc, RuleWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Transactional
    public void write(String county, UUID trial, TrialTally tally, double seconds, OffsetDateTime at) {
        var done = jdbc.sql("""
                update dispatch_trial
                   set state = 'DONE', percent = 100, doing = '', reports = :reports, decided = :decided,
                       elsewhere = :elsewhere, changed = :changed, outside = :outside, seconds = :seconds, ended_at = :at
                 where county_code = :county and id = :id and state = 'RUNNING'
                """)
                .param("county", county)
                .param("id", trial)
                .param("reports", tally.reports())
                .param("decided", tally.decided())
                .param("elsewhere", tally.elsewhere())
                .param("changed", tally.changed())
                .param("outside", tally.outside())
                .param("seconds", seconds)
                .param("at", at)
                .update();
        if (done == 1) {
            rules(county, trial, tally);
            clashes(county, trial, tally);
            rows(county, trial, tally);
        }
    }

    private void rules(String county, UUID trial, TrialTally tally) {
        var rules = tally.rules();
        jdbc.sql("""
                insert into dispatch_trial_rule (county_code, trial_id, rule_id, position, name, matched, won, elsewhere)
                select :county, :trial, * from unnest(:ids::uuid[], :positions::int[], :names::text[], :matched::bigint[],
                                                      :won::bigint[], :elsewhere::bigint[])
                """)
                .param("county", county)
                .param("trial", trial)
                .param("ids", rules.stream().map(Rule::id).toArray(UUID[]::new))
                .param("positions", rules.stream().map(Rule::position).toArray(Integer[]::new))
                .param("names", texts(rules, Rule::name))
                .param("matched", longs(rules, rule -> tally.count(rule).matched))
                .param("won", longs(rules, rule -> tally.count(rule).won))
                .param("elsewhere", longs(rules, rule -> tally.count(rule).elsewhere))
                .update();
    }

    private void clashes(String county, UUID trial, TrialTally tally) {
        var clashes = tally.clashes();
        jdbc.sql("""
                insert into dispatch_trial_clash (county_code, trial_id, winner, loser, winner_name, loser_name, reports, example)
                select :county, :trial, * from unnest(:winners::uuid[], :losers::uuid[], :winner_names::text[],
                                                      :loser_names::text[], :reports::bigint[], :examples::uuid[])
                """)
                .param("county", county)
                .param("trial", trial)
                .param("winners", ids(clashes, clash -> clash.winner.id()))
                .param("losers", ids(clashes, clash -> clash.loser.id()))
                .param("winner_names", texts(clashes, clash -> named(clash.winner)))
                .param("loser_names", texts(clashes, clash -> named(clash.loser)))
                .param("reports", longs(clashes, clash -> clash.reports))
                .param("examples", ids(clashes, clash -> clash.example))
                .update();
    }

    private void rows(String county, UUID trial, TrialTally tally) {
        var names = new java.util.HashMap<UUID, String>();
        var moved = tally.moved();
        jdbc.sql("""
                insert into dispatch_trial_row (county_code, trial_id, order_id, was, now, rule_id, rule_name)
                select :county, :trial, * from unnest(:orders::uuid[], :was::text[], :now::text[], :rules::uuid[], :names::text[])
                """)
                .param("county", county)
                .param("trial", trial)
                .param("orders", ids(moved, TrialTally.Moved::order))
                .param("was", texts(moved, TrialTally.Moved::wasName))
                .param(
                        "now",
                        texts(moved, row -> names.computeIfAbsent(row.now(), organ -> words.organ(county, organ))))
                .param("rules", ids(moved, row -> row.rule().id()))
                .param("names", texts(moved, row -> named(row.rule())))
                .update();
    }

    private static String named(Rule rule) {
        return "第" + rule.position() + "条“" + rule.name() + "”";
    }

    private static <T> UUID[] ids(Collection<T> rows, Function<T, UUID> id) {
        return rows.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static <T> Long[] longs(Collection<T> rows, ToLongFunction<T> number) {
        return rows.stream().map(number::applyAsLong).toArray(Long[]::new);
    }
}
