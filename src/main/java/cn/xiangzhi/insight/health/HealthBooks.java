package cn.xiangzhi.insight.health;

import cn.xiangzhi.law.OpenBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of the health check, opened to the law desk. */
@Configuration(proxyBeanMethods = false)
class HealthBooks {

    private static final String TOPIC = "赋权评估";

    @Bean
    OpenBook<?> powerHealthBook() {
        return OpenBook.answers("power-health", TOPIC, HealthBook.Use.class, HealthBook.USE);
    }

    @Bean
    OpenBook<?> selectiveBook() {
        return OpenBook.answers("selective-handing-down", TOPIC, HealthBook.Given.class, HealthBook.GIVEN);
    }
}
