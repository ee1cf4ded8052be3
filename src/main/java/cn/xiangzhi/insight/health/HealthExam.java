package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.powers.Assessment;
import cn.xiangzhi.powers.Capacities;
import cn.xiangzhi.powers.CapacityCheck;
import cn.xiangzhi.powers.HeldItem;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Powers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The check itself: figures against holdings and capacity, each pair asked of the book, then written (S15, F57). */
@Component
class HealthExam {

    private static final int STEP = 4_000;
    private static final int NAMED = 6;

    private final HealthStore store;
    private final HealthPass pass;
    private final Capacities capacities;
    private final Powers powers;
    private final Parameters parameters;

    HealthExam(HealthStore store, HealthPass pass, Capacities capacities, Powers powers, Parameters parameters) {
        this.store = store;
        this.pass = pass;
        this.capacities = capacities;
        this.powers = powers;
        this.parameters = parameters;
    }

    /** Hears how far the check is. */
    interface Progress {
        void at(int percent, String doing);
    }

    /** Carries a run out; the number of rows written. */
    int carryOut(String county, HealthRun run, Progress progress) {
        var from = run.periodFrom();
        var to = run.periodTo();
        progress.at(2, "正在归集行使中的事项");
        var held = capacities.held(county, run.townshipCode(), from, to);
        var done = new int[] {5};
        var figures = pass.gather(county, run.townshipCode(), from, to, words -> {
            progress.at(done[0], words);
            done[0] += 15;
        });
        progress.at(65, "正在核对能否接住");
        var check = capacities.on(county, to);
        progress.at(70, "正在逐项判断");
        var rows = judge(county, held, figures, check, Thresholds.on(parameters, to));
        for (var at = 0; at < rows.size(); at += STEP) {
            progress.at(75 + (int) (24L * at / rows.size()), "正在保存结果，共 " + rows.size() + " 项");
            store.put(county, run.id(), rows.subList(at, Math.min(rows.size(), at + STEP)));
        }
        store.count(county, run.id());
        return rows.size();
    }

