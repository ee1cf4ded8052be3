package cn.xiangzhi.powers.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.batches.AgreementDesk;
import cn.xiangzhi.powers.batches.AnswerMove;
import cn.xiangzhi.powers.batches.Batch;
import cn.xiangzhi.powers.batches.BatchDesk;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** S11's second town: 19 approvals and 112 powers of enforcement, six of the approvals being the county's own imports. */
@XiangzhiTest
class ImportedApprovalsTest {

    private static final String COUNTY = "510901";
    private static final String TOWN = COUNTY + "101";
    private static final List<List<String>> OWN = List.of(
            List.of("临时占用城市绿地审批", "《城市绿化条例》第19条"),
            List.of("砍伐城市树木审批", "《城市绿化条例》第20条"),
            List.of("挖掘城市道路审批", "《城市道路管理条例》第33条"),
            List.of("城市建筑垃圾处置核准", "《城市建筑垃圾管理规定》第7条"),
            List.of("污水排入排水管网许可", "《城镇排水与污水处理条例》第21条"),
            List.of("公共场所卫生许可", "《公共场所卫生管理条例》第4条"));
    private static final String LAWS = "城市绿化条例；城市道路管理条例；城市建筑垃圾管理规定；城镇排水与污水处理条例；公共场所卫生管理条例";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CatalogueImport imports;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private BatchDesk batches;

    @Autowired
    private AgreementDesk agreements;

    @Autowired
    private Today today;

    @Test
    void 导入本县的审批事项以后_一镇承接131项_页面分出审批19项和执法112项_数字点得开() throws Exception {
        var clerk = actor(null);
        var head = actor(TOWN);
        places.bring(clerk, List.of(new NewDivision(COUNTY, "滏川县", "", null), new NewDivision(TOWN, "广府镇", "", null)));
        var department = staffing.found(
                clerk, NewOrgan.of(Ids.next(), null, "滏川县行政审批局", OrganKind.COUNTY_DEPARTMENT, null, "滏审"));
        staffing.found(clerk, NewOrgan.of(Ids.next(), TOWN, "广府镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "广"));
        bring(clerk);
        var batch = batch(department);
        batches.handDown(clerk, batch, List.of(TOWN), items());
        assertThat(batches.answer(
                        head, Ids.next(), batch.id(), TOWN, AnswerMove.SIGN, List.of("*"), "缺口由镇里在明年三月前选派人员考证补上"))
                .isEqualTo(131);
        var mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var page = "/powers/batches/" + batch.id();
        assertThat(seen(mvc, clerk, page))
                .contains("其中审批服务", "其中行政执法")
                .containsPattern("广府镇</a></td>\\s*<td[^>]*>131</td><td[^>]*><b>131</b></td>")
                .containsPattern("group=SERVICE\">19</a>")
                .containsPattern("group=ENFORCEMENT\">112</a>");
        var town = page + "/townships/" + TOWN;
        assertThat(seen(mvc, head, town)).contains("承接的审批服务 19", "承接的行政执法 112");
        assertThat(seen(mvc, head, town + "?group=SERVICE"))
                .contains("污水排入排水管网许可")
                .doesNotContain("CG-CF-001");
        assertThat(seen(mvc, head, town + "?group=SERVICE").split("data-label=\"编码\""))
                .hasSize(20);
        assertThat(seen(mvc, head, town + "?group=ENFORCEMENT").split("data-label=\"编码\""))
                .hasSize(113);
        begin(clerk, head, batch.id());
        assertThat(seen(mvc, clerk, page)).containsPattern("group=SERVICE\">19</a>");
        assertThat(seen(mvc, clerk, "/public/agreements?township=" + TOWN)).contains("事项（131 项）", "城市建筑垃圾处置核准");
        assertThat(seen(mvc, clerk, "/public/powers?township=" + TOWN)).contains("污水排入排水管网许可");
    }

    private void begin(Actor clerk, Actor head, UUID batch) {
        var id = Ids.next();
        var day = today.date();
        agreements.draft(
                clerk,
                id,
                batch,
                TOWN,
                List.of(),
                new AgreementDesk.Terms("滏交1号", "在广府镇辖区内行使", "各负其责", day, null, null));
        agreements.sign(clerk, id, 0);
        agreements.sign(head, id, 1);
        agreements.publish(clerk, id, 2, day);
        agreements.publish(head, id, 3, day);
    }

    /** Six approvals the common catalogue lacks, each under its own statute. */
    private void bring(Actor clerk) {
        var model = catalogue.all(COUNTY).stream()
                .filter(entry -> entry.item().kind().equals("行政许可"))
                .findFirst()
                .orElseThrow();
        var rows = new ArrayList<SheetRow>();
        for (var n = 0; n < OWN.size(); n++) {
            var cells = new HashMap<>(ItemSheet.cells(model));
            cells.put(ItemSheet.CODE, "FC-XK-00" + (n + 1));
            cells.put(ItemSheet.NAME, OWN.get(n).getFirst());
            cells.put(ItemSheet.BASIS, OWN.get(n).getLast());
            cells.put(ItemSheet.FROM, "2026-01-01");
            cells.put("群众说法", "");
            rows.add(new SheetRow(n + 2, cells));
        }
        var preview = imports.preview(clerk, rows, LAWS);
        assertThat(preview.errors()).isEmpty();
        assertThat(imports.confirm(clerk, Ids.next(), rows, LAWS, preview.stamp()))
                .isEqualTo(6);
    }

    /** All nineteen approvals and services, and 112 penalties. */
    private List<String> items() {
        var all = catalogue.all(COUNTY).stream()
                .filter(entry -> entry.bindsIn(COUNTY))
                .map(Entry::item)
                .toList();
        var services = all.stream()
                .filter(item -> !item.kind().matches("行政(处罚|强制|检查)"))
                .map(Item::code)
                .toList();
        assertThat(services).hasSize(19);
        return Stream.concat(
                        services.stream(),
                        all.stream()
                                .filter(item -> item.kind().equals("行政处罚"))
                                .limit(112)
                                .map(Item::code))
                .toList();
    }

    private Batch batch(UUID department) {
        var day = today.date();
        return new Batch(
                Ids.next(),
                "扩权强镇事项",
                "省政府关于向试点镇赋权的决定",
                "冀政〔2026〕9号",
                day.minusDays(30),
                Holding.Level.PROVINCE,
                day.minusDays(20),
                PowerSource.EMPOWERED,
                department,
                "滏川县行政审批局",
                "",
                false);
    }

    private static String seen(MockMvc mvc, Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Actor actor(@Nullable String township) {
        var id = new UUID(0, township == null ? 51 : 52);
        return new Actor(
                id,
                id,
                township == null ? "县放权办" : "镇长",
                id,
                "单位",
                "岗位",
                new Scope(COUNTY, township, null),
                EnumSet.allOf(Right.class));
    }
}
