package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.decision.Discussion;
import cn.xiangzhi.casework.rules.decision.LegalReview;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Hearing, legal review and collective discussion, asked of a case (PPL 57, 58, 63 to 65). */
final class DeliberationGates {

    static final Gate<Try> REQUEST = Gate.of(
            "登记听证申请",
            clause(
                    "听证申请-1",
                    of(PPL, 63, 1),
                    "是否没有告知听证权利",
                    t -> !t.file().since(OrdinaryMove.APPROVE_NOTICE, OrdinaryMove.SERVE_NOTICE)
                            || t.file().said("hearingOffered").isEmpty(),
                    No.say(null, "拟作的处罚不属于应当告知听证的情形，告知书没有告知听证权利", "请登记为陈述申辩，照常复核")),
            clause(
                    "听证申请-2",
                    of(PPL, 64, 1),
                    "是否超过五个工作日才提出",
                    t -> t.day("hearingUntil").isPresent()
                            && t.facts()
                                    .date("requestedOn")
                                    .filter(day ->
                                            day.isAfter(t.day("hearingUntil").get()))
                                    .isPresent(),
                    No.<Try>say(
                                    null,
                                    t -> "听证申请期限到"
                                            + t.day("hearingUntil")
                                                    .map(Object::toString)
                                                    .orElse("")
                                            + "届满",
                                    "逾期提出的，视为放弃听证；仍应听取陈述申辩")
                            .whenStated()));

    static final Gate<Try> APPOINT = Gate.of(
            "通知听证",
            clause(
                    "听证通知-1",
                    of(PPL, 64, 1),
                    "告知之后当事人是否没有申请听证",
                    t -> !requested(t),
                    No.say(null, "当事人没有申请听证", "不需要组织听证；请办理呈报处理决定")),
            clause(
                    "听证通知-5",
                    of(PPL, 64, 1),
                    "听证是否已经举行",
                    t -> t.file().since(DeliberationMove.REQUEST_HEARING, DeliberationMove.HOLD_HEARING),
                    No.say(null, "听证已经举行，笔录已经制作", "请由主持人根据笔录提交听证报告")),
            stated(refuses(
                    "听证通知-2",
                    RefusalCode.OFCR_07,
                    "主持人是否为本案调查人员",
                    t -> t.facts()
                            .id("chair")
                            .filter(t.file().handlers()::contains)
                            .isPresent(),
                    t -> "听证主持人参加过本案调查")),
            stated(refuses(
                    "听证通知-3",
                    RefusalCode.PROC_09,
                    "通知送达日是否晚于听证日之前第七个工作日",
                    t -> t.day("hearingNoticeBy").isPresent()
                            && t.facts()
                                    .date("noticeServedOn")
                                    .filter(day ->
                                            day.isAfter(t.day("hearingNoticeBy").get()))
                                    .isPresent(),
                    t -> "通知最迟应在"
                            + t.day("hearingNoticeBy").map(Object::toString).orElse("") + "送达")),
            clause(
                    "听证通知-4",
                    of(PPL, 64, 1),
                    "不公开举行而没有法定理由",
                    t -> t.facts().text("publicity").equals("不公开") && !t.facts().has("closedReason"),
                    No.<Try>say(null, "听证应当公开举行，涉及国家秘密、商业秘密或者个人隐私的除外", "请写明不公开的理由，或者公开举行")
                            .whenStated()));

    static final Gate<Try> HOLD = Gate.of(
            "制作听证笔录",
            clause(
                    "听证笔录-1",
                    of(PPL, 64, 1),
                    "是否没有到通知的听证时间",
                    t -> hearingAt(t).isAfter(t.at().toLocalDateTime()),
                    No.say(
                            "PROC-09",
                            t -> "听证定于" + t.file().said("hearingAt").replace('T', ' '),
                            "请在通知的时间举行；改期的，重新通知当事人")),
            clause(
                    "听证笔录-2",
                    of(PPL, 64, 1),
                    "经办人是否不是指定的主持人",
                    t -> !t.file().said("chair").equals(t.actor().person().toString()),
                    No.say("OFCR-07", "听证由指定的主持人主持并制作笔录", "请由通知书写明的主持人办理")),
            clause(
                    "听证笔录-3",
                    of(PPL, 64, 1),
                    "代理人是否超过两人",
                    t -> t.facts().text("agents").equals("3"),
                    No.<Try>say(null, "当事人最多委托一至二名代理人参加听证", "请当事人在两名以内确定代理人").whenStated()));

    static final Gate<Try> REPORT = Gate.of(
            "提交听证报告",
            clause(
                    "听证报告-1",
                    of(PPL, 65),
                    "是否没有听证笔录",
                    t -> !t.file().since(DeliberationMove.APPOINT_HEARING, DeliberationMove.HOLD_HEARING),
                    No.say("PROC-08", "还没有听证笔录，报告应当以笔录为根据", "请先由主持人制作听证笔录")));

