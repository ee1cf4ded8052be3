package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.NextStep.next;
import static cn.xiangzhi.casework.flow.OrdinaryMove.APPROVE_NOTICE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.DECIDE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.DECIDE_NO_PENALTY;
import static cn.xiangzhi.casework.flow.OrdinaryMove.PROPOSE_DECISION;
import static cn.xiangzhi.casework.flow.OrdinaryMove.RECORD_PLEA;
import static cn.xiangzhi.casework.flow.OrdinaryMove.REVIEW;
import static cn.xiangzhi.casework.flow.OrdinaryMove.REVIEW_PLEA;
import static cn.xiangzhi.casework.flow.OrdinaryMove.SERVE_NOTICE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.WAIVE_PLEA;

import cn.xiangzhi.casework.rules.Penalty;

/** What comes next from the report to the decision: notice, plea, hearing, legal review, discussion (PPL 44, 45, 57, 58, 64). */
final class NextDecision {

    private NextDecision() {}

    static NextStep reviewed(Try t) {
        var file = t.file();
        if (file.proposed().orElse(Penalty.NONE).none()) {
            return next("建议不予处罚，由负责人决定", DECIDE_NO_PENALTY);
        }
        return file.since(REVIEW, APPROVE_NOTICE)
                ? next("告知书已经批准，送达当事人；他从送达次日起有5个工作日陈述申辩", SERVE_NOTICE)
                : next("由负责人批准事先告知书：告知拟处罚的内容、事实、理由、依据和权利", APPROVE_NOTICE);
    }

    static NextStep noticed(Try t) {
        var file = t.file();
        if (file.since(SERVE_NOTICE, RECORD_PLEA) && !file.since(RECORD_PLEA, REVIEW_PLEA)) {
            return next("当事人提出了陈述申辩：复核并写明是否采纳，不得因申辩加重", REVIEW_PLEA);
        }
        if (HearingGates.hearingOpen(file)) {
            return next("当事人申请了听证，由负责人指定主持人并提前7个工作日通知", DeliberationMove.APPOINT_HEARING);
        }
        if (!SentBack.proposed(file)) {
            return file.since(SERVE_NOTICE, RECORD_PLEA) || file.since(SERVE_NOTICE, WAIVE_PLEA)
                    ? next("按告知和复核的结果呈报处理决定", PROPOSE_DECISION)
                    : next("当事人有意见的记录陈述申辩，书面放弃的登记放弃；没有的，呈报处理决定，期满后决定", PROPOSE_DECISION, RECORD_PLEA, WAIVE_PLEA);
        }
        return deliberated(t);
    }

    static NextStep hearing(Try t) {
        var file = t.file();
        if (!file.since(DeliberationMove.APPOINT_HEARING, DeliberationMove.HOLD_HEARING)) {
            return next("按通知的时间举行听证，制作笔录", DeliberationMove.HOLD_HEARING);
        }
        if (!file.since(DeliberationMove.HOLD_HEARING, DeliberationMove.REPORT_HEARING)) {
            return next("由主持人根据笔录提交听证报告", DeliberationMove.REPORT_HEARING);
        }
        return file.since(DeliberationMove.REPORT_HEARING, PROPOSE_DECISION)
                ? deliberated(t)
                : next("按听证的结果呈报处理决定", PROPOSE_DECISION);
    }

    static NextStep legal(Try t) {
        return t.file().since(DeliberationMove.SUBMIT_REVIEW, DeliberationMove.PASS_REVIEW)
                ? deliberated(t)
                : next("由具有法律职业资格、未承办本案的人员逐项审核", DeliberationMove.PASS_REVIEW);
    }

    /** After the proposal: the reviews the law wants for this file, then the head. */
    private static NextStep deliberated(Try t) {
        var removal = OrderGates.beside(t.file());
        if ((removal || DeliberationGates.reviewDue(t)) && !DeliberationGates.reviewed(t)) {
            return next(removal ? "责令拆除应当先经法制审核" : "属于应当法制审核的案件，决定之前先送审", DeliberationMove.SUBMIT_REVIEW);
        }
        if ((removal || DeliberationGates.discussionDue(t)) && !DeliberationGates.discussed(t)) {
            return next(removal ? "责令拆除由负责人集体讨论决定" : "情节复杂或者重大，由负责人集体讨论", DeliberationMove.DISCUSS);
        }
        return next("已经呈报，陈述申辩期满后由负责人作出决定", DECIDE);
    }
}
