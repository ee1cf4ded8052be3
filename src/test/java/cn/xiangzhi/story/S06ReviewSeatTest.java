package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.places.Place;
import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S6 F37: the head approves from one list with the file beside the form; the county marks a file; the line of S10. */
@XiangzhiTest
@Tag("browser")
class S06ReviewSeatTest {

    private static final String TOWN = "410899101";
    private static final String ITEM = "CG-CF-024";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Cases cases;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void county() {
        InventedCounty.fill(context);
    }

    @Test
    void 负责人在宽屏左边看案卷右边审批_手机上下排列() {
        var id = waiting();
        try (var head = Visitor.at(port).signIn("zhangmingyuan")) {
            head.open("/cases/approvals").sees("待批准立案", "阅卷审批").fits().picture("s06-approvals-1440");
            head.open("/cases/" + id + "/reviewing")
                    .sees("案卷", "批准立案", "自动评查提示")
                    .fits();
            var file = head.page().locator(".xz-beside-file").boundingBox();
            var form = head.page().locator("#seat").boundingBox();
            assertThat(form.x).isGreaterThanOrEqualTo(file.x + file.width);
            assertThat(faults(head)).isEmpty();
            head.picture("s06-seat-1440");
        }
        try (var head = Visitor.onPhone(port).signIn("zhangmingyuan")) {
            head.open("/cases/approvals").sees("待批准立案").fits().picture("s06-approvals-390");
            head.open("/cases/" + id + "/reviewing").fits();
            var file = head.page().locator(".xz-beside-file").boundingBox();
            var form = head.page().locator("#seat").boundingBox();
            assertThat(form.y).isGreaterThanOrEqualTo(file.y + file.height);
            assertThat(faults(head)).isEmpty();
            head.picture("s06-seat-390");
            head.fill("opinion", "同意立案").press("批准立案");
            assertThat(head.path()).isEqualTo("/cases/approvals");
        }
    }

    @Test
    void 自查_一行表_无人能办_县级评查的页面() {
        var id = waiting();
        for (var phone : List.of(false, true)) {
            var size = phone ? "-390" : "-1440";
            try (var head = (phone ? Visitor.onPhone(port) : Visitor.at(port)).signIn("zhangmingyuan")) {
                head.open("/cases/" + id + "/file-review").sees("自动评查", "主体和权限").fits();
                assertThat(faults(head)).isEmpty();
                head.picture("s06-file-review" + size);
                head.open("/cases/line").sees("共监管").fits();
                assertThat(faults(head)).isEmpty();
                head.picture("s06-line" + size);
                head.open("/cases/line/cases?box=GATHERING").fits();
                head.open("/cases/stuck").sees("马上再查一次").fits();
                assertThat(faults(head)).isEmpty();
                head.picture("s06-stuck" + size);
                head.open("/cases/" + id).sees("阅卷和自查").fits();
            }
        }
    }

    @Test
    void 县级评查人员抽取并在案卷旁边评分() {
        closed();
        var login = "pingcha" + Ids.next().toString().substring(24);
        var nobody = new UUID(0, 7);
        var admin = new Actor(
                nobody,
                nobody,
                "测试装载",
                nobody,
                "测试",
                "装载",
                new Scope(Cast.COUNTY, null, null),
                EnumSet.allOf(Right.class));
        var accounts = context.getBean(Accounts.class);
        var account = accounts.open(admin, login, "毕胜男", Ids.next(), null, InventedCounty.PASSWORD);
        accounts.grant(admin, account, DefaultRole.LEGAL_REVIEWER, null, null);
        try (var reviewer = Visitor.at(port).signIn(login)) {
            reviewer.open("/case-reviews/new").fill("note", "本年度案卷评查").fits();
            assertThat(faults(reviewer)).isEmpty();
            reviewer.press("抽取").sees("本年度案卷评查", "待评查").fits().picture("s06-samples-1440");
            reviewer.follow("云案〔").sees("逐项评分").fits();
            assertThat(faults(reviewer)).isEmpty();
            reviewer.picture("s06-marks-1440");
            reviewer.fill("off-3-4", "1")
                    .fill("why-3-4", "提取方法写得笼统")
                    .press("保存评分")
                    .sees("没有指明是案卷的哪一步")
                    .choose("at-3-4", "文书")
                    .press("保存评分")
                    .sees("评查得分");
        }
        try (var reviewer = Visitor.onPhone(port).signIn(login)) {
            reviewer.open("/case-reviews").fits().follow("云案〔").fits();
            assertThat(faults(reviewer)).isEmpty();
            reviewer.picture("s06-marks-390");
        }
    }

