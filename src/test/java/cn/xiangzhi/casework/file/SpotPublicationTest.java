package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** S6 §17: whoever is punished on the spot is told there that the decision will be public, unless it is a warning alone. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class SpotPublicationTest {

    private static final String ITEM = "XF-CF-009";
    private static final String BANK = "银行或者电子支付";
    private static final String TOLD = "已告知当事人处罚决定将依法公示";
    private static final String NOT_TOLD = "没有记录已当场告知当事人处罚决定将依法公示";

    @Autowired
    private CaseRoad road;

    @Autowired
    private Papers papers;

    @Autowired
    private MockMvc mvc;

    @Test
    void 当场罚款的_表单有告知一项_决定书写明将公示_没有记录的提示() throws Exception {
        var town = road.town(ITEM);
        var id = notified(town, "罗庆生", "罚款", "100");
        assertThat(page(town, "/cases/" + id + "/decide-on-spot")).contains(TOLD);
        decide(town, id, "true", BANK);
        assertThat(cautions(town, id)).doesNotContain(NOT_TOLD);
        assertThat(paper(town, id)).contains("公示告知", "本决定将依法向社会公示");
        assertThat(page(town, "/cases/" + id)).contains(TOLD);

        var silent = notified(town, "金大鹏", "罚款", "100");
        decide(town, silent, "", BANK);
        assertThat(cautions(town, silent)).contains(NOT_TOLD, "市场监督管理行政处罚信息公示规定");
        assertThat(paper(town, silent)).as("决定书上仍然告知").contains("本决定将依法向社会公示");
    }

    @Test
    void 单独警告的不公示_不问也不写() throws Exception {
        var town = road.town(ITEM);
        var id = notified(town, "罗庆生", "警告", "");
        assertThat(page(town, "/cases/" + id + "/decide-on-spot")).doesNotContain(TOLD);
        decide(town, id, "", "无罚款");
        assertThat(cautions(town, id)).doesNotContain(NOT_TOLD);
        assertThat(paper(town, id)).doesNotContain("公示告知");
    }

    private String cautions(Town town, UUID id) {
        return road.files.file(road.row(town, id)).acts().stream()
                .map(act -> act.cautions().toString())
                .reduce("", String::concat);
    }

    private String paper(Town town, UUID id) throws Exception {
        var decision = papers.of(town.county(), "case", id).stream()
                .filter(paper -> paper.kind() == PaperKind.SUMMARY_DECISION)
                .findFirst()
                .orElseThrow();
        return page(town, "/papers/" + decision.id());
    }

    private UUID notified(Town town, String name, String kinds, String fine) {
        var number = name.equals("罗庆生") ? "41089919710822035X" : "410899199503160210";
        var id = road.lead(town, ITEM, "CITIZEN", name, "2026-03-02T09:00");
        road.identify(town, id, "CITIZEN", name, number, "2026-03-02T09:10");
        road.evidence(town, id, "现场照片", "2026-03-02T09:30");
        road.pair(
                town,
                id,
                "USE_SUMMARY",
                "2026-03-02T09:40",
                ServedRoad.with(
                        ServedRoad.what("占道经营"),
                        "certificatesShown",
                        "true",
                        "occurredAt",
                        "2026-03-02T09:00",
                        "factsClear",
                        "true",
                        "kinds",
                        kinds,
                        "fine",
                        fine));
        road.go(town.officer(), id, "NOTIFY_ON_SPOT", "2026-03-02T09:45", "noticeRecord", "录像", "pleaMade", "不陈述申辩");
        return id;
    }

    private void decide(Town town, UUID id, String told, String payBy) {
        road.go(
                town.officer(),
                id,
                "DECIDE_ON_SPOT",
                "2026-03-02T09:50",
                "decidedAt",
                "2026-03-02T09:50",
                "decidedPlace",
                "前街",
                "signature",
                "当事人签名",
                "payBy",
                payBy,
                "lateFeeStated",
                payBy.equals("无罚款") ? "" : "true",
                "publicationTold",
                told);
    }

    private String page(Town town, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(town.officer())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
