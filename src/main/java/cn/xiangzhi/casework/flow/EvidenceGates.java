package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.ThingClauses.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.evidence.Evidence;
import cn.xiangzhi.casework.rules.evidence.Evidence.Camera;
import cn.xiangzhi.casework.rules.evidence.Evidence.CameraBasis;
import cn.xiangzhi.casework.rules.evidence.EvidenceForm;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.util.List;
import java.util.Map;

/** Evidence taken, excluded, sampled, tested, registered and preserved (rules §9). */
final class EvidenceGates {

    static final Step<Evidence.Piece> USE = Step.whole(
            Evidence.USE,
            t -> new Evidence.Piece(
                    EvidenceForm.kind(t.facts().text("evidenceKind")),
                    true,
                    t.facts().yes("unlawful"),
                    t.facts().yes("duringRemedy"),
                    t.facts().has("remedyLeave"),
                    t.facts().yes("copy") && !t.facts().has("copyConfirmed"),
                    t.file().decision() != null,
                    false));

    static final Step<EvidenceForm.Kept> FORM = Step.whole(
            EvidenceForm.KEPT,
            t -> new EvidenceForm.Kept(
                    EvidenceForm.kind(t.facts().text("evidenceKind")),
                    t.facts().has("takenHow")
                            && t.facts().has("takenAt")
                            && t.facts().has("takenBy"),
                    t.facts().yes("sound"),
                    t.facts().has("transcript"),
                    t.facts().has("witnessIdentity"),
                    t.facts().has("expertBody") && t.facts().has("expertQualification")));

    static final Step<EvidenceForm.Foreign> FOREIGN = Step.whole(
            EvidenceForm.FOREIGN,
            t -> new EvidenceForm.Foreign(
                    t.facts().yes("foreign"),
                    t.facts().has("notarised"),
                    t.facts().yes("foreignLanguage"),
                    t.facts().has("translated")));

    /** A record of a camera stands on the register of camera sites: basis, reviews, publication and sign (PPL 41). */
    static final Gate<Try> SITE = Gate.of(
            "监控点位",
            stated(
                    "点位-1",
                    RefusalCode.EVID_02.basis(),
                    "监控设备的点位是否没有登记",
                    t -> t.facts().yes("camera") && !t.facts().has("cameraBasis"),
                    t -> t.facts().has("cameraSite")
                            ? "登记册上没有编号为“" + t.facts().text("cameraSite") + "”、在提取之时启用的监控点位"
                            : "没有写明监控点位，无从核对设置依据、审核和公布情况",
                    "请在“监控点位”中登记依据、法制审核、技术审核和公布情况，再写明点位编号",
                    RefusalCode.EVID_02.code()));

    static final Step<Camera> CAMERA = Step.whole(Evidence.CAMERA, EvidenceGates::camera);

    static final Gate<Try> EXCLUDE = Gate.of(
            "排除证据",
            clause(
                    "排除-1",
                    of(PPL, 46),
                    "是否没有可以排除的证据",
                    t -> t.file().evidence().inForce().isEmpty(),
                    No.say(null, "本案没有在用的证据", "不需要排除")),
            stated(
                    "排除-2",
                    of(PPL, 46),
                    "所写的名称是否不是在用的证据",
                    t -> t.file().evidence().inForce().stream()
                            .noneMatch(
                                    act -> Exhibits.title(act).equals(t.facts().text("excludedTitle"))),
                    t -> "没有名为“" + t.facts().text("excludedTitle") + "”的在用证据；在用的有："
                            + String.join(
                                    "、",
                                    t.file().evidence().inForce().stream()
                                            .map(Exhibits::title)
                                            .toList()),
                    "请照证据栏上的名称填写",
                    null));

    static final Gate<Try> TEST = Gate.of(
            "委托检测检验鉴定",
            stated(
                    "检测-1",
                    of(AEL, 25, 3),
                    "费用是否不由本机关承担",
                    t -> !t.facts().yes("testCostBorne"),
                    "检测、检验、检疫、鉴定的费用应当由本机关承担",
                    "请确认费用由本机关承担"),
            stated(
                    "检测-2",
                    of(AEL, 25, 2),
                    "期间是否前后颠倒",
                    t -> t.facts()
                            .date("testFrom")
                            .filter(from ->
                                    from.isAfter(t.facts().date("testUntil").orElse(from)))
                            .isPresent(),
                    "期间的结束早于开始",
                    "请填写明确的起止日期"));

    static final Gate<Try> TESTED = Gate.of(
            "检测结果",
            clause(
                    "检测-3",
                    of(MSR, 32),
                    "是否没有委托过检测",
                    t -> !t.file().has(EvidenceMove.COMMISSION_TEST),
                    No.say(null, "本案没有委托过检测、检验、鉴定", "请先办理委托")),
            stated(
                    "检测-4",
                    of(MSR, 32),
                    "告知是否早于结果或者在将来",
                    t -> t.facts()
                            .date("resultToldOn")
                            .filter(told -> told.isAfter(t.on())
                                    || told.isBefore(
                                            t.facts().date("testResultOn").orElse(told)))
                            .isPresent(),
                    "告知日期早于出具结果的日期，或者在将来",
                    "结果应当告知当事人，请核对日期"));

    /** No report while something stays registered and nothing was done with it (T9, PPL 56). */
    static final Gate<Try> CONCLUDE = Gate.of(
            "登记保存的处理",
            clause(
                    "终结-4",
                    of(PPL, 56),
                    "是否有登记保存的物品没有处理",
                    t -> Things.of(t.file()).registration() == Things.Registration.OPEN,
                    No.say(null, "先行登记保存的物品还没有处理", "请先办理“处理登记保存的物品”，或者转为查封扣押")));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(OrdinaryMove.TAKE_EVIDENCE, List.<Step<?>>of(USE, FORM, FOREIGN, on(SITE), CAMERA)),
            Map.entry(OrdinaryMove.CONCLUDE, List.<Step<?>>of(on(CONCLUDE))),
            Map.entry(EvidenceMove.EXCLUDE_EVIDENCE, List.<Step<?>>of(on(EXCLUDE))),
            Map.entry(EvidenceMove.COMMISSION_TEST, List.<Step<?>>of(TWO, on(TEST))),
            Map.entry(EvidenceMove.RECORD_TEST, List.<Step<?>>of(on(TESTED))),
            Map.entry(EvidenceMove.APPROVE_REGISTRATION, List.<Step<?>>of(TWO, on(RegistrationGates.APPROVE))),
            Map.entry(EvidenceMove.REGISTER_THINGS, List.<Step<?>>of(TWO, on(RegistrationGates.REGISTER))),
            Map.entry(EvidenceMove.DISPOSE_REGISTERED, List.<Step<?>>of(on(RegistrationGates.DISPOSE))),
            Map.entry(EvidenceMove.LAPSE_REGISTRATION, List.<Step<?>>of(on(RegistrationGates.LAPSE))));

    private EvidenceGates() {}

    private static Camera camera(Try t) {
        var f = t.facts();
        if (!f.yes("camera")) {
            return new Camera(CameraBasis.LAW, true, true, true, true, true, true, false, false);
        }
        return new Camera(
                f.one("cameraBasis", CameraBasis.class).orElse(CameraBasis.NONE),
                f.yes("cameraLegal"),
                f.yes("cameraTechnical"),
                f.yes("cameraPublished"),
                f.yes("cameraMarked"),
                f.yes("cameraReviewed"),
                f.yes("cameraPartyTold"),
                f.has("cameraBasis") && !f.yes("cameraStandard"),
                f.has("cameraBasis") && !f.yes("cameraPlaced"));
    }
}
