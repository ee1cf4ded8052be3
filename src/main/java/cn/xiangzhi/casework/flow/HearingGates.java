package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.Steps.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A hearing: asked for, announced, held, reported (PPL 63 to 65). */
final class HearingGates {

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
                    "告知之后当事人是否没有申请听证，或者听证已经举行",
                    t -> !hearingOpen(t),
                    No.say(null, "当事人没有申请听证，或者听证已经举行并提交了报告", "不需要组织听证；请办理呈报处理决定")),
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

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(DeliberationMove.REQUEST_HEARING, List.of(on(REQUEST))),
            Map.entry(DeliberationMove.APPOINT_HEARING, List.of(on(APPOINT))),
            Map.entry(DeliberationMove.HOLD_HEARING, List.of(on(HOLD))),
            Map.entry(DeliberationMove.REPORT_HEARING, List.of(on(REPORT))));

    private HearingGates() {}

    static boolean hearingOpen(Try t) {
        return hearingOpen(t.file());
    }

    /** The party asked, and there is no report of a hearing since. */
    static boolean hearingOpen(CaseFile file) {
        return file.since(OrdinaryMove.SERVE_NOTICE, DeliberationMove.REQUEST_HEARING)
                && !file.since(DeliberationMove.REQUEST_HEARING, DeliberationMove.REPORT_HEARING);
    }

    private static LocalDateTime hearingAt(Try t) {
        return new Facts(java.util.Map.of("hearingAt", t.file().said("hearingAt")))
                .time("hearingAt")
                .orElse(t.at().toLocalDateTime());
    }
}
