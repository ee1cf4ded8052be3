package cn.xiangzhi.messages.webhooks;

import cn.xiangzhi.messages.EventType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pushed events in the description of the interface, as webhooks of OpenAPI 3.1 (F89 F90). */
@Configuration(proxyBeanMethods = false)
class EventDescription {

    @Bean
    OpenApiCustomizer pushedEvents() {
        return api -> {
            for (var type : EventType.values()) {
                api.addWebhooks(type.type(), new PathItem().post(operation(type)));
            }
        };
    }

    private static Operation operation(EventType type) {
        return new Operation()
                .operationId("push-" + type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .tags(List.of("事件推送"))
                .summary(type.label())
                .description("CloudEvents 1.0，结构化 JSON；签名见 docs/webhooks.md。事件不含个人信息。")
                .parameters(List.of(
                        header("webhook-id", "事件编号，重试和补推都不变"),
                        header("webhook-timestamp", "本次发送的 Unix 秒"),
                        header("webhook-signature", "一个或几个 v1, 开头的签名，空格隔开")))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType("application/cloudevents+json", new MediaType().schema(envelope(type)))))
                .responses(new ApiResponses()
                        .addApiResponse("2XX", new ApiResponse().description("已收到"))
                        .addApiResponse("410", new ApiResponse().description("不再接收，推送随即停用")));
    }

    private static Schema<?> envelope(EventType type) {
        return new ObjectSchema()
                .addProperty("specversion", new StringSchema()._const("1.0"))
                .addProperty("id", new StringSchema().format("uuid"))
                .addProperty("source", new StringSchema().format("uri-reference"))
                .addProperty("type", new StringSchema()._const(type.type()))
                .addProperty("subject", new StringSchema())
                .addProperty("time", new StringSchema().format("date-time"))
                .addProperty("datacontenttype", new StringSchema()._const("application/json"))
                .addProperty("data", new ObjectSchema())
                .required(List.of("specversion", "id", "source", "type", "data"));
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter()
                .name(name)
                .required(true)
                .description(description)
                .schema(new StringSchema());
    }
}
