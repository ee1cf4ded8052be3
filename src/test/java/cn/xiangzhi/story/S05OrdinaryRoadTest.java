package cn.xiangzhi.story;

import static cn.xiangzhi.story.Road.minute;
import static cn.xiangzhi.story.Road.move;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.calendar.Today;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** S5: a resident's report ends as an answered, paid, disclosed and archived case by the ordinary procedure (straw, 800 yuan). */
@XiangzhiTest
@Tag("browser")
class S05OrdinaryRoadTest {

    private static final String NAME = "孟宪德";
    private static final String ID_NUMBER = "410899196204090175";
    private static final String SEEN = "柳湾村东3亩地块有明火浓烟，当事人正在点燃玉米秸秆，过火约420平方米，经扑灭。";
    private static final String FACTS = "在禁烧区内点燃玉米秸秆，过火约420平方米，经扑灭";
    private static final String VIOLATED = "《中华人民共和国生态环境法典》关于露天焚烧秸秆的禁止规定";

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
    void 群众反映焚烧秸秆_普通程序罚款八百元_银行缴清_公示归档并答复() {
        var road = new Road(port, today);
        var receipt = road.report("柳湾村东边地里在烧玉米秸秆，烟大得看不清路。", "焚烧垃圾", "柳湾村", "柳湾村东地块");
        var order = road.dispatch(receipt, "二中队", "本乡镇（街道）持有相应权力");
        var caseAt = road.visit(
                order,
                "zhouhaitao",
                "孙晓燕",
                Map.of(
                        "subjectKind", "PERSON",
                        "subject", NAME,
                        "subjectNumber", ID_NUMBER,
                        "seen", SEEN,
                        "item", "HB-CF-015"));
        var number = propose(caseAt);
        head(number, "待批准立案", "批准立案", Map.of("opinion", "同意立案"), "已立案", "作出处罚决定");
        investigate(caseAt);
        review(number);
        head(number, "待批准告知", "批准事先告知", Map.of(), "已审核", "行政处罚事先告知书");
        notify(caseAt);
        head(number, "待作出决定", "作出处罚决定", Map.of("lateFeeStated", "true"), "已决定", "罚款800元");
        var decision = serve(caseAt);
        pay(decision);
        head(number, "待批准结案", "批准结案", Map.of("publicationChecked", "true"), "已结案", "结案审批表");
        road.answer(order, receipt, "已依法处理并结案：罚款800元", "经查，焚烧秸秆的村民已被依法罚款800元并已缴清，现场已清理。");
        road.publish(decision, "孟某某", "罚款800元", NAME, ID_NUMBER, "柳湾村2组");
        road.archive(caseAt, number, "行政处罚决定书", "立案审批表", "询问笔录", "行政处罚事先告知书", "送达回证", "证据材料：straw.png", "结案审批表");
    }

    /** The officers verify, secure evidence, stop the burning and propose to file; they cannot approve themselves. */
    private String propose(String caseAt) {
        var day = today.date().toString();
        try (var officer = Visitor.at(port).signIn("zhouhaitao")) {
            move(
                    officer,
                    caseAt,
                    "登记当事人",
                    Map.of("partyName", NAME, "idNumber", ID_NUMBER, "address", "清源县云溪镇柳湾村2组", "phone", "13600000002"));
            officer.sees("孟**", "4108**********0175").doesNotSee(NAME, ID_NUMBER, "柳湾村2组", "13600000002");
            move(officer, caseAt, "开始核查", Map.of());
            officer.open(caseAt).follow("登记证据").attach("files", "straw.png", "image/png", Pictures.png());
            officer.fill(Map.of(
                            "evidenceKind", "视听资料",
                            "title", "现场照片",
                            "content", "过火地块和秸秆灰烬",
                            "proves", "焚烧的地点和面积",
                            "origin", "现场拍摄",
                            "takenAt", minute(today.now().minusMinutes(20)),
                            "takenHow", "执法终端拍摄",
                            "verification", "待查证",
                            "holder", "当事人签名确认"))
                    .press("登记证据")
                    .sees("现场照片", "待查证");
            move(
                    officer,
                    caseAt,
                    "责令改正",
                    Map.of(
                            "facts", FACTS,
                            "violated", VIOLATED,
                            "correction", "立即停止焚烧并清理现场",
                            "correctBy", day,
                            "recheckOn", day));
            officer.open(caseAt).follow("呈报立案");
            assertThat(officer.value("officer1")).startsWith("周海涛");
            assertThat(officer.value("officer2")).startsWith("孙晓燕");
            assertThat(officer.value("violated")).isEqualTo(VIOLATED);
            officer.fill(Map.of("occurredOn", officer.value("discoveredOn"), "proposal", "建议立案"))
                    .press("呈报立案");
            officer.open(caseAt);
            assertThat(officer.offers("批准立案")).isFalse();
            officer.sees("没有本机关负责人批准，不得立案").picture("ordinary-proposed");
            return Road.found(officer.text(), "云案〔[0-9]+〕[0-9]+号");
        }
    }

