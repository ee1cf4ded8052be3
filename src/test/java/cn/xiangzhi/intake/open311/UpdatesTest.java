package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.receiving.Supplements;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Request updates both ways, as FixMyStreet's page documents its extension (F4 F67). */
@XiangzhiTest
class UpdatesTest extends GeoFixture {

    @Autowired
    private Supplements supplements;

    UpdatesTest() {
        super("850107");
    }

    private String[] update(String report, String id, String... more) {
        var form = new ArrayList<>(List.of(
                "service_request_id",
                report,
                "update_id",
                id,
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
                "li@example.com"));
        form.addAll(List.of(more));
        return form.toArray(String[]::new);
    }

    private List<String> of(Foreign.Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .valueStream()
                .map(step -> step.get(field).asString())
                .toList();
    }

    @Test
    void 补充说明只进报告_重发一次_自己的可以要求再办() throws Exception {
        var id = reported("占道 " + UUID.randomUUID());
        var first = post("servicerequestupdates.xml", update(id, "77"));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.xml().getDocumentElement().getTagName()).isEqualTo("service_request_updates");
        var updateId = first.text("update_id");
        assertThat(post("servicerequestupdates.xml", update(id, "77")).text("update_id"))
                .isEqualTo(updateId);
        reports.answer(town.dispatcher(), UUID.fromString(id), "已清理", today.date());
        assertThat(post("servicerequestupdates.json", update(id, "78")).status())
                .isEqualTo(200);
        assertThat(get("requests/" + id + ".json").json().get(0).get("status").asString())
                .isEqualTo("open");
        assertThat(post("servicerequestupdates.json", update(id, "78")).status())
                .isEqualTo(200);
        var steps = get("servicerequestupdates.json", "service_request_id", id);
        assertThat(of(steps, "status")).containsExactly("OPEN", "CLOSED", "OPEN", "OPEN");
        assertThat(of(steps, "update_id")).doesNotHaveDuplicates().contains(updateId);
        assertThat(steps.json().get(0).propertyNames())
                .containsExactly(
                        "update_id", "service_request_id", "status", "updated_datetime", "description", "media_url");
        assertThat(steps.body()).doesNotContain("今天又摆了", "li@example.com", "已清理");
        assertThat(Shape.plain(steps.json()))
                .isEqualTo(Shape.spark(get("servicerequestupdates.xml", "service_request_id", id)
                        .xml()
                        .getDocumentElement()));
    }

    @Test
    void 答复以前写的_答复以后才到的_不算要求再办() throws Exception {
        var id = reported("迟到 " + UUID.randomUUID());
        var late = update(id, "76");
        late[9] = W3cDate.write(today.now().minusHours(1));
        reports.answer(town.dispatcher(), UUID.fromString(id), "已清理", today.date());
        assertThat(post("servicerequestupdates.json", late).status()).isEqualTo(200);
        assertThat(get("requests/" + id + ".json").json().get(0).get("status").asString())
                .isEqualTo("closed");
    }

    @Test
    void 自己送的说明和网址_带上密钥读得回来_别人的密钥读不到() throws Exception {
        var id = reported("读回 " + UUID.randomUUID());
        var sent = post("servicerequestupdates.json", update(id, "1", "media_url", "https://pics.example.com/9.jpg"));
        var updateId = sent.json().get(0).get("update_id").asString();
        JsonNode mine = own("servicerequestupdates.json", "service_request_id", id)
                .json()
                .get(0);
        assertThat(mine.get("update_id").asString()).isEqualTo(updateId);
        assertThat(mine.get("description").asString()).isEqualTo("今天又摆了");
        assertThat(mine.get("media_url").asString()).isEqualTo("https://pics.example.com/9.jpg");
        var other = keyDesk.make(county, cn.xiangzhi.base.Ids.next(), "别家", "王五", town.township(), "", 60);
        assertThat(get("servicerequestupdates.json", "service_request_id", id, "api_key", other)
                        .body())
                .contains(updateId)
                .doesNotContain("今天又摆了", "pics.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPEN",
                "CLOSED",
                "FIXED",
                "INVESTIGATING",
                "IN_PROGRESS",
                "PLANNED",
                "ACTION_SCHEDULED",
                "NO_FURTHER_ACTION",
                "NOT_COUNCILS_RESPONSIBILITY",
                "DUPLICATE",
                "INTERNAL_REFERRAL",
                "FOR_TRIAGE",
                "REOPEN",
                "in progress"
            })
    void 各种状态都收_开着的报告不因此关闭(String status) throws Exception {
        var id = reported("状态 " + status);
        var form = new String[] {"service_request_id", id, "update_id", "s", "status", status};
        assertThat(post("servicerequestupdates.xml", form).status()).isEqualTo(200);
        assertThat(supplements.of(countyCode, UUID.fromString(id)))
                .extracting(Supplements.Said::status)
                .containsExactly(UpdateStatus.sent(status));
        assertThat(get("requests/" + id + ".json").json().get(0).get("status").asString())
                .isEqualTo("open");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "service_request_id was not provided, -, description, 没有编号, 400, service_request_id",
                "service_request_id was not found, NONE, description, 没有这份, 404, service_request_id",
                "nothing said, ID, update_id, 1, 400, description",
                "updated_datetime, ID, status;updated_datetime, OPEN;昨天, 400, updated_datetime",
                "updated_datetime lies ahead, ID, status;updated_datetime, OPEN;2999-01-01T00:00:00Z, 400, updated_datetime",
                "media_url, ID, status;media_url, OPEN;file:///etc/passwd, 400, media_url",
                "email, ID, status;email, OPEN;x, 400, email",
            })
    void 补充说明的错误按规范回答(String clause, String id, String names, String values, int status, String word) throws Exception {
        var form = new ArrayList<String>();
        if (id != null) {
            form.addAll(List.of("service_request_id", id.equals("ID") ? reported(clause) : UUID.randomUUID() + ""));
        }
        for (var i = 0; i < names.split(";").length; i++) {
            form.addAll(List.of(names.split(";")[i], values.split(";")[i]));
        }
        var refused = post("servicerequestupdates.json", form.toArray(String[]::new));
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.json().get(0).get("description").asString()).contains(word);
        assertThat(foreign.post("/open311/v2/servicerequestupdates.json", "jurisdiction_id", countyCode)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void 按时间取进展_带时区或不带都行_不在这段时间的没有() throws Exception {
        var id = reported("取进展 " + UUID.randomUUID());
        reports.answer(town.dispatcher(), UUID.fromString(id), "已清理", today.date());
        var from = W3cDate.write(today.now().minusMinutes(5));
        var to = W3cDate.write(today.now().plusMinutes(5));
        assertThat(of(get("servicerequestupdates.json", "start_date", from, "end_date", to), "service_request_id"))
                .contains(id);
        assertThat(of(
                        get(
                                "servicerequestupdates.json",
                                "start_date",
                                from.substring(0, 19),
                                "end_date",
                                to.substring(0, 19)),
                        "service_request_id"))
                .contains(id);
        assertThat(of(get("servicerequestupdates.json", "end_date", "2020-01-01T00:00:00Z"), "service_request_id"))
                .isEmpty();
        assertThat(of(get("servicerequestupdates.json", "service_request_id", "abc"), "update_id"))
                .as("问一份不存在的，不是全部")
                .isEmpty();
        var times = of(get("servicerequestupdates.json"), "updated_datetime");
        assertThat(times).isSorted();
    }

    @Test
    void 要扩展时给更细的状态() throws Exception {
        var id = reported("细状态 " + UUID.randomUUID());
        reports.answer(town.dispatcher(), UUID.fromString(id), "已清理", today.date());
        var fine = get("servicerequestupdates.json", "service_request_id", id, "extensions", "true");
        assertThat(fine.json().get(0).get("external_status_code").asString()).isEqualTo("ANSWERED");
        assertThat(get("servicerequestupdates.json", "service_request_id", id)
                        .json()
                        .get(0)
                        .get("external_status_code"))
                .isNull();
    }

    @Test
    void 不公开的没有进展_登记的公开后有_也才能补充() throws Exception {
        var kept = reported("不公开 " + UUID.randomUUID());
        reports.answer(town.dispatcher(), UUID.fromString(kept), "已清理", today.date());
        decide(kept, "KEPT_BACK");
        assertThat(of(get("servicerequestupdates.json"), "service_request_id")).doesNotContain(kept);
        assertThat(of(own("servicerequestupdates.json"), "service_request_id")).contains(kept);
        var visit = entered(Channel.VISIT, PLAIN, town.report("x").place());
        var adding = new String[] {"service_request_id", visit, "description", "我也看到了"};
        assertThat(post("servicerequestupdates.json", adding).status()).isEqualTo(404);
        decide(visit, "PUBLISHED");
        assertThat(post("servicerequestupdates.json", adding).status()).isEqualTo(200);
        reports.answer(town.dispatcher(), UUID.fromString(visit), "已清理", today.date());
        assertThat(of(get("servicerequestupdates.json", "service_request_id", visit), "status"))
                .containsExactly("OPEN", "CLOSED");
    }
}
