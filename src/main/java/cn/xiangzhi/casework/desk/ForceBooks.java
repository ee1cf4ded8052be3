package cn.xiangzhi.casework.desk;

import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.casework.rules.evidence.Evidence;
import cn.xiangzhi.casework.rules.evidence.EvidenceForm;
import cn.xiangzhi.casework.rules.force.Auction;
import cn.xiangzhi.casework.rules.force.Demolition;
import cn.xiangzhi.casework.rules.force.Enforcement;
import cn.xiangzhi.casework.rules.force.OwnPower;
import cn.xiangzhi.casework.rules.force.Remedy;
import cn.xiangzhi.casework.rules.force.Seizure;
import cn.xiangzhi.law.OpenBook;
import cn.xiangzhi.law.Opinion;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.law.RefusalCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of evidence, coercive measures, remedies and enforcement. */
@Configuration(proxyBeanMethods = false)
class ForceBooks {

    private static final String EVIDENCE = "证据";
    private static final String MEASURES = "强制措施";
    private static final String ENFORCEMENT = "强制执行";
    private static final String REMEDY = "复议和诉讼";

    private final Parameters parameters;
    private final Workdays days;

    ForceBooks(Parameters parameters, Workdays days) {
        this.parameters = parameters;
        this.days = days;
    }

    @Bean
    OpenBook<?> evidenceBook() {
        return OpenBook.gate("evidence", EVIDENCE, Evidence.Piece.class, Evidence.USE);
    }

    @Bean
    OpenBook<?> cameraBook() {
        return OpenBook.gate("camera", EVIDENCE, Evidence.Camera.class, Evidence.CAMERA);
    }

    @Bean
    OpenBook<?> evidenceFormBook() {
        return OpenBook.gate("evidence-form", EVIDENCE, EvidenceForm.Kept.class, EvidenceForm.KEPT);
    }

    @Bean
    OpenBook<?> foreignEvidenceBook() {
        return OpenBook.gate("foreign-evidence", EVIDENCE, EvidenceForm.Foreign.class, EvidenceForm.FOREIGN);
    }

    @Bean
    OpenBook<?> registeredBook() {
        return new OpenBook<>(
                "registered-evidence",
                EVIDENCE,
                "先行登记保存",
                Evidence.Registered.class,
                facts -> Evidence.registered(days.calendar()).opinion("继续登记保存", facts));
    }

    @Bean
    OpenBook<?> seizureBook() {
        return OpenBook.gate(
                "seizure",
                MEASURES,
                Seizure.Start.class,
                Seizure.START,
                facts -> Seizure.APPROVAL.ask(facts).outcome().name());
    }

    @Bean
    OpenBook<?> seizureDoneBook() {
        return OpenBook.gate("seizure-on-site", MEASURES, Seizure.Done.class, Seizure.DONE);
    }

    @Bean
    OpenBook<?> seizureTermBook() {
        return OpenBook.gate("seizure-term", MEASURES, Seizure.Running.class, Seizure.RUNNING);
    }

    @Bean
    OpenBook<?> seizureReleaseBook() {
        return OpenBook.answers("seizure-release", MEASURES, Seizure.Grounds.class, Seizure.RELEASE);
    }

    @Bean
    OpenBook<?> reviewWindowBook() {
        return OpenBook.reckons(
                "review-window", REMEDY, "申请复议的期限", Remedy.Known.class, facts -> facts.review(days.calendar()));
    }

    @Bean
    OpenBook<?> suitWindowBook() {
        return OpenBook.reckons(
                "suit-window", REMEDY, "提起诉讼的期限", Remedy.Known.class, facts -> facts.suit(days.calendar()));
    }

    @Bean
    OpenBook<?> directSuitBook() {
        return OpenBook.answers("direct-suit", REMEDY, Remedy.Told.class, Remedy.DIRECT);
    }

    @Bean
    OpenBook<?> afterRevocationBook() {
        return OpenBook.gate("after-revocation", REMEDY, Remedy.Again.class, Remedy.AFTER_REVOCATION);
    }

    @Bean
    OpenBook<?> courtBook() {
        return new OpenBook<>(
                "court-application",
                ENFORCEMENT,
                "申请人民法院强制执行",
                Enforcement.Application.class,
                facts -> Enforcement.application(days.calendar()).opinion("申请强制执行", facts));
    }

    @Bean
    OpenBook<?> momentBook() {
        return new OpenBook<>("enforcement-moment", ENFORCEMENT, "强制执行的时间", Enforcement.Moment.class, facts -> {
            var on = facts.at().toLocalDate();
            var night = new Enforcement.Night(
                    parameters.number("enforcement.night.from", on).intValue(),
                    parameters.number("enforcement.night.until", on).intValue());
            var ruling = Enforcement.moment(days.calendar(), night).ask(facts);
            return ruling.outcome() == Enforcement.When.REFUSED
                    ? Opinion.refused(ruling, RefusalCode.ENFC_05.refuse("实施强制执行"))
                    : Opinion.of(ruling);
        });
    }

    @Bean
    OpenBook<?> mannerBook() {
        return OpenBook.gate("own-enforcement", ENFORCEMENT, Enforcement.Manner.class, Enforcement.MANNER);
    }

    @Bean
    OpenBook<?> demolitionBook() {
        return new OpenBook<>(
                "demolition",
                ENFORCEMENT,
                "强制拆除",
                Demolition.class,
                facts -> Demolition.gate(days.calendar()).opinion("强制拆除", facts));
    }

    @Bean
    OpenBook<?> substituteBook() {
        return OpenBook.gate(
                "substitute-performance", ENFORCEMENT, Enforcement.Substitute.class, Enforcement.SUBSTITUTE);
    }

    @Bean
    OpenBook<?> auctionBook() {
        return new OpenBook<>(
                "seized-goods-auction",
                ENFORCEMENT,
                "拍卖查封扣押的财物抵缴罚款",
                Auction.class,
                facts -> Auction.gate(days.calendar()).opinion("拍卖抵缴罚款", facts));
    }

    @Bean
    OpenBook<?> ownPowerBook() {
        return OpenBook.answers("own-power", ENFORCEMENT, OwnPower.Claim.class, OwnPower.BOOK);
    }

    @Bean
    OpenBook<?> suspendedBook() {
        return OpenBook.answers(
                "enforcement-suspended", ENFORCEMENT, Enforcement.Suspended.class, Enforcement.SUSPENDED);
    }
}
