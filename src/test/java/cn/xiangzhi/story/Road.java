package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.calendar.Today;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of the road both procedures share: from the public page to the squad, and from the closed case to everybody. */
final class Road {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final int port;
    private final Today today;

    Road(int port, Today today) {
        this.port = port;
        this.today = today;
    }

    /** What a resident holds in hand afterwards. */
    record Receipt(String code, String number) {}

    /** A resident on a phone reports without an account, and reads at once that it was received. */
    Receipt report(String text, String category, String village, String place) {
        try (var resident = Visitor.onPhone(port)) {
            resident.open("/public/report").fits().picture("report-phone");
            resident.fill("text", text).choose("category", category).choose("where", village);
            resident.fill(Map.of("words", place, "name", "王先生", "phone", "13600000001"));
            resident.attach("photos", "place.png", "image/png", Pictures.png());
            resident.press("提交");
            if (resident.text().contains("是不是同一件事")) {
                resident.fits().press("不是同一件事，仍要提交");
            }
            resident.sees("回执码").fits();
            var code = found(resident.text(), "[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
            var number = found(resident.text(), "[0-9]{4}-[0-9]{6}");
            resident.open("/public/track?code=" + code)
                    .sees("已受理", "已收到，正在安排人处理", number)
                    .fits();
            resident.doesNotSee("13600000001", "王先生");
            return new Receipt(code, number);
        }
    }

    /** The dispatcher finds it among what waits, reads who may act there, and sends it to a squad. */
    String dispatch(Receipt receipt, String squad, String advice) {
        try (var dispatcher = Visitor.at(port).signIn("helixin")) {
            dispatcher.sees("待派单").follow("派" + receipt.number()).sees(advice).doesNotSee("13600000001", "王先生");
            var order = dispatcher.path();
            dispatcher.follow("派单").choose("organ", squad).press("派单").sees("待签收", squad);
            return order;
        }
    }

    /** The squad takes the order and goes there; answers the case that came of it. */
    String visit(String order, String officer, String second, Map<String, String> seen) {
        var now = today.now();
        try (var squad = Visitor.at(port).signIn(officer)) {
            squad.open(order).follow("签收").press("签收").sees("办理中");
            squad.follow("记录检查");
            var facts = new LinkedHashMap<>(seen);
            facts.put("startedAt", minute(now.minusMinutes(40)));
            facts.put("endedAt", minute(now.minusMinutes(10)));
            facts.put("result", "VIOLATION");
            facts.put("certificatesShown", "true");
            squad.fill(facts).choose("officer2", second).press("保存检查").sees("发现违法", seen.get("item"));
            squad.doesNotSee(seen.get("subject")).open(order).sees("立案办理中").follow("查看案件");
            return squad.path();
        }
    }

    /** From the case's page: the step must be offered; its form is filled where it is not filled already. */
    static void move(Visitor by, String caseAt, String label, Map<String, String> facts) {
        by.open(caseAt).follow(label).fill(facts).press(label);
        assertThat(by.path()).as(by.text()).isEqualTo(caseAt);
    }

    /** What is found of one violation for the calculator, and what must come of it. */
    record Weight(String measure, List<String> circumstances, String tier, String amount) {}

    /** From the step's form to the calculator of a violation (zero where there is but one) and back with what it reckoned. */
    static Visitor weigh(Visitor form, String label, int violation, Weight weight) {
        form.followNamed(violation == 0 ? "裁量计算" : "第" + violation + "项裁量计算");
        if (!weight.measure().isEmpty()) {
            form.fill("measure", weight.measure());
        }
        weight.circumstances().forEach(one -> form.fill("c", one));
        form.press("计算").sees(weight.tier(), weight.amount(), "怎样算出").fits();
        return form.press("带入“" + label + "”");
    }

    /** Somebody who did not handle it checks it, and the reporter reads the answer and rates it. */
    void answer(String order, Receipt receipt, String result, String answer) {
        try (var checker = Visitor.at(port).signIn("helixin")) {
            checker.follow("派" + receipt.number()).sees("待核查", result);
            checker.follow("核查通过并答复").fill("words", answer).press("核查通过并答复").sees("已办结", answer);
            assertThat(checker.path()).isEqualTo(order);
        }
        try (var resident = Visitor.onPhone(port)) {
            resident.open("/public/track?code=" + receipt.code()).fits();
            resident.sees("已答复", answer, "经现场检查涉嫌违法，已依法立案调查，办结后答复您。", "承办单位报告已经办完，正在核查。");
            resident.fill(Map.of("level", "5", "words", "处理得快")).press("提交评价").sees("您已评价，感谢", "您的评价：非常满意");
        }
    }

    /** The publisher reviews the words and publishes; anybody then finds the decision, and nobody in it. */
    void publish(String decision, String shown, String penalty, String... secret) {
        try (var publisher = Visitor.at(port).signIn("taoran")) {
            publisher.sees("待公示决定").follow(decision).sees(shown, penalty, "待审查");
            publisher.doesNotSee(secret).press("公示").sees("已公示");
        }
        try (var anybody = Visitor.onPhone(port)) {
            anybody.open("/public/decisions").sees(decision, shown).fits().doesNotSee(secret);
            anybody.follow(decision).sees(shown, penalty, "云溪镇人民政府").fits().doesNotSee(secret);
        }
    }

    /** The archivist sees the contents list of the file and takes it in under a code. */
    void archive(String caseAt, String number, String... contents) {
        try (var archivist = Visitor.at(port).signIn("weilan")) {
            archivist.sees("待归档案卷").follow(number).sees("卷内目录").sees(contents);
            archivist.press("核对无误，编号归档").sees("已归档", "-ZY·").sees(contents);
            archivist.picture("archived").open(caseAt).sees("已归档");
        }
    }

    static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    static String minute(OffsetDateTime at) {
        return MINUTE.format(at);
    }
}
