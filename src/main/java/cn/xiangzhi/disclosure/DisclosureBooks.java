package cn.xiangzhi.disclosure;

import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.disclosure.rules.InformationRights;
import cn.xiangzhi.disclosure.rules.InformationTerms;
import cn.xiangzhi.disclosure.rules.PrivacyAssessment;
import cn.xiangzhi.disclosure.rules.Publishing;
import cn.xiangzhi.law.OpenBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of publication, opened to the law desk. */
@Configuration(proxyBeanMethods = false)
class DisclosureBooks {

    private static final String TOPIC = "公示和公开";
    private static final String REQUESTS = "依申请公开政府信息";

    private final Workdays days;

    DisclosureBooks(Workdays days) {
        this.days = days;
    }

    @Bean
    OpenBook<?> publicationDutyBook() {
        return OpenBook.answers("publication", TOPIC, Publishing.Decision.class, Publishing.DUTY);
    }

    @Bean
    OpenBook<?> publicationContentBook() {
        return OpenBook.gate("publication-content", TOPIC, Publishing.Content.class, Publishing.CONTENT);
    }

    @Bean
    OpenBook<?> withdrawalBook() {
        return new OpenBook<>(
                "publication-withdrawal",
                TOPIC,
                "撤回公示",
                Publishing.Fallen.class,
                facts -> Publishing.withdrawal(days.calendar()).opinion("继续公示", facts));
    }

    @Bean
    OpenBook<?> publicationStopBook() {
        return OpenBook.gate(
                "publication-stop",
                TOPIC,
                Publishing.Published.class,
                Publishing.STOP,
                facts -> facts.stops().toString());
    }

    @Bean
    OpenBook<?> disclosureRequestBook() {
        return OpenBook.answers(
                "disclosure-request", REQUESTS, InformationRights.Request.class, InformationRights.REQUEST);
    }

    @Bean
    OpenBook<?> informationDueBook() {
        return OpenBook.reckons(
                "information-due",
                REQUESTS,
                "答复政府信息公开申请的期限",
                InformationTerms.Running.class,
                facts -> facts.until(days.calendar()));
    }

    @Bean
    OpenBook<?> informationClarifyBook() {
        return new OpenBook<>(
                "information-clarify",
                REQUESTS,
                "告知补正",
                InformationTerms.Clarifying.class,
                facts -> InformationTerms.clarifying(days.calendar()).opinion("告知补正", facts));
    }

    @Bean
    OpenBook<?> informationExtensionBook() {
        return OpenBook.gate(
                "information-extension", REQUESTS, InformationTerms.Extension.class, InformationTerms.EXTENSION);
    }

    @Bean
    OpenBook<?> informationThirdPartyBook() {
        return OpenBook.gate(
                "information-third-party", REQUESTS, InformationTerms.ThirdParty.class, InformationTerms.THIRD_PARTY);
    }

    @Bean
    OpenBook<?> informationFeeBook() {
        return OpenBook.gate("information-fee", REQUESTS, InformationTerms.Fee.class, InformationTerms.FEE);
    }

    @Bean
    OpenBook<?> assessmentBook() {
        return OpenBook.gate("impact-assessment", TOPIC, PrivacyAssessment.class, PrivacyAssessment.GATE);
    }
}
