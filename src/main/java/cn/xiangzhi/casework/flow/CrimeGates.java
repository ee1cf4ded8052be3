package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.CTR;

import cn.xiangzhi.casework.rules.CriminalTransfer;
import cn.xiangzhi.casework.rules.CriminalTransfer.Approver;
import cn.xiangzhi.casework.rules.CriminalTransfer.Material;
import cn.xiangzhi.casework.rules.PenaltyKind;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A criminal transfer, asked of a case (CTR 3 to 12; PPL 27, 35). */
final class CrimeGates {

    /** No fine beside a suspected, pending or judged crime; asked before every decision on a penalty. */
    static final Gate<Try> BESIDE = CriminalTransfer.BESIDE.from(CrimeGates::beside);

    static final Gate<Try> REPORT = Gate.of(
            "提出移送报告",
            clause(
                    "移送-20",
                    of(CTR, 5, 1),
                    "是否已经提出报告或者已经移送",
                    t -> Criminal.suspected(t.file()) || Criminal.of(t.file()).pending(),
                    No.say(null, "移送报告已经提出，或者案件已经移送", "请等负责人审批，或者登记公安机关的答复")));

    static final Gate<Try> ANSWER = Gate.of(
            "审批移送",
            clause(
                    "移送-21",
                    of(CTR, 5, 2),
                    "是否没有等待审批的移送报告",
                    t -> !Criminal.suspected(t.file()) || approved(t.file()),
                    No.say("TRAN-03", "没有等待审批的移送报告", "请由两名以上执法人员组成专案组，提出书面报告")),
            stated(refuses("移送-22", RefusalCode.TRAN_02, "是否不是由正职或者主持工作的负责人审批", t -> !chief(t.facts()))),
            stated(refuses(
                    "移送-23",
                    RefusalCode.TRAN_02,
                    "审批人登记为正职，而登记的主要负责人是别人",
                    t -> t.facts().text("approver").equals(Approver.CHIEF.name())
                            && t.facts().has("otherChief"),
                    t -> "登记的主要负责人是" + t.facts().text("otherChief"))),
            stated(refuses(
                    "移送-24",
                    RefusalCode.TRAN_04,
                    "是否超过三日审批而没有记录原因",
                    t -> daysToApprove(t) > 3 && !t.facts().has("approveLate"),
                    t -> "收到报告已" + daysToApprove(t) + "日，应当在三日内作出批准或者不批准的决定")));

    static final Gate<Try> SEND = Gate.<Try>of(
                    "移送公安机关",
                    clause(
                            "移送-25",
                            of(CTR, 5, 2),
                            "是否没有批准移送",
                            t -> !approved(t.file()),
                            No.say("TRAN-02", "还没有经正职负责人或者主持工作的负责人批准移送", "请先呈报审批")))
            .and(stated(CriminalTransfer.SENDING.from(CrimeGates::sending)))
            .and(Gate.of(
                    "移送期限",
                    stated(refuses(
                            "移送-26",
                            RefusalCode.TRAN_04,
                            "是否超过二十四小时移送而没有记录原因",
                            t -> late(t) && !t.facts().has("transferLate"),
                            t -> "批准后应当在" + t.file().said("transferHandBy").replace('T', ' ') + "前移送")),
                    clause(
                            "移送-27",
                            of(CTR, 19),
                            "公职人员职务犯罪线索是否移送给了公安机关",
                            t -> dutyCrime(t) && t.facts().text("policeOrgan").contains("公安"),
                            No.<Try>say(null, "公职人员职务犯罪线索应当移送监察机关或者人民检察院", "请改写接受移送的机关")
                                    .whenStated())));

    static final Gate<Try> REPLY = Gate.of(
            "公安机关答复",
            clause(
                    "移送-28",
                    of(CTR, 8),
                    "是否没有移送在公安机关审查",
                    t -> !Criminal.of(t.file()).pending(),
                    No.say(null, "没有正在审查的移送", "请先移送公安机关")),
            clause(
                    "移送-29",
                    of(CTR, 8),
                    "收到日期是否在将来",
                    t -> t.facts()
                            .date("policeNoticeOn")
                            .filter(day -> day.isAfter(t.on()))
                            .isPresent(),
                    No.<Try>say(null, "收到通知的日期晚于今天", "请核对日期").whenStated()));

