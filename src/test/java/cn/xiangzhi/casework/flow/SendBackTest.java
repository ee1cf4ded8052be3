package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Right;
import org.junit.jupiter.api.Test;

/** Who does not approve sends back with reasons: to where work goes on, and nothing is approved before it is answered. */
class SendBackTest {

    private static final String[] WHY = {"reason", "缺少当事人签名的现场照片"};
    private static final String[] UNUSED = {"remedyUnused", "true"};
    private static final String[] OPINION = {"opinion", "同意"};

    @Test
    void 立案呈报可以退回补充核查_重新呈报之前不得批准() {
        var file = new Grown().then(OrdinaryMove.TAKE_EVIDENCE, "title", "现场照片").then(OrdinaryMove.VERIFY);
        assertThat(file.refusal(SendBackMove.RETURN_FILING, WHY)).as("还没有呈报").isNotNull();
        file.then(OrdinaryMove.PROPOSE_FILING);
        assertThat(file.made(SendBackMove.RETURN_FILING, WHY)).isEqualTo(Stage.VERIFYING);
        file.then(SendBackMove.RETURN_FILING, WHY);
        assertThat(Waiting.of(file.file())).isEqualTo(Right.CASE_HANDLE);
        assertThat(file.next().moves()).startsWith(OrdinaryMove.PROPOSE_FILING);
        assertThat(file.next().words()).contains("郑镇长", "缺少当事人签名的现场照片");
        var no = file.refusal(OrdinaryMove.FILE, OPINION);
        assertThat(no).isNotNull();
        assertThat(no.code()).isEqualTo("PROC-03");
        assertThat(file.refusal(SendBackMove.RETURN_FILING, WHY)).as("不能退回两次").isNotNull();
        file.then(OrdinaryMove.PROPOSE_FILING);
        assertThat(SentBack.of(file.file())).isEmpty();
        assertThat(file.made(OrdinaryMove.FILE, OPINION)).isEqualTo(Stage.FILED);
    }

    @Test
    void 待决定的案件可以退回补充调查_重新终结审核告知() {
        for (var file : new Grown[] {
            proposed(),
            proposed().then(DeliberationMove.DISCUSS),
            proposed().then(DeliberationMove.SUBMIT_REVIEW).then(DeliberationMove.PASS_REVIEW),
            reviewed()
        }) {
            assertThat(file.made(SendBackMove.RETURN_INQUIRY, WHY)).isEqualTo(Stage.INVESTIGATING);
            file.then(SendBackMove.RETURN_INQUIRY, WHY);
            assertThat(Waiting.of(file.file())).isEqualTo(Right.CASE_HANDLE);
            assertThat(file.next().moves()).containsExactly(OrdinaryMove.TAKE_EVIDENCE, OrdinaryMove.CONCLUDE);
            assertThat(file.next().words()).contains("负责人退回补充调查", "缺少当事人签名的现场照片");
            file.then(OrdinaryMove.CONCLUDE, "kinds", "罚款", "fine", "500");
            assertThat(SentBack.of(file.file())).isEmpty();
            assertThat(file.next().moves()).containsExactly(OrdinaryMove.REVIEW);
        }
    }

    @Test
    void 待决定的案件可以退回修改_重新呈报之前不得决定_审核和讨论要重做() {
        var file = proposed().then(DeliberationMove.SUBMIT_REVIEW).then(DeliberationMove.PASS_REVIEW);
        assertThat(DeliberationGates.reviewed(file.attempt(OrdinaryMove.DECIDE)))
                .isTrue();
        assertThat(file.made(SendBackMove.RETURN_PROPOSAL, WHY)).isEqualTo(Stage.NOTICE_SERVED);
        file.then(SendBackMove.RETURN_PROPOSAL, WHY);
        assertThat(Waiting.of(file.file())).isEqualTo(Right.CASE_HANDLE);
        assertThat(file.next().moves()).containsExactly(OrdinaryMove.PROPOSE_DECISION);
        for (var move : new Move[] {OrdinaryMove.DECIDE, DeliberationMove.SUBMIT_REVIEW, DeliberationMove.DISCUSS}) {
            var no = file.refusal(move);
            assertThat(no).as(move.label()).isNotNull();
            assertThat(no.code()).as(move.label()).isEqualTo("PROC-18");
        }
        file.then(OrdinaryMove.PROPOSE_DECISION, "kinds", "罚款", "fine", "500");
        assertThat(DeliberationGates.reviewed(file.attempt(OrdinaryMove.DECIDE)))
                .isFalse();
        assertThat(Waiting.of(file.file())).isEqualTo(Right.CASE_APPROVE);
        assertThat(file.made(OrdinaryMove.DECIDE, OPINION)).isEqualTo(Stage.DECIDED);
    }

    @Test
    void 听证之后退回修改的_不必再听证一次() {
        var file = proposed()
                .then(DeliberationMove.REQUEST_HEARING)
                .then(DeliberationMove.APPOINT_HEARING)
                .then(DeliberationMove.HOLD_HEARING)
                .then(DeliberationMove.REPORT_HEARING)
                .then(OrdinaryMove.PROPOSE_DECISION)
                .then(SendBackMove.RETURN_PROPOSAL, WHY);
        assertThat(file.next().moves()).containsExactly(OrdinaryMove.PROPOSE_DECISION);
        assertThat(file.refusal(DeliberationMove.APPOINT_HEARING)).isNotNull();
        file.then(OrdinaryMove.PROPOSE_DECISION);
        assertThat(file.next().moves()).as("经过听证的先送审").containsExactly(DeliberationMove.SUBMIT_REVIEW);
    }

