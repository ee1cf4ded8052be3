package cn.xiangzhi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.docx.PaperDocx;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holding;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Papers and titles to power through doors and pages, on a real PostgreSQL. */
@XiangzhiTest
class DocumentsAndPowersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static int counties;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Papers papers;

    @Autowired
    private Powers powers;

    @Autowired
    private NumberBook book;

    @Autowired
    private Granting granting;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    private String county;
    private String township;
    private UUID government;
    private Actor clerk;
    private MockMvc mvc;

    @BeforeEach
    void 一个虚构的镇() {
        county = "97%04d".formatted(++counties);
        township = county + "101";
        clerk = actor(township);
        places.bring(
                actor(null),
                List.of(
                        new NewDivision(county, "清川县", "", null),
                        new NewDivision(township, "云溪镇", "", null),
                        new NewDivision(county + "102", "柳林镇", "", null)));
        government = staffing.found(
                actor(null), NewOrgan.of(Ids.next(), township, "清川县云溪镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "云"));
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void 出具决定书_网页可看可下载_外镇看不到() throws Exception {
        var paper = issue(PaperKind.DECISION);
        assertThat(paper.number()).isEqualTo("云罚决〔2026〕1号");
        mvc.perform(get("/papers/" + paper.id()).with(As.actor(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("云罚决〔2026〕1号")));
        mvc.perform(get("/papers/" + paper.id() + "/download").with(As.actor(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("@page")));
        mvc.perform(get("/papers/" + paper.id() + ".docx").with(As.actor(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(PaperDocx.MEDIA_TYPE));
        for (var page : List.of("", ".docx")) {
            mvc.perform(get("/papers/" + paper.id() + page).with(As.actor(actor(county + "102"))))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void 预编号按本领用_当场处罚用一号销一号() throws Exception {
        book.reserve(clerk, government, government, 2);
        mvc.perform(get("/papers/numbers").with(As.actor(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("2号")));
    }

    @Test
    void 缺项的不占号_作废的号保留() {
        var wrong = new java.util.HashMap<>(PaperSamples.fields(PaperKind.DECISION));
        wrong.remove("复议机关");
        assertThatThrownBy(() -> papers.issue(clerk, government, PaperKind.DECISION, "case", Ids.next(), DAY, wrong))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo("PROC-13"));
        var first = issue(PaperKind.DECISION);
        papers.voidPaper(clerk, first.id(), "当事人姓名写错");
        assertThat(papers.find(county, first.id()).orElseThrow().voided()).isTrue();
        assertThat(issue(PaperKind.DECISION).number()).isEqualTo("云罚决〔2026〕2号");
        assertThatThrownBy(() -> papers.voidPaper(clerk, first.id(), "再作废")).isInstanceOf(Refused.class);
    }

    @Test
    void 登记行使依据后可以行使_重叠的不收_期外的不可以() {
        var place = new Place(county, township, null, "人民路26号", null, null);
        assertThat(powers.held("CG-CF-004", place, DAY)).isEmpty();
        assertThat(powers.holder(county, "CG-CF-004", place, DAY).township()).isFalse();
        granting.grant(clerk, holding(LocalDate.of(2025, 12, 1)));
        var permission = powers.held("CG-CF-004", place, DAY).orElseThrow();
        assertThat(permission.inTheNameOf()).isEqualTo(government);
        assertThat(powers.held("CG-CF-004", place, LocalDate.of(2025, 11, 30))).isEmpty();
        assertThat(powers.holder(county, "CG-CF-004", place, DAY).organ()).isEqualTo(government);
        assertThatThrownBy(() -> granting.grant(clerk, holding(DAY))).hasMessageContaining("已有行使依据");
        assertThatThrownBy(() -> granting.grant(actor(county + "102"), holding(DAY)))
                .isInstanceOf(Refused.class);
        assertThat(powers.propose(county, township, "路边乱贴小广告", 5))
                .extracting("code")
                .contains("CG-CF-004");
    }

    @Test
    void 事项网页能打开() throws Exception {
        granting.grant(clerk, holding(LocalDate.of(2025, 12, 1)));
        for (var path :
                List.of("/powers", "/powers?q=小广告", "/powers/items/CG-CF-004", "/powers/items/CG-CF-004/grant")) {
            mvc.perform(get(path).with(As.actor(clerk)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(org.hamcrest.Matchers.containsString("刻画")));
        }
        mvc.perform(get("/public/powers").param("township", township).param("q", "小广告"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("刻画")));
        mvc.perform(get("/powers/items/NO-SUCH").with(As.actor(clerk))).andExpect(status().isNotFound());
    }

    @Test
    void 暂停恢复终止都要写原因和依据_暂停期间不能行使() throws Exception {
        var place = new Place(county, township, null, "人民路26号", null, null);
        var held = holding(LocalDate.of(2025, 12, 1));
        granting.grant(clerk, held);
        var at = "/powers/holdings/" + held.id();
        mvc.perform(suspend(at, 0, true, "县里评估", "")).andExpect(status().isBadRequest());
        mvc.perform(suspend(at, 0, true, "县里评估", "评估通知3号")).andExpect(status().is3xxRedirection());
        assertThat(powers.held("CG-CF-004", place, DAY)).isEmpty();
        mvc.perform(get("/powers/items/CG-CF-004").with(As.actor(clerk)))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("县里评估（依据：评估通知3号）")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("恢复行使")));
        mvc.perform(suspend(at, 0, false, "评估完毕", "评估通知4号")).andExpect(status().isConflict());
        mvc.perform(suspend(at, 1, false, "评估完毕", "评估通知4号")).andExpect(status().is3xxRedirection());
        assertThat(powers.held("CG-CF-004", place, DAY)).isPresent();
        mvc.perform(post(at + "/end")
                        .param("code", "CG-CF-004")
                        .param("version", "2")
                        .param("last", DAY.minusDays(1).toString())
                        .param("reason", "上级收回")
                        .param("basis", "收回决定5号")
                        .with(csrf())
                        .with(As.actor(clerk)))
                .andExpect(status().is3xxRedirection());
        assertThat(powers.held("CG-CF-004", place, DAY)).isEmpty();
    }

    private MockHttpServletRequestBuilder suspend(
            String at, long version, boolean suspended, String reason, String basis) {
        return post(at + "/suspend")
                .param("code", "CG-CF-004")
                .param("version", String.valueOf(version))
                .param("suspended", String.valueOf(suspended))
                .param("reason", reason)
                .param("basis", basis)
                .with(csrf())
                .with(As.actor(clerk));
    }

    private Holding holding(LocalDate from) {
        return new Holding(
                Ids.next(),
                county,
                township,
                "CG-CF-004",
                PowerSource.EMPOWERED,
                1,
                new Holding.Decision("省政府赋权决定", Holding.Level.PROVINCE, "15号", LocalDate.of(2025, 10, 1), "", false),
                null,
                from,
                null,
                false,
                "",
                0);
    }

    private Paper issue(PaperKind kind) {
        return papers.issue(clerk, government, kind, "case", Ids.next(), DAY, PaperSamples.fields(kind));
    }

    private Actor actor(@Nullable String within) {
        var id = new UUID(0, 1);
        return new Actor(
                id, id, "周文", id, "云溪镇综合执法队", "执法员", new Scope(county, within, null), EnumSet.allOf(Right.class));
    }
}
