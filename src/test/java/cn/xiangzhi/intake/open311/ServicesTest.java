package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** GET Service List and GET Service Definition: the categories residents may choose and the office's questions (F4 F8). */
@XiangzhiTest
class ServicesTest extends GeoFixture {

    ServicesTest() {
        super("850102");
    }

    @BeforeAll
    void 加提问() {
        askEverything();
    }

    @Test
    void 服务清单_七个字段_两种格式同一内容() throws Exception {
        var json = get("services.json");
        assertThat(json.json().isArray()).isTrue();
        assertThat(json.json()).allSatisfy(service -> {
            assertThat(service.propertyNames())
                    .containsExactly(
                            "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
            assertThat(service.get("metadata").isBoolean()).isTrue();
            assertThat(service.get("type").asString()).isEqualTo("realtime");
            assertThat(service.get("keywords").asString()).isNotBlank();
            assertThat(service.get("metadata").asBoolean())
                    .isEqualTo(service.get("service_code").asString().equals(ASKED));
        });
        assertThat(Shape.plain(json.json()))
                .isEqualTo(Shape.spark(get("services.xml").xml().getDocumentElement()));
    }

    @Test
    void 服务定义就是本单位的提问() throws Exception {
        var json = get("services/" + ASKED + ".json").json();
        assertThat(json.propertyNames()).containsExactly("service_code", "attributes");
        var attributes = json.get("attributes");
        assertThat(attributes)
                .allSatisfy(attribute -> assertThat(attribute.propertyNames())
                        .containsExactly(
                                "variable",
                                "code",
                                "datatype",
                                "required",
                                "datatype_description",
                                "order",
                                "description",
                                "values"));
        assertThat(attributes.valueStream().map(a -> a.get("datatype").asString()))
                .containsExactly("singlevaluelist", "multivaluelist", "number", "datetime", "text", "string");
        assertThat(attributes.valueStream().map(a -> a.get("order").asInt())).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(attributes.valueStream().map(a -> a.get("required").asBoolean()))
                .containsExactly(true, false, false, false, false, false);
        assertThat(attributes.valueStream().map(a -> a.get("values").size())).containsExactly(2, 3, 0, 0, 0, 0);
        assertThat(attributes.get(0).get("values").get(1).get("name").asString())
                .isEqualTo("复合材料");
        assertThat(Shape.plain(json))
                .isEqualTo(Shape.spark(get("services/" + ASKED + ".xml").xml().getDocumentElement()));
        assertThat(get("services/" + PLAIN + ".json").json().get("attributes").size())
                .as("没有提问的类别也有定义")
                .isZero();
    }

    @Test
    void 停用的类别不列出也不能报() throws Exception {
        categories.hide(county, "HL-05", 0, true);
        assertThat(get("services.json").body()).doesNotContain("\"HL-05\"");
        assertThat(get("services/HL-05.json").status()).isEqualTo(404);
        assertThat(post("requests.json", "service_code", "HL-05", "address_string", "青石镇")
                        .status())
                .isEqualTo(404);
    }
}
