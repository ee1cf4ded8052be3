package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.Steps.stated;
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

/** A criminal transfer reported, approved and sent, and no penalty beside it (CTR 3 to 7; PPL 27, 35). */
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
            refuses(
                    "移送-24",
                    RefusalCode.TRAN_04,
                    "是否超过三日审批",
                    t -> Criminal.suspected(t.file()) && daysToApprove(t) > 3,
                    t -> "收到报告已" + daysToApprove(t) + "日，应当在三日内作出批准或者不批准的决定"));

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
                    refuses(
                            "移送-26",
                            RefusalCode.TRAN_04,
                            "是否超过二十四小时移送",
                            CrimeGates::late,
                            t -> "批准后应当在" + t.file().said("transferHandBy").replace('T', ' ') + "前移送"),
                    clause(
                            "移送-27",
                            of(CTR, 19),
                            "公职人员职务犯罪线索是否移送给了公安机关",
                            t -> dutyCrime(t) && t.facts().text("policeOrgan").contains("公安"),
                            No.<Try>say(null, "公职人员职务犯罪线索应当移送监察机关或者人民检察院", "请改写接受移送的机关")
                                    .whenStated())));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(CrimeMove.REPORT_CRIME, List.of(on(REPORT), on(FilingGates.PARTY), TWO)),
            Map.entry(CrimeMove.APPROVE_CRIME, List.of(on(ANSWER))),
            Map.entry(CrimeMove.REFUSE_CRIME, List.of(on(ANSWER))),
            Map.entry(CrimeMove.HAND_TO_POLICE, List.of(on(SEND), TWO)),
            Map.entry(CrimeMove.HAND_AFTER_DECISION, List.of(on(SEND), TWO)));

    private CrimeGates() {}

    static boolean approved(CaseFile file) {
        return Criminal.suspected(file) && file.since(CrimeMove.REPORT_CRIME, CrimeMove.APPROVE_CRIME);
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
}
