package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.places.Place;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** GET Service Requests, GET Service Request and tokens: arguments, fields, and what may be seen (F4 F51). */
@XiangzhiTest
class GetRequestsTest extends GeoFixture {

    GetRequestsTest() {
        super("850105");
    }

    private JsonNode one(String id) throws Exception {
        return get("requests/" + id + ".json").json().get(0);
    }

    @Test
    void 一份报告的全部字段_办结全程_个人信息从不给出() throws Exception {
        var id = id(post(
                "requests.json",
                "service_code",
                PLAIN,
                "lat",
                "30.0101",
                "long",
                "110.0102",
                "address_string",
                "老粮站门口",
                "description",
                "雨水井盖没有了",
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
                "media_url",
                "https://pics.example.com/1.jpg"));
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
        assertThat(shown.body()).doesNotContain("井盖没有了", "zhang@", "张三", "13800001111", "u-7", "老粮站", "pics.example");
        assertThat(Shape.plain(shown.json()))
                .isEqualTo(Shape.spark(get("requests/" + id + ".xml").xml().getDocumentElement()));
        var own = own("requests/" + id + ".json");
        assertThat(own.json().get(0).get("description").asString()).contains("井盖没有了");
        assertThat(own.json().get(0).get("lat").asDouble()).isEqualTo(30.0101);
        assertThat(own.body()).doesNotContain("zhang@", "张三", "13800001111");
        assertThat(foreign.get("/open311/v2/requests/" + id + ".json", "jurisdiction_id", town.other())
                        .status())
                .as("别的乡镇没有这一份")
                .isEqualTo(404);

        reports.answer(town.dispatcher(), UUID.fromString(id), "已补上井盖", today.date());
        var closed = get("requests/" + id + ".json");
        assertThat(closed.json().get(0).get("status").asString()).isEqualTo("closed");
        assertThat(closed.body()).doesNotContain("已补上井盖");
    }

