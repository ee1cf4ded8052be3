package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.NewSeal;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.documents.Seals;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.powers.HandedCounty;
import com.microsoft.playwright.options.RequestOptions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** S13 F42 F44: a deed of two organs, made at the desk, sealed by one keeper and then the other; anybody asks about both seals. */
@XiangzhiTest
@Tag("browser")
class S13JointSealTest {

    private static final String COUNTY = "700901";
    private static final String WATER = "泾川县水利局";
    private static final String TOWN = "东河镇人民政府";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Seals seals;

    @Autowired
    private Today today;

    private Actor loader;

    @Test
    void 委托书由两个保管人先后盖章_盖齐才算用印_公众逐枚核验() {
        assumeThat(seals.draws()).as("随附的字体").isTrue();
        people();
        String paper;
        try (var clerk = Visitor.at(port).signIn("shuiban70")) {
            clerk.open("/papers/desk").follow("行政执法委托书").sees("以“" + WATER + "”名义", "共同署名");
            for (var each : Map.of(
                            "受委托机关", TOWN,
                            "委托事项", "河道内倾倒垃圾、渣土的处罚",
                            "委托权限", "立案、调查、处罚",
                            "委托期限", "2026年1月1日至2028年12月31日",
                            "委托依据", "行政处罚法第20条",
                            "公布网址", "https://www.jingchuan.example/1",
                            "责任承担", "委托机关监督并承担法律责任")
                    .entrySet()) {
                clerk.page().getByLabel(each.getKey()).fill(each.getValue());
            }
            clerk.choose("other0", TOWN).press("出具").sees("行政执法委托书", "泾水委〔");
            paper = clerk.path();
        }
        byte[] half;
        String code;
        try (var keeper = Visitor.at(port).signIn("shuiyin70")) {
            keeper.openFrom("/seals/papers", "泾水委〔").press("用印").sees("部分机关已用印", "还没有盖章：" + TOWN);
            keeper.fits().picture("s13-joint-half-1440");
            code = keeper.page().locator("a[href^='/public/verify/']").getAttribute("href");
            half = pdf(keeper, paper);
            keeper.open("/seals/papers").doesNotSee("泾水委〔");
        }
        try (var anybody = Visitor.onPhone(port)) {
            anybody.open(code).sees("印章不齐", TOWN).fits();
            upload(anybody, half).sees("印章不齐", WATER, "还没有盖章");
        }
        byte[] whole;
        try (var keeper = Visitor.onPhone(port).signIn("zhenyin70")) {
            keeper.openFrom("/seals/papers", "泾水委〔").fits().press("用印").sees("已用印", "代表 " + WATER, "代表 " + TOWN);
            keeper.fits().doesNotSee("还没有盖章");
            assertThat(keeper.page().evaluate("[...document.images].every(image => image.naturalWidth > 0)"))
                    .as("别的机关的印模也看得见")
                    .isEqualTo(true);
            keeper.picture("s13-joint-390");
            whole = pdf(keeper, paper);
            assertThat(keeper.open(paper).fits().page().locator(".paper-life").innerText())
                    .contains("部分用印", "用印", WATER + "公章", TOWN + "公章");
        }
        assertThat(whole).startsWith(half);
        try (var anybody = Visitor.onPhone(port)) {
            anybody.open(code).sees(WATER, TOWN).fits().doesNotSee("印章不齐");
            upload(anybody, whole)
                    .sees("是原件", "电子印章 1", "电子印章 2", WATER, TOWN, "没有改动")
                    .fits()
                    .picture("s13-joint-verified-390");
            upload(anybody, half).sees("印章不齐", "这个文件上没有");
            whole[half.length + 100] ^= 1;
            upload(anybody, whole).sees("不是原件");
        }
    }

    private static Visitor upload(Visitor anybody, byte[] file) {
        return anybody.open("/public/verify")
                .attach("file", "委托书.pdf", "application/pdf", file)
                .press("核验");
    }

    private byte[] pdf(Visitor by, String paper) {
        return by.page()
                .request()
                .get("http://localhost:" + port + paper + ".pdf", RequestOptions.create())
                .body();
    }

    private void people() {
        var c = HandedCounty.of(context, COUNTY, today.date());
        loader = new Actor(
                new UUID(0, 9),
                new UUID(0, 9),
                "装载",
                c.water(),
                "测试",
                "装载",
                new Scope(COUNTY, null, null),
                EnumSet.allOf(Right.class));
        var town = c.officer().organ();
        open("shuiban70", "水政科", DefaultRole.COUNTY_POWERS, c.water(), null);
        keeper("shuiyin70", "水局印", c.water(), null, WATER + "公章");
        keeper("zhenyin70", "镇印", town, c.town(), TOWN + "公章");
    }

    private void keeper(String login, String name, UUID organ, @Nullable String town, String seal) {
        var person = open(login, name, DefaultRole.SEAL_KEEPER, organ, town);
        var id = seals.register(
                loader,
                new NewSeal(
                        Ids.next(),
                        town,
                        organ,
                        seal,
                        SealKind.ORGAN,
                        "",
                        organ,
                        null,
                        Set.of(),
                        Set.of(),
                        person,
                        today.date().minusYears(1),
                        today.date().plusYears(3),
                        null));
        seals.enable(loader, id, "会议同意启用");
    }

    private UUID open(String login, String name, DefaultRole role, UUID organ, @Nullable String town) {
        var post = staffing.authorise(loader, new NewPost(Ids.next(), organ, PostKind.ADMINISTRATIVE, name + "岗", 2));
        var digits = "70090119900101%03d".formatted(Math.floorMod(login.hashCode(), 999));
        var person = staffing.employ(
                loader,
                new NewPerson(
                        Ids.next(),
                        name,
                        digits + IdNumber.check(digits),
                        "",
                        post,
                        PostKind.ADMINISTRATIVE,
                        null,
                        today.date().minusYears(1)));
        var account = accounts.open(loader, login, name, person, town, InventedCounty.PASSWORD);
        accounts.grant(loader, account, role, organ, town);
        return person;
    }
}
