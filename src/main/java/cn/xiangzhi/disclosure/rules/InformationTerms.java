package cn.xiangzhi.disclosure.rules;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.OpenBook.Reckoned;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The terms of a request for government information, and what a step of it must hold (GIR 30 to 33, 42). */
public final class InformationTerms {

    /** Working days to answer, and at most as many again (GIR 33). */
    public static final int ANSWER_DAYS = 20;

    /** Working days to ask once for what is unclear (GIR 30). */
    public static final int CLARIFY_DAYS = 7;

    /** Working days a third party has (GIR 32). */
    public static final int THIRD_PARTY_DAYS = 15;

    private InformationTerms() {}

    /**
     * A request under way.
     *
     * @param completed the day the applicant made it clear, from which the time runs anew; null where nothing was asked
     * @param consulted the day a third party was asked; null where none was
     * @param opinion the day its opinion came, or its fifteen working days ended
     */
    public record Running(
            @Fact("收到申请之日") LocalDate received,
            @Fact("收到补正之日（没有补正则不填）") @Nullable LocalDate completed,
            @Fact("征求第三方意见之日（没有则不填）") @Nullable LocalDate consulted,
            @Fact("收到第三方意见或者其期限届满之日（没有则不填）") @Nullable LocalDate opinion,
            @Fact("经批准延长的工作日数") int extendedDays) {

        /** The last day to answer: time with a third party is not counted. */
        public Reckoned until(WorkCalendar days) {
            var from = completed == null ? received : completed;
            var out = consulted == null || opinion == null ? 0 : days.between(consulted, opinion);
            var length = ANSWER_DAYS + Math.min(extendedDays, ANSWER_DAYS) + out;
            return new Reckoned(
                    days.plus(from, length).toString(),
                    "自" + (completed == null ? "收到申请" : "收到补正") + "之日起" + ANSWER_DAYS + "个工作日"
                            + (extendedDays > 0 ? "，延长" + Math.min(extendedDays, ANSWER_DAYS) + "个工作日" : "")
                            + (out > 0 ? "，扣除征求第三方意见的" + out + "个工作日" : ""));
        }
    }

    /** A request that is not clear enough. */
    public record Clarifying(
            @Fact("收到申请之日") LocalDate received,
            @Fact("告知补正之日") LocalDate told,
            @Fact("此前已经告知过补正") boolean again,
            @Fact("写明了需要补正的内容和合理期限") boolean stated) {}

    public static Gate<Clarifying> clarifying(WorkCalendar days) {
        return Gate.of(
                "告知补正",
                clause(
                        "补正-1",
                        gir(30),
                        "是否已经告知过补正",
                        Clarifying::again,
                        No.say(null, "需要补正的应当一次性告知，本申请已经告知过", "请按补正后的内容答复；仍无法确定的，按所能确定的答复")),
                clause(
                        "补正-2",
                        gir(30),
                        "是否超过七个工作日才告知",
                        c -> c.told().isAfter(days.plus(c.received(), CLARIFY_DAYS)),
                        No.say(
                                null,
                                c -> "告知补正应当在" + days.plus(c.received(), CLARIFY_DAYS) + "以前，期限已过",
                                "不能再要求补正来重新计算期限，请在答复期限内答复")),
                clause(
                        "补正-3",
                        gir(30),
                        "是否没有写明补正的内容和期限",
                        c -> !c.stated(),
                        No.say(null, "没有写明需要补正的内容，或者没有给出合理的补正期限", "请写明哪里不明确、怎样补正和期限")));
    }

    /** More time is asked for. */
    public record Extension(
            @Fact("延长的工作日数") int days,
            @Fact("经政府信息公开工作机构负责人同意") boolean approved,
            @Fact("告知申请人") boolean told,
            @Fact("此前已经延长过") boolean again,
            @Fact("答复期限届满之日") LocalDate due,
            @Fact("批准延长之日") LocalDate on) {}

    public static final Gate<Extension> EXTENSION = Gate.of(
            "延长答复期限",
            clause(
                    "延答-1",
                    gir(33),
                    "是否没有经负责人同意",
                    e -> !e.approved(),
                    No.say(null, "延长答复期限没有经政府信息公开工作机构负责人同意", "请报负责人同意")),
            clause("延答-2", gir(33), "是否没有告知申请人", e -> !e.told(), No.say(null, "没有把延长的情况告知申请人", "请告知申请人")),
            clause(
                    "延答-3",
                    gir(33),
                    "是否没有写明日数，或者超过二十个工作日",
                    e -> e.days() < 1 || e.days() > ANSWER_DAYS,
                    No.say(null, "延长的期限最长不超过二十个工作日", "请填写一至二十个工作日")),
            clause("延答-4", gir(33), "是否已经延长过", Extension::again, No.say(null, "答复期限已经延长过一次", "请在延长后的期限内答复")),
            clause(
                    "延答-5",
                    gir(33),
                    "期限届满之后是否才延长",
                    e -> e.on().isAfter(e.due()),
                    No.say(null, e -> "答复期限到" + e.due() + "届满，届满之后不能延长", "请立即答复，并说明逾期的情况")));

    /** Information that touches somebody else. */
    public record ThirdParty(
            @Fact("公开会损害第三方合法权益") boolean concerned,
            @Fact("已书面征求第三方意见") boolean consulted,
            @Fact("第三方不同意并有合理理由") boolean objects,
            @Fact("第三方逾期没有提出意见") boolean silent,
            @Fact("拟予公开") boolean discloses,
            @Fact("不公开会对公共利益造成重大影响") boolean publicInterest,
            @Fact("已把决定公开的内容和理由书面告知第三方") boolean told) {}

    public static final Gate<ThirdParty> THIRD_PARTY = Gate.of(
            "征求第三方意见",
            clause(
                    "第三方-1",
                    gir(32),
                    "涉及第三方权益而没有书面征求意见",
                    t -> t.concerned() && !t.consulted(),
                    No.say(null, "公开会损害第三方合法权益，没有书面征求其意见", "请先书面征求第三方意见，第三方有十五个工作日")),
            clause(
                    "第三方-2",
                    gir(32),
                    "第三方有理由不同意，又不涉及重大公共利益，是否仍要公开",
                    t -> t.discloses() && t.objects() && !t.publicInterest(),
                    No.say(null, "第三方不同意公开且有合理理由，又不涉及重大公共利益，不予公开", "请答复不予公开，或者只公开可以区分的部分")),
            clause(
                    "第三方-3",
                    gir(32),
                    "不顾第三方反对而公开，是否没有书面告知第三方",
                    t -> t.discloses() && t.objects() && t.publicInterest() && !t.told(),
                    No.say(null, "为公共利益决定公开的，应当把公开的内容和理由书面告知第三方", "请先书面告知第三方")));

    /** Money asked of an applicant. */
    public record Fee(
            @Fact("收取的费用（元）") BigDecimal amount,
            @Fact("数量、频次明显超过合理范围") boolean excessive) {}

    public static final Gate<Fee> FEE = Gate.of(
            "信息公开收费",
            clause(
                    "收费-1",
                    gir(42),
                    "没有明显超过合理范围，是否收费",
                    f -> f.amount().signum() > 0 && !f.excessive(),
                    No.say(null, "依申请提供政府信息不收取费用；只有数量、频次明显超过合理范围的，才可以收取信息处理费", "请不收费")));

    private static Citation gir(int article) {
        return Citation.of(Statute.GIR, article);
    }
}
