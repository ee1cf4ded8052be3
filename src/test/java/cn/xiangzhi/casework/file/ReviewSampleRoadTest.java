package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Draw;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.review.Sample;
import cn.xiangzhi.casework.review.SampleWork;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A county draws case files, marks them, and the township answers, on a real PostgreSQL (F37). */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class ReviewSampleRoadTest extends ReviewSteps {

    private static final Sample.Bounds SPRING =
            new Sample.Bounds(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), null, null);

    @Autowired
    private SampleWork samples;

    @Test
    void 县里抽取_同样的范围和种子抽出同样的案卷_名单保存_再次提交不变() {
        var town = road.town("CG-CF-024");
        var ids = new ArrayList<UUID>();
        for (var name : List.of("甲一", "乙二", "丙三", "丁四")) {
            ids.add(closed(town, name));
        }
        var county = county(town);
        var once = Ids.next();
        samples.draw(county, once, SPRING, 2, 20260401, "上半年评查");
        samples.draw(county, once, SPRING, 2, 99, "重复提交");
        assertThat(drawn(town, once)).hasSize(2).isEqualTo(Draw.of(ids, 2, 20260401));
        var again = samples.draw(county, Ids.next(), SPRING, 2, 20260401, "复核");
        assertThat(drawn(town, again)).isEqualTo(drawn(town, once));
        var all = samples.draw(county, Ids.next(), SPRING, 20, 7, "全部");
        assertThat(drawn(town, all)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(jdbc.sql("select candidates from casework_review_sample where county_code = :county and id = :id")
                        .param("county", town.county())
                        .param("id", once)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void 乡镇不能自己抽自己评_没有案卷或件数不对不抽() {
        var town = road.town("CG-CF-024");
        closed(town, "罗庆生");
        refused("案卷评查由县级组织", () -> samples.draw(town.reviewer(), Ids.next(), SPRING, 1, 1, "自评"));
        var county = county(town);
        refused("应当在1到500之间", () -> samples.draw(county, Ids.next(), SPRING, 0, 1, "零件"));
        var autumn = new Sample.Bounds(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), null, null);
        refused("没有已结案的案卷", () -> samples.draw(county, Ids.next(), autumn, 1, 1, "秋天"));
        var ordinary = new Sample.Bounds(SPRING.closedFrom(), SPRING.closedTo(), town.code(), "ORDINARY");
        refused("没有已结案的案卷", () -> samples.draw(county, Ids.next(), ordinary, 1, 1, "普通程序"));
    }

    @Test
    void 评查人员的评分与自动评查并列_不同的要写意见_乡镇答复() throws Exception {
        var town = road.town("CG-CF-024");
        var id = closed(town, "罗庆生");
        var county = county(town);
        var sample = samples.draw(county, Ids.next(), SPRING, 1, 1, "上半年评查");
        var path = "/case-reviews/" + sample + "/" + id;
        assertThat(page(county, path)).contains("逐项评分", "name=\"off-3-4\"", "name=\"why-3-4\"");
        refused("最多扣3分", () -> mark(county, sample, id, 0, "4", "过多"));
        refused("没有写明意见", () -> mark(county, sample, id, 0, "2", ""));
        refused("没有指明是案卷的哪一步", () -> mark(county, sample, id, 0, "2", "笼统", ""));
        refused("不在这一案卷里", () -> mark(county, sample, id, 0, "2", "笼统", "act-999"));
        mark(county, sample, id, 0, "2", "提取方法写得笼统");
        refused("已被他人更新", () -> mark(county, sample, id, 0, "1", "另一人"));
        var kept = jdbc.sql("""
                        select f.automatic, f.given, f.grade, m.automatic as one, m.given as two, m.opinion
                        from casework_review_file f join casework_review_mark m on m.county_code = f.county_code
                          and m.sample_id = f.sample_id and m.case_id = f.case_id and m.check_number = '3-4'
                        where f.county_code = :county and f.case_id = :id
                        """)
                .param("county", town.county())
                .param("id", id)
                .query()
                .singleRow();
        assertThat(kept)
                .containsEntry("automatic", 100)
                .containsEntry("given", 98)
                .containsEntry("grade", "EXCELLENT")
                .containsEntry("one", 0)
                .containsEntry("two", 2)
                .containsEntry("opinion", "提取方法写得笼统");
        assertThat(page(town.head(), path))
                .contains("提取方法写得笼统", "乡镇答复")
                .containsPattern("在：.*href=\"#act-2\"")
                .doesNotContain("保存评分");
        refused("由办案的乡镇答复", () -> samples.answer(county, sample, id, 1, "代答"));
        samples.answer(town.head(), sample, id, 1, "今后写明提取步骤");
        assertThat(page(county, path)).contains("今后写明提取步骤");
        assertThat(page(county, "/case-reviews?state=ANSWERED")).contains("98", "优秀", "已答复");
        // only what is read: tokens, digests of style sheets and ids in links may hold any number
        assertThat(page(county, "/case-reviews?state=WAITING")
                        .replaceFirst("(?s)<head>.*?</head>", "")
                        .replaceAll("(?s)<[^>]*>", " "))
                .doesNotContain("98");
        assertThat(page(county, "/case-reviews")).doesNotContain("周海涛", "孙晓燕");
    }

    @Test
    void 一票否决项扣了分_不论得分都不合格() {
        var town = road.town("CG-CF-024");
        var id = closed(town, "罗庆生");
        var county = county(town);
        var sample = samples.draw(county, Ids.next(), SPRING, 1, 1, "上半年评查");
        samples.mark(county, sample, id, 0, Map.of("3-7", new SampleWork.Given(1, "监控记录未审核", "papers")), "不合格");
        assertThat(jdbc.sql("select grade from casework_review_file where county_code = :county and case_id = :id")
                        .param("county", town.county())
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED");
    }

    @Test
    void 别的乡镇看不到评查结果() throws Exception {
        var town = road.town("CG-CF-024");
        var id = closed(town, "罗庆生");
        var sample = samples.draw(county(town), Ids.next(), SPRING, 1, 1, "上半年评查");
        var head = town.head();
        var neighbour = new Actor(
                head.account(),
                head.person(),
                head.name(),
                head.organ(),
                head.organName(),
                head.postTitle(),
                new Scope(town.county(), town.county() + "102", null),
                head.rights());
        assertThat(status(neighbour, "/case-reviews/" + sample + "/" + id)).isEqualTo(404);
        assertThat(page(neighbour, "/case-reviews")).doesNotContain("上半年评查");
        assertThat(status(town.treasury(), "/case-reviews")).isEqualTo(403);
    }

    @Test
    void 在网页上抽取和评分() throws Exception {
        var town = road.town("CG-CF-024");
        closed(town, "罗庆生");
        var county = county(town);
        assertThat(page(county, "/case-reviews/new")).contains("随机种子");
        var answer = mvc.perform(post("/case-reviews")
                        .param("note", "春季评查")
                        .param("closedFrom", "2026-04-01")
                        .param("closedTo", "2026-06-30")
                        .param("wanted", "5")
                        .param("seed", "42")
                        .with(As.actor(county))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(page(county, "/case-reviews")).contains("春季评查", "随机种子 42", "抽1件", "待评查");
        var wrong = mvc.perform(post("/case-reviews")
                        .param("note", "")
                        .param("closedFrom", "2026-04-01")
                        .param("closedTo", "2026-06-30")
                        .param("wanted", "5")
                        .with(As.actor(county))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("请填写评查名称");
    }

    private void mark(Actor county, UUID sample, UUID id, long version, String off, String why) {
        mark(county, sample, id, version, off, why, "act-2");
    }

    private void mark(Actor county, UUID sample, UUID id, long version, String off, String why, String at) {
        var given = new SampleWork.Given(Integer.parseInt(off), why, at);
        samples.mark(county, sample, id, version, Map.of("3-4", given), "总体较好");
    }

    private List<UUID> drawn(Town town, UUID sample) {
        return jdbc.sql("""
                        select case_id from casework_review_file where county_code = :county and sample_id = :sample order by place
                        """)
                .param("county", town.county())
                .param("sample", sample)
                .query(UUID.class)
                .list();
    }

    private static Actor county(Town town) {
        var person = Ids.next();
        return new Actor(
                person,
                person,
                "县评查员",
                person,
                "清源县司法局",
                "评查员",
                new Scope(town.county(), null, null),
                Set.of(Right.CASE_REVIEW, Right.CASE_READ));
    }

    private int status(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static void refused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(why);
    }
}
