package cn.xiangzhi.powers;

import cn.xiangzhi.law.OpenBook;
import cn.xiangzhi.powers.rules.Delegation;
import cn.xiangzhi.powers.rules.Empowerment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of power, opened to the law desk. */
@Configuration(proxyBeanMethods = false)
class PowerBooks {

    private static final String TOPIC = "赋权、委托和管辖";

    @Bean
    OpenBook<?> empowermentBook() {
        return OpenBook.gate("empowerment", TOPIC, Empowerment.Item.class, Empowerment.ITEM);
    }

    @Bean
    OpenBook<?> delegationBook() {
        return OpenBook.gate("delegation", TOPIC, Delegation.Deed.class, Delegation.DEED);
    }

    @Bean
    OpenBook<?> licenceDelegationBook() {
        return OpenBook.gate("licence-delegation", TOPIC, Delegation.Licence.class, Delegation.LICENCE);
    }

    @Bean
    OpenBook<?> respondentBook() {
        return OpenBook.answers("respondent", TOPIC, Delegation.Acting.class, Delegation.RESPONDENT);
    }

    @Bean
    OpenBook<?> defendantBook() {
        return OpenBook.answers("defendant", TOPIC, Delegation.Acting.class, Delegation.DEFENDANT);
    }

    @Bean
    OpenBook<?> reviewOrganBook() {
        return OpenBook.answers("review-organ", TOPIC, Delegation.Acting.class, Delegation.REVIEW_ORGAN);
    }

    @Bean
    OpenBook<?> sealingBook() {
        return OpenBook.gate("sealing", TOPIC, Delegation.Sealing.class, Delegation.SEALING);
    }

    @Bean
    OpenBook<?> movedBook() {
        return OpenBook.answers("filed-before-transfer", TOPIC, Empowerment.Moved.class, Empowerment.CONTINUES);
    }

    @Bean
    OpenBook<?> departmentBook() {
        return OpenBook.gate("department-decides", TOPIC, Empowerment.DepartmentDecides.class, Empowerment.DEPARTMENT);
    }

    @Bean
    OpenBook<?> disputeBook() {
        return OpenBook.answers("jurisdiction-dispute", TOPIC, Empowerment.Dispute.class, Empowerment.DESIGNATES);
    }

    @Bean
    OpenBook<?> buildingBook() {
        return OpenBook.answers("unpermitted-building", TOPIC, Empowerment.Building.class, Empowerment.BUILDING);
    }
}
