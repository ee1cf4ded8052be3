package cn.xiangzhi.casework.rules.decision;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.casework.rules.PenaltyKind;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hearing (PPL 63 to 65): when its right must be told, when it may be held, by whom, and how it ends. */
public final class Hearing {

    /** Clear working days between the notice and the hearing (PPL 64(1)(2)). */
    public static final int NOTICE_DAYS = 7;

    private Hearing() {}

    /**
     * A proposed penalty. Both amounts reach their threshold when equal ("以上" includes the number).
     *
     * @param threshold yuan; null asks the dated parameter for this kind of party
     */
    public record Proposed(
            @Fact("当事人类型") PartyKind party,
            @Fact("拟处罚种类") Set<PenaltyKind> penalties,
            @Fact("拟罚款金额（元）") BigDecimal fine,
            @Fact("拟没收金额（元）") BigDecimal confiscated,
            @Fact("较大数额标准（元，不填按参数）") @Nullable BigDecimal threshold,
            @Fact("法律、法规、规章另有应当听证的规定") boolean otherRule) {

        private boolean reaches(BigDecimal amount) {
            return threshold != null && amount.signum() > 0 && amount.compareTo(threshold) >= 0;
        }
    }

    /** Whether the party must be told that a hearing may be asked for. */
    public enum Right implements Labelled {
        MUST_TELL("应当告知听证权利"),
        NOT_DUE("不属于应当告知听证权利的情形");

        private final String label;