    @Test
    void 列表按编号_类别_时间_状态_分页查() throws Exception {
        var first = reported("列表一");
        var second =
                id(post("requests.json", "service_code", "HL-01", "address_id", town.village(), "description", "列表二"));
        assertThat(ids(get("requests.json", "service_request_id", first + ", " + second + ",xyz", "status", "closed")))
                .as("service_request_id: This overrides all other arguments")
                .containsExactlyInAnyOrder(first, second);
        assertThat(ids(get("requests.json", "service_request_id", first, "service_request_id", second)))
                .as("service_request_id: multiple can be declared")
                .containsExactlyInAnyOrder(first, second);
        assertThat(ids(get("requests.json", "service_code", PLAIN + ",HL-01", "status", "OPEN")))
                .as("service_code: comma delimited")
                .contains(first, second);
        assertThat(ids(get("requests.json", "service_code", PLAIN)))
                .contains(first)
                .doesNotContain(second);
        assertThat(ids(get("requests.json", "status", "open,closed"))).contains(first, second);
        assertThat(ids(get("requests.json", "status", "open", "status", "closed")))
                .contains(first, second);
        assertThat(ids(get("requests.json", "status", "closed"))).doesNotContain(first);
        assertThat(ids(get("requests.json", "status", "", "start_date", "", "page", "")))
                .as("Optional Arguments: empty is not passed")
                .contains(first, second);
        assertThat(ids(get("requests.json", "end_date", "2020-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(ids(get(
                        "requests.json", "start_date", W3cDate.write(today.now().minusHours(1)))))
                .contains(first, second);
        assertThat(ids(get("requests.json", "service_code", "NO-SUCH"))).isEmpty();
        assertThat(get("requests.xml", "service_code", "NO-SUCH")
                        .xml()
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("service_requests");
        var newest = ids(get("requests.json", "page_size", "1"));
        var next = ids(get("requests.json", "page_size", "1", "page", "2"));
        assertThat(newest).hasSize(1).doesNotContainAnyElementsOf(next);
        assertThat(next).hasSize(1);
        assertThat(ids(get("requests.json", "page_size", "1", "page", "49999"))).isEmpty();
    }

    @Test
    void 按变动时间查_不论多早提交() throws Exception {
        var id = reported("去年的事今天才动");
        jdbc.sql("update intake_report set received_at = received_at - interval '300 days' where id = :id::uuid")
                .param("id", id)
                .update();
        var hour = W3cDate.write(today.now().minusHours(1));
        assertThat(ids(get("requests.json"))).doesNotContain(id);
        assertThat(ids(get("requests.json", "updated_after", hour))).contains(id);
        assertThat(ids(get("requests.json", "updated_after", hour, "status", "closed")))
                .doesNotContain(id);
        assertThat(ids(get("requests.json", "updated_after", hour, "start_date", hour)))
                .doesNotContain(id);
        assertThat(ids(get("requests.json", "updated_before", hour))).doesNotContain(id);
        assertThat(ids(get("requests.json", "updated_after", hour, "page_size", "1", "page", "49999")))
                .isEmpty();
        assertThat(get(
                                "requests.json",
                                "updated_after",
                                "2026-01-01T00:00:00Z",
                                "updated_before",
                                "2026-09-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void token就是编号_没有的和不公开的都是404() throws Exception {
        var id = reported("要 token");
        var json = get("tokens/" + id + ".json");
        assertThat(json.json().get(0).propertyNames()).containsExactly("service_request_id", "token");
        assertThat(Shape.plain(json.json()))
                .isEqualTo(Shape.spark(get("tokens/" + id + ".xml").xml().getDocumentElement()));
        decide(id, "KEPT_BACK");
        assertThat(get("tokens/" + id + ".json").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"HOTLINE", "VISIT", "LETTER", "BOX", "PATROL", "API", "PETITION"})
    void 工作人员登记和导入的_审查公开后才看得到_撤下就没有(Channel channel) throws Exception {
        var id = entered(channel, PLAIN, town.report("x").place());
        assertThat(get("requests/" + id + ".json").status()).isEqualTo(404);
        assertThat(ids(get("requests.json"))).doesNotContain(id);
        decide(id, "PUBLISHED");
        assertThat(one(id).get("description").asString()).isEqualTo("占道。审查后的话");
        assertThat(ids(get("requests.json"))).contains(id);
        assertThat(ids(get("requests.json", "service_code", PLAIN, "status", "open")))
                .contains(id);
        assertThat(ids(get("requests.json", "status", "closed"))).doesNotContain(id);
        assertThat(ids(get(
                        "requests.json",
                        "updated_after",
                        W3cDate.write(today.now().minusHours(1)))))
                .contains(id);
        assertThat(get("requests.json").body()).doesNotContain("张三");
        decide(id, "WITHDRAWN");
        assertThat(get("requests/" + id + ".json").status()).isEqualTo(404);
        assertThat(ids(get("requests.json"))).doesNotContain(id);
    }

    @Test
    void 决定不公开的别人看不到_提交的程序自己还看得到() throws Exception {
        var id = reported("不公开的");
        decide(id, "KEPT_BACK");
        assertThat(get("requests/" + id + ".json").status()).isEqualTo(404);
        assertThat(ids(get("requests.json"))).doesNotContain(id);
        assertThat(ids(get("requests.json", "service_request_id", id))).isEmpty();
        assertThat(ids(own("requests.json"))).contains(id);
        assertThat(own("requests/" + id + ".json")
                        .json()
                        .get(0)
                        .get("description")
                        .asString())
                .contains("不公开的");
    }

    @Test
    void 两种来源混在一起也按时间排_每页不重不漏() throws Exception {
        for (var i = 0; i < 3; i++) {
            reported("排序 " + i);
            decide(entered(Channel.VISIT, PLAIN, town.report("x").place()), "PUBLISHED");
        }
        var all = ids(get("requests.json"));
        var paged = new java.util.ArrayList<String>();
        for (var page = 1; page <= all.size(); page++) {
            paged.addAll(ids(get("requests.json", "page_size", "1", "page", String.valueOf(page))));
        }
        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
        assertThat(get("requests.json")
                        .json()
                        .valueStream()
                        .map(request -> request.get("requested_datetime").asString())
                        .toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void 没有点的给村或乡镇的中心_写明是中心() throws Exception {
        var township = one(reported("只有地址"));
        assertThat(township.get("lat").asDouble()).isEqualTo(30);
        assertThat(township.get("long").asDouble()).isEqualTo(110);
        var extended = get("requests.json", "extensions", "true").json();
        assertThat(extended)
                .allSatisfy(request -> assertThat(request.get("extended_attributes")
                                .get("position")
                                .asString())
                        .isIn("centre", "point"));
        var village = decided(
                entered(Channel.VISIT, PLAIN, new Place(countyCode, town.township(), town.village(), "", null, null)));
        assertThat(one(village).get("lat").asDouble()).isEqualTo(30.01);
    }

    private String decided(String id) {
        decide(id, "PUBLISHED");
        return id;
    }

    @Test
    void 扩展字段只在要的时候给() throws Exception {
        reported("扩展");
        assertThat(get("requests.json").json().get(0).get("extended_attributes"))
                .isNull();
        var extended = get("requests.json", "extensions", "true").json().get(0).get("extended_attributes");
        assertThat(extended.propertyNames())
                .containsExactly("position", "stage", "stage_name", "township", "followers", "reopened", "photos");
        assertThat(extended.get("photos").isArray()).isTrue();
        assertThat(get("requests.xml", "extensions", "true").text("stage")).isNotEmpty();
        assertThat(List.of("ACCEPTED", "DISPATCHED"))
                .contains(extended.get("stage").asString());
    }
}
