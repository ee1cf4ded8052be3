package cn.xiangzhi.inspection;

import cn.xiangzhi.inspection.rules.Frequency;
import cn.xiangzhi.inspection.rules.Repeating;
import cn.xiangzhi.law.OpenBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of visits, opened to the law desk. */
@Configuration(proxyBeanMethods = false)
class InspectionBooks {

    @Bean
    OpenBook<?> repeatedVisitBook() {
        return OpenBook.gate("repeated-visit", "行政检查", Repeating.Again.class, Repeating.GATE);
    }

    @Bean
    OpenBook<?> inspectionFrequencyBook() {
        return OpenBook.gate("inspection-frequency", "行政检查", Frequency.Asked.class, Frequency.GATE);
    }
}
