package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.calendar.DaysTurned;
import cn.xiangzhi.calendar.Today;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** One sample case on its own days: who does what when, everybody signed in once for all samples. */
final class Sample {

    private static final LocalDateTime COUNTY_BEGINS = LocalDateTime.parse("2025-06-10T08:00:00");
    private static final Map<String, Visitor> SIGNED_IN = new HashMap<>();

    private final int port;
    private final ApplicationContext context;
    private final StoryClock clock;
    private final Today today;
    private String file = "";
    private String fresh = "";
    private int asked;
    private Effort effort = new Effort();

    private Sample(int port, ApplicationContext context) {
        this.port = port;
        this.context = context;
        this.clock = context.getBean(StoryClock.class);
        this.today = context.getBean(Today.class);
    }

    /** The county as it was before the first sample, and then the first minute of this one. */
    static Sample begins(int port, ApplicationContext context, String when) {
        var sample = new Sample(port, context);
        sample.clock.set(COUNTY_BEGINS);
        InventedCounty.fill(context);
        sample.clock.set(LocalDateTime.parse(when));
        DaysTurned.forget(context);
        DaysTurned.turn(context);
        return sample;
    }

    /** Lets the days until then pass, each as the program lets it pass, and goes on at that minute. */
    Sample at(String when) {
        fresh = "";
        var then = LocalDateTime.parse(when);
        for (var day = today.date().plusDays(1); !day.isAfter(then.toLocalDate()); day = day.plusDays(1)) {
            clock.set(day.atTime(0, 0, 5));
            DaysTurned.turn(context);
        }
        clock.set(then);
        return this;
    }

    Visitor by(String login) {
        return SIGNED_IN
                .computeIfAbsent(login, name -> Visitor.at(port).signIn(name))
                .counted(effort);
    }

    /** A lead by hand; the sample goes on with its case. */
    Visitor lead(String login, Map<String, String> facts) {
        effort = new Effort();
        effort.click();
        var officer = by(login).open("/cases/new");
        asked = officer.empty();
        officer.fill(facts).press("登记线索");
        file = officer.path();
        fresh = login;
        return officer;
    }

    /** The case's page as it is now: opened again unless they are the last who did something and still have it before them. */
    private Visitor open(String login) {
        var who = by(login);
        if (fresh.equals(login) && who.path().equals(file)) {
            return who;
        }
        effort.click();
        return who.open(file);
    }

    /** The same by the line of their desk, which for the handler opens the form of the next step with it. */
    private Visitor fromDesk(String login) {
        var who = by(login);
        if (fresh.equals(login) && who.path().equals(file)) {
            return who;
        }
        effort.click();
        return who.open(file + "?next=open");
    }

    String file() {
        return file;
    }

    /** How many fields had to be typed or chosen since the lead was begun, over all forms. */
    int asked() {
        return asked;
    }

    /** What the steps since the lead cost in clicks and typed fields. */
    Effort effort() {
        return effort;
    }

    /** The step is offered, its form is filled where it is not filled already, and the case goes on. */
    Visitor step(String login, String label, Map<String, String> facts) {
        return made(login, form(login, label, facts), label);
    }

    /** Sends the open form of a step, which is made. */
    Visitor made(String login, Visitor who, String label) {
        who.press(label);
        assertThat(who.path()).as(who.text()).isEqualTo(file);
        fresh = login;
        return who;
    }

    /** The step's form as it comes, filled; not yet sent. */
    Visitor form(String login, String label, Map<String, String> facts) {
        var who = fromDesk(login).follow(label);
        fresh = fresh.equals(login) ? login : "";
        asked += who.empty();
        return who.fill(facts);
    }

    /** Sends the open form and reads why not. */
    void refused(Visitor who, String label, String... why) {
        who.press(label).sees(why);
        assertThat(who.path()).as("没有办成：" + label).isNotEqualTo(file);
    }

    Visitor see(String login, String... words) {
        return open(login).sees(words);
    }

    /** The step is not offered to them, and the page says why. */
    void closed(String login, String label, String why) {
        var who = see(login, why);
        assertThat(who.offers(label)).as(label).isFalse();
    }

    void evidence(String login, String kind, String title, String content, String proves) {
        step(
                login,
                "登记证据",
                Map.of(
                        "evidenceKind",
                        kind,
                        "title",
                        title,
                        "content",
                        content,
                        "proves",
                        proves,
                        "origin",
                        "现场收集",
                        "takenHow",
                        "执法终端拍摄",
                        "verification",
                        "已查证属实",
                        "holder",
                        "当事人签名确认"));
    }

