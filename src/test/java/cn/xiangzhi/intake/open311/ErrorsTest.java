package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors, methods, formats and addresses (F4). Each row names its clause. */
@XiangzhiTest
class ErrorsTest extends GeoFixture {

    ErrorsTest() {
        super("850106");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Service List 400: jurisdiction_id was not provided, services.json, 400, jurisdiction_id",
        "Service List 404: jurisdiction_id was not found, services.json?jurisdiction_id=city.gov, 404, jurisdiction_id",
        "Definition 404: service_code, services/NO-1.json?jurisdiction_id=850106, 404, service_code",
        "Definition 404: service_code, services/CM.xml.json?jurisdiction_id=850106, 404, service_code",
        "Definition 400: jurisdiction_id, services/HL-03.json, 400, jurisdiction_id",
        "Requests 400: jurisdiction_id, requests.json?jurisdiction_id=, 400, jurisdiction_id",
        "Requests 404: jurisdiction_id, requests.json?jurisdiction_id=999999999, 404, jurisdiction_id",
        "Request 404: no such id, requests/00000000-0000-0000-0000-000000000000.json?jurisdiction_id=850106, 404, service_request_id",
        "Request 404: no id at all, requests/1234.json?jurisdiction_id=850106, 404, service_request_id",
        "Token 404, tokens/abc.json?jurisdiction_id=850106, 404, token",
        "Token 400: jurisdiction_id, tokens/abc.json, 400, jurisdiction_id",
        "Requests: status, requests.json?jurisdiction_id=850106&status=fixed, 400, status",
        "Requests: start_date, requests.json?jurisdiction_id=850106&start_date=yesterday, 400, start_date",
        "Requests: end_date, requests.json?jurisdiction_id=850106&end_date=2026-13-01T00:00:00Z, 400, end_date",
        "Requests: may not span more than 90 days, requests.json?jurisdiction_id=850106&start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z, 400, 90",
        "Requests: end before start, requests.json?jurisdiction_id=850106&start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z, 400, end_date",
        "Extension: page, requests.json?jurisdiction_id=850106&page=0, 400, page",
        "Extension: page_size, requests.json?jurisdiction_id=850106&page_size=x, 400, page_size",
        "Extension: depth, requests.json?jurisdiction_id=850106&page=900, 400, page",
        "Extension: updated_after, requests.json?jurisdiction_id=850106&updated_after=x, 400, updated_after",
        "404: resources that do not exist, nothing.json, 404, resource",
        "404: resources that do not exist, nothing/at/all, 404, resource",
        "Format Support, services.csv?jurisdiction_id=850106, 406, format",
    })
    void 查询的错误按规范回答(String clause, String path, int status, String word) throws Exception {
        var answer = foreign.get("/open311/v2/" + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (path.contains(".json")) {
            assertThat(answer.type()).isEqualToIgnoringCase("application/json;charset=utf-8");
            assertThat(answer.json().get(0).get("code").asInt()).isEqualTo(status);
            assertThat(answer.json().get(0).get("description").asString()).contains(word);
            var xml = foreign.get("/open311/v2/" + path.replace(".json", ".xml"));
            assertThat(xml.status()).isEqualTo(status);
            assertThat(Shape.spark(xml.xml().getDocumentElement()))
                    .as("两种格式的错误一样")
                    .isEqualTo(Shape.plain(answer.json()));
        } else {
            assertThat(answer.xml().getDocumentElement().getTagName()).isEqualTo("errors");
            assertThat(answer.text("code")).isEqualTo(String.valueOf(status));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void 不支持的方法一律405并说明可以怎样(String method) throws Exception {
        var answer = foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/requests.json"))
                .method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.whole().headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
        assertThat(answer.json().get(0).get("code").asInt()).isEqualTo(405);
        assertThat(foreign.post("/open311/v2/services.xml").status()).isEqualTo(405);
    }

    @Test
    void 头请求和浏览器跨域预检() throws Exception {
        var head = foreign.send(
                HttpRequest.newBuilder(foreign.uri("/open311/v2/services.json", "jurisdiction_id", countyCode))
                        .HEAD());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.whole().headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        var options = foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/requests.json"))
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.status()).isEqualTo(204);
        assertThat(header(options, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(options, "Access-Control-Allow-Headers"))
                .contains("Content-Type", "X-Api-Key", "X-Requested-With", "Authorization");
        var refused = foreign.post("/open311/v2/requests.json", "service_code", PLAIN);
        assertThat(header(refused, "Access-Control-Allow-Origin")).as("错误也读得到").isEqualTo("*");
    }

    @Test
    void 一千个编号问得到_再多的说清楚() throws Exception {
        var ids = Stream.generate(UUID::randomUUID)
                .limit(1000)
                .map(UUID::toString)
                .collect(Collectors.joining(","));
        var list = "/open311/v2/requests.json?jurisdiction_id=" + countyCode + "&service_request_id=";
        assertThat(foreign.get(list + ids).body()).isEqualTo("[]");
        var more = foreign.get(list + ids + "," + UUID.randomUUID());
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.json().get(0).get("description").asString()).contains("1000", "service_request_id");
    }

    private static String header(Foreign.Answer answer, String name) {
        return answer.whole().headers().firstValue(name).orElse("");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "as specified, /open311/v2/services.json, -, application/json",
        "doubled slash, /open311/v2//services.xml, -, text/xml",
        "slash at the end, /open311/v2/services.xml/, -, text/xml",
        "no slash between, /open311/v2services.json, -, application/json",
        "no ending, /open311/v2/services, -, text/xml",
        "no ending but Accept, /open311/v2/services, application/json, application/json",
        "ending wins over Accept, /open311/v2/services.json, application/xml, application/json",
        "Accept of a browser, /open311/v2/services.xml, 'text/html,*/*;q=0.8', text/xml",
        "capital ending, /open311/v2/services.XML, -, text/xml",
        "singular, /open311/v2/service/HL-03.xml, -, text/xml",
        "old definition, /open311/v2/service_definition.xml?service_code=HL-03, -, text/xml",
    })
    void 地址的各种写法都到得了(String clause, String path, String accept, String type) throws Exception {
        var query = path.contains("?") ? "&" : "?";
        var request = HttpRequest.newBuilder(foreign.uri(path + query + "jurisdiction_id=" + countyCode));
        var answer = foreign.send(accept.equals("-") ? request : request.header("Accept", accept));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.type()).startsWithIgnoringCase(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "application/json", "application/x-www-form-urlencoded"})
    void 查询带了内容类型也不要紧(String type) throws Exception {
        var answer = foreign.send(
                HttpRequest.newBuilder(foreign.uri("/open311/v2/services.json", "jurisdiction_id", countyCode))
                        .header("Content-Type", type));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
