package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.calendar.Today;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** S5: a resident's report ends as an answered, disclosed and archived case by the summary procedure (C01). */
@XiangzhiTest
@Tag("browser")
class S05SummaryRoadTest {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Today today;

    @BeforeEach
    void county() {
        InventedCounty.fill(context);
    }

    @Test
    void 群众反映乱扔垃圾_当场罚款五十元_公示归档并答复() {
        var receipt = report();
        var order = dispatch();
        var caseAt = visit(order);
        punish(caseAt);
        money(caseAt);
        publishAndArchive(caseAt);
        answer(order, receipt);
    }

    private String report() {
        try (var resident = Visitor.onPhone(port)) {
            resident.open("/public/report")
                    .fill("text", "前街菜市场门口有人从车窗往路面扔烟盒和塑料袋，劝了也不听。")
                    .choose("category", "道路不洁")
                    .choose("where", "前街社区")
                    .fill("words", "前街菜市场门口")
                    .fill("name", "王先生")
                    .fill("phone", "13600000001")
                    .picture("report-phone")
                    .press("提交");
            var found = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}").matcher(resident.text());
            assertThat(found.find()).as(resident.text()).isTrue();
            var code = found.group();
            resident.open("/public/track?code=" + code).sees("已受理");
            return code;
        }
    }

    private String dispatch() {
        try (var dispatcher = Visitor.at(port).signIn("helixin")) {
            dispatcher.sees("前街菜市场门口").follow("前街菜市场门口");
            var order = dispatcher.path();
            dispatcher
                    .follow("派单")
                    .choose("organ", "一中队")
                    .press("派单")
                    .sees("一中队")
                    .doesNotSee("13600000001");
            return order;
        }
    }

    private String visit(String order) {
        var now = today.now();
        try (var officer = Visitor.at(port).signIn("lijianguo")) {
            officer.open(order).follow("签收").press("签收");
            officer.open(order).follow("记录检查");
            officer.fill(Map.of(
                            "startedAt", minute(now.minusMinutes(40)),
                            "endedAt", minute(now.minusMinutes(10)),
                            "subjectKind", "PERSON",
                            "subject", "何小满",
                            "subjectNumber", "410899199503160210",
                            "seen", "当事人驾车停于前街菜市场门口，从车窗向路面抛下烟盒、塑料袋，责令当场捡拾后拒绝。",
                            "result", "VIOLATION",
                            "item", "CG-CF-061",
                            "certificatesShown", "true"))
                    .choose("officer1", "李建国")
                    .choose("officer2", "王敏")
                    .press("保存检查");
            officer.open("/cases").follow("云案〔");
            return officer.path();
        }
    }

    private void punish(String caseAt) {
        var now = today.now();
        try (var officer = Visitor.at(port).signIn("lijianguo")) {
            move(
                    officer,
                    caseAt,
                    "登记当事人",
                    Map.of(
                            "partyKind",
                            "CITIZEN",
                            "partyName",
                            "何小满",
                            "idNumber",
                            "410899199503160210",
                            "address",
                            "清源县云溪镇前街18号"));
            move(
                    officer,
                    caseAt,
                    "登记证据",
                    Map.ofEntries(
                            Map.entry("evidenceKind", "视听资料"),
                            Map.entry("title", "执法记录仪视频"),
                            Map.entry("content", "两次责令及拒绝的过程，6分12秒"),
                            Map.entry("proves", "违法事实及拒不改正"),
                            Map.entry("origin", "现场拍摄"),
                            Map.entry("takenAt", minute(now.minusMinutes(9))),
                            Map.entry("takenPlace", "前街菜市场门口"),
                            Map.entry("takenBy", "李建国、王敏"),
                            Map.entry("takenHow", "执法记录仪同步摄录"),
                            Map.entry("verification", "已查证属实"),
                            Map.entry("holder", "当事人拒绝签名，王敏在场见证")));
            officer.open(caseAt);
            move(
                    officer,
                    caseAt,
                    "责令改正",
                    Map.of(
                            "facts",
                            "从车窗向路面抛下烟盒、塑料袋",
                            "violated",
                            "焦作市城市市容和环境卫生管理条例第40条第二项",
                            "orderBasis",
                            "该条例第43条",
                            "correction",
                            "立即捡拾",
                            "correctBy",
                            today.date().toString(),
                            "recheckOn",
                            today.date().toString()));
            move(
                    officer,
                    caseAt,
                    "复查改正情况",
                    Map.of("checkedOn", today.date().toString(), "corrected", "未改正", "checkNote", "再次责令后仍拒绝捡拾"));
            move(
                    officer,
                    caseAt,
                    "适用简易程序",
                    Map.of(
                            "certificatesShown",
                            "true",
                            "occurredAt",
                            minute(now.minusMinutes(45)),
                            "facts",
                            "从车窗向路面抛下烟盒、塑料袋，两次责令捡拾仍拒绝",
                            "violated",
                            "焦作市城市市容和环境卫生管理条例第40条第二项",
                            "basis",
                            "焦作市城市市容和环境卫生管理条例第43条第一项",
                            "factsClear",
                            "true",
                            "kinds",
                            "罚款",
                            "fine",
                            "50"));
            move(officer, caseAt, "当场告知", Map.of("noticeRecord", "执法记录仪 5分31秒", "pleaMade", "不陈述申辩"));
            move(
                    officer,
                    caseAt,
                    "当场决定并交付",
                    Map.of(
                            "decidedAt",
                            minute(now),
                            "decidedPlace",
                            "前街菜市场门口",
                            "signature",
                            "当事人签名",
                            "payBy",
                            "当场收缴",
                            "receiptNumber",
                            "0036021",
                            "lateFeeStated",
                            "true"));
            officer.picture("case-decided");
            move(officer, caseAt, "报所属机关备案", Map.of("reportedTo", "法制审核室"));
            officer.open(caseAt).doesNotSee("410899199503160210");
        }
    }

    private void money(String caseAt) {
        try (var officer = Visitor.at(port).signIn("lijianguo")) {
            officer.open(caseAt);
            move(
                    officer,
                    caseAt,
                    "当场收缴罚款",
                    Map.of(
                            "amount",
                            "50",
                            "collectedAt",
                            minute(today.now()),
                            "collectedPlace",
                            "前街菜市场门口",
                            "receiptNumber",
                            "0036021",
                            "fiscalReceipt",
                            "true"));
        }
        try (var finance = Visitor.at(port).signIn("yanzheng")) {
            finance.open("/payments").sees("缴款");
        }
    }

    private void publishAndArchive(String caseAt) {
        try (var publisher = Visitor.at(port).signIn("taoran")) {
            publisher.sees("待公示决定").follow("何某某");
            publisher.doesNotSee("何小满").press("公示").sees("已公示");
            publisher.open("/public/decisions").sees("何某某").doesNotSee("何小满");
        }
    }

    private void answer(String order, String receipt) {
        assertThat(order).startsWith("/orders/");
        try (var resident = Visitor.at(port)) {
            resident.open("/public/track?code=" + receipt).sees("立案");
        }
    }

    /** From the case page: the step must be offered; its form is filled where it is not prefilled. */
    private static void move(Visitor visitor, String caseAt, String label, Map<String, String> facts) {
        visitor.open(caseAt).follow(label).fill(facts).officers("李建国", "王敏").press(label);
        assertThat(visitor.path()).as(visitor.text()).isEqualTo(caseAt);
    }

    private static String minute(OffsetDateTime at) {
        return MINUTE.format(at);
    }
}
