package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.MatterGate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the proposals of a check: whoever may see the check. */
@Configuration(proxyBeanMethods = false)
class HealthGate {

    static final String KIND = "health";

    @Bean
    MatterGate openHealthChecks(HealthStore store) {
        return MatterGate.of(
                KIND,
                Set.of(Right.POWER_READ),
                (scope, run) -> store.run(scope, run).isPresent());
    }
}