    @Test
    void 法制审核不通过退回修改_八项都符合的不得退回() {
        var file = proposed().then(DeliberationMove.SUBMIT_REVIEW);
        var all = new String[DeliberationAsks.LEGAL.size() * 2];
        for (var i = 0; i < DeliberationAsks.LEGAL.size(); i++) {
            all[2 * i] = DeliberationAsks.LEGAL.get(i).key();
            all[2 * i + 1] = "true";
        }
        assertThat(file.refusal(DeliberationMove.FAIL_REVIEW, all)).isNotNull();
        assertThat(file.made(DeliberationMove.FAIL_REVIEW, "legalSubject", "true", "legalOpinion", "裁量理由不足"))
                .isEqualTo(Stage.NOTICE_SERVED);
        file.then(DeliberationMove.FAIL_REVIEW, "legalOpinion", "裁量理由不足");
        assertThat(file.next().words()).contains("裁量理由不足");
        assertThat(file.refusal(OrdinaryMove.DECIDE)).isNotNull();
    }

    @Test
    void 没有呈报的不能退回_陈述申辩期内不是负责人的事() {
        var file = reviewed().then(OrdinaryMove.APPROVE_NOTICE).then(OrdinaryMove.SERVE_NOTICE);
        assertThat(file.refusal(SendBackMove.RETURN_PROPOSAL, WHY)).isNotNull();
        assertThat(file.refusal(SendBackMove.RETURN_INQUIRY, WHY)).isNotNull();
    }

    @Test
    void 结案可以退回补办_报告之后才能批准结案() {
        var file = new Grown()
                .then(OrdinaryMove.FILE)
                .then(OrdinaryMove.INVESTIGATE)
                .then(PauseMove.TERMINATE);
        assertThat(file.refusal(SendBackMove.REPORT_AMENDED)).as("没有退回").isNotNull();
        assertThat(file.made(SendBackMove.RETURN_CLOSING, WHY)).isEqualTo(Stage.TERMINATED);
        file.then(SendBackMove.RETURN_CLOSING, WHY);
        assertThat(Waiting.of(file.file())).isEqualTo(Right.CASE_HANDLE);
        assertThat(file.next().moves()).containsExactly(SendBackMove.REPORT_AMENDED);
        var no = file.refusal(PerformMove.CLOSE, OPINION);
        assertThat(no).isNotNull();
        assertThat(no.code()).isEqualTo("ARCH-01");
        assertThat(no.why()).contains("缺少当事人签名的现场照片");
        file.then(SendBackMove.REPORT_AMENDED, "amended", "已补照片");
        assertThat(Waiting.of(file.file())).isEqualTo(Right.CASE_APPROVE);
        assertThat(file.made(PerformMove.CLOSE, OPINION)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void 催告之后强制执行退回补正_报告之前不得申请法院也不得自行执行() {
        var file = proposed()
                .then(OrdinaryMove.DECIDE)
                .then(OrdinaryMove.SERVE, "reviewUntil", "2026-01-02", "suitUntil", "2026-01-03")
                .then(OrdinaryMove.PERFORM)
                .then(PerformMove.LAPSE)
                .then(EnforceMove.DEMAND, "demandUntil", "2026-02-20", "courtUntil", "2026-06-01");
        assertThat(file.made(EnforceMove.APPLY_COURT, UNUSED)).isEqualTo(Stage.COURT_APPLIED);
        assertThat(file.made(SendBackMove.RETURN_FORCE, WHY)).isEqualTo(Stage.DEMANDED);
        file.then(SendBackMove.RETURN_FORCE, WHY);
        for (var move : new Move[] {EnforceMove.APPLY_COURT, ForceMove.DECIDE_ENFORCEMENT, ForceMove.SELL_SEIZED}) {
            assertThat(file.refusal(move)).as(move.label()).isNotNull();
        }
        assertThat(file.next().moves()).containsExactly(SendBackMove.REPORT_AMENDED);
        file.then(SendBackMove.REPORT_AMENDED, "amended", "已补查财产");
        assertThat(file.made(EnforceMove.APPLY_COURT, UNUSED)).isEqualTo(Stage.COURT_APPLIED);
    }

    @Test
    void 退回都由负责人办理_承办人不得退回自己的案件() {
        for (var move : SendBackMove.values()) {
            if (move != SendBackMove.REPORT_AMENDED) {
                assertThat(move.right()).isEqualTo(Right.CASE_APPROVE);
                assertThat(move.apart()).isTrue();
                assertThat(Asks.of(move)).extracting(Ask::key).containsExactly("reason");
            }
        }
    }

    private static Grown reviewed() {
        return new Grown()
                .then(OrdinaryMove.TAKE_EVIDENCE, "title", "现场照片")
                .then(OrdinaryMove.VERIFY)
                .then(OrdinaryMove.PROPOSE_FILING)
                .then(OrdinaryMove.FILE, "decideBy", "2026-06-01")
                .then(OrdinaryMove.INVESTIGATE)
                .then(OrdinaryMove.CONCLUDE, "kinds", "罚款", "fine", "500")
                .then(OrdinaryMove.REVIEW);
    }

    private static Grown proposed() {
        return reviewed()
                .then(OrdinaryMove.APPROVE_NOTICE)
                .then(OrdinaryMove.SERVE_NOTICE, "pleaUntil", "2026-03-01")
                .then(OrdinaryMove.PROPOSE_DECISION, "kinds", "罚款", "fine", "500");
    }
}
