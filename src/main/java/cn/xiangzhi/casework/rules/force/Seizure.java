package cn.xiangzhi.casework.rules.force;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Sealing and seizing (AEL 10, 16 to 28): whether it may start, how it is done, how long it lasts, when it must end. */
public final class Seizure {

    /** Calendar days; an extension adds at most as many again (AEL 25(1)). */
    public static final int DAYS = 30;

    /** Clock hours to make good an approval in an urgent case (AEL 19). */
    public static final int HOURS = 24;

    private Seizure() {}

    /** What is asked before a measure. */
    public record Start(
            @Fact("办案方式") Mode mode,
            @Fact("法律、法规规定了该强制措施") boolean lawGives,
            @Fact("赋权时一并取得该措施（省级文件明确）") boolean givenWithPower,
            @Fact("限制人身自由") boolean liberty,
            @Fact("冻结或者划拨存款、汇款") boolean money,
            @Fact("经机关负责人批准") boolean approved,
            @Fact("情况紧急") boolean urgent,
            @Fact("实施后经过的小时数") BigDecimal hoursSince,
            @Fact("与违法行为无关的财物") boolean unrelated,
            @Fact("公民及其所扶养家属的生活必需品") boolean necessities,
            @Fact("已被其他机关查封") boolean alreadySealed) {

        boolean late() {
            return !urgent || hoursSince.compareTo(BigDecimal.valueOf(HOURS)) > 0;
        }
    }

    public static final Gate<Start> START = Gate.of(
            "查封扣押的实施条件",
            refuses("强制-1", RefusalCode.DELE_08, "是否受委托办理", s -> s.mode() == Mode.DELEGATED),
            refuses("强制-2", RefusalCode.AUTH_05, "是否限制人身自由", Start::liberty),
            refuses("强制-3", RefusalCode.COER_07, "是否冻结、划拨存款汇款", Start::money),
            refuses("强制-4", RefusalCode.COER_01, "是否没有法律、法规依据", s -> !s.lawGives() || !s.givenWithPower()),
            refuses(
                    "强制-5",
                    RefusalCode.COER_04,
                    "是否与违法行为无关、生活必需或者已被查封",
                    s -> s.unrelated() || s.necessities() || s.alreadySealed()),
            refuses("强制-6", RefusalCode.COER_02, "是否没有批准，且不属于紧急情况的二十四小时之内", s -> !s.approved() && s.late()));

    /** What stands once the gate is passed. */
    public enum Approval implements Labelled {
        OK_PENDING_BACK_APPROVAL("可以，须在二十四小时内补办批准"),
        OK_APPROVED("可以，已经批准");

        private final String label;