    static final Gate<Try> SUBMIT = Gate.of(
            "送法制审核",
            heard("送审-1"),
            proposed("送审-2"),
            clause(
                    "送审-3",
                    of(PPL, 58, 1),
                    "是否仍在陈述申辩或者听证申请期限内",
                    DecisionGates::windowOpen,
                    No.say("PROC-05", "陈述申辩、听证申请的期限还没有届满，当事人也没有书面放弃", "请等期限届满的次日再送审")));

    static final Gate<Try> PASS = Gate.of(
            "法制审核",
            refuses(
                    "审核人-1",
                    RefusalCode.OFCR_08,
                    "审核人员是否没有法律职业资格",
                    t -> !t.known().legallyQualified()),
            clause(
                    "审核人-2",
                    of(PPL, 58, 1),
                    "这一呈报是否已经审核通过",
                    DeliberationGates::reviewed,
                    No.say(null, "本次呈报的处理决定已经审核通过", "请负责人作出决定；情节复杂或者重大的先集体讨论")));

    static final Gate<Try> DISCUSS = Gate.of(
            "集体讨论",
            heard("讨论-10"),
            proposed("讨论-11"),
            clause(
                    "讨论-12",
                    of(PPL, 58, 1),
                    "应当法制审核而没有通过",
                    t -> reviewDue(t) && !reviewed(t),
                    No.say("PROC-10", "应当法制审核而没有审核通过，集体讨论应当在审核之后", "请先送法制审核")),
            stated(refuses(
                    "讨论-13",
                    RefusalCode.PROC_11,
                    "发表意见的负责人是否不足两人",
                    t -> voices(t) < 2,
                    t -> "讨论笔录只记录了" + voices(t) + "人的意见，机关负责人应当至少两人，并逐人记录")));

    static final Gate<Try> EXTEND = Gate.of(
            "延长办案期限",
            clause(
                    "延长-0",
                    of(PPL, 60),
                    "该领域是否没有可以延长的规定",
                    t -> !profile(t).mayExtend(),
                    No.say("PROC-12", "法律规定自立案之日起九十日内作出决定，本事项所属领域没有延长的规定", "请在期限内办结；确实超期的，作出决定时写明批准理由并记入案卷")),
            clause(
                    "延长-1",
                    of(MSR, 64, 1),
                    "是否已经延长过",
                    t -> extensions(t) > (profile(t).mayExtendTwice() ? 1 : 0),
                    No.say("PROC-12", "办案期限已经延长过", "仍不能决定的，由负责人集体讨论，并在作出决定时写明超期的批准理由")),
            clause(
                    "延长-2",
                    of(PPL, 60),
                    "该领域是否没有设定可以延长的天数",
                    t -> !t.facts().has("decideBy"),
                    No.<Try>say(
                                    "PROC-12",
                                    t -> profile(t).label()
                                            + (extensions(t) == 0 ? "的程序没有设定可以延长的天数" : "的程序没有设定可以再次延长的天数"),
                                    "核对本领域的程序规定后，由管理员在“各领域程序”中写明天数和来源；没有规定的，不得延长")
                            .whenStated()),
            clause(
                    "延长-3",
                    of(PPL, 57, 2),
                    "再次延长是否没有经负责人集体讨论",
                    t -> extensions(t) > 0 && !t.facts().yes("extensionDiscussed"),
                    No.<Try>say("PROC-12", "再次延长办案期限须经负责人集体讨论", "请集体讨论后再办理，并勾选“已经集体讨论”")
                            .whenStated()));

