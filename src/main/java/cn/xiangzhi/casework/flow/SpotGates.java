package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.SpotCash;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.powers.Mode;

/** The spoken notice and the decision on the spot (PPL 44, 45, 52). */
final class SpotGates {

    static final Gate<Try> NOTIFY = Gate.of(
            "当场告知",
            clause(
                    "当场-1",
                    of(PPL, 44),
                    "是否没有告知记录",
                    t -> !t.facts().has("noticeRecord"),
                    No.<Try>say("PROC-04", "没有记录已告知拟处罚内容、事实、理由、依据和权利", "请告知后填写录音录像编号或者书面告知情况")
                            .whenStated()),
            clause(
                    "当场-2",
                    of(PPL, 45),
                    "有陈述申辩却没有记录或者复核",
                    t -> t.facts().text("pleaMade").equals("有陈述申辩")
                            && !(t.facts().has("plea") && t.facts().has("pleaCheck")),
                    No.<Try>say("PROC-06", "当事人有陈述申辩，没有记录内容或者没有复核", "请记录陈述申辩内容和复核情况")
                            .whenStated()),
            clause(
                    "当场-3",
                    of(PPL, 51),
                    "当事人是否对事实有争议",
                    t -> t.facts().yes("disputed"),
                    No.<Try>say("PROC-02", "当事人对违法事实有争议，不能当场处罚", "请办理“转为普通程序”").whenStated()),
            clause(
                    "当场-4",
                    of(PPL, 33),
                    "是否属于依法应当不予处罚的情形",
                    t -> Discretion.BOOK.ask(t.circumstances()).outcome().forbidsPenalty(),
                    No.<Try>say("PROC-16", "按所填情节，依法应当不予行政处罚", "请办理“转为普通程序”，核查后不予立案或者不予处罚")
                            .whenStated()));

    static final Gate<Try> DECIDE = Gate.of(
            "当场决定",
            clause(
                    "当场-5",
                    of(PPL, 44),
                    "是否还没有当场告知",
                    t -> !t.file().has(SummaryMove.NOTIFY_ON_SPOT),
                    No.say("PROC-04", "还没有告知当事人拟处罚内容和权利", "请先办理“当场告知”")),
            clause(
                    "当场-9",
                    of(PPL, 40),
                    "案卷里是否已经没有证据",
                    t -> t.file().evidence().inForce().isEmpty(),
                    No.say("PROC-18", "案卷里没有查证属实的证据，没有证据不得处罚", "请先登记现场照片、录像或者笔录；不能证明违法事实的，办理“转为普通程序”后决定不予立案")),
            clause(
                    "当场-6",
                    of(PPL, 20, 4),
                    "委托执法的案件是否以受托机关名义决定",
                    t -> t.known().power().mode() == Mode.DELEGATED
                            && t.known().power().inTheNameOf() == null,
                    No.say("DELE-05", "委托执法应当以委托机关的名义作出决定", "请核对委托书，文书以委托机关名义出具")),
            clause(
                    "当场-7",
                    of(PPL, 52, 2),
                    "缴款方式是否与罚款不符",
                    t -> {
                        var owed = t.file().penalty().orElse(Penalty.NONE).owed();
                        var payBy = t.facts().text("payBy");
                        return owed == (payBy.isEmpty() || payBy.equals("无罚款"));
                    },
                    No.<Try>say("PROC-13", "缴款方式与处罚内容不符", "有罚款的写明缴款方式；只有警告的不填缴款方式")
                            .whenStated()),
            clause(
                    "当场-8",
                    of(PPL, 68),
                    "写明当场收缴却不符合当场收缴的条件",
                    t -> t.facts().text("payBy").equals("当场收缴")
                            && SpotCash.GATE
                                    .book()
                                    .ask(new SpotCash(
                                            true,
                                            t.file()
                                                    .penalty()
                                                    .orElse(Penalty.NONE)
                                                    .fine(),
                                            t.known().limits().spotCash(),
                                            t.facts().yes("hardLater"),
                                            t.facts().yes("remote"),
                                            t.facts().yes("difficult"),
                                            t.facts().yes("askedToPay"),
                                            true))
                                    .findings()
                                    .getLast()
                                    .yes(),
                    No.<Try>say("CASH-01", "不符合当场收缴罚款的任何一种情形", "请改为到银行或者通过电子支付缴款")
                            .whenStated()),
            clause(
                    "当场-9",
                    of(PPL, 40),
                    "证据是否已经全部被排除",
                    t -> t.file().evidence().inForce().isEmpty(),
                    No.say("PROC-18", "案卷里的证据已经全部被排除，没有证据不得处罚", "请重新登记证据；当场不能查清的，办理“转为普通程序”继续调查")));

    private SpotGates() {}
}
