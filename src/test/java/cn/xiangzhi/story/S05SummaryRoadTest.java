package cn.xiangzhi.story;

import static cn.xiangzhi.story.Road.minute;
import static cn.xiangzhi.story.Road.move;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.calendar.Today;
import java.util.List;
import java.util.Map;
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

    private static final String VIOLATED = "《焦作市城市市容和环境卫生管理条例》第40条第（二）项";
    private static final String NAME = "何小满";
    private static final String ID_NUMBER = "410899199503160210";

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
        var road = new Road(port, today);
        var receipt = road.report("前街菜市场门口有人从车窗往路面扔烟盒和塑料袋，劝了也不听。", "道路不洁", "前街社区", "前街菜市场门口");
        var order = road.dispatch(receipt, "一中队", "本乡镇（街道）持有相应权力");
        var caseAt = road.visit(
                order,
                "lijianguo",
                "王敏",
                Map.of(
                        "subjectKind", "PERSON",
                        "subject", NAME,
                        "subjectNumber", ID_NUMBER,
                        "seen", "当事人驾车停于前街菜市场门口，从车窗向路面抛下烟盒、塑料袋，责令当场捡拾后拒绝。",
                        "item", "CG-CF-061"));
        warn(caseAt);
        var decision = punish(caseAt);
        cash(caseAt);
        var number = close(caseAt, decision);
        road.answer(order, receipt, "已依法处理并结案：罚款50元", "经查，当事人从车窗抛撒垃圾，已依法罚款50元，路面已清理干净。");
        road.publish(decision, "何某某", "罚款50元", NAME, ID_NUMBER, "前街18号");
        road.archive(caseAt, number, "当场行政处罚决定书", "责令改正通知书", "证据提取单", "证据材料：bag.png", "当场收缴罚款登记", "结案审批表");
    }

    /** A program that calls itself a picture: the page stays with everything typed, and the choice is still there. */
    private static void refusedFile(Visitor officer) {
        var program = "<?php system('id'); ?>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        officer.attach("files", "木马.jpg", "image/jpeg", program);
        officer.page().locator("main .xz-buttons button.btn-primary").click();
        officer.sees("文件内容不是照片、录像、录音或 PDF");
        assertThat(officer.value("title")).isEqualTo("执法记录仪视频");
        assertThat(officer.page().locator("#files").evaluate("f => f.files.length"))
                .isEqualTo(1);
    }

    /** Who it is, what proves it, and the order to pick it up that he refused twice (the item's own condition). */
    private void warn(String caseAt) {
        var day = today.date();
        try (var officer = Visitor.at(port).signIn("lijianguo")) {
            officer.open(caseAt).follow("登记当事人").sees("出生日期");
            officer.fill(
                    Map.of("partyName", NAME, "idNumber", ID_NUMBER, "address", "清源县云溪镇前街18号", "birth", "1995-03-17"));
            officer.press("登记当事人").sees("“出生日期”1995-03-17与身份证号码中的1995-03-16不一致");
            assertThat(officer.value("address")).isEqualTo("清源县云溪镇前街18号");
            officer.fill("birth", "").press("登记当事人").sees("何**", "4108**********0210");
            officer.doesNotSee(NAME, ID_NUMBER, "前街18号");

            officer.follow("登记证据").sees("照片 20 MB、录像 200 MB");
            assertThat(officer.value("takenBy")).isEqualTo("李建国、王敏");
            officer.fill(Map.of(
                    "evidenceKind", "视听资料",
                    "title", "执法记录仪视频",
                    "content", "两次责令及拒绝的过程，6分12秒",
                    "proves", "违法事实及拒不改正",
                    "origin", "现场拍摄",
                    "takenAt", minute(today.now().minusMinutes(9)),
                    "takenHow", "执法记录仪同步摄录",
                    "verification", "已查证属实",
                    "holder", "当事人拒绝签名，王敏在场见证"));
            refusedFile(officer);
            officer.attach("files", "bag.png", "image/png", Pictures.png())
                    .press("登记证据")
                    .sees("执法记录仪视频", "bag.png", "SM3", "下载原件", "照片自述没有时间和位置");
            officer.fits();

            officer.follow("适用简易程序");
            officer.fill(summary("50")).press("适用简易程序").sees("拒不改正才能罚款");
            officer.open(caseAt).follow("责令改正");
            assertThat(officer.value("officer1")).startsWith("李建国");
            assertThat(officer.value("officer2")).startsWith("王敏");
            officer.fill(Map.of(
                            "violated",
                            VIOLATED,
                            "correction",
                            "立即捡拾所抛弃的烟盒和塑料袋",
                            "correctBy",
                            day.toString(),
                            "recheckOn",
                            day.toString()))
                    .press("责令改正")
                    .sees("责令改正通知书", "云责改〔" + day.getYear() + "〕");
            move(officer, caseAt, "复查改正情况", Map.of("corrected", "未改正", "checkNote", "再次责令后仍拒绝捡拾"));
        }
    }

    private static Map<String, String> summary(String fine) {
        return Map.of(
                "certificatesShown", "true",
                "facts", "从车窗向路面抛下烟盒、塑料袋，两次责令捡拾仍拒绝",
                "violated", VIOLATED,
                "factsClear", "true",
                "kinds", "罚款",
                "fine", fine);
    }

    /** On the spot: told, decided, delivered and filed; answers the decision's number. */
    private String punish(String caseAt) {
        try (var officer = Visitor.at(port).signIn("lijianguo")) {
            officer.open(caseAt).follow("适用简易程序").sees("裁量计算");
            Road.weigh(officer, "适用简易程序", 0, new Road.Weight("2", List.of(), "第1档（数量少、当场可以清除）", "50.00"));
            officer.fill(summary("201")).press("适用简易程序").sees("超过对公民当场处罚的限额200元");
            officer.fill("fine", "50").press("适用简易程序").sees("简易程序核对");
            move(officer, caseAt, "当场告知", Map.of("noticeRecord", "执法记录仪 5分31秒", "pleaMade", "不陈述申辩"));
            move(officer, caseAt, "当场决定并交付", Map.of("signature", "当事人签名", "payBy", "当场收缴", "receiptNumber", "0036021"));
            officer.sees("已当场决定", "罚款50元", "应缴本金", "50.00元").doesNotSee(ID_NUMBER);
            var decision = Road.found(officer.text(), "云当罚〔[0-9]+〕[0-9]+号");
            officer.follow("当场行政处罚决定书").sees(NAME, ID_NUMBER, "罚款50元", "六十日内先向清源县人民政府申请行政复议");
            officer.doesNotSee("加处罚款", "代收银行").picture("summary-decision");
            move(officer, caseAt, "当场收缴罚款", Map.of("fiscalReceipt", "true"));
            move(officer, caseAt, "报所属机关备案", Map.of("reportedTo", "法制审核室"));
            officer.sees("履行中", "当场收缴罚款缴至机关", "尚欠");
            move(officer, caseAt, "复查改正情况", Map.of("corrected", "已改正", "checkNote", "路面已清理干净"));
            assertThat(officer.offers("批准结案")).isFalse();
            return decision;
        }
    }

    /** The treasury takes the cash in and pays it to the bank; it sees the money, and no more of the case. */
    private void cash(String caseAt) {
        var number = number(caseAt);
        try (var finance = Visitor.at(port).signIn("yanzheng")) {
            finance.sees("待登记缴交").follow(number).sees("罚款50元", "已缴", "何**").doesNotSee(NAME, "4108**********0210");
            var money = finance.path();
            move(finance, money, "罚款缴至机关", Map.of("receivedBy", "严正"));
            move(finance, money, "机关缴付银行", Map.of("bankSlip", "回单0928"));
            finance.sees("履行完毕").picture("case-money");
        }
    }

    private String number(String caseAt) {
        try (var officer = Visitor.at(port).signIn("lijianguo")) {
            return Road.found(officer.open(caseAt).text(), "云案〔[0-9]+〕[0-9]+号");
        }
    }

    private String close(String caseAt, String decision) {
        try (var head = Visitor.at(port).signIn("zhangmingyuan")) {
            var number = Road.found(head.open(caseAt).text(), "云案〔[0-9]+〕[0-9]+号");
            head.open("/").sees("待批准结案").follow(number);
            head.fill("publicationChecked", "true").press("批准结案");
            head.open(caseAt).sees("已结案", decision, "结案审批表");
            return number;
        }
    }
}