    /** The head finds it on the desk under those words, which opens the seat: the file at the left, the step at the right. */
    private void head(String number, String waits, String step, Map<String, String> facts, String... then) {
        try (var head = Visitor.at(port).signIn("zhangmingyuan")) {
            head.sees(waits).follow(number);
            var caseAt = seated(head);
            head.fill(facts).press(step);
            head.open(caseAt).sees(then);
        }
    }

    private static String seated(Visitor who) {
        assertThat(who.path()).endsWith("/reviewing");
        return who.path().replace("/reviewing", "");
    }

    /** Rights told, questions asked, evidence verified, the report written: a definite sum, and why. */
    private void investigate(String caseAt) {
        try (var officer = Visitor.at(port).signIn("zhouhaitao")) {
            var told = Map.of("certificatesShown", "true", "rightsTold", "true");
            move(officer, caseAt, "开展调查", told);
            var now = today.now();
            var asked = new LinkedHashMap<>(told);
            asked.putAll(Map.of(
                    "asked",
                    NAME,
                    "askedId",
                    ID_NUMBER,
                    "relation",
                    "当事人",
                    "startedAt",
                    minute(now.minusMinutes(8)),
                    "endedAt",
                    minute(now.minusMinutes(2)),
                    "answers",
                    "问：地里的火是谁点的？\n答：我点的，想省事。",
                    "signed",
                    "当事人逐页签名"));
            move(officer, caseAt, "制作询问笔录", asked);
            officer.doesNotSee(NAME, ID_NUMBER);
            var report = Map.ofEntries(
                    Map.entry("facts", FACTS),
                    Map.entry("outcome", "给予行政处罚"),
                    Map.entry("kinds", "罚款"),
                    Map.entry("fine", "800"),
                    Map.entry("discretion", "过火不足一亩，初次违法，按从轻档"),
                    Map.entry("firstTime", "true"));
            officer.open(caseAt).sees("有证据仍为“待查证”");
            assertThat(officer.offers("调查终结")).isFalse();
            move(
                    officer,
                    caseAt,
                    "登记证据",
                    Map.of(
                            "evidenceKind", "视听资料",
                            "title", "现场照片",
                            "content", "过火地块和秸秆灰烬",
                            "holder", "当事人签名确认",
                            "verification", "已查证属实"));
            officer.open(caseAt).follow("调查终结");
            Road.weigh(officer, "调查终结", 0, new Road.Weight("0.63", List.of(), "第1档（过火不足1亩）", "800.00"));
            officer.fill(report).fill("fine", "2001");
            officer.press("调查终结").sees("罚款上限为2000元");
            officer.fill("fine", "800").press("调查终结").sees("调查终结", "案件调查终结报告");
            assertThat(officer.offers("案件审核")).isFalse();
        }
    }

