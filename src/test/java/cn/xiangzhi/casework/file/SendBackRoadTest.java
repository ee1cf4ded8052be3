package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.Staffing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** S6: the head and the reviewer send back with reasons; the officer sees them as the next step and mends. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class SendBackRoadTest {

    private static final String[] WHAT = {"facts", "拆除果皮箱两个", "violated", "条例第36条", "basis", "条例第36条"};

    @Autowired
    private CaseRoad road;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Terms terms;

    @Autowired
    private Papers papers;

    @Autowired
    private Staffing staffing;

    @Test
    void 立案_决定_结案三处退回_理由在办案人员的下一步_补办后照常办结() throws Exception {
        var town = road.town("CG-CF-020");
        var r = ForceRoad.lead(road, town, "CG-CF-020", "贺长顺", "410899199503160210", "2026-03-02T08:00", WHAT);
        r.officer("VERIFY", "2026-03-02T08:30");
        road.evidence(town, r.id(), "现场照片", "2026-03-02T09:00");
        propose(r, "2026-03-02T10:00");
        back(r, "RETURN_FILING", "补充证人证言", "2026-03-02T11:00");
        assertThat(page(town.officer(), "/cases/" + r.id())).contains("退回补充核查", "补充证人证言", "呈报立案");
        assertThat(road.row(town, r.id()).stage()).isEqualTo("VERIFYING");
        refused("PROC-03", () -> r.head("FILE", "2026-03-02T12:00"));
        propose(r, "2026-03-02T14:00");
        r.head("FILE", "2026-03-02T15:00");
        r.investigate("2026-03-03T09:00");
        noticed(r, "2026-03-04");
        proposeDecision(r, "2026-03-12T09:00");
        back(r, "RETURN_INQUIRY", "没有查清箱体权属", "2026-03-12T10:00");
        r.stands("INVESTIGATING");
        assertThat(terms.of(town.county(), r.id()))
                .filteredOn(term -> term.termId().equals("plea.window"))
                .allMatch(term -> term.ended() != null);
        assertThat(terms.of(town.county(), r.id()))
                .filteredOn(term -> term.termId().equals("case.decide"))
                .as("办案期限照常计算")
                .noneMatch(term -> term.ended() != null || term.light() == Light.PAUSED);
        assertThat(page(town.officer(), "/cases/" + r.id())).contains("没有查清箱体权属", "郑镇长");
        noticed(r, "2026-03-13");
        proposeDecision(r, "2026-03-23T09:00");
        back(r, "RETURN_PROPOSAL", "裁量理由太简单", "2026-03-23T10:00");
        refused("PROC-18", () -> r.head("DECIDE", "2026-03-23T10:30", "lateFeeStated", "true"));
        proposeDecision(r, "2026-03-23T11:00");
        r.head("DECIDE", "2026-03-23T14:00", "lateFeeStated", "true");
        r.serve("SERVE", "2026-03-24T10:00");
        road.go(
                town.treasury(),
                r.id(),
                "PAY",
                "2026-03-26T10:00",
                "amount",
                "1000",
                "paidOn",
                "2026-03-26",
                "bankReference",
                "TH0326",
                "payer",
                "贺长顺");
        r.stands("FULFILLED");
        back(r, "RETURN_CLOSING", "公示情况没有核对", "2026-03-27T09:00");
        assertThat(page(town.officer(), "/cases/" + r.id())).contains("公示情况没有核对", "报告补办情况");
        refused("ARCH-01", () -> r.close("2026-03-27T10:00"));
        r.officer("REPORT_AMENDED", "2026-03-27T14:00", "amended", "已核对，公示正常");
        r.close("2026-03-27T15:00");
        r.stands("CLOSED");
    }

    @Test
    void 法制审核退回修改_意见书写明不符合的事项_负责人在阅卷页退回() throws Exception {
        var town = road.town("CG-CF-020");
        staffing.qualify(
                maker(town.county(), town.code()),
                town.reviewer().person(),
                "A20264108990077",
                LocalDate.of(2020, 3, 1));
        var r = ForceRoad.lead(road, town, "CG-CF-020", "贺长顺", "410899199503160210", "2026-03-02T08:00", WHAT);
        r.officer("VERIFY", "2026-03-02T08:30");
        road.evidence(town, r.id(), "现场照片", "2026-03-02T09:00");
        propose(r, "2026-03-02T10:00");
        r.head("FILE", "2026-03-02T15:00");
        r.investigate("2026-03-03T09:00");
        noticed(r, "2026-03-04");
        proposeDecision(r, "2026-03-12T09:00");
        r.officer("SUBMIT_REVIEW", "2026-03-12T10:00", "reviewAsked", "案情复杂");
        road.go(
                town.reviewer(),
                r.id(),
                "FAIL_REVIEW",
                "2026-03-13T09:00",
                "legalSubject",
                "true",
                "legalFacts",
                "true",
                "legalCrime",
                "true",
                "legalOpinion",
                "裁量理由没有对照基准");
        r.stands("NOTICE_SERVED");
        var opinion = papers.of(town.county(), "case", r.id()).stream()
                .filter(paper -> paper.kind().name().equals("LEGAL_OPINION"))
                .map(paper -> papers.open(town.head(), paper.id()).html())
                .findFirst()
                .orElseThrow();
        assertThat(opinion).contains("不同意，退回修改", "不符合", "未发现", "裁量理由没有对照基准");
        assertThat(page(town.officer(), "/cases/" + r.id())).contains("裁量理由没有对照基准");
        proposeDecision(r, "2026-03-16T09:00");
        assertThat(page(town.head(), "/cases/" + r.id() + "/reviewing")).contains("负责人退回修改处理意见");
        var row = road.row(town, r.id());
        var answer = mvc.perform(post("/cases/" + r.id() + "/reviewing/return-proposal")
                        .param("version", String.valueOf(row.version()))
                        .param("once", Ids.next().toString())
                        .param("reason", "数额写错")
                        .with(csrf())
                        .with(As.actor(town.head())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(page(town.officer(), "/cases/" + r.id())).contains("数额写错");
    }

    private void propose(ForceRoad r, String when) {
        r.pair(
                "PROPOSE_FILING",
                when,
                r.with("occurredOn", "2026-03-02", "discoveredOn", "2026-03-02", "proposal", "建议立案"));
    }

    private void noticed(ForceRoad r, String day) {
        r.conclude("给予行政处罚", day + "T09:00", "kinds", "罚款", "fine", "1000");
        r.review(day + "T10:00");
        r.head("APPROVE_NOTICE", day + "T11:00");
        r.serve("SERVE_NOTICE", day + "T14:00");
    }

    private void proposeDecision(ForceRoad r, String when) {
        r.officer(
                "PROPOSE_DECISION",
                when,
                r.with("kinds", "罚款", "fine", "1000", "discretion", "一般", "proposal", "建议处罚"));
    }

    private void back(ForceRoad r, String move, String reason, String when) {
        road.go(r.town().head(), r.id(), move, when, "reason", reason);
    }

    private static Actor maker(String county, String code) {
        return new Actor(
                new UUID(0, 9),
                new UUID(0, 9),
                "建账",
                new UUID(0, 9),
                "县委编办",
                "岗位",
                new cn.xiangzhi.base.Scope(county, code, null),
                EnumSet.allOf(cn.xiangzhi.base.Right.class));
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
