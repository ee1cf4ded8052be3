package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.flow.Move;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of cases: every one draws, every move has its form, and a refusal comes back with what was typed. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class CasePagesTest {

    @Autowired
    private CaseRoad road;

    @Autowired
    private MockMvc mvc;

    @Test
    void 列表_案件页_每一步的表单_登记页都能打开() throws Exception {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        road.identify(town, id, "CITIZEN", "罗庆生", "41089919710822035X", "2026-04-29T17:22");
        assertThat(page(town.officer(), "/cases")).contains("罗**").doesNotContain("罗庆生");
        assertThat(page(town.officer(), "/cases/" + id))
                .contains("现在可以办", "当事人", "适用简易程序", "4108**********035X")
                .doesNotContain("罗庆生");
        for (var move : Move.all()) {
            assertThat(page(town.officer(), "/cases/" + id + "/" + move.slug())).contains(move.label());
        }
        assertThat(page(town.officer(), "/cases/new")).contains("登记案件线索");
        assertThat(page(town.head(), "/cases/office")).contains("清源县人民法院");
        assertThat(page(town.treasury(), "/payments")).contains("罚款缴款");
        assertThat(page(town.treasury(), "/payments/import")).contains("银行流水号");
    }

    @Test
    void 被拒绝时原样带回所填内容并写明四项() throws Exception {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        assertThat(unfit(town, id, "CITIZEN", "罗庆生", "idNumber", "410899197108220350"))
                .contains("不是有效的18位号码", "南坡村4组", "怎么办");
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, 某某公司, creditCode, 91350302MA0000000A, 统一社会信用代码",
        "ORGANISATION, 某某公司, creditCode, 123, 统一社会信用代码",
        "CITIZEN, 😀😀, address, 南坡村4组, 没有文字",
        "CITIZEN, 罗庆生, phone, 12, 不是电话号码"
    })
    void 当事人的代码_名称_电话填错的说是哪一项(String kind, String name, String key, String value, String why) throws Exception {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        assertThat(unfit(town, id, kind, name, key, value)).contains(why, "怎么办");
    }

    /** The form of the party as it comes back with one field that does not fit. */
    private String unfit(CaseRoad.Town town, UUID id, String kind, String name, String key, String value)
            throws Exception {
        var answer = mvc.perform(multipart("/cases/" + id + "/identify")
                        .param("version", "0")
                        .param("partyKind", kind)
                        .param("partyName", name)
                        .param(key, value)
                        .param("address", "南坡村4组")
                        .with(As.actor(town.officer()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"source, 天上掉的, 没有这种案件来源", "kind, ROBOT, 没有这种当事人类型", "party, 😀, 没有文字"})
    void 登记线索填错的带回表单(String key, String value, String why) throws Exception {
        var town = road.town("CG-CF-024");
        var form = new java.util.HashMap<>(java.util.Map.of(
                "item", "CG-CF-024",
                "kind", "CITIZEN",
                "source", "网格巡查",
                "township", String.valueOf(town.officer().scope().township()),
                "place", "南坡村",
                "summary", "占道经营",
                "discoveredOn", "2026-04-29"));
        form.put(key, value);
        var request = post("/cases").with(As.actor(town.officer())).with(csrf());
        form.forEach(request::param);
        var answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains(why, "占道经营");
    }

    @Test
    void 接口同样的案件同样的步骤() throws Exception {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        assertThat(page(town.officer(), "/api/v1/cases/" + id))
                .contains("\"version\":0", "\"move\":\"identify\"", "\"move\":\"verify\"");
        assertThat(page(town.officer(), "/api/v1/cases")).contains(id.toString());
    }

    @Test
    void 财政所看得到款项_看不到案件_也看不到当事人姓名() throws Exception {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        assertThat(page(town.treasury(), "/cases/" + id + "/money"))
                .contains("罗**", "没有应缴款项")
                .doesNotContain("罗庆生", "打开案件");
        assertThat(page(town.treasury(), "/cases/" + id + "/identify")).doesNotContain("罗庆生");
        assertThat(mvc.perform(get("/cases/" + id).with(As.actor(town.treasury())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void 登记当事人不预填出生日期_以免把今天当作生日() throws Exception {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        assertThat(page(town.officer(), "/cases/" + id + "/identify"))
                .contains("name=\"birth\"")
                .doesNotContainPattern("<input[^>]*name=\"birth\"[^>]*value=\"[0-9]");
    }

    @Test
    void 立案后的案件页写明执法方式_名义_被告和复议机关_回避可以选人() throws Exception {
        var town = road.town("CG-CF-020");
        var r = ForceRoad.lead(
                road,
                town,
                "CG-CF-020",
                "贺长顺",
                "410899199503160210",
                "2026-03-02T08:00",
                "facts",
                "拆除果皮箱两个",
                "violated",
                "条例第36条",
                "basis",
                "条例第36条");
        r.officer("VERIFY", "2026-03-02T08:30");
        road.evidence(town, r.id(), "现场照片", "2026-03-02T09:00");
        assertThat(page(town.officer(), "/cases/" + r.id())).doesNotContain("执法主体");
        r.file("2026-03-02T10:00", "2026-03-02T14:00");
        r.investigate("2026-03-03T09:00");
        assertThat(page(town.officer(), "/cases/" + r.id()))
                .contains("执法主体", "赋权", "被申请人、被告", "清源县人民政府", "提出移送涉嫌犯罪案件报告", "登记回避申请");
        assertThat(page(town.officer(), "/cases/" + r.id() + "/ask-recusal")).contains("郑镇长", "孙晓燕");
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
