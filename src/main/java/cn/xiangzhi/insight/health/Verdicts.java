package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.powers.CapacityCheck;
import cn.xiangzhi.powers.HeldItem;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the book says of one item in one township, why, and what to do about it. Pure.
 *
 * @param check the county's forces on the last day
 * @param limits the thresholds of that day
 */
record Verdicts(CapacityCheck check, Thresholds limits) {

    /** How many names or codes a sentence lists. */
    static final int NAMED = 6;

    HealthRow of(HealthPass.Key key, Item item, @Nullable HeldItem title, Figures figures) {
        var now = title != null && title.now();
        var mode = title == null ? Mode.EMPOWERED : title.source().mode();
        var capacity = check.of(key.township(), item, mode);
        var use = use(now, title == null ? 0 : title.days(), figures, !capacity.withoutPeople(), limits);
        var kind = HealthBook.USE.answer(use);
        var elsewhere =
                capacity.withoutPeople() && (kind == HealthKind.SEEN_NOT_MAY || kind == HealthKind.WITHOUT_PEOPLE)
                        ? check.othersWithOfficers(key.township(), item, mode)
                        : List.<String>of();
        var lacking = capacity.brief();
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
                lacking,
                why(kind, use, lacking, elsewhere));
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

    private static String why(HealthKind kind, HealthBook.Use use, String lacking, List<String> elsewhere) {
        return switch (kind) {
            case SEEN_NOT_MAY ->
                use.reports() + " 件报告指向这一事项，乡镇（街道）没有行使" + (lacking.isEmpty() ? "；下放后接得住" : "；现在下放的缺口：" + lacking)
                        + pool(elsewhere);
            case WITHOUT_PEOPLE -> use.reports() + " 件报告指向这一事项，没有办过；" + lacking + pool(elsewhere);
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
}
