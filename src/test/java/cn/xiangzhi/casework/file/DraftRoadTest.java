package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.Draft;
import cn.xiangzhi.documents.Drafts;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperLife;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.life.LifeStore;
import cn.xiangzhi.documents.life.Stage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The officer fills the head's paper beforehand, the head sees it and issues it; a served paper says so (F45 F46). */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class DraftRoadTest {

    @Autowired
    private CaseRoad road;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperLife life;

    @Autowired
    private MockMvc mvc;

    @Test
    void 承办人先拟立案审批表_负责人看得见_批准后出具_草稿成了它的来历() throws Exception {
        var town = road.town("CG-CF-024");
        var id = proposed(town);
        assertThat(page(town.officer(), "/cases/" + id)).contains("拟立案审批表");
        assertThat(page(town.head(), "/cases/" + id)).doesNotContain("文书草稿");
        var once = Ids.next();
        var seen = send(town.officer(), "/cases/" + id + "/file/preview", once);
        assertThat(seen.getStatus()).isEqualTo(200);
        assertThat(seen.getContentAsString(StandardCharsets.UTF_8))
                .contains("（草稿，尚未编号）", "占道经营", "立案审批表还缺", "审批人", "现在还不能办")
                .doesNotContain("周海涛（岗位）");
        assertThat(papers.of(town.county(), CaseWork.KIND, id))
                .noneMatch(one -> one.kind() == PaperKind.FILING_APPROVAL);
        send(town.officer(), "/cases/" + id + "/file/draft", once);
        send(town.officer(), "/cases/" + id + "/file/draft", once);
        assertThat(drafts.of(town.county(), CaseWork.KIND, id))
                .extracting(Draft::id)
                .containsExactly(once);
        assertThat(page(town.head(), "/cases/" + id)).contains("文书草稿", "/drafts/" + once);
        assertThat(page(town.head(), "/drafts/" + once)).contains("继续填写", "/cases/" + id + "/file?draft=" + once);
        assertThat(page(town.head(), "/cases/" + id + "/file?draft=" + once)).contains("请尽快立案");

        road.go(town.head(), id, "FILE", "2026-03-03T11:00", "opinion", "同意");
        var paper = papers.of(town.county(), CaseWork.KIND, id).stream()
                .filter(one -> one.kind() == PaperKind.FILING_APPROVAL)
                .findFirst()
                .orElseThrow();
        assertThat(life.of(paper))
                .extracting(LifeStore.Line::stage)
                .containsExactlyInAnyOrder(Stage.DRAFT, Stage.FINAL);
        assertThat(drafts.of(town.county(), CaseWork.KIND, id)).isEmpty();
        assertThat(page(town.officer(), "/drafts/" + once)).contains("已经出具", "/papers/" + paper.id());
    }

    @Test
    void 表没填全的不能看文书_不在这一阶段的也不能() throws Exception {
        var town = road.town("CG-CF-024");
        var id = proposed(town);
        var answer = mvc.perform(post("/cases/" + id + "/propose-filing/preview")
                        .with(As.actor(town.officer()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("没有");
        assertThat(send(town.officer(), "/cases/" + id + "/close/preview", Ids.next())
                        .getStatus())
                .isEqualTo(400);
        assertThat(send(town.treasury(), "/cases/" + id + "/file/preview", Ids.next())
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void 当场处罚决定书当场交付_文书上写着送达() {
        var town = road.town("CG-CF-024");
        var id = new SpotRoad(road, town).decided("王小二");
        var paper = papers.of(town.county(), CaseWork.KIND, id).stream()
                .filter(one -> one.kind() == PaperKind.SUMMARY_DECISION)
                .findFirst()
                .orElseThrow();
        assertThat(life.of(paper))
                .filteredOn(line -> line.stage() == Stage.SERVED)
                .singleElement()
                .satisfies(line -> assertThat(line.words()).contains("2026-03-02", "当场交付"));
    }

    private UUID proposed(Town town) {
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "王小二", "2026-03-02T09:00");
        road.identify(town, id, "CITIZEN", "王小二", "41089919710822035X", "2026-03-02T09:10");
        road.go(town.officer(), id, "VERIFY", "2026-03-02T09:20");
        road.evidence(town, id, "现场照片", "2026-03-02T09:30");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-03-03T09:00",
                "facts",
                "占道经营",
                "occurredOn",
                "2026-03-02",
                "discoveredOn",
                "2026-03-02",
                "violated",
                "第14条",
                "basis",
                "第14条第2款",
                "proposal",
                "建议立案");
        return id;
    }

    private MockHttpServletResponse send(Actor actor, String path, UUID once) throws Exception {
        return mvc.perform(post(path)
                        .param("once", once.toString())
                        .param("opinion", "请尽快立案")
                        .with(As.actor(actor))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
