package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.CPA;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;

/** Evidence and the end of the investigation (PPL 40, 41, 46; CTR). */
final class InquiryGates {

    /** While a decision is under review the organ gathers nothing more from the applicant (ARL 46; Evidence.USE). */
    static final Gate<Try> AT_REST = Gate.of(
            "复议、诉讼期间的取证",
            clause(
                    "证据-4",
                    of(cn.xiangzhi.law.Statute.ARL, 46, 1),
                    "是否在复议、诉讼期间由本机关自行收集",
                    t -> Remedies.open(t.file()).isPresent(),
                    No.say(null, "复议、诉讼期间自行收集的证据，不能支持原决定", "请只提交作出决定时已有的证据；依法准许补充的除外")));

    static final Gate<Try> RECORD = Gate.of(
            "笔录",
            clause(
                    "笔录-1",
                    of(PPL, 55),
                    "是否没有告知陈述申辩和申请回避的权利",
                    t -> !t.facts().yes("rightsTold"),
                    No.<Try>say("OFCR-05", "没有告知当事人陈述、申辩和申请回避的权利", "请先告知权利并记入笔录")
                            .whenStated()),
            clause(
                    "笔录-2",
                    of(PPL, 55),
                    "结束时间是否早于开始时间，或者时间在将来",
                    t -> t.facts()
                            .time("endedAt")
                            .filter(end ->
                                    end.isBefore(t.facts().time("startedAt").orElse(end))
                                            || end.isAfter(t.at().toLocalDateTime()))
                            .isPresent(),
                    No.<Try>say(null, "起止时间前后矛盾，或者晚于现在", "请核对起止时间，精确到分").whenStated()),
            clause(
                    "笔录-3",
                    of(PPL, 55, 2),
                    "询问笔录里是否没有问、没有答",
                    t -> t.move() == OrdinaryMove.INQUIRE
                            && t.facts().has("answers")
                            && !(said(t, '问') && said(t, '答')),
                    No.<Try>say(null, "“问答”里没有以“问：”和“答：”开头的内容，笔录看不出问了什么、怎样回答", "请一行一句，以“问：”“答：”开头；当事人不回答的，写“答：（不回答）”")
                            .whenStated()));

    static final Gate<Try> CONCLUDE = Gate.of(
            "调查终结条件",
            clause(
                    "终结-1",
                    of(PPL, 40),
                    "是否没有证据",
                    t -> t.file().evidence().inForce().isEmpty(),
                    No.say("PROC-18", "没有证据，事实不清", "请继续调查取证")),
            clause(
                    "终结-2",
                    of(PPL, 46, 2),
                    "是否有证据尚未查证",
                    t -> t.file().evidence().inForce().stream()
                            .anyMatch(act -> act.facts().text("verification").equals("待查证")),
                    No.say("EVID-04", "有证据仍为“待查证”", "请查证后以同一证据名称重新登记查证情况，或者办理“排除证据”；查证不属实的，该证据即被排除")),
            clause(
                    "终结-3",
                    of(PPL, 27),
                    "是否涉嫌犯罪",
                    t -> t.facts().yes("crime"),
                    No.<Try>say(
                                    "TRAN-01",
                                    "涉嫌犯罪的案件必须移送司法机关，不得以罚代刑",
                                    "请办理“提出移送涉嫌犯罪案件报告”，经正职负责人批准后24小时内移送公安机关；移送前本案停在“调查中”")
                            .whenStated()),
            clause(
                    "终结-4",
                    of(CPA, 65),
                    "该事项的法律没有规定拆除，是否建议责令拆除",
                    t -> removal(t) && !t.known().any(Built::removes),
                    No.<Try>say("AUTH-06", "该事项的法律没有规定责令限期拆除，“处理建议”不能这样写", "请写依法可以作出的处理；要求恢复原状的，办理“责令改正”")
                            .whenStated()));

    private InquiryGates() {}

    /** Of the one violation or of any of several. */
    private static boolean removal(Try t) {
        return t.facts().values().entrySet().stream()
                .anyMatch(one -> one.getKey().startsWith("outcome") && Built.removal(one.getValue()));
    }

    private static boolean said(Try t, char who) {
        return t.facts()
                .text("answers")
                .lines()
                .map(String::strip)
                .anyMatch(line -> line.length() > 2 && line.charAt(0) == who && "：:".indexOf(line.charAt(1)) >= 0);
    }
}