        Approval(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Start, Approval> APPROVAL = new RuleBook<>(
            "紧急情况的补办",
            Gate.VERSION,
            List.of(new Clause<>(
                    "强制-7",
                    Citation.of(Statute.AEL, 19),
                    "是否情况紧急而批准尚待补办",
                    s -> !s.approved() && s.urgent(),
                    Approval.OK_PENDING_BACK_APPROVAL)),
            Approval.OK_APPROVED);

    /** How it was done on the spot. */
    public record Done(
            @Fact("当场交付决定书和清单") boolean handedOver,
            @Fact("当事人在场") boolean partyPresent,
            @Fact("有见证人到场并签名") boolean witness,
            @Fact("向当事人收取的保管费（元）") BigDecimal storageCharged,
            @Fact("向当事人收取的检测检验鉴定费（元）") BigDecimal testingCharged,
            @Fact("实施的不足两名本机关持证执法人员") boolean underTwo,
            @Fact("没有出示执法证件") boolean notShown,
            @Fact("没有当场告知理由、依据、权利和救济途径") boolean untold,
            @Fact("没有听取陈述申辩") boolean unheard,
            @Fact("没有制作现场笔录并签名，拒签也没有注明") boolean unrecorded) {

        /** Where officers, certificates, what was told and the record are asked by books of their own. */
        public Done(boolean handedOver, boolean partyPresent, boolean witness, BigDecimal storageCharged) {
            this(handedOver, partyPresent, witness, storageCharged, BigDecimal.ZERO, false, false, false, false, false);
        }
    }

    public static final Gate<Done> DONE = Gate.of(
            "查封扣押的现场",
            refuses("强制-8", RefusalCode.COER_06, "当事人和见证人是否都不在场", d -> !d.partyPresent() && !d.witness()),
            refuses("强制-9", RefusalCode.COER_05, "是否没有当场交付决定书和清单", d -> !d.handedOver()),
            refuses(
                    "强制-10",
                    RefusalCode.COER_08,
                    "是否向当事人收取保管费",
                    d -> d.storageCharged().signum() > 0),
            refuses("强制-16", RefusalCode.OFCR_01, "实施的是否不足两名持证执法人员", Done::underTwo),
            refuses("强制-17", RefusalCode.OFCR_03, "是否没有出示执法证件", Done::notShown),
            clause(
                    "强制-18",
                    Citation.of(Statute.AEL, 25, 3),
                    "是否向当事人收取检测检验鉴定费",
                    d -> d.testingCharged().signum() > 0,
                    No.say(null, "查封扣押期间的检测、检验、检疫、鉴定费用由行政机关承担", "请退还当事人，从本机关经费中支付")),
            clause(
                    "强制-19",
                    Citation.of(Statute.AEL, 18),
                    "是否没有告知理由依据权利，或者没有听取陈述申辩",
                    d -> d.untold() || d.unheard(),
                    No.say(null, "没有当场告知理由、依据、权利和救济途径，或者没有听取陈述申辩", "请当场告知、听取并记入笔录")),
            clause(
                    "强制-20",
                    Citation.of(Statute.AEL, 18),
                    "是否没有现场笔录或者签名",
                    Done::unrecorded,
                    No.say(null, "没有制作现场笔录，或者没有当事人、见证人、执法人员签名", "请补正；当事人拒绝签名的在笔录中注明")));

    /** A running measure; days of testing count only when told to the party in writing. */
    public record Running(
            @Fact("查封扣押日期") LocalDate seized,
            @Fact("经批准延长的天数") int extendedDays,
            @Fact("已书面告知的检测鉴定天数") int testingDays,
            @Fact("查询日期") LocalDate on) {

        /** The last day the measure may last. */
        public LocalDate last() {
            return seized.plusDays(DAYS + Math.min(extendedDays, DAYS) + (long) testingDays);
        }
    }

    /** The last day is never moved because of a holiday: that would prolong an encroachment. */
    public static final Gate<Running> RUNNING = Gate.of(
            "查封扣押的期限",
            refuses(
                    "强制-11",
                    RefusalCode.COER_03,
                    "是否超过三十日（经批准延长的加上延长日数，至多三十日）",
                    r -> r.on().isAfter(r.last()),
                    r -> "期限到" + r.last() + "届满（不因节假日顺延），应当立即解除"));

    /** Grounds of AEL 28. */
    public record Grounds(
            @Fact("没有违法行为") boolean noViolation,
            @Fact("财物与违法行为无关") boolean unrelated,
            @Fact("已作出处理决定，不再需要") boolean noLongerNeeded,
            @Fact("期限已经届满") boolean expired) {}

    public enum Release implements Labelled {
        RELEASE_AND_RETURN("立即解除并退还财物"),
        KEEP("可以继续");

        private final String label;

        Release(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Grounds, Release> RELEASE = new RuleBook<>(
            "查封扣押的解除",
            Gate.VERSION,
            List.of(
                    ground("强制-12", 1, "是否没有违法行为", Grounds::noViolation),
                    ground("强制-13", 2, "财物是否与违法行为无关", Grounds::unrelated),
                    ground("强制-14", 3, "是否已作出处理决定而不再需要", Grounds::noLongerNeeded),
                    ground("强制-15", 4, "期限是否已经届满", Grounds::expired)),
            Release.KEEP);

    private static Clause<Grounds, Release> ground(String id, int item, String question, Predicate<Grounds> yes) {
        return new Clause<>(id, Citation.of(Statute.AEL, 28, 1, item), question, yes, Release.RELEASE_AND_RETURN);
    }
}
