package cn.xiangzhi.intake.open311;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.shell.Again;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** What all parts of the interface share: whatever goes wrong leaves as the specification's errors, in the format asked for. */
abstract class Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    @ExceptionHandler
    ResponseEntity<byte[]> fault(Exception failure, HttpServletRequest request) {
        var fault = faultOf(failure);
        var answer = Spark.answer(fault.status(), Format.of(request), "errors", Spark.errors(fault.problems()));
        return fault.status() == 429
                ? ResponseEntity.status(429)
                        .headers(answer.getHeaders())
                        .header("Retry-After", "60")
                        .body(answer.getBody())
                : answer;
    }

    private static GeoFault faultOf(Exception failure) {
        return switch (failure) {
            case GeoFault fault -> fault;
            case Refused no -> new GeoFault(number(no.kind()), no.what() + "：" + no.why() + "。" + no.remedy());
            case MultipartException broken -> new GeoFault(400, "the body cannot be read (请求的内容不完整)");
            case ErrorResponse answer
            when answer.getStatusCode().is4xxClientError() ->
                new GeoFault(answer.getStatusCode().value(), "the request is invalid (请求的格式不对)");
            default -> {
                var incident = UUID.randomUUID().toString().substring(0, 8);
                LOG.error("open311 {}", incident, failure);
                yield new GeoFault(500, "General service error " + incident + " (系统出错，编号 " + incident + "，请告知管理员)");
            }
        };
    }

    /** Not found, not allowed and too many keep their numbers; whatever else the house refuses is 400, as specified. */
    private static int number(Refused.Kind kind) {
        return switch (kind) {
            case NOT_FOUND, FORBIDDEN, TOO_MANY, TOO_LARGE, BUSY ->
                Again.status(kind).value();
            default -> 400;
        };
    }
}
