package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ServedRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.file.ServedRoad.Days;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** S6: a decision revoked: paid back, taken off the public page, and decided again. */
@XiangzhiTest
@Import(CaseRoad.class)
@AutoConfigureMockMvc
class RevokedRoadTest extends RemedySteps {

    @Autowired
    private Terms terms;

    @Test
    @ThreeForms(PaperKind.REFUND_DECISION)
    void 结案后被撤销_同一事实理由不得再罚_有新证据可以_公示须在三个工作日内撤回() throws Exception {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = fined(on);
        on.corrected(id, "2025-03-12");
        on.pay(id, "1000", "2025-03-20");
        on.close(id, "2025-03-24T09:00");
        review(town, id, "普通程序", "2025-03-28", "2025-03-31");
        jdbc.sql(
                        "update disclosure_entry set stage = 'PUBLISHED', published_on = date '2025-03-18', shown_until = date '2028-03-18'"
                                + " where county_code = :county and case_id = :id")
                .param("county", town.county())
                .param("id", id)
                .update();
        revoke(town, id, "因事实不清、证据不足撤销");
        assertThat(on.stage(id)).isEqualTo("REVOKED");
        assertThat(state(town, id)).isEqualTo(Remedies.State.REVOKED);
        assertThat(road.row(town, id).fine()).isNull();
        assertThat(owed(town, id)).isEqualByComparingTo("1000");
        var entry = jdbc.sql("select id, stage from disclosure_entry where county_code = :county and case_id = :id")
                .param("county", town.county())
                .param("id", id)
                .query((row, n) -> java.util.Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .single();
        assertThat(entry.getValue()).isEqualTo("WITHDRAW_DUE");
        assertThat(terms.of(town.county(), entry.getKey()).stream()
                        .filter(term -> term.termId().equals("publication.withdraw"))
                        .findFirst()
                        .orElseThrow()
                        .due())
                .isEqualTo(LocalDate.parse("2025-05-15"));
        withdraw(town, entry.getKey());

        refund(town, on, id, "1000", "2025-05-14");
        road.go(town.head(), id, "REOPEN", "2025-05-15T09:00", "reason", "补充调查", "opinion", "同意");
        assertThat(on.said(id, "decideBy")).isEqualTo("2025-08-13");
        refused(null, "同一事实和理由", () -> on.conclude(id, "未采取措施", "1000", "2025-05-16"));
        road.evidence(town, id, "补充勘验照片", "2025-05-16T10:00");
        refused(null, "同一事实和理由", () -> on.conclude(id, "未采取措施。", "1000", "2025-05-19"));
        on.decide(
                id,
                "拆除果皮箱三个，占道堆放",
                "1000",
                new Days("", "", "2025-05-19", "2025-05-20", "2025-05-29", "2025-05-30", "2025-06-03"));
        assertThat(on.stage(id)).isEqualTo("PERFORMING");
        assertThat(state(town, id)).isEqualTo(Remedies.State.NONE);
        assertThat(outstanding(town, id, "2025-06-03")).isEqualByComparingTo("1000");
        assertThat(owed(town, id)).isEqualByComparingTo("0");
        on.pay(id, "1000", "2025-06-05");
        on.serve(id, "SERVE_PAPER", "DIRECT", "PARTY", "2025-06-05", "2025-06-05T16:00", "servedPaper", "退还罚款决定书");
        on.close(id, "2025-06-06T09:00");
        assertThat(on.stage(id)).isEqualTo("CLOSED");
        assertThat(jdbc.sql("select count(*) from disclosure_entry where county_code = :county and case_id = :id")
                        .param("county", town.county())
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @ThreeForms(PaperKind.REVOCATION_DECISION)
    void 因程序违法撤销的_可以按原事实重新决定_自行撤销须负责人办理() {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = fined(on);
        refused(
                null,
                "",
                () -> road.go(
                        town.officer(),
                        id,
                        "CORRECT_REVOKE",
                        "2025-03-12T09:00",
                        "revokeGround",
                        "因程序违法撤销",
                        "outcomeReason",
                        "未听取申辩",
                        "opinion",
                        "同意"));
        road.go(
                town.head(),
                id,
                "CORRECT_REVOKE",
                "2025-03-12T09:00",
                "revokeGround",
                "因程序违法撤销",
                "outcomeReason",
                "未听取申辩",
                "opinion",
                "同意");
        refused(
                null,
                "简易程序",
                () -> road.go(town.head(), id, "REOPEN_SPOT", "2025-03-13T09:00", "reason", "重办", "opinion", "同意"));
        road.go(town.head(), id, "REOPEN", "2025-03-13T09:00", "reason", "重新告知并听取申辩", "opinion", "同意");
        on.decide(
                id,
                "未采取措施",
                "1000",
                new Days("", "", "2025-03-14", "2025-03-17", "2025-03-26", "2025-03-27", "2025-03-28"));
        assertThat(on.stage(id)).isEqualTo("PERFORMING");
        refused(
                "CASH-08",
                "办案人员",
                () -> road.go(
                        new Actor(
                                town.officer().person(),
                                town.officer().person(),
                                town.officer().name(),
                                town.officer().organ(),
                                town.officer().organName(),
                                "财政",
                                town.scope(),
                                java.util.Set.of(cn.xiangzhi.base.Right.PAYMENT_RECORD)),
                        id,
                        "PAY",
                        "2025-03-31T09:00",
                        "amount",
                        "1000",
                        "paidOn",
                        "2025-03-31",
                        "bankReference",
                        "X1",
                        "payer",
                        "贺长顺"));
    }

    /** The publisher finds it first on the list and takes it back with the reason. */
    private void withdraw(Town town, UUID entry) throws Exception {
        var head = town.head();
        var publisher = new Actor(
                head.account(),
                head.person(),
                head.name(),
                head.organ(),
                head.organName(),
                "公示",
                town.scope(),
                java.util.Set.of(cn.xiangzhi.base.Right.DISCLOSURE_PUBLISH, cn.xiangzhi.base.Right.DISCLOSURE_READ));
        assertThat(mvc.perform(get("/disclosures/" + entry).with(As.actor(publisher)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("待撤回", "已超过三个工作日没有撤回", "已列入负责人的工作台");
        assertThat(send(publisher, entry, "withdraw", "决定经复议撤销"))
                .as("三个工作日早已过去，没有负责人的记录不得撤回")
                .contains("DSCL-02", "应当在", "以前撤回");
        assertThat(stage(town, entry)).isEqualTo("WITHDRAW_DUE");
        var approver = new Actor(
                head.account(),
                head.person(),
                head.name(),
                head.organ(),
                head.organName(),
                "镇长",
                town.scope(),
                java.util.Set.of(cn.xiangzhi.base.Right.CASE_APPROVE, cn.xiangzhi.base.Right.DISCLOSURE_READ));
        assertThat(read(approver, "/")).contains("逾期未撤回公示，待批准");
        assertThat(read(approver, "/disclosures/" + entry)).contains("逾期的原因和批准意见");
        send(approver, entry, "late", "经办人休假，未及时办理");
        assertThat(read(approver, "/")).doesNotContain("逾期未撤回公示，待批准");
        assertThat(send(approver, entry, "late", "再批一次")).contains("已经由");
        assertThat(read(publisher, "/disclosures/" + entry)).contains("经办人休假，未及时办理", "撤回的理由");
        send(publisher, entry, "withdraw", "决定经复议撤销");
        assertThat(stage(town, entry)).isEqualTo("WITHDRAWN");
    }

    private String read(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String send(Actor actor, UUID entry, String what, String why) throws Exception {
        var version = jdbc.sql("select version from disclosure_entry where county_code = :county and id = :id")
                .param("county", actor.county())
                .param("id", entry)
                .query(Long.class)
                .single();
        return mvc.perform(post("/disclosures/" + entry + "/" + what)
                        .param("version", version.toString())
                        .param("why", why)
                        .with(As.actor(actor))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void revoke(Town town, UUID id, String ground) {
        road.go(
                town.officer(),
                id,
                "REVOKE_REMEDY",
                "2025-05-12T16:00",
                "revokeGround",
                ground,
                "outcomeNumber",
                "清政复决〔2025〕8号",
                "outcomeOn",
                "2025-05-09",
                "outcomeServedOn",
                "2025-05-12",
                "outcomeReason",
                "证据不足");
    }

    private BigDecimal outstanding(Town town, UUID id, String day) {
        return money.of(files.file(road.row(town, id))).outstanding(LocalDate.parse(day));
    }
}
