package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ServedRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.DecisionRevoked;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** S6: reconsideration around a fine: the reply, the pause of the late fee, upheld or changed, and what the page says of it. */
@XiangzhiTest
@Import(CaseRoad.class)
@RecordApplicationEvents
@AutoConfigureMockMvc
class RemedyRoadTest extends RemedySteps {

    @Autowired
    private CaseWork work;

    @Autowired
    private ApplicationEvents events;

    @Test
    @ThreeForms(PaperKind.REMEDY_REPLY)
    void 复议维持_答复期限_加处停算_期间不得申请法院_收到之日起十五日() {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = fined(on);
        on.corrected(id, "2025-03-12");
        work.lapse(Actor.system(town.county()), id, CaseRoad.at("2025-03-26T00:05"));
        road.go(
                town.officer(),
                id,
                "RECEIVE_APPLICATION",
                "2025-03-26T09:00",
                "applicationOn",
                "2025-03-26",
                "applicationNote",
                "申请书一份");
        assertThat(on.said(id, "forwardBy")).isEqualTo("2025-04-02");
        road.go(
                town.officer(),
                id,
                "FORWARD_APPLICATION",
                "2025-03-27T09:00",
                "forwardedOn",
                "2025-03-27",
                "forwardedTo",
                "清源县人民政府");
        review(town, id, "普通程序", "2025-03-28", "2025-03-31");
        assertThat(on.said(id, "remedyReplyBy")).isEqualTo("2025-04-15");
        assertThat(state(town, id)).isEqualTo(Remedies.State.RECONSIDERATION);
        refused(null, "已有一件", () -> review(town, id, "普通程序", "2025-03-29", "2025-03-31"));
        // 26 March to 27 March counts, from the acceptance on nothing does.
        assertThat(late(town, id, "2025-03-27")).isEqualByComparingTo("60");
        assertThat(late(town, id, "2025-05-12")).isEqualByComparingTo("60");
        on.serve(id, "DEMAND", "DIRECT", "PARTY", "2025-04-08", "2025-04-08T10:00");
        refused("ENFC-03", "还没有结果", () -> court(town, id, "2025-09-30T09:00"));
        reply(town, id, "2025-04-16");
        assertThat(files.file(road.row(town, id)).acts().getLast().cautions().toString())
                .contains("视为决定没有证据");
        refused(null, "前后颠倒", () -> uphold(town, id, "维持原决定", "2025-05-12", "2025-05-09"));
        uphold(town, id, "维持原决定", "2025-05-09", "2025-05-12");
        assertThat(state(town, id)).isEqualTo(Remedies.State.NONE);
        assertThat(on.said(id, "remedyWindowUntil")).isEqualTo("2025-05-27");
        assertThat(late(town, id, "2025-05-12")).isEqualByComparingTo("60");
        assertThat(late(town, id, "2025-05-13")).isEqualByComparingTo("90");
        refused("ENFC-03", "2025-05-27", () -> court(town, id, "2025-05-27T09:00"));
        court(town, id, "2025-05-28T09:00");
        assertThat(on.stage(id)).isEqualTo("COURT_APPLIED");
        assertThat(on.said(id, "courtUntil")).isEqualTo("2025-08-27");
    }

    @Test
    void 复议变更不得加重_多缴的退还后才能结案() {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = fined(on);
        on.corrected(id, "2025-03-12");
        on.pay(id, "1000", "2025-03-20");
        assertThat(on.stage(id)).isEqualTo("FULFILLED");
        review(town, id, "简易程序", "2025-03-28", "2025-03-31");
        assertThat(on.said(id, "remedyReplyBy")).isEqualTo("2025-04-08");
        refused("ARCH-01", "还没有结果", () -> on.close(id, "2025-04-01T09:00"));
        refused(null, "更为不利", () -> change(town, id, "1200", "罚款"));
        refused(null, "更为不利", () -> change(town, id, "800", "罚款、警告"));
        change(town, id, "600", "罚款");
        assertThat(state(town, id)).isEqualTo(Remedies.State.CHANGED);
        assertThat(road.row(town, id).fine()).isEqualByComparingTo("600");
        refused("ARCH-01", "应退的400元", () -> on.close(id, "2025-05-13T09:00"));
        refund(town, on, id, "400", "2025-05-14");
        assertThat(owed(town, id)).isEqualByComparingTo("0");
        refused("ARCH-01", "退还罚款决定书", () -> on.close(id, "2025-05-15T09:00"));
        on.serve(id, "SERVE_PAPER", "DIRECT", "PARTY", "2025-05-15", "2025-05-15T10:00", "servedPaper", "退还罚款决定书");
        on.close(id, "2025-05-16T09:00");
        assertThat(on.stage(id)).isEqualTo("CLOSED");
        assertThat(events.stream(DecisionRevoked.class)).hasSize(1);
    }

    @Test
    void 案件页有复议_分期_送达三节() throws Exception {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = fined(on);
        review(town, id, "普通程序", "2025-03-28", "2025-03-31");
        road.go(
                town.officer(),
                id,
                "APPLY_DEFERRAL",
                "2025-03-20T09:00",
                "deferralKind",
                "分期缴纳",
                "appliedOn",
                "2025-03-20",
                "written",
                "true",
                "difficulty",
                "住院治疗");
        road.go(
                town.head(),
                id,
                "APPROVE_INSTALMENTS",
                "2025-03-21T09:00",
                "instalmentPlan",
                "2025-04-15 500\n2025-05-15 500",
                "opinion",
                "同意");
        assertThat(page(town, id))
                .contains("复议中", "答复期限2025-04-15", "已到期未缴", "请办理“提醒缴款”")
                .contains("还没有送达回证的文书：分期缴纳罚款决定书")
                .contains("处罚的执行：不停止执行")
                .contains("由本乡镇（街道）承担法律责任");
        uphold(town, id, "维持原决定", "2025-05-09", "2025-05-12");
        assertThat(page(town, id)).contains("作出原决定的机关和复议机关为共同被告").doesNotContain("处罚的执行：");
    }

    private String page(Town town, UUID id) throws Exception {
        return mvc.perform(get("/cases/" + id).with(As.actor(town.officer())))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void reply(Town town, UUID id, String on) {
        road.go(
                town.officer(),
                id,
                "REPLY_REMEDY",
                on + "T09:00",
                "repliedOn",
                on,
                "replyWords",
                "事实清楚，请求维持",
                "replyEvidence",
                "现场照片\n决定书",
                "allEvidence",
                "true");
    }

    private void uphold(Town town, UUID id, String outcome, String made, String served) {
        road.go(
                town.officer(),
                id,
                "UPHOLD_REMEDY",
                "2025-05-12T16:00",
                "remedyOutcome",
                outcome,
                "outcomeNumber",
                "清政复决〔2025〕8号",
                "outcomeOn",
                made,
                "outcomeServedOn",
                served,
                "outcomeReason",
                "事实清楚");
    }

    private void change(Town town, UUID id, String fine, String kinds) {
        road.go(
                town.officer(),
                id,
                "CHANGE_REMEDY",
                "2025-05-12T16:00",
                "kinds",
                kinds,
                "fine",
                fine,
                "outcomeNumber",
                "清政复决〔2025〕8号",
                "outcomeOn",
                "2025-05-09",
                "outcomeServedOn",
                "2025-05-12",
                "outcomeReason",
                "处罚明显不当");
    }

    private void court(Town town, UUID id, String when) {
        road.go(town.head(), id, "APPLY_COURT", when, "remedyUnused", "true", "partyOpinion", "当事人不服", "opinion", "同意");
    }
}
