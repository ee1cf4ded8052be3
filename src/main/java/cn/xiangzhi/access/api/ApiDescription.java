package cn.xiangzhi.access.api;

import cn.xiangzhi.access.SignedIn;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.OpenToAll;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of the whole interface: title, bearer tokens, and how a refusal looks (RFC 9457). */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, SignedIn.class, ListRequest.class);
    }

    @Bean
    OpenAPI openApi() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("系统管理员签发的接口令牌，权限和数据范围与所代表的账号岗位相同");
        return new OpenAPI()
                .info(new Info()
                        .title("乡治开放接口")
                        .version("v1")
                        .description("与页面同一套规则和拒绝理由。除标明公开的以外，请求头须携带 Authorization: Bearer 令牌。"))
                .components(new Components().addSecuritySchemes(TOKEN, bearer).addSchemas("Problem", problem()));
    }

    /** Every operation names its refusals; whatever is not open to all needs a token. */
    @Bean
    OperationCustomizer refusals() {
        return (operation, handler) -> {
            if (!handler.hasMethodAnnotation(OpenToAll.class)) {
                operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
                refusal(operation.getResponses(), "401", "没有令牌，或令牌不正确、已作废、已到期");
                refusal(operation.getResponses(), "403", "令牌所代表的岗位没有相应权限");
            }
            refusal(operation.getResponses(), "404", "编号不存在，或不在管辖范围内");
            refusal(operation.getResponses(), "422", "依法不能办理，写明原因、依据和应先做的事");
            refusal(operation.getResponses(), "429", "请求太频繁");
            return operation;
        };
    }

    private static void refusal(java.util.Map<String, ApiResponse> responses, String status, String words) {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        var content = new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
        responses.putIfAbsent(status, new ApiResponse().description(words).content(content));
    }

    private static Schema<?> problem() {
        var schema = new ObjectSchema().description("拒绝：什么办不成、为什么、依据、应先做什么（RFC 9457）");
        schema.addProperty("title", new StringSchema());
        schema.addProperty("status", new IntegerSchema());
        schema.addProperty("detail", new StringSchema());
        schema.addProperty("instance", new StringSchema());
        schema.addProperty("code", new StringSchema().description("规则代码"));
        schema.addProperty("what", new StringSchema().description("什么办不成"));
        schema.addProperty("why", new StringSchema().description("为什么"));
        schema.addProperty("basis", new StringSchema().description("依据"));
        schema.addProperty("remedy", new StringSchema().description("应先做什么"));
        schema.setRequired(List.of("title", "status", "what", "why", "basis", "remedy"));
        return schema;
    }
}
