package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.ThingClauses.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.CTR;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;

/** Advance registration and preservation: approved or made good in 24 hours, handled in seven working days (PPL 56; MSR 33, 35). */
final class RegistrationGates {

    /** Registered things go along with a case the police take over (CTR 12). */
    static final String TO_POLICE = "解除登记保存，随案移交";

    static final Gate<Try> APPROVE = Gate.of(
            "批准登记保存",
            clause(
                    "批登-1",
                    of(PPL, 56),
                    "是否已有一次批准尚未使用",
                    t -> backing(t).credit(),
                    No.say(null, "已经批准，尚未实施", "请执法人员先实施登记保存")),
            refuses(
                    "批登-2",
                    RefusalCode.EVID_05,
                    "紧急登记保存是否已超过二十四小时没有补办",
                    t -> {
                        var pending = backing(t).pending();
                        return pending != null && Backing.late(pending, t.at());
                    },
                    t -> "紧急登记保存之后已超过二十四小时没有补办批准，登记保存应当立即解除"));

    static final Gate<Try> REGISTER = Gate.of(
            "先行登记保存",
            stated(
                    "登存-1",
                    RefusalCode.EVID_05,
                    "是否没有批准，又不属于二十四小时之内的紧急情况",
                    t -> !backing(t).credit() && (!t.facts().yes("urgentMeasure") || hours(t))),
            clause(
                    "登存-2",
                    of(MSR, 33),
                    "上一次紧急登记保存是否还没有补办批准",
                    t -> backing(t).pending() != null,
                    No.say("EVID-05", "上一次紧急登记保存还没有补办批准", "请负责人先补办批准，或者解除")),
            ThingClauses.fresh("登存-3", of(PPL, 56)),
            ThingClauses.present("登存-4"),
            stated(
                    "登存-5",
                    of(MSR, 33),
                    "是否没有当场交付通知书和清单",
                    t -> !t.facts().yes("listGiven"),
                    "没有当场交付先行登记保存证据通知书和清单",
                    "请当场清点，开具通知书和清单，由当事人或者见证人签名"),
            ThingClauses.past("登存-6", "registeredAt"));

    static final Gate<Try> DISPOSE = Gate.of(
            "登记保存物品的处理",
            ThingClauses.something("登处-1", of(PPL, 56)),
            refuses(
                    "登处-2",
                    RefusalCode.EVID_06,
                    "是否已满七个工作日没有处理",
                    t -> !Things.of(t.file())
                            .lapsed(ThingState.REGISTERED, t.at())
                            .isEmpty()),
            ThingClauses.named("登处-3", of(PPL, 56)),
            stated(
                    "登处-4",
                    of(MSR, 35),
                    "退还却没有签收人",
                    t -> t.facts().text("disposition").contains("退还")
                            && !t.facts().has("returnedTo"),
                    "退还物品没有写明签收人",
                    "请由当事人签收，并写明签收人"),
            stated(
                    "登处-5",
                    of(CTR, 12),
                    "随案移交而没有批准移送公安机关",
                    t -> t.facts().text("disposition").equals(TO_POLICE)
                            && t.file().stage() != Stage.TRANSFERRED_TO_POLICE
                            && !CrimeGates.approved(t.file()),
                    "案件没有批准移送公安机关，登记保存的物品不能随案移交",
                    "请先由正职负责人批准移送；不移送的选其他处理方式"));

    static final Gate<Try> LAPSE = Gate.of(
            "登记保存的自动解除",
            clause(
                    "登解-1",
                    of(MSR, 35, 2),
                    "是否没有期满的物品",
                    t -> Things.of(t.file())
                            .lapsed(ThingState.REGISTERED, t.at())
                            .isEmpty(),
                    No.say(null, "没有期满未处理的物品", "期满之后由系统自动解除")));

    private RegistrationGates() {}

    private static Backing backing(Try t) {
        return Backing.of(t.file().acts(), EvidenceMove.REGISTER_THINGS);
    }

    private static boolean hours(Try t) {
        return t.facts()
                .time("registeredAt")
                .filter(from -> t.at().toLocalDateTime().isAfter(from.plusHours(Backing.HOURS)))
                .isPresent();
    }
}
