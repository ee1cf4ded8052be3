package cn.xiangzhi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.InspectionTown;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Empowered;
import cn.xiangzhi.powers.PowerRegister;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever hands a place over says what becomes of the orders in hand there (S19, 首接负责). */
@XiangzhiTest
@AutoConfigureMockMvc
class HandedOverTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Reports reports;

    @Autowired
    private Orders orders;

    @Autowired
    private Staffing staffing;

    @Autowired
    private PowerRegister powers;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    private InspectionTown town;
    private UUID brigade;

    private void build(String county) {
        town = new InspectionTown(context, mvc, county);
        brigade = staffing.found(
                town.head, NewOrgan.of(Ids.next(), town.code, "查湾镇综合执法队", OrganKind.BRIGADE, town.government, "查执"));
        Empowered.pavements(powers, town.head, town.code);
    }

    @Test
    void 换责任人时列出在办的派单_不说明不让换_保留的不动_移交的换承办人_时限不变() throws Exception {
        build("860102");
        var officer = town.officer.person();
        assertThat(charge(officer).getStatus()).isEqualTo(302);
        var order = inHand("村口水沟堵了");
        var due = value("due_on", order);
        assertThat(town.page(town.head, "/places/divisions/" + town.village + "/charge"))
                .contains("村口水沟堵了", "在办的派单 1 件", "全部移交给新的负责人");
        var unsaid = charge(town.second);
        assertThat(unsaid.getStatus()).isEqualTo(400);
        assertThat(unsaid.getContentAsString(StandardCharsets.UTF_8)).contains("没有说明移交还是保留");
        assertThat(town.page(town.head, "/places/divisions/" + town.village + "/charge"))
                .as("没有换成，还是原来的人")
                .contains("村口水沟堵了");
        assertThat(charge(town.second, "fate", "KEEP").getStatus()).isEqualTo(302);
        assertThat(value("handler", order)).isEqualTo(officer.toString());
        assertThat(charge(officer).getStatus()).as("手里没有件的不用说明").isEqualTo(302);
        assertThat(charge(town.second, "fate", "MOVE").getStatus()).isEqualTo(302);
        assertThat(value("handler", order)).isEqualTo(town.second.toString());
        assertThat(value("due_on", order)).isEqualTo(due);
        assertThat(town.page(town.head, "/orders/" + order)).contains("移交承办人", "承办人由陈查改为林检");
        var other = inHand("村东路灯不亮", town.second);
        assertThat(town.page(town.head, "/people/" + town.second + "/handover"))
                .contains("村口水沟堵了", "村东路灯不亮", "在办的派单 2 件");
        town.sent(
                town.head,
                "/people/" + town.second + "/handover",
                "to",
                officer.toString(),
                "fate",
                "CHOSEN",
                "moving",
                other.toString());
        assertThat(value("handler", other)).isEqualTo(officer.toString());
        assertThat(value("handler", order)).isEqualTo(town.second.toString());
    }

    @Test
    void 别的单位承办的不能移交给本单位的人_整个不换() throws Exception {
        build("860103");
        var order = inHand("队里办的", town.officer.person());
        assertThat(charge(town.officer.person()).getStatus()).isEqualTo(302);
        jdbc.sql("update dispatch_order set organ = :organ, organ_name = '查湾镇综合执法队' where id = :id")
                .param("organ", brigade)
                .param("id", order)
                .update();
        var refused = charge(town.second, "fate", "MOVE");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("林检不在这个单位");
        assertThat(value("handler", order)).isEqualTo(town.officer.person().toString());
        assertThat(charge(town.second, "fate", "KEEP").getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse charge(UUID leader, String... more) throws Exception {
        var version = jdbc.sql("select version from places_division where county_code = :county and code = :code")
                .param("county", town.county)
                .param("code", town.village)
                .query(Long.class)
                .single();
        var pairs = new ArrayList<>(List.of("leader", leader.toString(), "version", version.toString()));
        pairs.addAll(List.of(more));
        return town.send(town.head, "/places/divisions/" + town.village + "/charge", pairs.toArray(String[]::new));
    }

    private UUID inHand(String text) {
        return inHand(text, town.officer.person());
    }

    private UUID inHand(String text, UUID handler) {
        var report = reports.receive(
                town.head,
                new NewReport(
                        Ids.next(),
                        null,
                        Channel.PATROL,
                        "HL-03",
                        "",
                        text,
                        new Place(town.county, town.code, town.village, "村口", null, null),
                        null,
                        "",
                        "",
                        ""));
        var order = orders.ofReport(town.county, report.report()).orElseThrow();
        orders.assign(town.head, order, town.government, null, today.date());
        var name = handler.equals(town.second) ? "林检" : "陈查";
        orders.take(town.actor(handler, name, town.officer.rights()), order, today.date());
        return order;
    }

    private String value(String column, UUID order) {
        return String.valueOf(
                jdbc.sql("select handler::text as handler, due_on::text as due_on from dispatch_order where id = :id")
                        .param("id", order)
                        .query()
                        .singleRow()
                        .get(column));
    }
}
