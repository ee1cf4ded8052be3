package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ServedRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.file.ServedRoad.Days;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Rules §13: announcement only after the diary shows the other ways failed, electronic only as signed, one return each. */
@XiangzhiTest
@Import(CaseRoad.class)
class ServiceRoadTest {

    private static final String ITEM = "CG-CF-020";
    private static final String DEMAND = "履行催告书";

    @Autowired
    private CaseRoad road;

    @Autowired
    private CaseWork work;

    @Autowired
    private Papers papers;

    @Test
    @ThreeForms({PaperKind.SERVICE_DIARY, PaperKind.SERVICE_ANNOUNCEMENT})
    void 公告须其他方式记录为未成_拒收不算_电子须签署_代理须在期限内() {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = overdue(town, on);
        refused("SERV-02", "没有用尽", () -> announce(on, id));
        attempt(town, id, "DIRECT", "拒收", "当事人隔门拒收");
        refused("SERV-02", "没有用尽", () -> announce(on, id));
        attempt(town, id, "DIRECT", "无人在家", "敲门无人应答");
        refused("SERV-02", "没有用尽", () -> announce(on, id));
        refused("SERV-02", "邮寄送达", () -> post(town, id));
        attempt(town, id, "POST", "邮件退回", "邮局退回，查无此人");
        post(town, id);
        assertThat(on.said(id, "announcedUntil")).isEqualTo("2025-05-08");
        refused(
                "SERV-01",
                "确认书",
                () -> on.serve(
                        id,
                        "DEMAND",
                        "ELECTRONIC",
                        "PARTY",
                        "2025-04-08",
                        "2025-04-08T12:00",
                        "onlineRemedy",
                        "true",
                        "consent",
                        "true"));
        refused(
                "SERV-04",
                "代理权限",
                () -> on.serve(
                        id,
                        "DEMAND",
                        "DIRECT",
                        "AGENT",
                        "2025-04-08",
                        "2025-04-08T12:00",
                        "mandateUntil",
                        "2025-04-07"));
        refused("SERV-04", "代理权限", () -> on.serve(id, "DEMAND", "DIRECT", "AGENT", "2025-04-08", "2025-04-08T12:00"));
        on.serve(id, "DEMAND", "ANNOUNCEMENT", "NOBODY", "2025-04-08", "2025-05-09T09:00");
        assertThat(on.said(id, "demandServedOn")).isEqualTo("2025-05-08");
        assertThat(papers.of(town.county(), "case", id))
                .extracting(Paper::kind)
                .extracting(Enum::name)
                .contains("SERVICE_DIARY", "SERVICE_ANNOUNCEMENT", "SERVICE_RETURN");
    }

    @Test
    void 下落不明须记明核实经过() {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = overdue(town, on);
        refused("SERV-02", "经过", () -> attempt(town, id, "DIRECT", "下落不明", "找不到"));
        attempt(town, id, "DIRECT", "下落不明", "向柳湾村委会主任核实，外出两年无联系方式");
        post(town, id);
        on.serve(id, "DEMAND", "ANNOUNCEMENT", "NOBODY", "2025-04-08", "2025-05-09T09:00");
        assertThat(on.stage(id)).isEqualTo("DEMANDED");
    }

    @Test
    void 已出具的文书没有回证不能结案_补送后可以() {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = on.served(
                ITEM,
                "CITIZEN",
                "贺长顺",
                "410899199503160210",
                "1000",
                new Days(
                        "2025-02-05",
                        "2025-02-06",
                        "2025-02-24",
                        "2025-02-26",
                        "2025-03-06",
                        "2025-03-07",
                        "2025-03-10"));
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2025-03-11T09:00",
                "checkedOn",
                "2025-03-11",
                "corrected",
                "已改正",
                "checkNote",
                "已恢复");
        defer(town, id);
        on.pay(id, "1000", "2025-03-20");
        refused("ARCH-01", "延期缴纳罚款决定书", () -> on.close(id, "2025-03-21T09:00"));
        refused(
                null,
                "没有出具",
                () -> on.serve(
                        id,
                        "SERVE_PAPER",
                        "DIRECT",
                        "PARTY",
                        "2025-03-20",
                        "2025-03-20T16:00",
                        "servedPaper",
                        "责令改正通知书"));
        on.serve(id, "SERVE_PAPER", "DIRECT", "PARTY", "2025-03-20", "2025-03-20T16:00", "servedPaper", "延期缴纳罚款决定书");
        on.close(id, "2025-03-21T09:00");
        assertThat(on.stage(id)).isEqualTo("CLOSED");
    }

    @Test
    void 公告第三十日逢周六_顺延到工作日生效_之前登记不了_V_DDAY_17() {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = overdue(town, on);
        attempt(town, id, "DIRECT", "下落不明", "向柳湾村委会主任核实，外出两年无联系方式");
        refused(
                null,
                "送达日期在将来",
                () -> on.serve(id, "DEMAND", "ANNOUNCEMENT", "NOBODY", "2026-03-12", "2026-04-12T09:00"));
        on.serve(id, "DEMAND", "ANNOUNCEMENT", "NOBODY", "2026-03-12", "2026-04-13T09:00");
        assertThat(on.said(id, "demandServedOn")).isEqualTo("2026-04-13");
    }

    private UUID overdue(Town town, ServedRoad on) {
        var id = on.served(
                ITEM,
                "CITIZEN",
                "贺长顺",
                "410899199503160210",
                "1000",
                new Days(
                        "2025-02-05",
                        "2025-02-06",
                        "2025-02-24",
                        "2025-02-26",
                        "2025-03-06",
                        "2025-03-07",
                        "2025-03-10"));
        work.lapse(Actor.system(town.county()), id, CaseRoad.at("2025-03-26T00:05"));
        return id;
    }

    private void attempt(Town town, UUID id, String method, String result, String course) {
        road.go(
                town.officer(),
                id,
                "RECORD_ATTEMPT",
                "2025-04-02T10:00",
                "attemptPaper",
                DEMAND,
                "attemptMethod",
                method,
                "attemptedAt",
                "2025-04-02T09:00",
                "attemptPlace",
                "柳湾村2组",
                "attemptResult",
                result,
                "attemptCourse",
                course);
    }

    private void post(Town town, UUID id) {
        road.go(
                town.officer(),
                id,
                "POST_ANNOUNCEMENT",
                "2025-04-08T10:00",
                "attemptPaper",
                DEMAND,
                "postedOn",
                "2025-04-08",
                "postedAt",
                "县政府网站、村务公开栏",
                "postedFootage",
                "张贴录像1份",
                "announced",
                "限你自公告期满之日起十个工作日内缴清罚款");
    }

    private void announce(ServedRoad on, UUID id) {
        on.serve(id, "DEMAND", "ANNOUNCEMENT", "NOBODY", "2025-04-08", "2025-05-09T09:00", "otherWaysFailed", "true");
    }

    private void defer(Town town, UUID id) {
        road.go(
                town.officer(),
                id,
                "APPLY_DEFERRAL",
                "2025-03-12T08:30",
                "deferralKind",
                "延期缴纳",
                "appliedOn",
                "2025-03-12",
                "written",
                "true",
                "difficulty",
                "住院治疗");
        road.go(town.head(), id, "DEFER", "2025-03-12T09:00", "deferUntil", "2025-05-30", "opinion", "同意");
    }
}