    /** A case proposed for filing. */
    private UUID waiting() {
        var id = opened(ITEM, "罗庆生", "41089919710822035X");
        var officer = actor("lijianguo");
        go(officer, id, "VERIFY", 200, Map.of());
        var facts = new HashMap<>(pair());
        facts.putAll(Map.of(
                "facts", "在前街人行道摆放货架3组，占道约6平方米，经劝导不改正",
                "occurredOn", day(),
                "discoveredOn", day(),
                "violated", "《河南省城市市容和环境卫生管理条例》关于占道经营的禁止规定",
                "basis", "该条例关于占道经营的处罚规定",
                "proposal", "建议立案，请批示"));
        go(officer, id, "PROPOSE_FILING", 190, facts);
        return id;
    }

    private void closed() {
        var id = opened("XF-CF-009", "邵云飞", "41089920000212011X");
        var officer = actor("lijianguo");
        var facts = new HashMap<>(pair());
        facts.putAll(Map.of(
                "certificatesShown",
                "true",
                "occurredAt",
                minute(230),
                "facts",
                "占道经营",
                "violated",
                "占道经营的禁止规定",
                "basis",
                "占道经营的处罚规定",
                "factsClear",
                "true",
                "kinds",
                "警告"));
        go(officer, id, "USE_SUMMARY", 180, facts);
        go(officer, id, "NOTIFY_ON_SPOT", 170, Map.of("noticeRecord", "录像", "pleaMade", "不陈述申辩"));
        go(
                officer,
                id,
                "DECIDE_ON_SPOT",
                160,
                Map.of("decidedAt", minute(160), "decidedPlace", "前街", "signature", "当事人签名"));
        go(officer, id, "REPORT_TO_ORGAN", 150, Map.of("reportedTo", "值班室"));
        go(
                actor("zhangmingyuan"),
                id,
                "CLOSE",
                140,
                Map.of("closingReason", "已履行", "execution", "已警告", "publicationChecked", "true", "opinion", "同意"));
    }

    private UUID opened(String item, String name, String number) {
        var officer = actor("lijianguo");
        var place = new Place(Cast.COUNTY, TOWN, null, "云溪镇前街菜市场门口", null, null);
        var id = cases.register(
                officer,
                Ids.next(),
                new Cases.Opening(
                        item,
                        "CITIZEN",
                        name,
                        place,
                        "网格巡查",
                        "巡查发现占道经营",
                        today.date().minusDays(1),
                        null,
                        null),
                today.now().minusMinutes(240));
        go(
                officer,
                id,
                "IDENTIFY",
                230,
                Map.of("partyKind", "CITIZEN", "partyName", name, "idNumber", number, "address", "清源县云溪镇前街2号"));
        go(
                officer,
                id,
                "TAKE_EVIDENCE",
                220,
                Map.ofEntries(
                        Map.entry("evidenceKind", "视听资料"),
                        Map.entry("title", "现场照片"),
                        Map.entry("content", "货架占道"),
                        Map.entry("proves", "占道经营的事实"),
                        Map.entry("origin", "执法记录仪"),
                        Map.entry("takenAt", minute(225)),
                        Map.entry("takenPlace", "前街"),
                        Map.entry("takenBy", "李建国"),
                        Map.entry("takenHow", "拍摄"),
                        Map.entry("holder", "当事人签名确认"),
                        Map.entry("verification", "已查证属实")));
        return id;
    }

    private Map<String, String> pair() {
        return Map.of(
                "officer1",
                actor("lijianguo").person().toString(),
                "officer2",
                actor("wangmin").person().toString());
    }

    private void go(Actor actor, UUID id, String move, int before, Map<String, String> facts) {
        cases.make(actor, id, move, facts, today.now().minusMinutes(before));
    }

    private String day() {
        return today.date().minusDays(1).toString();
    }

    private String minute(int before) {
        return today.now()
                .minusMinutes(before)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    /** The person behind a login, with every right of casework. */
    private Actor actor(String login) {
        var row = jdbc.sql("select a.id, a.person_id, a.name from access_account a where a.login = :login")
                .param("login", login)
                .query()
                .singleRow();
        var person = (UUID) row.get("person_id");
        return new Actor(
                (UUID) row.get("id"),
                person,
                (String) row.get("name"),
                person,
                "清源县云溪镇人民政府",
                "岗位",
                new Scope(Cast.COUNTY, TOWN, null),
                EnumSet.allOf(Right.class));
    }

    private static List<String> faults(Visitor visitor) {
        return new AxeBuilder(visitor.page())
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .limit(2)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }
}