    static final Gate<Try> OBJECT = Gate.of(
            "对不予立案的异议",
            clause(
                    "移送-30",
                    of(CTR, 9),
                    "公安机关是否没有答复不予立案",
                    t -> Criminal.of(t.file()) != Criminal.POLICE_REFUSED,
                    No.say(null, "公安机关没有答复不予立案", "请等公安机关答复")),
            clause(
                    "移送-31",
                    of(CTR, 9),
                    "是否已经超过三日",
                    t -> t.day("reconsiderUntil")
                            .filter(end -> t.on().isAfter(end))
                            .isPresent(),
                    No.say(
                            null,
                            t -> "三日期限到"
                                    + t.day("reconsiderUntil")
                                            .map(Object::toString)
                                            .orElse("") + "届满",
                            "请依法继续办理行政案件，或者依法终止")));

    static final Gate<Try> GOODS = Gate.of(
            "移交涉案物品和材料",
            clause(
                    "移送-32",
                    of(CTR, 12),
                    "公安机关是否没有立案",
                    t -> Criminal.of(t.file()) != Criminal.POLICE_FILED,
                    No.say(null, "公安机关没有立案", "请等公安机关的立案通知")),
            stated(refuses(
                    "移送-33",
                    RefusalCode.TRAN_04,
                    "是否超过三日移交而没有记录原因",
                    t -> t.day("goodsBy").filter(end -> t.on().isAfter(end)).isPresent()
                            && !t.facts().has("goodsLate"),
                    t -> "涉案物品和材料应当在" + t.day("goodsBy").map(Object::toString).orElse("") + "前移交")));

    static final Gate<Try> JUDGED = Gate.of(
            "司法处理结果",
            clause(
                    "移送-34",
                    of(CTR, 11),
                    "公安机关是否没有立案",
                    t -> Criminal.of(t.file()) != Criminal.POLICE_FILED,
                    No.say(null, "公安机关没有立案，没有司法处理结果", "请先登记公安机关的答复")),
            clause(
                    "移送-35",
                    of(CTR, 11),
                    "判处罚金而没有写数额",
                    t -> t.facts().text("judgment").equals(CrimeAsks.COURT_FINE)
                            && t.facts().amount("courtFine").signum() == 0,
                    No.<Try>say(null, "判处罚金的，应当登记罚金数额", "请填写罚金数额").whenStated()));

    static final Gate<Try> BACK = Gate.of(
            "恢复行政处罚程序",
            clause(
                    "移送-36",
                    of(CTR, 10),
                    "是否不属于应当恢复的情形",
                    t -> next(t) != CriminalTransfer.Next.RESUME_ADMIN_PENALTY,
                    No.say("TRAN-01", t -> "移送之后：" + next(t).label(), "公安机关不予立案，或者司法机关没有给予刑事处罚，而仍应给予行政处罚的，才可以恢复")));

