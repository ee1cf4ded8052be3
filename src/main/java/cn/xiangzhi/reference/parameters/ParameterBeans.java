package cn.xiangzhi.reference.parameters;

import cn.xiangzhi.law.OfficeValues;
import cn.xiangzhi.law.Parameters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every room the law's parameters over the values the office keeps here. */
@Configuration(proxyBeanMethods = false)
class ParameterBeans {

    @Bean
    Parameters parameters(OfficeValues office) {
        return new Parameters(office);
    }
}
