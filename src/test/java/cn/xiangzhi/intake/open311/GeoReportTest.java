package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.intake.QuestionKind;
import cn.xiangzhi.intake.Questions;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.intake.open311.Foreign.Answer;
import cn.xiangzhi.intake.questions.CategoryDesk;
import cn.xiangzhi.intake.questions.QuestionDesk;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.PlaceRegister;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open311 GeoReport v2, clause by clause, over plain HTTP, as a program nobody here wrote would use it (F4). */
@XiangzhiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeoReportTest {

    private static final String COUNTY = "100101";
    private static final String ASKED = "SX-01003";
    private static final String PLAIN = "HL-03";

    @LocalServerPort
    private int port;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private KeyDesk keyDesk;

    @Autowired
    private CategoryDesk categories;

    @Autowired
    private QuestionDesk asking;

    @Autowired
    private Questions questions;

    @Autowired
    private Reports reports;

    @Autowired
    private Orders orders;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    private Foreign foreign;
    private Town town;
    private Actor county;
    private String key;

    @BeforeAll
    void 开县_发密钥_加提问() {
        foreign = new Foreign(port);
        town = Town.build(places, staffing, COUNTY);
        Town.build(places, staffing, "100102");
        county = town.actor(
                "管理员",
                UUID.randomUUID(),
                town.government(),
                null,
                java.util.EnumSet.allOf(cn.xiangzhi.base.Right.class));
        key = keyDesk.make(county, Ids.next(), "随手拍", "李四 0391-1", "", town.township(), 6000);
        ask("井盖是什么材质", QuestionKind.CHOICE, true, List.of("铸铁", "复合材料"));
        ask("有哪些危险", QuestionKind.SEVERAL, false, List.of("缺失", "松动", "异响"));
        ask("直径（厘米）", QuestionKind.NUMBER, false, List.of());
        ask("哪天发现的", QuestionKind.DATE, false, List.of());
        ask("还想说什么", QuestionKind.TEXT, false, List.of());
        ask("照片", QuestionKind.PHOTO, false, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open311/discovery", "/open311/v2/discovery"})
    void 服务发现两种格式都有全部字段(String path) throws Exception {
        var json = foreign.get(path + ".json");
        assertThat(json.type()).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(json.json().propertyNames()).containsExactly("changeset", "contact", "key_service", "endpoints");
        var endpoint = json.json().get("endpoints").get(0);
        assertThat(endpoint.propertyNames()).containsExactly("specification", "url", "changeset", "type", "formats");
        assertThat(endpoint.get("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.get("url").asString()).endsWith(":" + port + "/open311/v2");
        assertThat(endpoint.get("type").asString()).isEqualTo("production");
        assertThat(endpoint.get("formats").toString()).isEqualTo("[\"text/xml\",\"application/json\"]");
        var xml = foreign.get(path + ".xml");
        assertThat(xml.type()).isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(xml.body())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .doesNotContain("xmlns");
        assertThat(xml.xml().getDocumentElement().getTagName()).isEqualTo("discovery");
        assertThat(xml.text("format")).isEqualTo("text/xml");
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
            assertThat(service.get("metadata").asBoolean())
                    .isEqualTo(service.get("service_code").asString().equals(ASKED));
        });
        var xml = get("services.xml");
        assertThat(xml.xml().getDocumentElement().getTagName()).isEqualTo("services");
        assertThat(xml.xml().getElementsByTagName("service").getLength())
                .isEqualTo(json.json().size());
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
        assertThat(attributes.get(0).get("required").asBoolean()).isTrue();
        assertThat(attributes.get(0).get("values").get(1).get("name").asString())
                .isEqualTo("复合材料");
        var xml = get("services/" + ASKED + ".xml");
        assertThat(xml.xml().getDocumentElement().getTagName()).isEqualTo("service_definition");
        assertThat(xml.xml().getElementsByTagName("attribute").getLength()).isEqualTo(6);
        assertThat(xml.xml().getElementsByTagName("key").getLength()).isEqualTo(5);
        assertThat(get("services/" + PLAIN + ".json").json().get("attributes").size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/open311/v2/services.json, 400, jurisdiction_id",
        "/open311/v2/services.json?jurisdiction_id=city.gov, 404, jurisdiction_id",
        "/open311/v2/services/NO-1.json?jurisdiction_id=100101, 404, service_code",
        "/open311/v2/services/CM.xml.json?jurisdiction_id=100101, 404, service_code",
        "/open311/v2/requests.json?jurisdiction_id=, 400, jurisdiction_id",
        "/open311/v2/requests.json?jurisdiction_id=999999999, 404, jurisdiction_id",
        "/open311/v2/requests/00000000-0000-0000-0000-000000000000.json?jurisdiction_id=100101, 404, service_request_id",
        "/open311/v2/requests/1234.json?jurisdiction_id=100101, 404, service_request_id",
        "/open311/v2/tokens/abc.json?jurisdiction_id=100101, 404, token",
        "/open311/v2/requests.json?jurisdiction_id=100101&status=fixed, 400, status",
        "/open311/v2/requests.json?jurisdiction_id=100101&start_date=yesterday, 400, start_date",
        "/open311/v2/requests.json?jurisdiction_id=100101&start_date=2026-01-01T00:00:00, 400, start_date",
        "/open311/v2/requests.json?jurisdiction_id=100101&start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z, 400, 90",
        "/open311/v2/requests.json?jurisdiction_id=100101&start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z, 400, end_date",
        "/open311/v2/requests.json?jurisdiction_id=100101&page=0, 400, page",
        "/open311/v2/requests.json?jurisdiction_id=100101&page_size=x, 400, page_size",
        "/open311/v2/requests.json?jurisdiction_id=100101&page=900, 400, page",
        "/open311/v2/nothing.json, 404, resource",
        "/open311/nothing, 404, resource",
        "/open311/v2/services.csv?jurisdiction_id=100101, 406, format",
    })
    void 查询的错误按规范回答(String path, int status, String word) throws Exception {
        var answer = foreign.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (path.contains(".json")) {
            assertThat(answer.type()).isEqualToIgnoringCase("application/json;charset=utf-8");
            assertThat(answer.json().get(0).get("code").asInt()).isEqualTo(status);
            assertThat(answer.json().get(0).get("description").asString()).contains(word);
        } else {
            assertThat(answer.xml().getDocumentElement().getTagName()).isEqualTo("errors");
            assertThat(answer.text("code")).isEqualTo(String.valueOf(status));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void 不支持的方法一律405并说明可以怎样(String method) throws Exception {
        var answer = foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/requests.json"))
                .method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.whole().headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
        assertThat(answer.json().get(0).get("code").asInt()).isEqualTo(405);
        assertThat(foreign.post("/open311/v2/services.xml").status()).isEqualTo(405);
    }

    @Test
    void 头请求_跨域_无后缀_双斜杠都能用() throws Exception {
        var head =
                foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/services.json", "jurisdiction_id", COUNTY))
                        .HEAD());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.whole().headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        var options = foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/requests.json"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.whole()
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElse(""))
                .contains("POST");
        var bare = foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/services", "jurisdiction_id", COUNTY))
                .header("Accept", "application/json"));
        assertThat(bare.json().isArray()).isTrue();
        assertThat(foreign.get("/open311/v2/services", "jurisdiction_id", COUNTY)
                        .text("type"))
                .isEqualTo("realtime");
        assertThat(foreign.get("/open311/v2//services.xml", "jurisdiction_id", COUNTY)
                        .status())
                .isEqualTo(200);
        var against =
                foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/services.json", "jurisdiction_id", COUNTY))
                        .header("Accept", "application/xml"));
        assertThat(against.type()).startsWithIgnoringCase("application/json");
    }

    @Test
    void 提交_查询_办结_全程() throws Exception {
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
                "雨水井盖没有了，晚上看不见",
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
                "attribute[Q2][]",
                "缺失",
                "attribute[Q2][]",
                "异响",
                "attribute[Q3]",
                "70",
                "attribute[Q4]",
                "2026-11-01T08:00:00+08:00");
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        var one = made.json().get(0);
        assertThat(one.propertyNames()).containsExactly("service_request_id", "service_notice", "account_id");
        assertThat(one.get("account_id").asString()).isEqualTo("u-7");
        var id = one.get("service_request_id").asString();
        var report = UUID.fromString(id);
        var brief = reports.brief(COUNTY, report).orElseThrow();
        assertThat(brief.place().village()).isEqualTo(town.village());
        assertThat(questions.answered(COUNTY, report))
                .extracting(answer -> answer.label() + "=" + answer.words())
                .containsExactly("井盖是什么材质=铸铁", "有哪些危险=缺失、异响", "直径（厘米）=70", "哪天发现的=2026-11-01");
        assertThat(orders.ofReport(COUNTY, report)).isPresent();

        var shown = get("requests/" + id + ".json");
        var request = shown.json().get(0);
        assertThat(request.propertyNames())
                .containsExactly(
                        "service_request_id",
                        "status",
                        "status_notes",
                        "service_name",
                        "service_code",
                        "description",
                        "agency_responsible",
                        "service_notice",
                        "requested_datetime",
                        "updated_datetime",
                        "expected_datetime",
                        "address",
                        "address_id",
                        "zipcode",
                        "lat",
                        "long",
                        "media_url");
        assertThat(request.get("status").asString()).isEqualTo("open");
        assertThat(request.get("description").isNull()).isTrue();
        assertThat(request.get("zipcode").isNull()).isTrue();
        assertThat(request.get("lat").isNumber()).isTrue();
        assertThat(request.get("lat").asDouble()).isEqualTo(30.01);
        assertThat(request.get("address").asString()).isEqualTo("东坡村, 青石镇, 云溪县");
        assertThat(request.get("address_id").asString()).isEqualTo(town.village());
        assertThat(request.get("agency_responsible").asString()).isEqualTo("青石镇人民政府");
        assertThat(request.get("requested_datetime").asString())
                .matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\+08:00");
        assertThat(shown.body())
                .doesNotContain("井盖没有了", "zhang@", "张三", "13800001111", "u-7", "d-9", "老粮站", "pics.example");
        var xml = get("requests/" + id + ".xml");
        assertThat(xml.xml().getDocumentElement().getTagName()).isEqualTo("service_requests");
        assertThat(xml.text("description")).isEmpty();
        assertThat(xml.xml().getElementsByTagName("zipcode").getLength()).isEqualTo(1);
        var own = foreign.get("/open311/v2/requests/" + id + ".json", "jurisdiction_id", COUNTY, "api_key", key);
        assertThat(own.json().get(0).get("description").asString()).contains("井盖没有了");
        assertThat(own.body()).doesNotContain("zhang@", "张三", "13800001111");
        assertThat(foreign.get("/open311/v2/tokens/" + id + ".xml", "jurisdiction_id", COUNTY)
                        .text("token"))
                .isEqualTo(id);
        assertThat(foreign.get("/open311/v2/requests/" + id + ".json", "jurisdiction_id", town.other())
                        .status())
                .as("别的乡镇没有这一份")
                .isEqualTo(404);

        reports.answer(town.dispatcher(), report, "已补上井盖", today.date());
        assertThat(get("requests/" + id + ".json").json().get(0).get("status").asString())
                .isEqualTo("closed");
        var updates = get("servicerequestupdates.xml", "service_request_id", id);
        assertThat(updates.xml().getDocumentElement().getTagName()).isEqualTo("service_request_updates");
        assertThat(updates.text("status")).isEqualTo("CLOSED");
        assertThat(updates.body()).doesNotContain("已补上井盖");
    }

    @Test
    void 列表按编号_类别_时间_状态_分页查() throws Exception {
        var first = id(post("requests.json", "service_code", PLAIN, "address_string", "青石镇东坡村", "description", "列表一"));
        var second =
                id(post("requests.json", "service_code", "HL-01", "address_id", town.village(), "description", "列表二"));
        assertThat(ids(get("requests.json", "service_request_id", first + ", " + second + ",xyz", "status", "closed")))
                .as("编号优先于其他条件")
                .containsExactlyInAnyOrder(first, second);
        assertThat(ids(get("requests.json", "service_code", PLAIN + ",HL-01", "status", "OPEN")))
                .contains(first, second);
        assertThat(ids(get("requests.json", "service_code", PLAIN)))
                .contains(first)
                .doesNotContain(second);
        assertThat(ids(get("requests.json", "status", "open,closed"))).contains(first, second);
        assertThat(ids(get("requests.json", "status", "closed"))).doesNotContain(first);
        assertThat(ids(get("requests.json", "end_date", "2020-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(ids(get(
                        "requests.json", "start_date", W3cDate.write(today.now().minusHours(1)))))
                .contains(first, second);
        assertThat(get("requests.json", "start_date", "2026-01-01T00:00:00 08:00")
                        .status())
                .as("加号在网址里成了空格")
                .isEqualTo(200);
        var newest = ids(get("requests.json", "page_size", "1"));
        var next = ids(get("requests.json", "page_size", "1", "page", "2"));
        assertThat(newest).hasSize(1).doesNotContainAnyElementsOf(next);
        assertThat(get("requests.json", "extensions", "true")
                        .json()
                        .get(0)
                        .get("extended_attributes")
                        .get("stage"))
                .isNotNull();
        assertThat(ids(get("requests.json", "service_code", "NO-SUCH"))).isEmpty();
        assertThat(get("requests.xml", "service_code", "NO-SUCH")
                        .xml()
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("service_requests");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, HL-03, lat, 30.01, 403, api_key",
                "wrong, HL-03, lat, 30.01, 403, api_key",
                "KEY, -, address_string, 青石镇, 400, service_code",
                "KEY, NO-1, address_string, 青石镇, 404, service_code",
                "KEY, HL-03, description, 没有地点, 400, location",
                "KEY, HL-03, lat, 30.01, 400, long",
                "KEY, HL-03, lat;long, abc;110, 400, degrees",
                "KEY, HL-03, lat;long, 1e9;110, 400, degrees",
                "KEY, HL-03, lat;long, 91;110, 400, degrees",
                "KEY, HL-03, lat;long, 0;0, 400, outside",
                "KEY, HL-03, lat;long, 52.5;13.4, 400, outside",
                "KEY, HL-03, address_id, 999999999, 400, address_id",
                "KEY, HL-03, address_id, ../../etc, 400, address_id",
                "KEY, HL-03, address_string;media_url, 青石镇;javascript:alert(1), 400, media_url",
                "KEY, HL-03, address_string;media_url, 青石镇;file:///etc/passwd, 400, media_url",
                "KEY, HL-03, address_string;email, 青石镇;not-an-address, 400, email",
                "KEY, HL-03, address_string;phone, 青石镇;abc, 400, phone",
                "KEY, SX-01003, address_string, 青石镇, 400, attribute[Q1]",
                "KEY, SX-01003, address_string;attribute[Q1], 青石镇;木头, 400, attribute[Q1]",
                "KEY, SX-01003, address_string;attribute[Q1];attribute[Q3], 青石镇;铸铁;1e400, 400, attribute[Q3]",
                "KEY, SX-01003, address_string;attribute[Q1];attribute[Q4], 青石镇;铸铁;昨天, 400, attribute[Q4]",
                "KEY, SX-01003, address_string;attribute[Q1];attribute[Q2][], 青石镇;铸铁;塌陷, 400, attribute[Q2]",
            })
    void 提交的错误按规范回答_什么也没留下(String sent, String service, String names, String values, int status, String word)
            throws Exception {
        var before = count();
        var form = new ArrayList<>(List.of("jurisdiction_id", COUNTY));
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
        assertThat(json.json().get(0).get("code").isInt()).isTrue();
        assertThat(json.body()).contains(word);
        var xml = foreign.post("/open311/v2/requests.xml", form.toArray(String[]::new));
        assertThat(xml.status()).isEqualTo(status);
        assertThat(xml.xml().getDocumentElement().getTagName()).isEqualTo("errors");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void 几处错误一次说完_太长的不收() throws Exception {
        var several = post("requests.json", "service_code", ASKED, "lat", "x", "long", "y", "email", "z");
        assertThat(several.json().size()).isEqualTo(3);
        assertThat(post(
                                "requests.json",
                                "service_code",
                                PLAIN,
                                "address_string",
                                "青石镇",
                                "description",
                                "长".repeat(4001))
                        .status())
                .isEqualTo(400);
        assertThat(post(
                                "requests.json",
                                "service_code",
                                PLAIN,
                                "address_string",
                                "青石镇",
                                "description",
                                "长".repeat(4000))
                        .status())
                .isEqualTo(200);
        assertThat(foreign.post("/open311/v2/requests.json", "description", "长".repeat(1_000_000))
                        .status())
                .isEqualTo(413);
        assertThat(foreign.post("/open311/v2/requests.json", "service_code", PLAIN)
                        .status())
                .as("没有密钥先说密钥")
                .isEqualTo(403);
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
        var all = Foreign.with(List.of("api_key", other, "jurisdiction_id", COUNTY), form)
                .toArray(String[]::new);
        assertThat(id(foreign.post("/open311/v2/requests.json", all))).isNotEqualTo(first);
        var once = UUID.randomUUID().toString();
        var ids = new java.util.HashSet<String>();
        for (var words : List.of("甲", "乙")) {
            ids.add(id(foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/requests.json"))
                    .header("Idempotency-Key", once)
                    .header("X-Api-Key", key)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "jurisdiction_id=" + COUNTY + "&service_code=" + PLAIN + "&address_id=" + town.township()
                                    + "&description=" + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8))))));
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void 密钥只管自己的乡镇_每分钟有数_作废立即失效_库里没有原文() throws Exception {
        var id = Ids.next();
        var limited = keyDesk.make(county, id, "只报青石镇", "赵六", town.township(), "", 3);
        assertThat(foreign.post(
                                "/open311/v2/requests.json",
                                "api_key",
                                limited,
                                "jurisdiction_id",
                                town.other(),
                                "service_code",
                                PLAIN,
                                "address_string",
                                "白河镇")
                        .status())
                .isEqualTo(403);
        assertThat(foreign.post(
                                "/open311/v2/requests.json",
                                "api_key",
                                limited,
                                "jurisdiction_id",
                                COUNTY,
                                "service_code",
                                PLAIN,
                                "lat",
                                "30.2",
                                "long",
                                "110.2")
                        .status())
                .as("别的乡镇的点")
                .isEqualTo(400);
        var last = 0;
        for (var i = 0; i < 4; i++) {
            last = foreign.post("/open311/v2/requests.json", "api_key", limited, "jurisdiction_id", COUNTY)
                    .status();
        }
        assertThat(last).isEqualTo(429);
        keyDesk.revoke(county, id);
        assertThat(foreign.post("/open311/v2/requests.json", "api_key", limited, "jurisdiction_id", COUNTY)
                        .status())
                .isEqualTo(403);
        assertThat(jdbc.sql("select string_agg(k::text, ' ') from intake_key k where county_code = :county")
                        .param("county", COUNTY)
                        .query(String.class)
                        .single())
                .doesNotContain(limited.substring(3), key.substring(3))
                .contains("只报青石镇");
    }

    @Test
    void 认不出的地址交给兜底乡镇_村名认得出() throws Exception {
        var lost = UUID.fromString(id(post("requests.json", "service_code", PLAIN, "address_string", "1234 Main St")));
        assertThat(reports.brief(COUNTY, lost).orElseThrow().place().township()).isEqualTo(town.township());
        var other = UUID.fromString(id(post("requests.json", "service_code", PLAIN, "address_string", "白河镇街上")));
        assertThat(reports.brief(COUNTY, other).orElseThrow().place().township())
                .isEqualTo(town.other());
        var village = UUID.fromString(id(post("requests.json", "service_code", PLAIN, "address_string", "东坡村小学旁")));
        assertThat(reports.brief(COUNTY, village).orElseThrow().place().village())
                .isEqualTo(town.village());
    }

    @Test
    void 照片随请求上传_伪装的不收_脚本原样作文字() throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        String[] form = {
            "api_key",
            key,
            "jurisdiction_id",
            COUNTY,
            "service_code",
            ASKED,
            "address_string",
            "青石镇",
            "attribute[Q1]",
            "铸铁",
            "description",
            "<script>alert('井盖')</script> & \u0001"
        };
        var made = foreign.upload("/open311/v2/requests.json", "a.jpg", picture.toByteArray(), form);
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        var report = UUID.fromString(id(made));
        assertThat(attachments.of(COUNTY, Reports.MATTER, report)).hasSize(1);
        assertThat(questions.answered(COUNTY, report)).anySatisfy(answer -> {
            assertThat(answer.kind()).isEqualTo(QuestionKind.PHOTO);
            assertThat(answer.value()).hasSize(36);
        });
        assertThat(id(foreign.upload("/open311/v2/requests.json", "a.jpg", picture.toByteArray(), form)))
                .isEqualTo(report.toString());
        var xml = foreign.get("/open311/v2/requests/" + report + ".xml", "jurisdiction_id", COUNTY, "api_key", key);
        assertThat(xml.text("description")).isEqualTo("<script>alert('井盖')</script> &");
        var before = count();
        var polyglot = "GIF89a/*<script>alert(1)</script>*/=1;".getBytes(StandardCharsets.UTF_8);
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        for (var content : List.of(page, polyglot)) {
            var refused = foreign.upload(
                    "/open311/v2/requests.json",
                    "b.jpg",
                    content,
                    Foreign.with(List.of(form), "description", UUID.randomUUID().toString())
                            .toArray(String[]::new));
            assertThat(refused.status()).as(refused.body()).isIn(400, 200);
            if (refused.status() == 400) {
                assertThat(refused.body()).contains("media");
            }
        }
        assertThat(count() - before).isLessThanOrEqualTo(1);
        var torn = foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/requests.json"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nnonsense")));
        assertThat(torn.status()).isEqualTo(400);
        assertThat(torn.json().get(0).get("code").asInt()).isEqualTo(400);
    }

    @Test
    void 补充说明只进报告_重发一次_自己的可以要求再办() throws Exception {
        var id = id(post(
                "requests.json",
                "service_code",
                PLAIN,
                "address_string",
                "青石镇",
                "description",
                "占道 " + UUID.randomUUID()));
        String[] update = {
            "service_request_id",
            id,
            "update_id",
            "77",
            "status",
            "OPEN",
            "description",
            "今天又摆了",
            "updated_datetime",
            W3cDate.write(today.now()),
            "first_name",
            "四",
            "last_name",
            "李",
            "email",
            "li@example.com"
        };
        var first = post("servicerequestupdates.xml", update);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.xml().getDocumentElement().getTagName()).isEqualTo("service_request_updates");
        var updateId = first.text("update_id");
        assertThat(post("servicerequestupdates.xml", update).text("update_id")).isEqualTo(updateId);
        reports.answer(town.dispatcher(), UUID.fromString(id), "已清理", today.date());
        var again = update.clone();
        again[3] = "78";
        assertThat(post("servicerequestupdates.json", again).status()).isEqualTo(200);
        assertThat(get("requests/" + id + ".json").json().get(0).get("status").asString())
                .isEqualTo("open");
        assertThat(post("servicerequestupdates.json", again).status()).isEqualTo(200);
        assertThat(post("servicerequestupdates.json", "description", "没有编号").status())
                .isEqualTo(400);
        assertThat(post(
                                "servicerequestupdates.json",
                                "service_request_id",
                                UUID.randomUUID().toString(),
                                "description",
                                "x")
                        .status())
                .isEqualTo(404);
        assertThat(foreign.post("/open311/v2/servicerequestupdates.json", "jurisdiction_id", COUNTY)
                        .status())
                .isEqualTo(403);
        var steps = get("servicerequestupdates.json", "service_request_id", id);
        assertThat(steps.json().valueStream().map(step -> step.get("status").asString()))
                .containsExactly("CLOSED", "OPEN");
        assertThat(steps.json().get(0).propertyNames())
                .containsExactly(
                        "update_id", "service_request_id", "status", "updated_datetime", "description", "media_url");
        assertThat(steps.body()).doesNotContain("今天又摆了", "li@example.com");
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

    @Test
    void 工作人员登记的不列出() throws Exception {
        var hidden = reports.receive(
                town.dispatcher(),
                new cn.xiangzhi.intake.NewReport(
                        UUID.randomUUID(),
                        null,
                        cn.xiangzhi.intake.Channel.VISIT,
                        PLAIN,
                        "",
                        "来访说的",
                        town.report("x").place(),
                        null,
                        "",
                        "",
                        ""));
        assertThat(get("requests/" + hidden.report() + ".json").status()).isEqualTo(404);
        var open = reports.receive(town.dispatcher(), town.report("网上说的"));
        assertThat(get("requests/" + open.report() + ".json").status()).isEqualTo(200);
    }

    private void ask(String label, QuestionKind kind, boolean required, List<String> choices) {
        var position = 10 * (1 + questions.of(COUNTY, null, ASKED).size());
        asking.ask(
                county,
                Ids.next(),
                ASKED,
                new QuestionDesk.Draft(
                        label,
                        kind,
                        required,
                        position,
                        "",
                        choices,
                        today.date().minusDays(1),
                        null));
    }

    private Answer get(String path, String... query) throws Exception {
        return foreign.get(
                "/open311/v2/" + path,
                Foreign.with(List.of(query), "jurisdiction_id", COUNTY).toArray(String[]::new));
    }

    private Answer post(String path, String... form) throws Exception {
        return foreign.post(
                "/open311/v2/" + path,
                Foreign.with(List.of(form), "jurisdiction_id", COUNTY, "api_key", key)
                        .toArray(String[]::new));
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get(0).get("service_request_id").asString();
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .valueStream()
                .map(request -> request.get("service_request_id").asString())
                .toList();
    }

    private int count() {
        return jdbc.sql("select count(*) from intake_report where county_code = :county")
                .param("county", COUNTY)
                .query(Integer.class)
                .single();
    }
}
