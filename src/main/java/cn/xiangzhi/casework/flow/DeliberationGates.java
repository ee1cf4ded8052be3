package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.Steps.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.decision.Discussion;
import cn.xiangzhi.casework.rules.decision.LegalReview;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.util.List;
import java.util.Map;

/** Legal review and collective discussion, asked of a case (PPL 57, 58). */
final class DeliberationGates {

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

    static final Gate<Try> FAIL = Gate.of(
            "法制审核退回",
            refuses(
                    "审核人-3",
                    RefusalCode.OFCR_08,
                    "审核人员是否没有法律职业资格",
                    t -> !t.known().legallyQualified()),
            clause(
                    "审核人-4",
                    of(PPL, 58, 1),
                    "这一呈报是否已经审核通过",
                    DeliberationGates::reviewed,
                    No.say(null, "本次呈报的处理决定已经审核通过", "由负责人决定或者退回")),
            clause(
                    "审核人-5",
                    of(PPL, 58, 1),
                    "八项是否都勾选为符合",
                    t -> DeliberationAsks.LEGAL.stream()
                            .allMatch(ask -> t.facts().yes(ask.key())),
                    No.<Try>say(null, "八项都勾选为符合，没有退回的理由", "都符合的办理“法制审核通过”；退回的，不勾选没有通过的事项")
                            .whenStated()));

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

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(DeliberationMove.SUBMIT_REVIEW, List.of(on(SUBMIT))),
            Map.entry(DeliberationMove.PASS_REVIEW, List.of(on(PASS))),
            Map.entry(DeliberationMove.FAIL_REVIEW, List.of(on(FAIL))),
            Map.entry(DeliberationMove.DISCUSS, List.of(on(DISCUSS))));

    private DeliberationGates() {}

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
                DecisionGates.yes(t, "reviewListed"));
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
                reviewDue(t) && t.known().any(item -> ProcedureProfile.of(item.field()) == ProcedureProfile.MARKET),
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
                HearingGates::hearingOpen,
                No.say("PROC-08", "当事人已申请听证，还没有举行并形成笔录和报告", "请先组织听证"));
    }

    private static Clause<Try, No<Try>> proposed(String id) {
        return clause(
                id,
                of(PPL, 57, 1),
                "告知之后是否没有呈报处理决定",
                t -> !SentBack.proposed(t.file())
                        || t.file().since(OrdinaryMove.PROPOSE_DECISION, DeliberationMove.REPORT_HEARING),
                No.say("PROC-18", "办案人员还没有按告知、复核和听证的结果呈报处理决定", "请先办理“呈报处理决定”"));
    }

    /** How many heads have spoken, as the form records them: a line for each. */
    static long voices(Try t) {
        return t.facts()
                .text("opinions")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\S{2,}.*[：:]\\s*\\S.*"))
                .distinct()
                .count();
    }
}
