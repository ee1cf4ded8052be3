package cn.xiangzhi.reference.desk;

import cn.xiangzhi.law.Mediation;
import cn.xiangzhi.law.OpenBook;
import cn.xiangzhi.law.Petition;
import cn.xiangzhi.law.PublicService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of the law itself that no room keeps yet. */
@Configuration(proxyBeanMethods = false)
class GovernanceBooks {

    static final String TOPIC = "信访、调解和政务服务";

    @Bean
    OpenBook<?> petitionVisitBook() {
        return OpenBook.gate("petition-visit", TOPIC, Petition.Visit.class, Petition.VISIT);
    }

    @Bean
    OpenBook<?> petitionForwardingBook() {
        return OpenBook.gate("petition-forwarding", TOPIC, Petition.Forwarding.class, Petition.FORWARDING);
    }

    @Bean
    OpenBook<?> petitionRouteBook() {
        return OpenBook.answers("petition-route", TOPIC, Petition.Matter.class, Petition.ROUTE);
    }

    @Bean
    OpenBook<?> petitionAgainBook() {
        return OpenBook.answers("petition-again", TOPIC, Petition.Again.class, Petition.AGAIN);
    }

    @Bean
    OpenBook<?> mediationBook() {
        return OpenBook.gate("mediation", TOPIC, Mediation.Sitting.class, Mediation.SITTING);
    }

    @Bean
    OpenBook<?> mediationEffectBook() {
        return OpenBook.answers("mediation-effect", TOPIC, Mediation.Agreement.class, Mediation.EFFECT);
    }

    @Bean
    OpenBook<?> hotlineBook() {
        return OpenBook.gate("hotline-order", TOPIC, PublicService.HotlineOrder.class, PublicService.HOTLINE);
    }

    @Bean
    OpenBook<?> ratingBook() {
        return OpenBook.answers("rating", TOPIC, PublicService.Rating.class, PublicService.RATING);
    }

    @Bean
    OpenBook<?> collectedBook() {
        return OpenBook.gate("rating-collected", TOPIC, PublicService.Collected.class, PublicService.COLLECTED);
    }

    @Bean
    OpenBook<?> callBacksBook() {
        return OpenBook.answers("call-backs", TOPIC, PublicService.CallBacks.class, PublicService.CALL_BACKS);
    }

    @Bean
    OpenBook<?> licenceRenewalBook() {
        return OpenBook.answers("licence-renewal", TOPIC, PublicService.Renewal.class, PublicService.RENEWAL);
    }
}
