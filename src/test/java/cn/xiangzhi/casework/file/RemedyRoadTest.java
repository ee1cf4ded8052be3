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
import cn.xiangzhi.casework.DecisionRevoked;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** S6: reconsideration and litigation around a fine: the reply, the pause of the late fee, outcomes, and deciding again. */
@XiangzhiTest
@Import(CaseRoad.class)
@RecordApplicationEvents
@AutoConfigureMockMvc
class RemedyRoadTest {

    private static final String ITEM = "CG-CF-020";
    private static final Days DAYS =
            new Days("2025-02-05", "2025-02-06", "2025-02-24", "2025-02-26", "2025-03-06", "2025-03-07", "2025-03-10");

    @Autowired
    private CaseRoad road;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseMoney money;

    @Autowired
    private Terms terms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private MockMvc mvc;

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

    private String stage(Town town, UUID entry) {
        return jdbc.sql("select stage from disclosure_entry where county_code = :county and id = :id")
                .param("county", town.county())
                .param("id", entry)
                .query(String.class)
                .single();
    }

    private UUID fined(ServedRoad on) {
        return on.served(ITEM, "CITIZEN", "贺长顺", "410899199503160210", "1000", DAYS);
    }

    private void review(Town town, UUID id, String procedure, String accepted, String copy) {
        road.go(
                town.officer(),
                id,
                "REGISTER_REVIEW",
                "2025-03-31T15:00",
                "remedyBody",
                "清源县人民政府",
                "remedyNumber",
                "清政复〔2025〕8号",
                "reviewProcedure",
                procedure,
                "remedyAcceptedOn",
                accepted,
                "copyReceivedOn",
                copy);
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

    private void refund(Town town, ServedRoad on, UUID id, String amount, String day) {
        refused(null, "没有经负责人决定", () -> back(town, id, amount, day));
        refused(null, "应退" + amount + "元", () -> order(town, id, "1", day));
        order(town, id, amount, day);
        assertThat(jdbc.sql("select waits_for from casework_case where county_code = :county and id = :id")
                        .param("county", town.county())
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("PAYMENT_RECORD");
        refused(null, "决定退还" + amount + "元", () -> back(town, id, "2", day));
        back(town, id, amount, day);
    }

    private void order(Town town, UUID id, String amount, String day) {
        road.go(
                town.head(),
                id,
                "ORDER_REFUND",
                day + "T09:00",
                "refundAmount",
                amount,
                "refundReason",
                "决定已被撤销或者变更",
                "opinion",
                "同意");
    }

    private void back(Town town, UUID id, String amount, String day) {
        road.go(
                town.treasury(),
                id,
                "REFUND",
                day + "T15:00",
                "refundAmount",
                amount,
                "refundedOn",
                day,
                "refundReceipt",
                "退库0001",
                "refundTo",
                "农商银行尾号1234");
    }

    private void court(Town town, UUID id, String when) {
        road.go(town.head(), id, "APPLY_COURT", when, "remedyUnused", "true", "partyOpinion", "当事人不服", "opinion", "同意");
    }

    private Remedies.State state(Town town, UUID id) {
        return Remedies.state(files.file(road.row(town, id)));
    }

    private BigDecimal late(Town town, UUID id, String day) {
        return money.of(files.file(road.row(town, id)))
                .lateFee(LocalDate.parse(day))
                .payable();
    }

    private BigDecimal outstanding(Town town, UUID id, String day) {
        return money.of(files.file(road.row(town, id))).outstanding(LocalDate.parse(day));
    }

    private BigDecimal owed(Town town, UUID id) {
        var file = files.file(road.row(town, id));
        return Remedies.refundOwed(file, money.of(file), LocalDate.parse("2025-06-03"));
    }
}
