package cn.xiangzhi.casework.review;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.law.Citation;
import java.util.List;
import java.util.stream.Stream;

/** Records, evidence, registration and seizure, the report (rules §9, §10). */
final class InquiryChecks {

    private static final Citation EVIDENCE = of(PPL, 46);

    static final List<Check> ALL = List.of(
            Check.of("3-1", Group.EVIDENCE, 3, of(PPL, 55, 1), "询问、检查、调查时是否都记录了出示执法证件")
                    .when(d -> d.has(
                            OrdinaryMove.INQUIRE,
                            OrdinaryMove.INSPECT_SCENE,
                            OrdinaryMove.INVESTIGATE,
                            SummaryMove.USE_SUMMARY))
                    .wrong(d -> d.acts(
                            act -> !act.facts().yes("certificatesShown"),
                            OrdinaryMove.INQUIRE,
                            OrdinaryMove.INSPECT_SCENE,
                            OrdinaryMove.INVESTIGATE,
                            SummaryMove.USE_SUMMARY)),
            Check.of("3-2", Group.EVIDENCE, 3, of(PPL, 43, 2), "是否告知了陈述、申辩和申请回避的权利")
                    .when(d -> d.has(OrdinaryMove.INQUIRE, OrdinaryMove.INSPECT_SCENE, OrdinaryMove.INVESTIGATE))
                    .wrong(d -> d.acts(
                            act -> !act.facts().yes("rightsTold"),
                            OrdinaryMove.INQUIRE,
                            OrdinaryMove.INSPECT_SCENE,
                            OrdinaryMove.INVESTIGATE)),
            Check.of("3-3", Group.EVIDENCE, 2, of(PPL, 55, 2), "笔录的起止时间是否写到分钟且先后无误，并有签名情况")
                    .when(d -> d.has(OrdinaryMove.INQUIRE, OrdinaryMove.INSPECT_SCENE))
                    .wrong(d -> d.acts(InquiryChecks::untimed, OrdinaryMove.INQUIRE, OrdinaryMove.INSPECT_SCENE)),
            Check.of("3-4", Group.EVIDENCE, 3, EVIDENCE, "证据是否写明来源、时间、地点、提取人和方法")
                    .when(d -> d.has(OrdinaryMove.TAKE_EVIDENCE))
                    .wrong(d -> d.acts(
                            act -> Stream.of("origin", "takenAt", "takenPlace", "takenBy", "takenHow")
                                    .anyMatch(key -> !act.facts().has(key)),
                            OrdinaryMove.TAKE_EVIDENCE)),
            Check.of("3-5", Group.EVIDENCE, 2, EVIDENCE, "证据是否由持有人确认，或者写明拒绝确认的情况")
                    .when(d -> d.has(OrdinaryMove.TAKE_EVIDENCE))
                    .wrong(d -> d.acts(act -> !act.facts().has("holder"), OrdinaryMove.TAKE_EVIDENCE)),
            Check.of("3-6", Group.EVIDENCE, 3, of(PPL, 46, 2), "作为定案根据的证据是否都已查证属实")
                    .when(d -> d.has(OrdinaryMove.CONCLUDE, SummaryMove.DECIDE_ON_SPOT))
                    .wrong(d -> d.file().evidence().inForce().stream()
                            .filter(act -> act.move() == OrdinaryMove.TAKE_EVIDENCE)
                            .filter(act -> !act.facts().text("verification").equals("已查证属实"))
                            .map(d::place)
                            .toList()),
            Check.of("3-7", Group.EVIDENCE, 2, of(PPL, 46, 3), "是否没有非法取得的证据和未经审核的监控记录")
                    .fatal()
                    .when(d -> d.has(OrdinaryMove.TAKE_EVIDENCE))
                    .wrong(d -> d.acts(
                            act -> act.facts().yes("unlawful")
                                    || act.facts().yes("camera") && !act.facts().yes("cameraReviewed"),
                            OrdinaryMove.TAKE_EVIDENCE)),
            Check.of("3-8", Group.EVIDENCE, 2, of(PPL, 56), "先行登记保存是否经过批准、当场交付通知书和清单，每一件是否在七个工作日内作出处理")
                    .when(d -> d.has(EvidenceMove.REGISTER_THINGS)
                            || !d.clocks("evidence.registered").isEmpty())
                    .wrong(MeasureChecks::registration),
            Check.of("3-9", Group.EVIDENCE, 2, of(AEL, 25), "查封、扣押是否经过批准（紧急的按时补办）、当场告知并交付决定书和清单，每一件是否在期限内处理")
                    .when(d -> d.has(ThingMove.SEIZE) || !d.clocks("seizure.").isEmpty())
                    .wrong(MeasureChecks::seizure),
            Check.of("3-10", Group.EVIDENCE, 1, of(PPL, 28, 1), "处罚的同时是否责令改正")
                    .when(Dossier::punished)
                    .wrong(d -> d.has(OrdinaryMove.ORDER_CORRECTION)
                                    || !d.file().said("correction").isEmpty()
                            ? List.of()
                            : d.at(OrdinaryMove.DECIDE, SummaryMove.DECIDE_ON_SPOT)),
            Check.of("3-11", Group.EVIDENCE, 1, of(MSR, 48), "调查终结报告是否写明经过，逐项写明事实、依据和裁量理由")
                    .when(d -> d.has(OrdinaryMove.CONCLUDE))
                    .wrong(d -> d.each(
                            charge -> Stream.of("course", "facts", "basis", "discretion")
                                    .anyMatch(key -> !charge.facts().has(key)),
                            OrdinaryMove.CONCLUDE)),
            Check.of("3-12", Group.EVIDENCE, 2, of(PPL, 40), "处罚是否有证据证明违法事实")
                    .fatal()
                    .when(Dossier::punished)
                    .wrong(d -> d.file().evidence().inForce().isEmpty()
                            ? d.at(OrdinaryMove.DECIDE, SummaryMove.DECIDE_ON_SPOT)
                            : List.of()));

    private InquiryChecks() {}

    private static boolean untimed(Act act) {
        var from = act.facts().time("startedAt");
        var to = act.facts().time("endedAt");
        return from.isEmpty()
                || to.isEmpty()
                || !from.get().isBefore(to.get())
                || !act.facts().has("signed");
    }
}
