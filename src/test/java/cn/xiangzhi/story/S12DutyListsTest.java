package cn.xiangzhi.story;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
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
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S12: lists come in by table and are published; what was taken back is not sent to the township but with a task. */
@XiangzhiTest
@Tag("browser")
class S12DutyListsTest {

    private static final String COUNTY = "640902";
    private static final String TOWN = "640902101";
    private static final String TABLE = """
            乡镇（街道）,清单,序号,事项,依据,牵头单位,乡镇职责,编码
            渠口镇,基本履职,1,道路保洁,条例,,日常保洁,SX-06012
            渠口镇,配合履职,1,噪声处置,噪声法,惠川县生态环境局,劝阻并报告,SX-06028
            渠口镇,上级收回,1,占道经营查处,惠政〔2026〕3号,惠川县城市管理局,,HL-03 SX-09006
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Today today;

    @Test
    void 导入看差别_公布_公众可查_收回的派不下去_临时任务放行() {
        county();
        var day = today.date().toString();
        try (var clerk = Visitor.at(port).signIn("s12xian")) {
            clerk.open("/powers/lists").sees("还没有登记清单").follow("导入清单");
            clerk.attach("file", "清单.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8))
                    .press("核对")
                    .sees("渠口镇：将成为第1版", "增加 3 行", "现在还没有登记任何内容");
            clerk.fill(Map.of("document", "渠口镇履职事项清单", "number", "惠办〔2026〕2号", "from", day, "publishedOn", day))
                    .press("确认登记")
                    .sees("已登记1个乡镇（街道）的新版清单", "现行", "占道经营查处");
        }
        try (var anybody = Visitor.onPhone(port)) {
            anybody.open("/public/lists?township=" + TOWN + "&q=占道").fits().sees("占道经营查处", "惠川县城市管理局", "渠口镇履职事项清单");
            anybody.doesNotSee("道路保洁");
            anybody.open("/public/report?county=" + COUNTY)
                    .fill("text", "渠口镇街口有人占道卖水果，堵住了人行道。")
                    .choose("category", "占道经营")
                    .choose("where", "渠口村")
                    .fill("words", "街口")
                    .press("提交");
        }
        String order;
        try (var dispatcher = Visitor.onPhone(port).signIn("s12zhen")) {
            dispatcher.openFrom("/orders", "派20").fits().sees("不能派给本乡镇", "上级收回清单第1项", "惠川县城市管理局");
            order = dispatcher.path();
            dispatcher.follow("派单").choose("organ", "执法队").press("派单");
            dispatcher.sees("不能派给乡镇（街道）", "占道经营查处", "惠川县城市管理局", "临时任务").fits();
        }
        try (var clerk = Visitor.at(port).signIn("s12xian")) {
            clerk.open("/powers/tasks/new").choose("township", "渠口镇");
            clerk.fill(Map.of("matter", "市容整治月", "codes", "HL-03 SX-09006", "people", "县城管局派驻2人"))
                    .fill(Map.of("authority", "劝导、登记", "from", day, "to", day))
                    .fill(Map.of("approvedBy", "分管副县长", "approval", "惠办批〔2026〕1号"))
                    .press("登记")
                    .sees("没有把经费一起交下来");
            clerk.fill("money", "1万元").press("登记").sees("已登记临时任务", "市容整治月", "在期");
        }
        try (var dispatcher = Visitor.at(port).signIn("s12zhen")) {
            dispatcher.open(order).follow("派单").choose("organ", "执法队").press("派单");
            dispatcher.sees("待签收", "清单核对：临时任务“市容整治月”", "1万元");
        }
    }

    private void county() {
        var nobody = new UUID(0, 9);
        var loader = new Actor(
                nobody, nobody, "装载", nobody, "测试", "装载", new Scope(COUNTY, null, null), EnumSet.allOf(Right.class));
        places.bring(
                loader,
                List.of(
                        new NewDivision(COUNTY, "惠川县", "", null),
                        new NewDivision(TOWN, "渠口镇", "", null),
                        new NewDivision(TOWN + "200", "渠口村", "", null)));
        staffing.found(loader, NewOrgan.of(Ids.next(), TOWN, "渠口镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "渠"));
        staffing.found(loader, NewOrgan.of(Ids.next(), TOWN, "渠口镇执法队", OrganKind.BRIGADE, null, "渠执"));
        open(loader, "s12xian", null, DefaultRole.COUNTY_POWERS);
        open(loader, "s12zhen", TOWN, DefaultRole.COMMAND_CENTRE);
    }

    private void open(Actor loader, String login, @org.jspecify.annotations.Nullable String town, DefaultRole role) {
        var account = accounts.open(loader, login, login, new UUID(9, login.hashCode()), town, InventedCounty.PASSWORD);
        accounts.grant(loader, account, role, null, town);
    }
}
