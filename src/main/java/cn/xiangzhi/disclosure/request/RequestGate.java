package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.MatterGate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who opens the papers of a request: whoever handles requests in its township. */
@Configuration(proxyBeanMethods = false)
class RequestGate {

    @Bean
    MatterGate openRequests(RequestStore requests) {
        return MatterGate.of(
                InformationRequest.KIND,
                Set.of(Right.DISCLOSURE_READ, Right.DISCLOSURE_PUBLISH),
                (scope, request) -> requests.find(scope, request).isPresent());
    }
}
