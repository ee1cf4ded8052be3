package cn.xiangzhi.intake.open311;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of Open311: parameters, bodies and errors as the specification has them (F89). */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final Map<String, String> READ = Map.of("jurisdiction_id", "县或乡镇的区划代码；只有一个县的可以不写");

    private static final Map<String, String> LIST = texts(
            "service_request_id", "报告编号，几个用逗号隔开；写了它，其他条件不起作用",
            "service_code", "类别代码，几个用逗号隔开",
            "start_date", "最早的提交时间，W3C 格式带时区；与 end_date 跨度不超过 90 天",
            "end_date", "最晚的提交时间；都不写为最近 90 天",
            "status", "open 或 closed，几个用逗号隔开",
            "page", "第几页",
            "page_size", "每页几份，最多 1000",
            "updated_after", "最早的变动时间；写了它而不写 start_date、end_date，不论多早提交",
            "updated_before", "最晚的变动时间",
            "extensions", "true 时另附 extended_attributes，进展另附更细的状态",
            "api_key", "查询不用密钥；带上提交时的密钥，可以读回自己提交的说明和位置");

    private static final Map<String, String> POST = texts(
            "api_key", "密钥，必填；也可以放在请求头 X-Api-Key",
            "jurisdiction_id", "县或乡镇的区划代码",
            "service_code", "类别代码，必填",
            "lat", "纬度（WGS84），与 long 成对",
            "long", "经度（WGS84）",
            "address_string", "地址；地点三选一：经纬度、address_string、address_id",
            "address_id", "九位乡级或十二位村级区划代码",
            "attribute[CODE]", "附加问题的回答；多选写 attribute[CODE][]",
            "description", "说明，最多 4000 字",
            "email", "提交人邮箱（加密保存，不外传）",
            "first_name", "名",
            "last_name", "姓",
            "phone", "电话",
            "account_id", "提交人在对方系统的账号",
            "device_id", "设备号",
            "media_url", "照片网址，只作文字，不会去取；multipart/form-data 时可以直接上传照片");

    private static final Map<String, String> UPDATE = texts(
            "api_key", "密钥，必填",
            "jurisdiction_id", "县或乡镇的区划代码",
            "service_request_id", "报告编号，必填",
            "update_id", "对方的更新编号；同一编号重发不再记",
            "updated_datetime", "写下的时间，W3C 格式带时区",
            "status", "OPEN、CLOSED 等；已答复的，原提交方写 OPEN 即要求再办",
            "description", "补充说明",
            "email", "补充人邮箱",
            "first_name", "名",
            "last_name", "姓",
            "phone", "电话",
            "media_url", "照片网址");

    @Bean
    OpenApiCustomizer open311Paths() {
        return api -> {
            if (api.getPaths() == null) {
                return;
            }
            api.getPaths().forEach((path, item) -> {
                if (path.startsWith("/open311/")) {
                    describe(api, path, item);
                }
            });
        };
    }

    private static void describe(OpenAPI api, String path, PathItem item) {
        api.getComponents().addSchemas("Open311Errors", errors());
        if (item.getGet() != null) {
            var asked = path.contains("discovery")
                    ? Map.<String, String>of()
                    : path.matches(".*/(requests|servicerequestupdates)\\.\\{format}") ? with(READ, LIST) : READ;
            answered(item.getGet());
            item.getGet().setParameters(parameters(path, asked));
        }
        if (item.getPost() != null) {
            answered(item.getPost());
            item.getPost().setParameters(parameters(path, Map.of()));
            item.getPost().setRequestBody(body(path.contains("updates") ? UPDATE : POST));
            item.getPost().getResponses().addApiResponse("403", error("没有 api_key，或者不正确、已作废、不能用于这里"));
            item.getPost().getResponses().addApiResponse("429", error("这把密钥提交太频繁"));
        }
    }

    private static void answered(Operation operation) {
        var content = new Content()
                .addMediaType("text/xml", new MediaType().schema(new StringSchema()))
                .addMediaType("application/json", new MediaType().schema(new ObjectSchema()));
        operation.setResponses(new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse().description("按 Open311 GeoReport v2").content(content))
                .addApiResponse("400", error("参数没有写或者不对，逐条说明"))
                .addApiResponse("404", error("没有这个 jurisdiction_id、service_code、编号或地址")));
    }

    private static ApiResponse error(String words) {
        var schema = new Schema<>().$ref("#/components/schemas/Open311Errors");
        return new ApiResponse()
                .description(words)
                .content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
    }

    private static Schema<?> errors() {
        var one = new ObjectSchema();
        one.addProperty("code", new io.swagger.v3.oas.models.media.IntegerSchema());
        one.addProperty("description", new StringSchema());
        return new io.swagger.v3.oas.models.media.ArraySchema().items(one).description("Open311 的错误，可以有几条");
    }

    private static List<Parameter> parameters(String path, Map<String, String> asked) {
        var all = new java.util.ArrayList<Parameter>();
        for (var name : List.of("code", "id", "token", "format")) {
            if (path.contains("{" + name + "}")) {
                all.add(new PathParameter().name(name).required(true).schema(new StringSchema()));
            }
        }
        asked.forEach((name, words) ->
                all.add(new QueryParameter().name(name).description(words).schema(new StringSchema())));
        return all;
    }

    private static RequestBody body(Map<String, String> fields) {
        var schema = new ObjectSchema();
        fields.forEach((name, words) -> schema.addProperty(name, new StringSchema().description(words)));
        return new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType("application/x-www-form-urlencoded", new MediaType().schema(schema))
                        .addMediaType("multipart/form-data", new MediaType().schema(schema)));
    }

    private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
        var both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }

    private static Map<String, String> texts(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