    private void review(String number) {
        try (var reviewer = Visitor.at(port).signIn("yangsiyuan")) {
            reviewer.sees("待审核案件").follow(number);
            var caseAt = seated(reviewer);
            reviewer.doesNotSee(NAME, ID_NUMBER);
            var findings = new LinkedHashMap<String, String>();
            for (var point : List.of("Jurisdiction", "Party", "Facts", "Nature", "Law", "Procedure", "Weight")) {
                findings.put("review" + point, "true");
            }
            findings.put("reviewOpinion", "事实清楚，证据充分，程序合法，处理适当，同意");
            reviewer.fill(findings).press("案件审核");
            reviewer.open(caseAt).sees("已审核", "案件审核表");
        }
    }

    /** Notice served; no decision inside the plea window until the party waives it in writing. */
    private void notify(String caseAt) {
        try (var officer = Visitor.at(port).signIn("zhouhaitao")) {
            move(officer, caseAt, "送达事先告知书", handed());
            officer.sees("已告知", "陈述申辩期限", "送达回证");
            move(officer, caseAt, "呈报处理决定", Map.of("proposal", "建议按告知内容处罚"));
        }
        try (var head = Visitor.at(port).signIn("zhangmingyuan")) {
            head.open(caseAt).sees("当事人没有书面放弃");
            assertThat(head.offers("作出处罚决定")).isFalse();
        }
        try (var officer = Visitor.at(port).signIn("zhouhaitao")) {
            move(officer, caseAt, "登记放弃陈述申辩", Map.of("written", "true"));
        }
    }

    private static Map<String, String> handed() {
        return Map.of("method", "DIRECT", "signer", "PARTY", "servedAt", "云溪镇人民政府");
    }

    /** The decision says what it must; it is served, and the correction is checked. */
    private String serve(String caseAt) {
        try (var officer = Visitor.at(port).signIn("zhouhaitao")) {
            officer.open(caseAt);
            var decision = Road.found(officer.text(), "云罚决〔[0-9]+〕[0-9]+号");
            officer.follow("行政处罚决定书")
                    .sees(NAME, ID_NUMBER, "罚款800元", "800元（大写：人民币捌佰元整）")
                    .sees("当事人书面放弃陈述申辩", "每日按罚款数额的3%加处罚款", "代收银行", "六十日内向清源县人民政府申请行政复议")
                    .picture("ordinary-decision");
            move(officer, caseAt, "送达决定书", handed());
            officer.sees("履行中", "缴纳罚款", "申请行政复议", "直接提起行政诉讼", "800.00元");
            move(officer, caseAt, "复查改正情况", Map.of("corrected", "已改正", "checkNote", "已停止焚烧，现场清理完毕"));
            assertThat(officer.offers("登记银行缴款")).isFalse();
            return decision;
        }
    }

    /** The bank's list: one wrong row and nothing is taken; then it settles the fine, once. */
    private void pay(String decision) {
        var day = today.date();
        var head = "银行流水号,决定书文号,缴款人,金额,缴款日期\n";
        var right = "NS" + day + "0800," + decision + "," + NAME + ",800.00," + day + "\n";
        try (var finance = Visitor.at(port).signIn("yanzheng")) {
            list(finance, head + right + "NS2," + decision + "," + NAME + ",八百," + day + "\n");
            finance.sees("不是大于零、最多两位小数的金额");
            list(finance, head + right);
            finance.sees("已对上1笔，未对上0笔");
            list(finance, head + right);
            finance.sees("已对上0笔，未对上0笔，以前导入过1笔");
            finance.open("/payments").sees(decision, "已对上", "孟**", "800.00").doesNotSee(NAME);
            finance.follow("NS" + day + "0800").sees("履行完毕", "尚欠", "0.00元").doesNotSee(NAME, ID_NUMBER);
        }
    }

    private static void list(Visitor finance, String csv) {
        finance.open("/payments")
                .follow("导入银行清单")
                .attach("list", "bank.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .press("导入");
    }
}