    static final Gate<Try> ENDED = Gate.of(
            "司法处理后终止",
            clause(
                    "移送-37",
                    of(CTR, 10),
                    "公安机关、司法机关是否还没有处理结果，或者仍应给予行政处罚",
                    t -> next(t) != CriminalTransfer.Next.CLOSE,
                    No.say(null, t -> "移送之后：" + next(t).label(), "请等处理结果；仍应给予行政处罚的，办理“恢复行政处罚程序”")));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(CrimeMove.REPORT_CRIME, List.of(on(REPORT), on(FilingGates.PARTY), TWO)),
            Map.entry(CrimeMove.APPROVE_CRIME, List.of(on(ANSWER))),
            Map.entry(CrimeMove.REFUSE_CRIME, List.of(on(ANSWER))),
            Map.entry(CrimeMove.HAND_TO_POLICE, List.of(on(SEND), TWO)),
            Map.entry(CrimeMove.HAND_AFTER_DECISION, List.of(on(SEND), TWO)),
            Map.entry(CrimeMove.POLICE_FILE, List.of(on(REPLY))),
            Map.entry(CrimeMove.POLICE_REFUSE, List.of(on(REPLY))),
            Map.entry(CrimeMove.ASK_POLICE_AGAIN, List.of(on(OBJECT))),
            Map.entry(CrimeMove.SUGGEST_SUPERVISION, List.of(on(OBJECT))),
            Map.entry(CrimeMove.HAND_GOODS, List.of(on(GOODS))),
            Map.entry(CrimeMove.RECORD_JUDGMENT, List.of(on(JUDGED))),
            Map.entry(CrimeMove.TAKE_BACK, List.of(on(BACK))),
            Map.entry(CrimeMove.END_FOR_CRIME, List.of(on(ENDED))));

    private CrimeGates() {}

    static boolean approved(CaseFile file) {
        return Criminal.suspected(file) && file.since(CrimeMove.REPORT_CRIME, CrimeMove.APPROVE_CRIME);
    }

    /** What the answer of the police or of justice leads to (CTR 10, 11). */
    static CriminalTransfer.Next next(Try t) {
        var judged = t.file().last(CrimeMove.RECORD_JUDGMENT);
        if (Criminal.of(t.file()) == Criminal.JUDGED && judged.isPresent()) {
            return CrimeAsks.UNPUNISHED.contains(judged.get().facts().text("judgment"))
                    ? CriminalTransfer.Next.RESUME_ADMIN_PENALTY
                    : CriminalTransfer.Next.CLOSE;
        }
        var refused = Criminal.of(t.file()) == Criminal.POLICE_REFUSED;
        var still = t.file()
                .last(CrimeMove.POLICE_REFUSE)
                .filter(act -> act.facts().yes("stillUnlawful"))
                .isPresent();
        return CriminalTransfer.NEXT
                .ask(new CriminalTransfer.Answer(refused, still))
                .outcome();
    }

    private static CriminalTransfer.Beside beside(Try t) {
        var fine = t.file()
                .penalty()
                .or(t.file()::proposed)
                .filter(p -> !p.none() && p.fine().signum() == 0);
        return new CriminalTransfer.Beside(
                Criminal.suspected(t.file()),
                Criminal.of(t.file()).pending(),
                Criminal.fined(t.file()),
                fine.isEmpty() ? PenaltyKind.FINE : PenaltyKind.WARNING);
    }

    private static CriminalTransfer.Sending sending(Try t) {
        var group = t.file().last(CrimeMove.REPORT_CRIME).map(Act::facts).orElse(Facts.NONE);
        var distinct = group.id("officer1").equals(group.id("officer2")) ? 1 : 2;
        var approver = t.file()
                .last(CrimeMove.APPROVE_CRIME)
                .flatMap(act -> act.facts().one("approver", Approver.class))
                .orElse(Approver.NOBODY);
        return new CriminalTransfer.Sending(
                distinct,
                approver,
                0,
                BigDecimal.ZERO,
                materials(t.facts()),
                group.yes("hasGoods"),
                group.yes("appraised"));
    }

    private static Set<Material> materials(Facts facts) {
        var set = EnumSet.noneOf(Material.class);
        put(set, Material.LETTER, facts.yes("withLetter"));
        put(set, Material.REPORT, facts.yes("withReport"));
        put(set, Material.GOODS_LIST, facts.yes("withGoodsList") && facts.has("goodsList"));
        put(set, Material.APPRAISALS, facts.yes("withAppraisal"));
        put(set, Material.OTHER, facts.has("otherMaterials"));
        return set;
    }

    private static void put(Set<Material> set, Material material, boolean there) {
        if (there) {
            set.add(material);
        }
    }

    private static boolean chief(Facts facts) {
        return facts.one("approver", Approver.class)
                .filter(by -> by == Approver.CHIEF || by == Approver.ACTING_CHIEF)
                .isPresent();
    }

    private static boolean dutyCrime(Try t) {
        return t.file()
                .last(CrimeMove.REPORT_CRIME)
                .filter(act -> act.facts().yes("dutyCrime"))
                .map(act -> CriminalTransfer.RECIPIENT
                        .ask(new CriminalTransfer.Hint(true))
                        .outcome())
                .filter(to -> to == CriminalTransfer.Recipient.SUPERVISION_OR_PROCURATORATE)
                .isPresent();
    }

    private static long daysToApprove(Try t) {
        return t.file()
                .last(CrimeMove.REPORT_CRIME)
                .map(act -> ChronoUnit.DAYS.between(act.on(), t.on()))
                .orElse(0L);
    }

    private static boolean late(Try t) {
        return t.file()
                .last(CrimeMove.APPROVE_CRIME)
                .filter(act -> Duration.between(act.at(), t.at()).compareTo(Duration.ofHours(24)) > 0)
                .isPresent();
    }

    private static cn.xiangzhi.law.Clause<Try, No<Try>> stated(cn.xiangzhi.law.Clause<Try, No<Try>> clause) {
        return Steps.stated(clause);
    }

    private static Gate<Try> stated(Gate<Try> gate) {
        return Steps.stated(gate);
    }
}
