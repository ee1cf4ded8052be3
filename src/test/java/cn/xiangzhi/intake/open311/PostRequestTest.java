package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.dispatch.Orders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** POST Service Request: arguments, answers to questions, places, errors and repeats (F4). Each row names its clause. */
@XiangzhiTest
class PostRequestTest extends GeoFixture {

    @Autowired
    private Orders orders;

    PostRequestTest() {
        super("850103");
    }

    @BeforeAll
    void 加提问() {
        askEverything();
    }

    @Test
    void 全部参数都收下_立即得到编号() throws Exception {
        var made = post(
                "requests.json",
                "service_code",
                ASKED,
                "lat",
                "30.0101",
                "long",
                "110.0102",
                "address_string",
                "老粮站门口",
                "description",
                "雨水井盖没有了，\n晚上看不见",
                "email",
                "zhang@example.com",
                "first_name",
                "三",
                "last_name",
                "张",
                "phone",
                "13800001111",
                "account_id",
                "u-7",
                "device_id",
                "d-9",
                "media_url",
                "https://pics.example.com/1.jpg",
                "attribute[Q1]",
                "铸铁",
                "attribute[Q3]",
                "70",
                "attribute[Q4]",
                "2026-11-01T08:00:00+08:00",
                "attribute[NOT_ASKED]",
                "多出来的不要");
        var one = made.json().get(0);
        assertThat(one.propertyNames()).containsExactly("service_request_id", "service_notice", "account_id");
        assertThat(one.get("account_id").asString()).isEqualTo("u-7");
        assertThat(one.get("service_notice").asString()).isNotBlank();
        var report = UUID.fromString(id(made));
        var brief = reports.brief(countyCode, report).orElseThrow();
        assertThat(brief.place().village()).isEqualTo(town.village());
        assertThat(questions.answered(countyCode, report))
                .extracting(answer -> answer.label() + "=" + answer.words())
                .containsExactly("井盖是什么材质=铸铁", "直径（厘米）=70", "哪天发现的=2026-11-01");
        assertThat(orders.ofReport(countyCode, report)).as("进入同一个派单队列").isPresent();
        assertThat(own("requests/" + report + ".json")
                        .json()
                        .get(0)
                        .get("description")
                        .asString())
                .contains("没有了，\n晚上");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "attribute: as specified      | attribute[Q2][]=缺失&attribute[Q2][]=异响",
                "attribute: repeated          | attribute[Q2]=缺失&attribute[Q2]=异响",
                "attribute: numbered          | attribute[Q2][0]=缺失&attribute[Q2][1]=异响",
                "attribute: doubly bracketed  | attribute[Q2][][0]=缺失&attribute[Q2][][1]=异响",
                "attribute: plural name       | attributes[Q2][]=缺失&attributes[Q2][]=异响",
                "attribute: joined by commas  | attribute[Q2]=缺失, 异响",
                "attribute: in the address    | ?attribute[Q2][]=缺失&attribute[Q2][]=异响",
            })
    void 多选的回答_各种写法都读得懂(String clause, String written) throws Exception {
        var query = written.startsWith("?");
        var form = new ArrayList<>(
                List.of("service_code", ASKED, "address_string", "青石镇", "description", clause, "attribute[Q1]", "铸铁"));
        for (var pair : written.replace("?", "").split("&")) {
            form.addAll(List.of(pair.split("=")));
        }
        form.addAll(List.of("jurisdiction_id", countyCode, "api_key", key));
        var all = form.toArray(String[]::new);
        var made = query
                ? foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/requests.json", all))
                        .POST(HttpRequest.BodyPublishers.noBody()))
                : foreign.post("/open311/v2/requests.json", all);
        assertThat(questions.answered(countyCode, UUID.fromString(id(made))))
                .anySatisfy(answer -> assertThat(answer.words()).isEqualTo("缺失、异响"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "location: lat and long, lat;long, 30.0101;110.0102, VILLAGE",
        "location: lat and lon, lat;lon, 30.0101;110.0102, VILLAGE",
        "location: signs and blanks, lat;long, ' +30.01 ; 110.01', VILLAGE",
        "location: address_string of a village, address_string, 东坡村小学旁, VILLAGE",
        "location: address_string of a township, address_string, 白河镇街上, OTHER",
        "location: address_string of nowhere, address_string, 1234 Main St, TOWNSHIP",
        "location: address_id of a village, address_id, VILLAGE, VILLAGE",
        "location: address_id of a township, address_id, OTHER, OTHER",
        "location: empty lat counts as not sent, lat;long;address_string, ;;青石镇, TOWNSHIP",
    })
    void 地点三选一_都落到乡镇(String clause, String names, String values, String expected) throws Exception {
        var form = new ArrayList<>(List.of("service_code", PLAIN, "description", clause));
        for (var i = 0; i < names.split(";").length; i++) {
            form.addAll(List.of(names.split(";")[i], code(values.split(";", -1)[i])));
        }
        var place = reports.brief(countyCode, UUID.fromString(id(post("requests.json", form.toArray(String[]::new)))))
                .orElseThrow()
                .place();
        assertThat(expected.equals("VILLAGE") ? place.village() : place.township())
                .isEqualTo(code(expected));
    }

    private String code(String name) {
        return switch (name) {
            case "VILLAGE" -> town.village();
            case "TOWNSHIP" -> town.township();
            case "OTHER" -> town.other();
            default -> name;
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "General Errors 403: no key, -, HL-03, lat, 30.01, 403, api_key",
                "General Errors 403: wrong key, wrong, HL-03, lat, 30.01, 403, api_key",
                "400: service_code was not provided, KEY, -, address_string, 青石镇, 400, service_code",
                "404: service_code was not found, KEY, NO-1, address_string, 青石镇, 404, service_code",
                "location: one of three, KEY, HL-03, description, 没有地点, 400, location",
                "location: both need to be sent, KEY, HL-03, lat, 30.01, 400, long",
                "location: degrees, KEY, HL-03, lat;long, abc;110, 400, degrees",
                "location: degrees, KEY, HL-03, lat;long, 1e9;110, 400, degrees",
                "location: degrees, KEY, HL-03, lat;long, 91;110, 400, degrees",
                "location: elsewhere, KEY, HL-03, lat;long, 0;0, 400, outside",
                "location: elsewhere, KEY, HL-03, lat;long, 52.5;13.4, 400, outside",
                "location: unknown id, KEY, HL-03, address_id, 999999999, 400, address_id",
                "location: unknown id, KEY, HL-03, address_id, ../../etc, 400, address_id",
                "media_url, KEY, HL-03, address_string;media_url, 青石镇;javascript:alert(1), 400, media_url",
                "media_url, KEY, HL-03, address_string;media_url, 青石镇;file:///etc/passwd, 400, media_url",
                "email, KEY, HL-03, address_string;email, 青石镇;not-an-address, 400, email",
                "phone, KEY, HL-03, address_string;phone, 青石镇;abc, 400, phone",
                "attribute: required, KEY, SX-01003, address_string, 青石镇, 400, attribute[Q1]",
                "attribute: one of the values, KEY, SX-01003, address_string;attribute[Q1], 青石镇;木头, 400, attribute[Q1]",
                "attribute: only one, KEY, SX-01003, address_string;attribute[Q1];attribute[Q1][], 青石镇;铸铁;复合材料, 400, attribute[Q1]",
                "attribute: number, KEY, SX-01003, address_string;attribute[Q1];attribute[Q3], 青石镇;铸铁;1e400, 400, attribute[Q3]",
                "attribute: datetime, KEY, SX-01003, address_string;attribute[Q1];attribute[Q4], 青石镇;铸铁;昨天, 400, attribute[Q4]",
                "attribute: several, KEY, SX-01003, address_string;attribute[Q1];attribute[Q2][], 青石镇;铸铁;塌陷, 400, attribute[Q2]",
            })
    void 提交的错误按规范回答_什么也没留下(
            String clause, String sent, String service, String names, String values, int status, String word)
            throws Exception {
        var before = count();
        var form = new ArrayList<>(List.of("jurisdiction_id", countyCode));
        if (sent != null) {
            form.addAll(List.of("api_key", sent.equals("KEY") ? key : sent));
        }
        if (service != null) {
            form.addAll(List.of("service_code", service));
        }
        for (var i = 0; i < names.split(";").length; i++) {
            form.addAll(List.of(names.split(";")[i], values.split(";")[i]));
        }
        var json = foreign.post("/open311/v2/requests.json", form.toArray(String[]::new));
        assertThat(json.status()).as(json.body()).isEqualTo(status);
        assertThat(json.json().get(0).propertyNames()).containsExactly("code", "description");
        assertThat(json.json().get(0).get("code").isInt()).isTrue();
        assertThat(json.body()).contains(word);
        var xml = foreign.post("/open311/v2/requests.xml", form.toArray(String[]::new));
        assertThat(xml.status()).isEqualTo(status);
        assertThat(Shape.plain(json.json())).isEqualTo(Shape.spark(xml.xml().getDocumentElement()));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void 几处错误一次说完_太长的不收() throws Exception {
        var several = post("requests.json", "service_code", ASKED, "lat", "x", "long", "y", "email", "z");
        assertThat(several.json().size()).isEqualTo(3);
        String[] form = {"service_code", PLAIN, "address_string", "青石镇", "description", "长".repeat(4001)};
        assertThat(post("requests.json", form).status()).isEqualTo(400);
        form[5] = "长".repeat(4000);
        assertThat(post("requests.json", form).status()).isEqualTo(200);
        assertThat(foreign.post("/open311/v2/requests.json", "description", "长".repeat(1_000_000))
                        .status())
                .isEqualTo(413);
        assertThat(foreign.post("/open311/v2/requests.json", "service_code", PLAIN)
                        .status())
                .as("没有密钥先说密钥")
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "phone: American, (555) 555-5555",
        "phone: with an extension, +1 (555) 555-5555 x123",
        "phone: British, +44 (0)20 7946 0000 ext. 12",
        "phone: with dots, 555.555.5555",
        "phone: Chinese, 0391-7190000转8001",
        "phone: with blanks, 138 0000 1111",
    })
    void 各国写法的电话都收(String clause, String phone) throws Exception {
        id(post(
                "requests.json",
                "service_code",
                PLAIN,
                "address_string",
                "青石镇",
                "first_name",
                "Jane",
                "phone",
                phone,
                "description",
                clause));
    }

    @Test
    void 同一内容重发只有一份_密钥不同或内容不同各是各的() throws Exception {
        String[] form = {"service_code", PLAIN, "address_string", "青石镇", "description", "重发 " + UUID.randomUUID()};
        var first = id(post("requests.json", form));
        var before = count();
        assertThat(id(post("requests.json", form))).isEqualTo(first);
        assertThat(id(post("requests.json", form))).isEqualTo(first);
        assertThat(count()).isEqualTo(before);
        var other = keyDesk.make(county, Ids.next(), "另一家", "王五", town.township(), "", 60);
        var all = Foreign.with(List.of("api_key", other, "jurisdiction_id", countyCode), form)
                .toArray(String[]::new);
        assertThat(id(foreign.post("/open311/v2/requests.json", all))).isNotEqualTo(first);
        var once = UUID.randomUUID().toString();
        var ids = new HashSet<String>();
        for (var words : List.of("甲", "乙")) {
            ids.add(id(foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/requests.json"))
                    .header("Idempotency-Key", once)
                    .header("X-Api-Key", key)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "jurisdiction_id=" + countyCode + "&service_code=" + PLAIN + "&address_id="
                                    + town.township() + "&description="
                                    + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8))))));
        }
        assertThat(ids).hasSize(1);
    }
}