    private List<HealthRow> judge(
            String county,
            List<HeldItem> held,
            Map<HealthPass.Key, Figures> figures,
            CapacityCheck check,
            Thresholds limits) {
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
                var row = row(key, item, title, known, check, limits);
                if (row.kind().kept() && !idleByStatute(title, row)) {
                    rows.add(row);
                }
            }
        });
        rows.addAll(selective(rows, limits));
        rows.sort(Comparator.comparing(HealthRow::kind)
                .thenComparing(HealthRow::townshipCode)
                .thenComparing(Comparator.comparingInt(HealthRow::reports).reversed())
                .thenComparing(HealthRow::itemCode));
        var placed = new ArrayList<HealthRow>(rows.size());
        for (var row : rows) {
            placed.add(at(placed.size(), row));
        }
        return placed;
    }

    /** What the law itself gives every township is not handed down, and that nobody asked for it says nothing. */
    private static boolean idleByStatute(@Nullable HeldItem title, HealthRow row) {
        return title != null && title.source() == PowerSource.STATUTORY && row.kind() == HealthKind.NO_DEMAND;
    }

    private static HealthRow row(
            HealthPass.Key key,
            Item item,
            @Nullable HeldItem title,
            Figures figures,
            CapacityCheck check,
            Thresholds limits) {
        var now = title != null && title.now();
        var mode = title == null ? Mode.EMPOWERED : title.source().mode();
        var capacity = check.of(key.township(), item, mode);
        var use = use(now, title == null ? 0 : title.days(), figures, !capacity.withoutPeople(), limits);
        var kind = HealthBook.USE.ask(use).outcome();
        var elsewhere =
                capacity.withoutPeople() && (kind == HealthKind.SEEN_NOT_MAY || kind == HealthKind.WITHOUT_PEOPLE)
                        ? check.othersWithOfficers(key.township(), item, mode)
                        : List.<String>of();
        var source = now && title != null ? title.source() : null;
        return new HealthRow(
                0,
                Ids.next(),
                key.township(),
                key.item(),
                kind,
                Advice.of(kind, source, capacity, elsewhere),
                source == null ? "" : source.label(),
                use.days(),
                use.reports(),
                use.visits(),
                use.leads(),
                use.filed(),
                use.decided(),
                use.overturned(),
                figures.average(),
                use.people(),
                capacity.brief(),
                why(kind, use, capacity, elsewhere));
    }

    static HealthBook.Use use(boolean held, int days, Figures figures, boolean people, Thresholds limits) {
        return new HealthBook.Use(
                held,
                days,
                figures.reports(),
                figures.visits(),
                figures.leads(),
                figures.filed(),
                figures.decided(),
                figures.overturned(),
                people,
                limits.held(),
                limits.demand(),
                limits.need(),
                limits.leastOverturned(),
                limits.share());
    }

    private static String why(HealthKind kind, HealthBook.Use use, Assessment capacity, List<String> elsewhere) {
        return switch (kind) {
            case SEEN_NOT_MAY ->
                use.reports() + " 件报告指向这一事项，乡镇（街道）没有行使"
                        + (capacity.brief().isEmpty() ? "；下放后接得住" : "；现在下放的缺口：" + capacity.brief()) + pool(elsewhere);
            case WITHOUT_PEOPLE -> use.reports() + " 件报告指向这一事项，没有办过；" + capacity.brief() + pool(elsewhere);
            case OVERTURNED -> "作出决定 " + use.decided() + " 件，被撤销、变更 " + use.overturned() + " 件";
            case ZOMBIE -> use.reports() + " 件报告指向这一事项，行使 " + use.days() + " 天，没有检查、线索、案件和决定";
            case NO_DEMAND -> "行使 " + use.days() + " 天，报告 " + use.reports() + " 件，没有用过";
            case TOO_SHORT -> "只行使 " + use.days() + " 天";
            case USED_WELL ->
                "检查 " + use.visits() + " 次，线索 " + use.leads() + " 件，立案 " + use.filed() + " 件，决定 " + use.decided()
                        + " 件";
            case SELECTIVE, NOT_HELD -> "";
        };
    }

    private static String pool(List<String> elsewhere) {
        return elsewhere.isEmpty()
                ? ""
                : "；该领域有两名以上持证人员的：" + elsewhere.stream().limit(NAMED).collect(Collectors.joining("、"));
    }

    /** One finding for a township that was given what nobody asks for and not what people need. */
    private static List<HealthRow> selective(List<HealthRow> rows, Thresholds limits) {
        var found = new ArrayList<HealthRow>();
        rows.stream().collect(Collectors.groupingBy(HealthRow::townshipCode)).forEach((township, own) -> {
            var kept = own.stream()
                    .filter(row -> row.kind() == HealthKind.SEEN_NOT_MAY)
                    .toList();
            var given = own.stream()
                    .filter(row -> !row.source().isEmpty()
                            && !row.source().equals(PowerSource.STATUTORY.label())
                            && row.kind() != HealthKind.TOO_SHORT)
                    .toList();
            var idle = (int) given.stream()
                    .filter(row -> row.kind() == HealthKind.NO_DEMAND)
                    .count();
            var facts = new HealthBook.Given(kept.size(), given.size(), idle, limits.kept(), limits.idle());
            if (HealthBook.GIVEN.ask(facts).outcome() == HealthKind.SELECTIVE) {
                found.add(whole(township, kept, given.size(), idle));
            }
        });
        return found;
    }

    private static HealthRow whole(String township, List<HealthRow> kept, int given, int idle) {
        return new HealthRow(
                0,
                Ids.next(),
                township,
                "",
                HealthKind.SELECTIVE,
                Advice.HAND_DOWN,
                "",
                0,
                kept.stream().mapToInt(HealthRow::reports).sum(),
                0,
                0,
                0,
                0,
                0,
                null,
                true,
                "",
                "群众需要而没有下放的 " + kept.size() + " 项（"
                        + kept.stream().map(HealthRow::itemCode).limit(NAMED).collect(Collectors.joining("、"))
                        + (kept.size() > NAMED ? "等" : "") + "）；下放的 " + given + " 项中 " + idle + " 项没有需求");
    }

    private static HealthRow at(int place, HealthRow row) {
        return new HealthRow(
                place,
                row.id(),
                row.townshipCode(),
                row.itemCode(),
                row.kind(),
                row.advice(),
                row.source(),
                row.days(),
                row.reports(),
                row.visits(),
                row.leads(),
                row.filed(),
                row.decided(),
                row.overturned(),
                row.taken(),
                row.people(),
                row.capacity(),
                row.why());
    }
}
