package cn.xiangzhi.casework.desk;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.casework.rules.PenaltyKind;
import cn.xiangzhi.casework.rules.decision.Decision;
import cn.xiangzhi.casework.rules.decision.DecisionTerm;
import cn.xiangzhi.casework.rules.decision.Discussion;
import cn.xiangzhi.casework.rules.decision.Hearing;
import cn.xiangzhi.casework.rules.decision.LegalReview;
import cn.xiangzhi.casework.rules.decision.OneAct;
import cn.xiangzhi.casework.rules.decision.SpotPaper;
import cn.xiangzhi.law.OpenBook;
import cn.xiangzhi.law.Opinion;
import cn.xiangzhi.law.Parameters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books between inquiry and decision. */
@Configuration(proxyBeanMethods = false)
class DecisionBooks {

    private static final String TOPIC = "告知、审核和决定";
    private static final String HEARING = "听证";

    private final Parameters parameters;
    private final Workdays days;
    private final Today today;

    DecisionBooks(Parameters parameters, Workdays days, Today today) {
        this.parameters = parameters;
        this.days = days;
        this.today = today;
    }

    @Bean
    OpenBook<?> hearingRightBook() {
        return new OpenBook<>(
                "hearing-right",
                HEARING,
                Hearing.RIGHT.name(),
                Hearing.Proposed.class,
                facts -> Opinion.of(Hearing.RIGHT.ask(withThreshold(facts))));
    }

    /** The calendar is read at each question, so that a notice imported today counts at once. */
    @Bean
    OpenBook<?> hearingNoticeBook() {
        return new OpenBook<>(
                "hearing-notice",
                HEARING,
                "听证通知",
                Hearing.Appointed.class,
                facts -> Hearing.appointment(days.calendar()).opinion("举行听证", facts));
    }

    @Bean
    OpenBook<?> hearingRequestBook() {
        return new OpenBook<>(
                "hearing-request",
                HEARING,
                "听证申请",
                Hearing.Asked.class,
                facts -> Hearing.request(days.calendar()).opinion("组织听证", facts));
    }

    @Bean
    OpenBook<?> hearingConductBook() {
        return OpenBook.gate("hearing-conduct", HEARING, Hearing.Conduct.class, Hearing.CONDUCT);
    }

    @Bean
    OpenBook<?> hearingCourseBook() {
        return OpenBook.answers("hearing-course", HEARING, Hearing.Course.class, Hearing.COURSE);
    }

    @Bean
    OpenBook<?> hearingPublicityBook() {
        return OpenBook.answers("hearing-publicity", HEARING, Hearing.Secrecy.class, Hearing.PUBLICITY);
    }

    @Bean
    OpenBook<?> noticeBook() {
        return OpenBook.gate("prior-notice", TOPIC, Decision.Notice.class, Decision.NOTICE);
    }

    @Bean
    OpenBook<?> readyBook() {
        return OpenBook.gate("decision-ready", TOPIC, Decision.Ready.class, Decision.READY);
    }

    @Bean
    OpenBook<?> durationBook() {
        return new OpenBook<>(
                "decision-term",
                TOPIC,
                "办案期限",
                DecisionTerm.class,
                facts -> DecisionTerm.gate(days.calendar()).opinion("作出处罚决定", facts));
    }

    @Bean
    OpenBook<?> decisionPaperBook() {
        return OpenBook.gate("decision-paper", TOPIC, Decision.Paper.class, Decision.PAPER);
    }

    @Bean
    OpenBook<?> spotPaperBook() {
        return OpenBook.gate("spot-decision-paper", TOPIC, SpotPaper.class, SpotPaper.GATE);
    }

    @Bean
    OpenBook<?> reviewDueBook() {
        return OpenBook.answers("legal-review", TOPIC, LegalReview.Matter.class, LegalReview.DUE);
    }

    @Bean
    OpenBook<?> reviewerBook() {
        return OpenBook.gate("reviewer", TOPIC, LegalReview.Reviewer.class, LegalReview.REVIEWER);
    }

    @Bean
    OpenBook<?> reviewOutcomeBook() {
        return OpenBook.gate("review-outcome", TOPIC, LegalReview.Outcome.class, LegalReview.OUTCOME);
    }

    @Bean
    OpenBook<?> discussionDueBook() {
        return OpenBook.answers("discussion", TOPIC, Discussion.Matter.class, Discussion.DUE);
    }

    @Bean
    OpenBook<?> discussionHeldBook() {
        return OpenBook.gate("discussion-held", TOPIC, Discussion.Held.class, Discussion.HELD);
    }

    @Bean
    OpenBook<?> discussionWhoseBook() {
        return OpenBook.answers("discussion-whose", TOPIC, Discussion.Acting.class, Discussion.WHOSE);
    }

    @Bean
    OpenBook<?> oneActBook() {
        return OpenBook.gate("one-act", TOPIC, OneAct.Again.class, OneAct.AGAIN);
    }

    @Bean
    OpenBook<?> higherFineBook() {
        return OpenBook.answers("higher-fine", TOPIC, OneAct.Norms.class, OneAct.HIGHER);
    }

    @Bean
    OpenBook<?> whichLawBook() {
        return OpenBook.answers("which-law", TOPIC, OneAct.Laws.class, OneAct.WHICH_LAW);
    }

    @Bean
    OpenBook<?> gainBook() {
        return OpenBook.reckons("illegal-gain", TOPIC, "违法所得计算", OneAct.Gain.class, facts -> {
            var gain = OneAct.gain(facts);
            return new OpenBook.Reckoned(
                    gain.payable().toPlainString(),
                    facts.costDeducted() ? "取得的款项减去依法退赔和规定可以扣除的成本" : "取得的款项减去依法退赔；成本不扣除");
        });
    }

    @Bean
    OpenBook<?> correctionBook() {
        return OpenBook.gate("penalty-correction", TOPIC, Decision.Beside.class, Decision.CORRECTION);
    }

    @Bean
    OpenBook<?> educationBook() {
        return OpenBook.answers("no-penalty-education", TOPIC, OneAct.NoPenalty.class, OneAct.EDUCATION);
    }

    private Hearing.Proposed withThreshold(Hearing.Proposed facts) {
        var on = today.date();
        var heard = facts.otherRule()
                || facts.penalties().stream().anyMatch(PenaltyKind::restricts)
                        && parameters.number("hearing.restrictions", on).signum() > 0;
        var business = parameters.number("business.as.citizen", on).signum() > 0;
        var given = facts.threshold();
        var threshold = given != null
                ? given
                : parameters.number(
                        facts.party().citizenAmounts(business) ? "hearing.fine.citizen" : "hearing.fine.organisation",
                        on);
        return new Hearing.Proposed(
                facts.party(), facts.penalties(), facts.fine(), facts.confiscated(), threshold, heard);
    }
}
