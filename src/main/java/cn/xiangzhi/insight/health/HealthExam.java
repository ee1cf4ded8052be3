package cn.xiangzhi.insight.health;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.powers.Capacities;
import cn.xiangzhi.powers.HeldItem;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Powers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The check itself: figures against holdings and capacity, each pair asked of the book, then written (S15, F57). */
@Component
class HealthExam {

    private static final Comparator<HealthRow> WORST_FIRST = Comparator.comparing(HealthRow::kind)
            .thenComparing(HealthRow::townshipCode)
            .thenComparing(Comparator.comparingInt(HealthRow::reports).reversed())
            .thenComparing(HealthRow::itemCode);

    private final HealthStore store;
    private final HealthResults results;
    private final HealthPass pass;
    private final Capacities capacities;
    private final Powers powers;
    private final Parameters parameters;
    private final Today today;
    private final TransactionTemplate transaction;

    HealthExam(
            HealthStore store,
            HealthResults results,
            HealthPass pass,
            Capacities capacities,
            Powers powers,
            Parameters parameters,
            Today today,
            TransactionTemplate transaction) {
        this.store = store;
        this.results = results;
        this.pass = pass;
        this.capacities = capacities;
        this.powers = powers;
        this.parameters = parameters;
        this.today = today;
        this.transaction = transaction;
    }

    /** Hears how far the check is. */
    interface Progress {
        void at(int percent, String doing);
    }

    /** Carries a run out and closes it, with all it found or, when somebody closed it meanwhile, with nothing. */
    void carryOut(String county, HealthRun run, Progress progress) {
        var from = run.periodFrom();
        var to = run.periodTo();
        progress.at(2, "正在归集行使中的事项");
        var held = capacities.held(county, run.townshipCode(), from, to);
        var done = new int[] {5};
        var figures = pass.gather(county, run.townshipCode(), from, to, words -> {
            progress.at(done[0], words);
            done[0] += 15;
        });
        progress.at(65, "正在逐项判断，并核对能否接住");
        var limits = Thresholds.on(parameters, to);
        var rows = judge(county, held, figures, new Verdicts(capacities.on(county, to), limits));
        rows.addAll(Selective.among(rows, limits));
        rows.sort(WORST_FIRST);
        progress.at(80, "正在保存结果，共 " + rows.size() + " 项");
        transaction.executeWithoutResult(status -> {
            if (store.done(county, run.id(), rows.size(), today.now())) {
                results.put(county, run.id(), rows);
            }
        });
    }

    private List<HealthRow> judge(
            String county, List<HeldItem> held, Map<HealthPass.Key, Figures> figures, Verdicts verdicts) {
        var rows = new ArrayList<HealthRow>();
        var titles = new HashMap<HealthPass.Key, HeldItem>();
        held.forEach(
                one -> titles.put(new HealthPass.Key(one.township(), one.item().code()), one));
        var asked = new HashMap<>(figures);
        titles.keySet().forEach(key -> asked.putIfAbsent(key, Figures.NONE));
        var items = new HashMap<String, @Nullable Item>();
        asked.forEach((key, known) -> {
            var title = titles.get(key);
            var item = title != null
                    ? title.item()
                    : items.computeIfAbsent(
                            key.item(), code -> powers.item(county, code).orElse(null));
            if (item != null) {
                var row = verdicts.of(key, item, title, known);
                if (row.kind().kept() && !idleByStatute(title, row)) {
                    rows.add(row);
                }
            }
        });
        return rows;
    }

    /** What the law itself gives every township is not handed down, and that nobody asked for it says nothing. */
    private static boolean idleByStatute(@Nullable HeldItem title, HealthRow row) {
        return title != null && title.source() == PowerSource.STATUTORY && row.kind() == HealthKind.NO_DEMAND;
    }
}
