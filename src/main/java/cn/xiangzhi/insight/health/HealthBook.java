package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.util.List;
import java.util.function.Predicate;

/**
 * The definitions of the health check as questions in order (S15). Powers handed down are evaluated regularly (PPL 24(2));
 * what the figures are compared with are dated parameters, written among the facts so that a ruling can be read by itself.
 */
public final class HealthBook {

    private static final Basis EVALUATED = Citation.of(Statute.PPL, 24, 2);

    private HealthBook() {}

    /** One item in one township over the period, and the thresholds of its last day. */
    public record Use(
            @Fact("期末仍由乡镇（街道）行使") boolean held,
            @Fact("期间行使的天数") int days,
            @Fact("类别指向该事项的报告") int reports,
            @Fact("检查") int visits,
            @Fact("案件线索") int leads,
            @Fact("立案") int filed,
            @Fact("决定") int decided,
            @Fact("被撤销、变更的决定") int overturned,
            @Fact("有两名以上持证人员") boolean people,
            @Fact("行使多少天才评价") int leastDays,
            @Fact("多少件报告算有需求") int demand,
            @Fact("没有下放的，多少件报告算群众需要") int need,
            @Fact("至少几件被撤销、变更") int leastOverturned,
            @Fact("被撤销、变更的占决定的百分之几") int share) {

        boolean used() {
            return visits + leads + filed + decided > 0;
        }

        boolean bad() {
            return overturned >= leastOverturned && overturned * 100 >= share * Math.max(1, decided);
        }
    }

    public static final RuleBook<Use, HealthKind> USE = new RuleBook<>(
            "赋权体检",
            "2026-11",
            List.of(
                    clause(
                            "体检-1",
                            "没有行使，而报告达到群众需要的件数？",
                            u -> !u.held() && u.reports() >= u.need(),
                            HealthKind.SEEN_NOT_MAY),
                    clause("体检-2", "没有行使？", u -> !u.held(), HealthKind.NOT_HELD),
                    clause("体检-3", "行使的天数还不够评价？", u -> u.days() < u.leastDays(), HealthKind.TOO_SHORT),
                    clause("体检-4", "被撤销、变更的决定达到件数和占比？", Use::bad, HealthKind.OVERTURNED),
                    clause("体检-5", "办过检查、线索、立案或者决定？", Use::used, HealthKind.USED_WELL),
                    clause(
                            "体检-6",
                            "有需求，而持证人员不足两名？",
                            u -> u.reports() >= u.demand() && !u.people(),
                            HealthKind.WITHOUT_PEOPLE),
                    clause("体检-7", "有需求？", u -> u.reports() >= u.demand(), HealthKind.ZOMBIE)),
            HealthKind.NO_DEMAND);

    /** What one township was given and was not. */
    public record Given(
            @Fact("群众需要而没有下放的事项") int kept,
            @Fact("下放并可评价的事项") int given,
            @Fact("其中没有需求的") int idle,
            @Fact("几项没有下放算选择性") int leastKept,
            @Fact("没有需求的占下放的百分之几") int share) {}

    public static final RuleBook<Given, HealthKind> GIVEN = new RuleBook<>(
            "选择性放权",
            "2026-11",
            List.of(clause(
                    "体检-8",
                    "需要的没有下放达到项数，下放的没有需求达到占比？",
                    g -> g.kept() >= g.leastKept() && g.given() > 0 && g.idle() * 100 >= g.share() * g.given(),
                    HealthKind.SELECTIVE)),
            HealthKind.NOT_HELD);

    private static <F> Clause<F, HealthKind> clause(String id, String question, Predicate<F> yes, HealthKind answer) {
        return new Clause<>(id, EVALUATED, question, yes, answer);
    }
}
