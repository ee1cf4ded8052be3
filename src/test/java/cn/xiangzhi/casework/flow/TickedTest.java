package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form demands is demanded of every sender: ticks, addresses, days that follow one another. */
class TickedTest {

    private static final List<String> POINTS = List.of(
            "reviewJurisdiction",
            "reviewParty",
            "reviewFacts",
            "reviewNature",
            "reviewLaw",
            "reviewProcedure",
            "reviewWeight");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void 审核的七项少确认一项就不能通过(int missing) {
        var file = concluded();
        var no = Objects.requireNonNull(file.refusal(OrdinaryMove.REVIEW, reviewed(missing)));
        var asked = Asks.of(OrdinaryMove.REVIEW).stream()
                .filter(ask -> ask.key().equals(POINTS.get(missing)))
                .findFirst()
                .orElseThrow();
        assertThat(no.kind()).isEqualTo(Refused.Kind.INVALID);
        assertThat(no.why()).isEqualTo("没有确认：" + asked.label());
        assertThat(no.remedy()).contains("勾选");
        assertThat(file.made(OrdinaryMove.REVIEW, reviewed(-1))).isEqualTo(Stage.CASE_REVIEWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "www.example.gov.cn", "http://", "https://无点", "javascript:alert(1)"})
    void 网上复议渠道要写完整网址(String written) {
        var no = decided().refusal(OrdinaryMove.DECIDE, decision("onlineRemedyUrl", written));
        assertThat(Objects.requireNonNull(no).why()).contains("不是网址");
    }

    @Test
    void 完整的网址和不写都可以() {
        assertThat(decided().made(OrdinaryMove.DECIDE, decision("onlineRemedyUrl", "https://fy.example.gov.cn/apply")))
                .isEqualTo(Stage.DECIDED);
        assertThat(decided().made(OrdinaryMove.DECIDE, decision())).isEqualTo(Stage.DECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-05, 否",
        "2026-03-05, 2026-03-04, 否",
        "2026-03-02, 2026-03-02, 可以",
        "2026-03-10, 2026-03-11, 可以"
    })
    void 改正期限在今天以后_复查不早于期限(String by, String recheck, String answer) {
        var no = new Grown()
                .investigated()
                .refusal(OrdinaryMove.ORDER_CORRECTION, "correctBy", by, "recheckOn", recheck);
        assertThat(no == null ? "可以" : "否").isEqualTo(answer);
        if (no != null) {
            assertThat(no.why()).contains("改正期限");
        }
    }

    @ParameterizedTest
    @CsvSource({"不采纳, 500, 可以", "不采纳, 300, PROC-06", "部分采纳, 300, 可以", "采纳, 300, 可以", "不采纳, 800, PROC-07"})
    void 不采纳申辩的维持告知的处罚(String adopted, String fine, String answer) {
        var file = concluded()
                .then(OrdinaryMove.REVIEW)
                .then(OrdinaryMove.APPROVE_NOTICE)
                .then(OrdinaryMove.SERVE_NOTICE)
                .then(OrdinaryMove.RECORD_PLEA, "plea", "家庭困难");
        var no = file.refusal(OrdinaryMove.REVIEW_PLEA, "adopted", adopted, "fine", fine, "kinds", "罚款");
        assertThat(no == null ? "可以" : no.code()).isEqualTo(answer);
    }

    @Test
    void 公安机关的通知不早于移送() {
        var file = concluded().then(CrimeMove.HAND_TO_POLICE);
        var early = file.refusal(CrimeMove.POLICE_FILE, "policeNoticeOn", "2026-03-01");
        assertThat(Objects.requireNonNull(early).why()).contains("才移送");
        assertThat(file.made(CrimeMove.POLICE_FILE, "policeNoticeOn", "2026-03-02"))
                .isEqualTo(Stage.TRANSFERRED_TO_POLICE);
    }

    @ParameterizedTest
    @CsvSource({"'问：火是谁点的？\n答：我点的。', 可以", "'问:火是谁点的？\n答:（不回答）', 可以", "他说是他点的, 否", "'问：火是谁点的？', 否", "'问：\n答：', 否"})
    void 询问笔录有问有答(String answers, String answer) {
        var no = new Grown()
                .investigated()
                .refusal(OrdinaryMove.INQUIRE, "answers", answers, "certificatesShown", "true", "rightsTold", "true");
        assertThat(no != null && no.why().contains("问答") ? "否" : "可以").isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"；白色；一台", "挖掘机；；一台\n😀😀；；两台", "……"})
    void 清单上每件都要有名称(String list) {
        var file = new Grown().investigated();
        var no = file.refusal(ThingMove.RECEIVE_THINGS, "thingsTaken", list);
        assertThat(Objects.requireNonNull(no).why()).contains("没有写名称");
    }

    private static String[] decision(String... more) {
        var facts = new ArrayList<>(List.of("payBy", "指定银行缴纳", "lateFeeStated", "true", "opinion", "同意"));
        facts.addAll(List.of(more));
        return facts.toArray(String[]::new);
    }

    /** All points but one confirmed; all where there is none such. */
    private static String[] reviewed(int but) {
        var facts = new ArrayList<>(List.of("reviewOpinion", "同意"));
        for (var n = 0; n < POINTS.size(); n++) {
            if (n != but) {
                facts.add(POINTS.get(n));
                facts.add("true");
            }
        }
        return facts.toArray(String[]::new);
    }

    private static Grown concluded() {
        return new Grown().investigated().then(OrdinaryMove.CONCLUDE, "kinds", "罚款", "fine", "500");
    }

    private static Grown decided() {
        return concluded()
                .then(OrdinaryMove.REVIEW)
                .then(OrdinaryMove.APPROVE_NOTICE)
                .then(OrdinaryMove.SERVE_NOTICE, "pleaUntil", "2026-03-01")
                .then(OrdinaryMove.PROPOSE_DECISION, "kinds", "罚款", "fine", "500");
    }
}
