package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.intake.QuestionKind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Service Discovery, and the formats and encoding every answer keeps to (F4). */
@XiangzhiTest
class DiscoveryTest extends GeoFixture {

    DiscoveryTest() {
        super("850101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open311/discovery", "/open311/v2/discovery"})
    void 服务发现两种格式都有全部字段(String path) throws Exception {
        var json = foreign.get(path + ".json");
        assertThat(json.json().propertyNames()).containsExactly("changeset", "contact", "key_service", "endpoints");
        var endpoint = json.json().get("endpoints").get(0);
        assertThat(endpoint.propertyNames()).containsExactly("specification", "url", "changeset", "type", "formats");
        assertThat(endpoint.get("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.get("url").asString()).isEqualTo("http://localhost:" + port + "/open311/v2");
        assertThat(endpoint.get("type").asString()).isEqualTo("production");
        assertThat(endpoint.get("formats").toString()).isEqualTo("[\"text/xml\",\"application/json\"]");
        assertThat(json.json().get("key_service").asString()).endsWith("/public/open311");
        var xml = foreign.get(path + ".xml");
        assertThat(xml.xml().getDocumentElement().getTagName()).isEqualTo("discovery");
        assertThat(xml.text("format")).isEqualTo("text/xml");
    }

    @Test
    void changeset能排序_提问一改就变新_总在过去() throws Exception {
        var before = changeset();
        ask("新加的问题", QuestionKind.TEXT, false, List.of());
        var after = changeset();
        assertThat(after).isAfterOrEqualTo(before);
        assertThat(after.plusMinutes(5)).isAfter(today.now());
        assertThat(after).isBeforeOrEqualTo(today.now());
    }

    private OffsetDateTime changeset() throws Exception {
        var discovery = foreign.get("/open311/discovery.json").json();
        assertThat(discovery.get("endpoints").get(0).get("changeset")).isEqualTo(discovery.get("changeset"));
        return OffsetDateTime.parse(discovery.get("changeset").asString());
    }

    @Test
    void 从服务发现一路走到类别_不用猜地址() throws Exception {
        JsonNode endpoint =
                foreign.get("/open311/discovery.json").json().get("endpoints").get(0);
        var path = java.net.URI.create(endpoint.get("url").asString()).getPath();
        assertThat(foreign.get(path + "/services.xml", "jurisdiction_id", countyCode)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Encoding: XML, discovery.xml, text/xml",
        "Encoding: JSON, discovery.json, application/json",
        "Encoding: list, services.xml, text/xml",
        "Encoding: error, services/没有.xml, text/xml",
        "Encoding: error, services/没有.json, application/json",
    })
    void 每个回答都写明UTF8_XML带声明不带命名空间(String clause, String path, String type) throws Exception {
        var encoded = path.replace("没有", "%E6%B2%A1%E6%9C%89");
        var answer = foreign.get("/open311/v2/" + encoded, "jurisdiction_id", countyCode);
        assertThat(answer.type()).isEqualToIgnoringCase(type + ";charset=utf-8");
        if (type.equals("text/xml")) {
            assertThat(answer.body())
                    .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                    .doesNotContain("xmlns", "﻿");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"discovery", "services", "services/" + ASKED, "services/NO-1"})
    void JSON就是XML按Spark约定写的(String path) throws Exception {
        var xml = get(path + ".xml").xml().getDocumentElement();
        assertThat(Shape.plain(get(path + ".json").json())).isEqualTo(Shape.spark(xml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open311", "/open311/", "/open311/v2", "/open311/v2/"})
    void 根地址引到给人看的说明(String path) throws Exception {
        var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var page = http.send(HttpRequest.newBuilder(foreign.uri(path)).GET().build(), BodyHandlers.ofString());
        assertThat(page.uri().getPath()).isEqualTo("/public/open311");
        assertThat(page.body()).contains("云溪县", "http://localhost:" + port + "/open311/v2", "servicerequestupdates");
    }
}
