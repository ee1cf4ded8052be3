package cn.xiangzhi.disclosure.rules;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.util.List;
import java.util.function.Predicate;

/** What a request for government information is answered with (GIR 14 to 16, 30, 32, 35 to 39). */
public final class InformationRights {

    private InformationRights() {}

    /** What is known of a request when it is to be answered. */
    public record Request(
            @Fact("申请公开的是行政执法案卷信息") boolean caseFile,
            @Fact("已经主动公开") boolean alreadyPublic,
            @Fact("申请内容不明确，还没有补正") boolean unclear,
            @Fact("实为信访、投诉、举报，或者要求提供公开出版物") boolean otherMatter,
            @Fact("就同一申请已经答复过，重复提出") boolean repeated,
            @Fact("数量、频次明显超过合理范围，说明的理由不合理") boolean excessive,
            @Fact("检索后没有这项信息") boolean notHeld,
            @Fact("不属于本机关负责公开") boolean otherOrgan,
            @Fact("法律、行政法规对这类信息的获取另有规定（如不动产登记资料）") boolean specialRule,

            @Fact("属于国家秘密，法律禁止公开，或者公开后可能危及国家安全、公共安全、经济安全、社会稳定")
            boolean secret,

            @Fact("涉及商业秘密、个人隐私等，公开会损害第三方合法权益") boolean thirdPartyHarm,
            @Fact("第三方同意公开") boolean thirdPartyAgrees,
            @Fact("不公开会对公共利益造成重大影响") boolean publicInterest,
            @Fact("内部事务信息，或者讨论记录、过程稿等过程性信息") boolean internal,
            @Fact("需要另行加工、分析才能形成") boolean toBeMade,
            @Fact("不予公开的内容可以区分出来") boolean separable) {

        boolean harms() {
            return thirdPartyHarm && !thirdPartyAgrees && !publicInterest;
        }

        boolean closed() {
            return secret || harms();
        }
    }

    /** What the answer says. */
    public enum Reply implements Labelled {
        ASK_TO_CLARIFY("七个工作日内一次性告知补正"),
        OTHER_CHANNEL("告知不作为政府信息公开申请处理，并告知相应渠道"),
        TELL_HOW_TO_OBTAIN("告知获取的方式和途径"),
        ALREADY_ANSWERED("告知不予重复处理"),
        NOT_PROCESSED("告知不予处理"),
        NOT_HELD("告知该信息不存在"),
        NOT_OURS("告知不属于本机关负责公开并说明理由，能确定的告知负责的机关和联系方式"),
        SPECIAL_RULE("告知依照有关法律、行政法规的规定办理"),
        DISCLOSE_PART("公开可以公开的部分，对不予公开的部分说明理由"),
        REFUSE("不予公开并说明理由"),
        MAY_REFUSE("可以不予公开"),
        DISCLOSE("依法公开");

        private final String label;

        Reply(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** What it is called once it is given: what the law lets be kept back was. */
        public String said() {
            return this == MAY_REFUSE ? "不予公开" : label;
        }

        /** Whether the applicant is not given all that was asked for: the reason is told, and reconsideration comes first. */
        public boolean refuses() {
            return switch (this) {
                case DISCLOSE, TELL_HOW_TO_OBTAIN, ASK_TO_CLARIFY -> false;
                default -> true;
            };
        }

        /** Whether information that is held is kept back, so that reconsideration comes before a suit (ARL 23(1)(4)). */
        public boolean withholds() {
            return this == REFUSE || this == MAY_REFUSE || this == DISCLOSE_PART;
        }

        /** Whether something is handed over. */
        public boolean gives() {
            return this == DISCLOSE || this == DISCLOSE_PART;
        }

        /** Whether it ends a request. */
        public boolean answers() {
            return this != ASK_TO_CLARIFY;
        }
    }

    public static final RuleBook<Request, Reply> REQUEST = new RuleBook<>(
            "依申请公开的答复",
            Gate.VERSION,
            List.of(
                    reply("公开-1", 30, 0, 0, "内容是否不明确而还没有补正", Request::unclear, Reply.ASK_TO_CLARIFY),
                    reply("公开-2", 39, 1, 0, "是否实为信访、投诉、举报或者索取公开出版物", Request::otherMatter, Reply.OTHER_CHANNEL),
                    reply("公示-9", 36, 1, 1, "是否已经主动公开", Request::alreadyPublic, Reply.TELL_HOW_TO_OBTAIN),
                    reply("公开-3", 36, 1, 6, "是否已经答复过而重复申请", Request::repeated, Reply.ALREADY_ANSWERED),
                    reply("公开-4", 35, 0, 0, "数量、频次是否明显超过合理范围且理由不合理", Request::excessive, Reply.NOT_PROCESSED),
                    reply("公开-5", 36, 1, 4, "检索后是否没有这项信息", Request::notHeld, Reply.NOT_HELD),
                    reply("公开-6", 36, 1, 5, "是否不属于本机关负责公开", Request::otherOrgan, Reply.NOT_OURS),
                    reply("公开-7", 36, 1, 7, "法律、行政法规是否另有规定", Request::specialRule, Reply.SPECIAL_RULE),
                    reply("公开-8", 37, 0, 0, "有不得公开的内容而可以区分", r -> r.closed() && r.separable(), Reply.DISCLOSE_PART),
                    reply("公开-9", 14, 0, 0, "是否为国家秘密或者公开后危及安全稳定", Request::secret, Reply.REFUSE),
                    reply("公开-10", 15, 0, 0, "是否损害第三方权益而第三方不同意，也不涉及重大公共利益", Request::harms, Reply.REFUSE),
                    reply("公示-10", 16, 2, 0, "是否为行政执法案卷信息", Request::caseFile, Reply.MAY_REFUSE),
                    reply("公开-11", 16, 0, 0, "是否为内部事务信息或者过程性信息", Request::internal, Reply.MAY_REFUSE),
                    reply("公开-12", 38, 0, 0, "是否需要另行加工、分析", Request::toBeMade, Reply.MAY_REFUSE)),
            Reply.DISCLOSE);

    private static Clause<Request, Reply> reply(
            String id, int article, int paragraph, int item, String question, Predicate<Request> yes, Reply answer) {
        var cited = item == 0
                ? Citation.of(Statute.GIR, article, paragraph)
                : Citation.of(Statute.GIR, article, paragraph, item);
        return new Clause<>(id, cited, question, yes, answer);
    }
}
