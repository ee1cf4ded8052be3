package cn.xiangzhi.story;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.insight.health.PlantedCounty;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.NewHolding;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.powers.PowerSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S15: the county has its townships' powers checked, opens a zombie power down to its reports, and issues a proposal. */
@XiangzhiTest
@Tag("browser")
class S15HealthCheckTest {

    private static final String COUNTY = "470901";
    private static final String TOWN = "470901101";
    private static final String STRAW = "HB-CF-015";

    @LocalServerPort
    private int port;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PowerRegister register;

    @Autowired
    private Categories categories;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Today today;

    @Test
    void 县级开始体检_看进度_打开僵尸权限的证据_出具建议书() {
        county();
        try (var clerk = Visitor.at(port).signIn("tijian")) {
            clerk.open("/insight/health").sees("看得见的管不着", "放权不放人").press("开始评估").sees("僵尸权限", "建议书");
            var run = clerk.path();
            clerk.picture("s15-health")
                    .manual("powers-health")
                    .open(run + "?kind=ZOMBIE")
                    .sees("没有检查、线索、案件和决定", "培训指导");
            clerk.open(run + "/" + TOWN + "/" + STRAW)
                    .sees("怎么得出的", "第24条第2款", "7 件")
                    .manual("powers-finding")
                    .follow("7 件")
                    .sees("报告：");
            clerk.open(run)
                    .fill("kinds", "ZOMBIE")
                    .fill("phone", "0391-2000001")
                    .press("出具建议书")
                    .sees("已出具建议书", "评建")
                    .follow("赋权评估建议书")
                    .sees("评估情况", "【培训指导】双桥镇" + STRAW, "僵尸权限");
        }
        try (var head = Visitor.onPhone(port).signIn("shuangqiao")) {
            head.open("/insight/health")
                    .fits()
                    .sees("全县")
                    .open("/powers/capacity")
                    .fits()
                    .sees("接得住");
        }
    }

    private void county() {
        var day = today.date();
        var nobody = new UUID(0, 15);
        var loader = new Actor(
                nobody, nobody, "装载", nobody, "测试", "装载", new Scope(COUNTY, null, null), EnumSet.allOf(Right.class));
        places.bring(loader, List.of(new NewDivision(COUNTY, "双川县", "", null), new NewDivision(TOWN, "双桥镇", "", null)));
        staffing.found(loader, NewOrgan.of(Ids.next(), null, "双川县人民政府", OrganKind.COUNTY_GOVERNMENT, null, "双川"));
        staffing.found(loader, NewOrgan.of(Ids.next(), TOWN, "双桥镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "双桥"));
        officers(loader, day);
        register.grant(
                loader,
                new NewHolding(
                        Ids.next(),
                        TOWN,
                        STRAW,
                        PowerSource.EMPOWERED,
                        "省政府决定",
                        "省政〔2024〕1号",
                        day.minusYears(2),
                        day.minusYears(2),
                        null,
                        null));
        var straw = categories.all().stream()
                .filter(category -> category.powerItems().contains(STRAW))
                .findFirst()
                .orElseThrow();
        new PlantedCounty(jdbc, COUNTY).reports(TOWN, straw.code(), day.minusMonths(2), 7);
        open(loader, "tijian", "权责办", null, DefaultRole.COUNTY_POWERS);
        open(loader, "shuangqiao", "双桥镇长", TOWN, DefaultRole.TOWNSHIP_HEAD);
    }

    private void officers(Actor loader, LocalDate day) {
        var squad = staffing.found(loader, NewOrgan.of(Ids.next(), TOWN, "双桥镇执法队", OrganKind.BRIGADE, null, ""));
        var post = staffing.authorise(loader, new NewPost(Ids.next(), squad, PostKind.INSTITUTION, "执法队员", 4));
        for (var n = 1; n <= 2; n++) {
            var digits = "47090119900101" + "10" + n;
            var person = staffing.employ(
                    loader,
                    new NewPerson(
                            Ids.next(),
                            "队员" + n,
                            digits + IdNumber.check(digits),
                            "",
                            post,
                            PostKind.INSTITUTION,
                            null,
                            day.minusYears(2)));
            staffing.certify(
                    loader,
                    new NewCertificate(
                            Ids.next(), person, "470901-0" + n, "省司法厅", day.minusYears(1), day.plusYears(3), Set.of()));
        }
    }

    private void open(
            Actor loader, String login, String name, @org.jspecify.annotations.Nullable String town, DefaultRole role) {
        var account = accounts.open(loader, login, name, new UUID(15, login.hashCode()), town, InventedCounty.PASSWORD);
        accounts.grant(loader, account, role, null, town);
    }
}