    /** What was seen at the place, written down between two minutes of the day by both officers. */
    void scene(String login, String second, String from, String until, String seen) {
        var day = today.date();
        var who = form(
                login,
                "制作现场检查笔录",
                Map.of(
                        "startedAt",
                        day + "T" + from,
                        "endedAt",
                        day + "T" + until,
                        "certificatesShown",
                        "true",
                        "rightsTold",
                        "true",
                        "seen",
                        seen,
                        "signed",
                        "当事人逐页签名"));
        who.choose("officer2", second).press("制作现场检查笔录");
        fresh = login;
        assertThat(who.path()).as(who.text()).isEqualTo(file);
    }

    /** Questions and answers, the rights told first. */
    void inquiry(String login, String from, String until, Map<String, String> facts) {
        var day = today.date();
        var all = new LinkedHashMap<>(facts);
        all.putAll(Map.of(
                "startedAt", day + "T" + from,
                "endedAt", day + "T" + until,
                "certificatesShown", "true",
                "rightsTold", "true",
                "relation", "当事人",
                "signed", "当事人逐页签名"));
        step(login, "制作询问笔录", all);
    }

    void review(String... opinion) {
        var findings = new LinkedHashMap<String, String>();
        for (var point : new String[] {"Jurisdiction", "Party", "Facts", "Nature", "Law", "Procedure", "Weight"}) {
            findings.put("review" + point, "true");
        }
        findings.put("reviewOpinion", opinion.length == 0 ? "事实清楚，证据充分，程序合法，处理适当，同意" : opinion[0]);
        step("yangsiyuan", "案件审核", findings);
    }

    /** The bank's list of one line, which settles what it names. */
    void bank(String decision, String payer, String amount) {
        fresh = "";
        var day = today.date();
        var csv = "银行流水号,决定书文号,缴款人,金额,缴款日期\nNS" + day + decision.replaceAll("[^0-9]", "") + "," + decision + "," + payer
                + "," + amount + "," + day + "\n";
        var finance = by("yanzheng").open("/payments").follow("导入银行清单");
        finance.attach("list", "bank.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .press("导入")
                .sees("已对上1笔，未对上0笔");
    }

    /** A clock or a last day of the page: its name, and that day next to it. */
    void day(String login, String name, String day) {
        var text = see(login, name).text();
        assertThat(Pattern.compile(name + "[\\s\\S]{0,160}?" + day)
                        .matcher(text)
                        .find())
                .as(name + " " + day + "：\n" + text)
                .isTrue();
    }

    /** A sum of the money card, exactly. */
    void sum(String login, String name, String amount) {
        var text = see(login, name).text();
        assertThat(Pattern.compile(name + "\\s+" + amount).matcher(text).find())
                .as(name + " " + amount + "：\n" + text)
                .isTrue();
    }

    /** A paper of the file, opened from its page. */
    Visitor paper(String login, String title) {
        return open(login).follow(title);
    }

    /** The number of a paper or of the case, as the page prints it. */
    String found(String login, String pattern) {
        return Road.found(see(login).text(), pattern);
    }

    /** The publisher puts the decision before the public, who find nobody in it. */
    void publish(String decision, String shown, String penalty, String... secret) {
        var publisher = by("taoran").open("/disclosures").follow(decision).sees(shown, penalty);
        publisher.press("公示").sees("已公示");
        try (var anybody = Visitor.onPhone(port)) {
            anybody.open("/public/decisions").follow(decision);
            anybody.sees(shown, penalty).doesNotSee(secret);
        }
    }

    /** The archivist takes the file in under a code. */
    void archive(String number, String... contents) {
        var archivist =
                by("weilan").open("/").sees("待归档案卷").follow(number).sees("卷内目录").sees(contents);
        archivist.press("核对无误，编号归档").sees("已归档");
        see("weilan", "已归档");
    }

    /** The page they have before them, kept for looking at: on a desk and on a phone. */
    void look(String login, String name) {
        if (Boolean.getBoolean("story.pictures")) {
            by(login).size(390, 844).picture(name + "-390").size(1440, 900).picture(name + "-1440");
        }
    }

    /** The same as a picture of the officers' manual, renewed with {@code -Dmanual.write=true}. */
    void manual(String login, String name) {
        by(login).manual(name);
    }
}
