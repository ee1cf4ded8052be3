package cn.xiangzhi.insight.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.shell.ListQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** S15, F57: each kind of finding is planted among clean data; found are exactly these. */
@XiangzhiTest
class HealthPlantedTest extends PlantedHealth {

    @Autowired
    private EvidenceRows evidence;

    @Autowired
    private HealthProposal proposal;

    @Autowired
    private Papers papers;

    @Autowired
    private WebApplicationContext web;

    /** A squad of the county's own with two officers whose certificates name the field. */
    private void countySquad(String field) {
        var squad = staffing.found(
                clerk, NewOrgan.of(Ids.next(), null, "青川县综合执法大队", OrganKind.COUNTY_DEPARTMENT, null, ""));
        var post = staffing.authorise(clerk, new NewPost(Ids.next(), squad, PostKind.INSTITUTION, "执法队员", 9));
        officer(post, field);
        officer(post, field);
        officer(post);
    }

    @Test
    @ThreeForms(PaperKind.HEALTH_PROPOSAL)
    void 每一种各种下一处_找出的正是这些_别的一处没有() {
        countySquad(powers.item(county, code(0)).orElseThrow().field());
        var expected = plant();
        var run = done(clerk);
        var found = new HashMap<String, HealthKind>();
        results.of(clerk.scope(), run.id(), Arrays.asList(HealthKind.values()), null, 1000)
                .forEach(row -> found.put(row.townshipCode() + row.itemCode(), row.kind()));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(run.items()).isEqualTo(expected.size());
        assertThat(Arrays.stream(HealthKind.values()).filter(HealthKind::kept))
                .as("每一种都种下了")
                .allSatisfy(kind -> assertThat(expected).containsValue(kind));
        var counted = results.counts(clerk.scope(), run.id()).stream()
                .mapToInt(HealthResults.Count::items)
                .sum();
        assertThat(counted).isEqualTo(expected.size());
        everyFigureOpens(run);
        everyFilterFinds(run);
        advice(run);
    }

    /** Each filter, alone and with others, page by page, answers what it names of all rows and nothing else. */
    private void everyFilterFinds(HealthRun run) {
        var all = results.of(clerk.scope(), run.id(), Arrays.asList(HealthKind.values()), null, 1000);
        assertThat(all)
                .extracting(HealthRow::place)
                .isEqualTo(IntStream.range(0, all.size()).boxed().toList());
        for (var township : Arrays.asList(null, able, chosen)) {
            for (var kind : Arrays.asList(null, "ZOMBIE", "USED_WELL", "SEEN_NOT_MAY")) {
                for (var item : Arrays.asList(null, code(0), code(4), "没有这一项")) {
                    var values = new HashMap<String, @Nullable Object>();
                    values.put("township", township);
                    values.put("kind", kind);
                    values.put("item", item);
                    assertThat(paged(run, values))
                            .as("%s", values)
                            .isEqualTo(all.stream()
                                    .filter(row -> township == null || township.equals(row.townshipCode()))
                                    .filter(row -> kind == null
                                            || kind.equals(row.kind().name()))
                                    .filter(row -> item == null || item.equals(row.itemCode()))
                                    .toList());
                }
            }
        }
    }

