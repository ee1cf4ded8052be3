package cn.xiangzhi.law;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Orders of the hotline, ratings of a service and the renewal of a licence (HOT, RATE, ALL 50). */
public final class PublicService {

    private PublicService() {}

    /** An order the hotline sends to a township. */
    public record HotlineOrder(
            @Fact("依法应由县级部门办理") boolean departmentDuty,
            @Fact("派给乡镇办理") boolean toTownship,
            @Fact("与正在办理的工单重复，没有合并") boolean duplicate,
            @Fact("受理、派单、督办、考核等核心业务交给外包人员") boolean outsourced) {}

    public static final Gate<HotlineOrder> HOTLINE = Gate.of(
            "热线派单",
            refuses("热线-1", RefusalCode.GOVN_04, "是否把部门的职责派给乡镇", order -> order.departmentDuty() && order.toTownship()),
            clause(
                    "热线-2",
                    Citation.of(Statute.HOT),
                    "是否把重复的诉求另派一单",
                    HotlineOrder::duplicate,
                    No.say(null, "同一诉求已有工单在办，应当合并", "请并入在办的工单，不重复派发")),
            clause(
                    "热线-3",
                    Citation.of(Statute.HOT),
                    "核心业务是否外包",
                    HotlineOrder::outsourced,
                    No.say(null, "热线的核心业务不得外包", "请由本单位工作人员办理")));

    /** A rating as it was taken in. */
    public record Collected(
            @Fact("强迫或者诱导评价") boolean pressed,
            @Fact("同一次办理已经评价过") boolean again,
            @Fact("把评价人的信息给了被评价的人") boolean raterShown) {}

    public static final Gate<Collected> COLLECTED = Gate.of(
            "评价的收集",
            clause(
                    "评价-3",
                    Citation.of(Statute.RATE),
                    "是否强迫或者诱导评价",
                    Collected::pressed,
                    No.say(null, "评价由办事人自愿作出，不得强迫、诱导", "请删去这次评价，由办事人自己评价")),
            clause(
                    "评价-4",
                    Citation.of(Statute.RATE),
                    "同一次办理是否重复评价",
                    Collected::again,
                    No.say(null, "一次办理评价一次", "请保留第一次评价")),
            clause(
                    "评价-5",
                    Citation.of(Statute.RATE),
                    "是否泄露评价人信息",
                    Collected::raterShown,
                    No.say(null, "评价人的信息应当保护，不得给被评价的人", "请隐去评价人信息")));

    /** The five levels of a rating. */
    public enum Stars implements Labelled {
        VERY_GOOD("非常满意"),
        GOOD("满意"),
        FAIR("基本满意"),
        BAD("不满意"),
        VERY_BAD("非常不满意");

        private final String label;

        Stars(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One rating of one service. */
    public record Rating(@Fact("评价等级") Stars stars) {}

    public enum Verdict implements Labelled {
        BAD("属于差评，须核实、整改并反馈"),
        NOT_BAD("不属于差评");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Rating, Verdict> RATING = new RuleBook<>(
            "是否差评",
            Gate.VERSION,
            List.of(new Clause<>(
                    "评价-1",
                    Citation.of(Statute.RATE),
                    "是否为不满意或者非常不满意",
                    r -> r.stars() == Stars.BAD || r.stars() == Stars.VERY_BAD,
                    Verdict.BAD)),
            Verdict.NOT_BAD);

    /** Bad ratings given by name, and how many of them were called back. */
    public record CallBacks(
            @Fact("实名差评数") int named, @Fact("已回访数") int calledBack) {}

    public enum Target implements Labelled {
        NOT_MET("没有达到全部回访"),
        MET("已全部回访");

        private final String label;

        Target(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<CallBacks, Target> CALL_BACKS = new RuleBook<>(
            "实名差评回访",
            Gate.VERSION,
            List.of(new Clause<>(
                    "评价-2", Citation.of(Statute.RATE), "是否有实名差评没有回访", c -> c.calledBack() < c.named(), Target.NOT_MET)),
            Target.MET);

    /**
     * A licence whose holder asks for more time.
     *
     * @param decided the day of the answer; null while there is none
     */
    public record Renewal(
            @Fact("申请延续的日期") LocalDate applied,
            @Fact("许可有效期届满日") LocalDate expiry,
            @Fact("作出决定的日期（没有作出则不填）") @Nullable LocalDate decided,
            @Fact("查询日期") LocalDate on) {

        boolean inTime() {
            return !applied.isAfter(expiry.minusDays(30));
        }
    }

    public enum Status implements Labelled {
        DECIDED("已作出决定，按决定执行"),
        TOO_LATE("没有在届满三十日前申请，按新的申请办理"),
        DEEMED_RENEWED("届满前没有作出决定，视为准予延续"),
        PENDING("应当在届满前作出决定");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Renewal, Status> RENEWAL = new RuleBook<>(
            "行政许可的延续",
            Gate.VERSION,
            List.of(
                    renewal("许可-1", "是否已在届满前作出决定", PublicService::decidedInTime, Status.DECIDED),
                    renewal("许可-2", "是否没有在届满三十日前申请", r -> !r.inTime(), Status.TOO_LATE),
                    renewal("许可-3", "届满是否仍没有决定", r -> !r.on().isBefore(r.expiry()), Status.DEEMED_RENEWED)),
            Status.PENDING);

    private static boolean decidedInTime(Renewal r) {
        var decided = r.decided();
        return decided != null && !decided.isAfter(r.expiry());
    }

    private static Clause<Renewal, Status> renewal(String id, String question, Predicate<Renewal> yes, Status answer) {
        return new Clause<>(id, Citation.of(Statute.ALL, 50, 2), question, yes, answer);
    }
}
