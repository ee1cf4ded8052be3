package cn.xiangzhi.disclosure;

import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.disclosure.rules.Publishing;
import cn.xiangzhi.law.OpenBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of publication, opened to the law desk. */
@Configuration(proxyBeanMethods = false)
class DisclosureBooks {

    private static final String TOPIC = "公示和公开";

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
        return OpenBook.answers("disclosure-request", TOPIC, Publishing.Request.class, Publishing.REQUEST);
    }
}