    private List<HealthRow> paged(HealthRun run, Map<String, @Nullable Object> values) {
        var found = new ArrayList<HealthRow>();
        String after = null;
        do {
            var page = results.page(clerk.scope(), run.id(), new ListQuery(values, "", after, List.of(), 3));
            found.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return found;
    }

    /** Each figure leads to as many rows as it says. */
    private void everyFigureOpens(HealthRun run) {
        for (var row : results.of(clerk.scope(), run.id(), Arrays.asList(HealthKind.values()), null, 1000)) {
            if (!row.itemCode().isEmpty()) {
                assertThat(rows(run, row, Trail.REPORTS)).as("%s 报告", row).isEqualTo(row.reports());
                assertThat(rows(run, row, Trail.VISITS)).as("%s 检查", row).isEqualTo(row.visits());
                assertThat(rows(run, row, Trail.LEADS)).as("%s 线索", row).isEqualTo(row.leads());
                assertThat(rows(run, row, Trail.FILED)).as("%s 立案", row).isEqualTo(row.filed());
                assertThat(rows(run, row, Trail.DECIDED)).as("%s 决定", row).isEqualTo(row.decided());
                assertThat(rows(run, row, Trail.OVERTURNED)).as("%s 被纠", row).isEqualTo(row.overturned());
            }
        }
    }

    private int rows(HealthRun run, HealthRow row, Trail trail) {
        return evidence.page(county, run, row, trail, new ListQuery(new HashMap<>(), "", null, List.of(), 100))
                .rows()
                .size();
    }

    private void advice(HealthRun run) {
        var code = code(0);
        assertThat(results.row(clerk.scope(), run.id(), able, code))
                .hasValueSatisfying(row -> assertThat(row.advice()).isEqualTo(Advice.TRAIN));
        assertThat(results.row(clerk.scope(), run.id(), bare, code)).hasValueSatisfying(row -> {
            assertThat(row.advice()).isEqualTo(Advice.POOL);
            assertThat(row.why()).contains("需要 2 名，现有 0 名", "青石镇");
        });
        assertThat(results.row(clerk.scope(), run.id(), able, code(2))).hasValueSatisfying(row -> {
            assertThat(row.why()).isEqualTo("作出决定 4 件，被撤销、变更 2 件");
            assertThat(row.taken()).isEqualByComparingTo("20");
        });
        var paper = proposal.issue(
                clerk,
                run.id(),
                new HealthProposal.Wanted(
                        List.of(HealthKind.ZOMBIE, HealthKind.WITHOUT_PEOPLE), null, "青川县人民政府", "周文", "0391-1"));
        assertThat(paper.number()).contains("评建", "1号");
        assertThat(papers.open(clerk, paper.id()).html())
                .contains("青川县人民政府", "【培训指导】青石镇" + code, "【片区共用】白河镇" + code, "僵尸权限 1 项", "放权不放人 1 项")
                .contains(
                        "白河镇“" + powers.item(county, code).orElseThrow().field() + "”领域（" + code + "）：与青石镇（持证 2 名，在"
                                + able + "执法队）、南坪镇（持证 2 名",
                        "合为片区，设片区中队共同办案；或者由县级的青川县综合执法大队（持证 2 名）统筹派员办案");
        assertThatThrownBy(() -> proposal.issue(
                        clerk, run.id(), new HealthProposal.Wanted(List.of(), null, "青川县人民政府", "周文", "0391-1")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 一个乡镇自己评估_只看到自己的_外乡镇的打不开() throws Exception {
        plant();
        var head = actor("镇长", able, EnumSet.of(Right.POWER_READ, Right.POWER_ACCEPT));
        var run = done(head);
        assertThat(run.townshipCode()).isEqualTo(able);
        assertThat(results.counts(clerk.scope(), run.id()))
                .extracting(HealthResults.Count::townshipCode)
                .containsOnly(able);
        var whole = done(clerk);
        assertThat(results.counts(head.scope(), whole.id()))
                .extracting(HealthResults.Count::townshipCode)
                .containsOnly(able);
        var mvc =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        for (var path : List.of("", "/" + able + "/" + code(0), "/" + able + "/" + code(0) + "/REPORTS")) {
            assertThat(mvc.perform(MockMvcRequestBuilders.get("/insight/health/" + whole.id() + path)
                                    .with(As.actor(head)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(200);
        }
        for (var path : List.of("/" + bare + "/" + code(0), "/" + able + "/" + code(0) + "/NONSENSE")) {
            assertThat(mvc.perform(MockMvcRequestBuilders.get("/insight/health/" + whole.id() + path)
                                    .with(As.actor(head)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        var other = actor("外镇", bare, EnumSet.of(Right.POWER_READ));
        assertThat(store.run(other.scope(), run.id())).isEmpty();
    }
}
