package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S11: 185 items to six towns, which take over 141, 138, 185, 140, 141 and 141; one signs, publishes and begins. */
@XiangzhiTest
@Tag("browser")
class S11TakingOverTest {

    private static final String COUNTY = "640901";
    private static final List<String> TOWNS = List.of("东河镇", "西山镇", "南关镇", "北原镇", "中坪镇", "新集镇");
    private static final List<Integer> TAKEN = List.of(141, 138, 185, 140, 141, 141);

    @LocalServerPort
    private int port;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Today today;

    @Test
    void 一百八十五项_六镇逐项核对_签收_签协议_双方公布() {
        county();
        var items = items();
        String batch;
        try (var clerk = Visitor.at(port).signIn("quanze")) {
            clerk.open("/powers/batches/new")
                    .fill(Map.of("name", "第一批扩权事项", "decision", "省政府关于向试点镇赋权的决定", "decisionNumber", "省政〔2026〕5号"))
                    .fill("decidedOn", today.date().minusDays(20).toString())
                    .fill("publishedOn", today.date().minusDays(20).toString())
                    .choose("level", "省级政府")
                    .choose("source", "赋权")
                    .choose("department", "城市管理局")
                    .fill("items", String.join("\n", items));
            for (var n = 1; n <= TOWNS.size(); n++) {
                clerk.fill("townships", COUNTY + "10" + n);
            }
            clerk.press("下放").sees("各乡镇（街道）进度", "185");
            batch = clerk.path();
        }
        for (var n = 0; n < TOWNS.size(); n++) {
            answer(batch, n, items);
        }
        try (var clerk = Visitor.at(port).signIn("quanze")) {
            clerk.open(batch).picture("s11-progress");
            for (var n = 0; n < TOWNS.size(); n++) {
                assertThat(clerk.text()).containsPattern(TOWNS.get(n) + "\\s+185\\s+" + TAKEN.get(n) + "\\s");
            }
            clerk.follow("东河镇")
                    .fill(Map.of("number", "交接1号", "authority", "在东河镇辖区内以镇政府名义行使", "duties", "部门培训监督，镇依法行使"));
            clerk.fill("from", today.date().toString()).press("起草协议").sees("事项（141 项）", "待签署");
            batch = clerk.path();
            clerk.press("签署").sees("已签署");
        }
        try (var head = Visitor.at(port).signIn("zhenzhang1")) {
            head.open(batch).press("签署").sees("待公布").press("登记公布").sees("已登记公布");
        }
        try (var clerk = Visitor.at(port).signIn("quanze")) {
            clerk.open(batch).press("登记公布").sees("双方已公布", "开始行使");
        }
        try (var anybody = Visitor.onPhone(port)) {
            anybody.open("/public/agreements?township=" + COUNTY + "101")
                    .sees("交接1号", "东河镇", "事项（141 项）")
                    .fits();
            anybody.open("/public/powers?township=" + COUNTY + "101")
                    .sees("东河镇")
                    .fits();
        }
    }

    private void answer(String batch, int town, List<String> items) {
        var gone = items.subList(0, items.size() - TAKEN.get(town));
        try (var head = Visitor.onPhone(port).signIn("zhenzhang" + (town + 1))) {
            head.open(batch).fits().follow(TOWNS.get(town)).fits().sees("能否接住", "接不住");
            if (town == 0) {
                head.sees("接得住").picture("s11-capacity");
            }
            if (!gone.isEmpty()) {
                gone.forEach(code -> head.fill("item", code));
                head.choose("move", "不承接").fill("words", "没有专业人员和检测设备").press("提交选中的事项");
                head.sees("不承接 " + gone.size() + " 项");
            }
            head.fill("item", "*").choose("move", "签收承接");
            if (town == 0) {
                head.press("提交选中的事项").sees("现在接不住", "第24条第1款", "再签收");
                head.fill("item", "*").choose("move", "签收承接");
            }
            head.fill("words", "明年三月前选派人员考证，法制审核由县司法局指派").press("提交选中的事项").sees("签收承接 " + TAKEN.get(town) + " 项");
        }
    }

    /** Thirteen items of approval and service and 172 of enforcement. */
    private List<String> items() {
        var all = catalogue.all(COUNTY).stream()
                .filter(entry -> entry.bindsIn(COUNTY))
                .map(Entry::item)
                .toList();
        var services = all.stream().filter(item -> !item.kind().matches("行政(处罚|强制|检查)"));
        var penalties = all.stream().filter(item -> item.kind().equals("行政处罚"));
        var codes = new ArrayList<String>();
        Stream.concat(penalties.limit(172), services.limit(13)).map(Item::code).forEach(codes::add);
        assertThat(codes).hasSize(185);
        return codes;
    }

    private void county() {
        var nobody = new UUID(0, 9);
        var loader = new Actor(
                nobody, nobody, "装载", nobody, "测试", "装载", new Scope(COUNTY, null, null), EnumSet.allOf(Right.class));
        var divisions = new ArrayList<NewDivision>();
        divisions.add(new NewDivision(COUNTY, "泾川县", "", null));
        for (var n = 0; n < TOWNS.size(); n++) {
            divisions.add(new NewDivision(COUNTY + "10" + (n + 1), TOWNS.get(n), "", null));
        }
        places.bring(loader, divisions);
        staffing.found(loader, NewOrgan.of(Ids.next(), null, "泾川县城市管理局", OrganKind.COUNTY_DEPARTMENT, null, "泾城"));
        open(loader, "quanze", "权责办", null, DefaultRole.COUNTY_POWERS);
        for (var n = 0; n < TOWNS.size(); n++) {
            var code = COUNTY + "10" + (n + 1);
            staffing.found(
                    loader,
                    NewOrgan.of(Ids.next(), code, TOWNS.get(n) + "人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "泾" + n));
            open(loader, "zhenzhang" + (n + 1), TOWNS.get(n) + "镇长", code, DefaultRole.TOWNSHIP_HEAD);
        }
        officers(loader, COUNTY + "101");
    }

    /** Two people with a certificate for every field: what needs no legal review can be taken up. */
    private void officers(Actor loader, String town) {
        var squad = staffing.found(loader, NewOrgan.of(Ids.next(), town, "东河镇综合执法队", OrganKind.BRIGADE, null, ""));
        var post = staffing.authorise(loader, new NewPost(Ids.next(), squad, PostKind.INSTITUTION, "执法队员", 4));
        for (var name : List.of("张东", "李河")) {
            var digits = "64090119900101" + (name.equals("张东") ? "101" : "102");
            var person = staffing.employ(
                    loader,
                    new NewPerson(
                            Ids.next(),
                            name,
                            digits + IdNumber.check(digits),
                            "",
                            post,
                            PostKind.INSTITUTION,
                            null,
                            today.date().minusYears(2)));
            staffing.certify(
                    loader,
                    new NewCertificate(
                            Ids.next(),
                            person,
                            "640901-" + digits.substring(14),
                            "省司法厅",
                            today.date().minusYears(1),
                            today.date().plusYears(3),
                            Set.of()));
        }
    }

    private void open(
            Actor loader, String login, String name, @org.jspecify.annotations.Nullable String town, DefaultRole role) {
        var person = new UUID(9, login.hashCode());
        var account = accounts.open(loader, login, name, person, town, InventedCounty.PASSWORD);
        accounts.grant(loader, account, role, null, town);
    }
}