        Right(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Proposed, Right> RIGHT = new RuleBook<>(
            "听证权利告知",
            Gate.VERSION,
            List.of(
                    right("听证-1", 1, "罚款是否达到较大数额", p -> p.reaches(p.fine())),
                    right("听证-2", 2, "没收违法所得或者非法财物是否达到较大数额", p -> p.reaches(p.confiscated())),
                    right(
                            "听证-3",
                            3,
                            "是否降低资质等级、吊销许可证件、责令停产停业、责令关闭或者限制从业",
                            p -> p.penalties().stream().anyMatch(PenaltyKind::alwaysHeard)),
                    right("听证-4", 6, "法律、法规、规章是否另有规定", Proposed::otherRule)),
            Right.NOT_DUE);

    /** A hearing that has been appointed. */
    public record Appointed(
            @Fact("听证通知送达日") LocalDate noticeServed,
            @Fact("听证举行日") LocalDate hearing) {}

    /** The notice must leave seven working days before the day of the hearing, which is not counted. */
    public static Gate<Appointed> appointment(WorkCalendar days) {
        return Gate.of(
                "听证通知",
                refuses(
                        "听证-5",
                        RefusalCode.PROC_09,
                        "通知送达日是否晚于听证日之前第七个工作日",
                        a -> a.noticeServed().isAfter(days.plus(a.hearing(), -NOTICE_DAYS)),
                        a -> "听证定于" + a.hearing() + "，通知最迟应在" + days.plus(a.hearing(), -NOTICE_DAYS) + "送达，实际"
                                + a.noticeServed() + "送达"));
    }

    /** How a hearing is set up. */
    public record Conduct(
            @Fact("主持人参加过本案调查") boolean chairInvestigated,
            @Fact("主持人与本案有直接利害关系而未回避") boolean chairConflicted,
            @Fact("当事人委托的代理人数") int agents,
            @Fact("向当事人收取听证费用") boolean costCharged,
            @Fact("已制作听证笔录") boolean recorded,
            @Fact("笔录没有签名，拒签也没有注明") boolean unsigned,
            @Fact("决定没有根据听证笔录作出") boolean recordIgnored) {}

    public static final Gate<Conduct> CONDUCT = Gate.of(
            "听证的主持和参加",
            refuses("听证-6", RefusalCode.OFCR_07, "主持人是否参加过本案调查", Conduct::chairInvestigated),
            refuses("听证-7", RefusalCode.OFCR_05, "主持人是否与本案有直接利害关系而未回避", Conduct::chairConflicted),
            clause(
                    "听证-8",
                    Citation.of(Statute.PPL, 64, 1, 5),
                    "代理人是否超过两人",
                    c -> c.agents() > 2,
                    No.say(null, "当事人最多委托两名代理人参加听证", "请当事人在两名以内确定代理人")),
            clause(
                    "听证-9",
                    Citation.of(Statute.PPL, 63, 2),
                    "是否向当事人收取听证费用",
                    Conduct::costCharged,
                    No.say(null, "当事人不承担组织听证的费用", "请由本机关承担费用，已收取的退还")),
            refuses("听证-10", RefusalCode.PROC_08, "是否没有听证笔录", c -> !c.recorded()),
            refuses(
                    "听证-15",
                    RefusalCode.PROC_08,
                    "笔录是否没有核对签名",
                    Conduct::unsigned,
                    c -> "听证笔录没有当事人核对签名；拒绝签名的，主持人没有在笔录中注明"),
            refuses("听证-16", RefusalCode.PROC_08, "决定是否没有根据听证笔录", Conduct::recordIgnored, c -> "听证结束以后，应当根据听证笔录作出决定"));

    /** Working days to ask for a hearing after the notice (PPL 64(1)(1)). */
    public static final int REQUEST_DAYS = 5;

    /** A request for a hearing; posted in time is in time (CPL 85(4)). */
    public record Asked(
            @Fact("告知书送达日") LocalDate noticeServed,
            @Fact("提出听证申请的日期（邮寄的为交邮日）") LocalDate asked) {}

    public static Gate<Asked> request(WorkCalendar days) {
        return Gate.of(
                "听证申请",
                clause(
                        "听证-17",
                        Citation.of(Statute.PPL, 64, 1, 1),
                        "是否超过五个工作日才提出",
                        a -> a.asked().isAfter(days.plus(a.noticeServed(), REQUEST_DAYS)),
                        No.say(
                                null,
                                a -> "申请听证的期限到" + days.plus(a.noticeServed(), REQUEST_DAYS) + "届满",
                                "可以依职权组织听证；不组织的告知当事人，并照样听取陈述申辩")));
    }

    /** What happened at the hearing. */
    public record Course(
            @Fact("当事人及其代理人无正当理由拒不出席") boolean absentWithoutReason,
            @Fact("当事人未经许可中途退出") boolean left,
            @Fact("申请中途撤回") boolean withdrawn) {}

    public enum CourseAnswer implements Labelled {
        HEARING_TERMINATED_RIGHT_WAIVED("视为放弃听证权利，终止听证"),
        HEARING_CONTINUES("听证继续进行");

        private final String label;

        CourseAnswer(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Course, CourseAnswer> COURSE = new RuleBook<>(
            "听证的终止",
            Gate.VERSION,
            List.of(
                    ends("听证-11", "当事人是否无正当理由拒不出席", Course::absentWithoutReason),
                    ends("听证-12", "当事人是否未经许可中途退出", Course::left),
                    ends("听证-13", "当事人是否撤回听证申请", Course::withdrawn)),
            CourseAnswer.HEARING_CONTINUES);

    /** What may keep the public out. */
    public record Secrecy(
            @Fact("涉及国家秘密") boolean stateSecret,
            @Fact("涉及商业秘密") boolean tradeSecret,
            @Fact("涉及个人隐私") boolean privacy) {}

    public enum Publicity implements Labelled {
        CLOSED("不公开举行"),
        PUBLIC("公开举行");

        private final String label;

        Publicity(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Secrecy, Publicity> PUBLICITY = new RuleBook<>(
            "听证是否公开",
            Gate.VERSION,
            List.of(new Clause<>(
                    "听证-14",
                    Citation.of(Statute.PPL, 64, 1, 3),
                    "是否涉及国家秘密、商业秘密或者个人隐私",
                    s -> s.stateSecret() || s.tradeSecret() || s.privacy(),
                    Publicity.CLOSED)),
            Publicity.PUBLIC);

    private static Clause<Proposed, Right> right(
            String id, int item, String question, java.util.function.Predicate<Proposed> yes) {
        return new Clause<>(id, Citation.of(Statute.PPL, 63, 1, item), question, yes, Right.MUST_TELL);
    }

    private static Clause<Course, CourseAnswer> ends(
            String id, String question, java.util.function.Predicate<Course> yes) {
        return new Clause<>(
                id, Citation.of(Statute.PPL, 64, 1, 6), question, yes, CourseAnswer.HEARING_TERMINATED_RIGHT_WAIVED);
    }
}