    static final Gate<Try> EXTEND_FILING = Gate.of(
            "延长立案期限",
            clause(
                    "立案延长-1",
                    of(PPL, 54, 2),
                    "该领域是否没有立案期限的规定，只须及时立案",
                    t -> !profile(t).mayExtend(),
                    No.say(null, "法律只规定及时立案，本事项所属领域没有立案期限", "不需要延长；请及时核查后决定是否立案")),
            clause(
                    "立案延长-2",
                    of(MSR, 18),
                    "是否已经延长过",
                    t -> t.file().has(PauseMove.EXTEND_FILING),
                    No.say(null, "立案期限已经延长过一次", "请决定立案或者不予立案")),
            clause(
                    "立案延长-3",
                    of(PPL, 54, 2),
                    "该领域是否没有设定立案期限可以延长的天数",
                    t -> !t.facts().has("filingBy"),
                    No.<Try>say(
                                    null,
                                    t -> profile(t).label() + "的程序没有设定立案期限可以延长的天数",
                                    "核对本领域的程序规定后，由管理员在“各领域程序”中写明天数和来源")
                            .whenStated()));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(DeliberationMove.REQUEST_HEARING, List.of(on(REQUEST))),
            Map.entry(DeliberationMove.APPOINT_HEARING, List.of(on(APPOINT))),
            Map.entry(DeliberationMove.HOLD_HEARING, List.of(on(HOLD))),
            Map.entry(DeliberationMove.REPORT_HEARING, List.of(on(REPORT))),
            Map.entry(DeliberationMove.SUBMIT_REVIEW, List.of(on(SUBMIT))),
            Map.entry(DeliberationMove.PASS_REVIEW, List.of(on(PASS))),
            Map.entry(DeliberationMove.DISCUSS, List.of(on(DISCUSS))),
            Map.entry(PauseMove.EXTEND_FILING, List.of(on(EXTEND_FILING))),
            Map.entry(PauseMove.EXTEND, List.of(on(EXTEND))));

    private DeliberationGates() {}

    private static ProcedureProfile profile(Try t) {
        return ProcedureProfile.of(t.known().item().field());
    }

    private static long extensions(Try t) {
        return t.file().acts().stream()
                .filter(act -> act.move() == PauseMove.EXTEND)
                .count();
    }

    static boolean requested(Try t) {
        return t.file().since(OrdinaryMove.SERVE_NOTICE, DeliberationMove.REQUEST_HEARING);
    }

    /** The party asked, and there is no report of a hearing since. */
    static boolean hearingOpen(Try t) {
        return requested(t) && !t.file().since(DeliberationMove.REQUEST_HEARING, DeliberationMove.REPORT_HEARING);
    }

    /** Whether the law asks for a legal review of this file (PPL 58(1)). */
    static boolean reviewDue(Try t) {
        var hearing = t.file().since(OrdinaryMove.SERVE_NOTICE, DeliberationMove.REPORT_HEARING);
        var matter = new LegalReview.Matter(
                t.file().procedure() == Procedure.SUMMARY,
                DecisionGates.yes(t, "majorInterest"),
                hearing,
                hearing,
                DecisionGates.yes(t, "complex"),
                false,
                false);
        return LegalReview.DUE.ask(matter).outcome() == LegalReview.Due.MANDATORY;
    }

    /** Passed after the newest proposal, so that nothing has changed since. */
    static boolean reviewed(Try t) {
        return t.file().since(OrdinaryMove.PROPOSE_DECISION, DeliberationMove.PASS_REVIEW);
    }

    /** Whether the heads must discuss (PPL 57(2)); a licence or a closure is never one person's decision. */
    static boolean discussionDue(Try t) {
        var penalty = t.file().penalty().orElse(Penalty.NONE);
        var matter = new Discussion.Matter(
                DecisionGates.yes(t, "complex"),
                reviewDue(t) && ProcedureProfile.of(t.known().item().field()) == ProcedureProfile.MARKET,
                penalty.hearingKind(),
                offBenchmark(t));
        return Discussion.DUE.ask(matter).outcome() == Discussion.Due.REQUIRED;
    }

    /** Whether what is proposed leaves the benchmark (PPL 34). */
    private static boolean offBenchmark(Try t) {
        return t.file()
                .last(OrdinaryMove.PROPOSE_DECISION)
                .filter(act -> act.facts().yes("benchmarkLeft"))
                .isPresent();
    }

    static boolean discussed(Try t) {
        return t.file().since(OrdinaryMove.PROPOSE_DECISION, DeliberationMove.DISCUSS);
    }

    private static Clause<Try, No<Try>> heard(String id) {
        return clause(
                id,
                of(PPL, 64, 1),
                "当事人申请听证而没有听证报告",
                DeliberationGates::hearingOpen,
                No.say("PROC-08", "当事人已申请听证，还没有举行并形成笔录和报告", "请先组织听证"));
    }

    private static Clause<Try, No<Try>> proposed(String id) {
        return clause(
                id,
                of(PPL, 57, 1),
                "告知之后是否没有呈报处理决定",
                t -> !t.file().since(OrdinaryMove.SERVE_NOTICE, OrdinaryMove.PROPOSE_DECISION)
                        || t.file().since(OrdinaryMove.PROPOSE_DECISION, DeliberationMove.REPORT_HEARING),
                No.say("PROC-18", "办案人员还没有按告知、复核和听证的结果呈报处理决定", "请先办理“呈报处理决定”"));
    }

    private static Clause<Try, No<Try>> stated(Clause<Try, No<Try>> clause) {
        return new Clause<>(
                clause.id(),
                clause.basis(),
                clause.question(),
                clause.yes(),
                clause.answer().whenStated());
    }

    private static long voices(Try t) {
        return t.facts()
                .text("opinions")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\S{2,}.*[：:]\\s*\\S.*"))
                .distinct()
                .count();
    }

    private static LocalDateTime hearingAt(Try t) {
        return new Facts(java.util.Map.of("hearingAt", t.file().said("hearingAt")))
                .time("hearingAt")
                .orElse(t.at().toLocalDateTime());
    }
}
