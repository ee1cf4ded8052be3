package cn.xiangzhi.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.HandedCounty;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** §5: assistance and jurisdiction letters with their clocks and answers; a refusal says why; transfers stand in the register. */
@XiangzhiTest
class LetterRoadTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private LetterAnswers answers;

    @Autowired
    private LetterStore letters;

    @Autowired
    private Cases cases;

    @Autowired
    private Terms terms;

    @Autowired
    private Today today;

    private HandedCounty c;

    @BeforeEach
    void county() {
        c = HandedCounty.of(context, "4805%02d".formatted(COUNTIES.incrementAndGet()), today.date());
    }

    @Test
    @ThreeForms({PaperKind.ASSISTANCE_REQUEST, PaperKind.JURISDICTION_LETTER})
    void 协助函有文号_期限在案件的期限带上_答复后停止_不协助的要写理由() {
        var caseId = lead();
        var once = Ids.next();
        desk.write(c.officer(), once, caseId, null, assistance());
        desk.write(c.officer(), once, caseId, null, assistance());
        var letter = letters.find(c.officer().scope(), once).orElseThrow();
        assertThat(letter.paperNumber()).startsWith("东协〔");
        assertThat(letter.basis()).contains("待律师确认");
        assertThat(letters.ofCase(c.code(), caseId)).hasSize(1);
        assertThat(terms.of(c.code(), caseId)).anySatisfy(term -> {
            assertThat(term.name()).isEqualTo("协助：等泾川县公安局答复");
            assertThat(term.due()).isEqualTo(letter.dueOn());
        });
        assertThatThrownBy(() -> answers.answer(c.officer(), once, 0, reply(LetterAnswer.REFUSE, "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("书面说明理由");
        answers.answer(c.officer(), once, 0, reply(LetterAnswer.ACCEPT, "同意协查"));
        assertThat(terms.of(c.code(), caseId))
                .filteredOn(term -> term.termId().equals(letter.term()))
                .allSatisfy(term -> assertThat(term.ended()).isNotNull());
        answers.answer(c.officer(), once, 1, reply(LetterAnswer.FINISH, "已提供户籍信息"));
        var done = letters.find(c.officer().scope(), once).orElseThrow();
        assertThat(done.stage()).isEqualTo(LetterStage.FINISHED);
        assertThat(done.answer()).isEqualTo("同意协查");
        assertThat(done.result()).isEqualTo("已提供户籍信息");
        assertThatThrownBy(() -> answers.answer(c.officer(), once, 2, reply(LetterAnswer.RETURN, "太晚")))
                .isInstanceOf(Refused.class);
        var negotiation = Ids.next();
        desk.write(
                c.officer(),
                negotiation,
                caseId,
                null,
                new LetterDesk.Wanted(
                        LetterKind.NEGOTIATION, "泾川县西山镇人民政府", "违法行为跨两镇，请商定由谁管辖", "行政处罚法第25条", "", "0391-0000000"));
        assertThat(letters.find(c.officer().scope(), negotiation).orElseThrow().paperNumber())
                .startsWith("东协管〔");
    }

    @Test
    @ThreeForms(PaperKind.REPLY_LETTER)
    void 收到的协助函十五个工作日内书面答复_不同意的写明理由_复函有文号() {
        var id = desk.receive(
                c.officer(),
                Ids.next(),
                new LetterDesk.Came(
                        c.town(),
                        LetterKind.ASSISTANCE,
                        "邻县市场监管局",
                        "邻市监协〔2026〕4号",
                        LocalDate.of(2026, 9, 25),
                        "假冒化肥",
                        "核实经营者地址"));
        var letter = letters.find(c.officer().scope(), id).orElseThrow();
        assertThat(letter.dueOn()).isEqualTo(LocalDate.of(2026, 10, 22));
        assertThat(letter.late(today.date())).isTrue();
        answers.answer(c.officer(), id, 0, reply(LetterAnswer.REFUSE, "该地址不在本镇"));
        var done = letters.find(c.officer().scope(), id).orElseThrow();
        assertThat(done.stage()).isEqualTo(LetterStage.REFUSED);
        assertThat(done.answerNumber()).startsWith("东复〔");
        assertThat(letters.find(new cn.xiangzhi.base.Scope(c.code(), c.code() + "102", null), id))
                .isEmpty();
    }

    private UUID lead() {
        var day = today.date();
        return cases.register(
                c.officer(),
                Ids.next(),
                new Cases.Opening(
                        HandedCounty.ENTRUSTED,
                        "CITIZEN",
                        "赵长河",
                        new Place(c.code(), c.town(), null, "河边", null, null),
                        "网格巡查",
                        "河道内倾倒垃圾",
                        day,
                        null,
                        null),
                today.now());
    }

    private static LetterDesk.Wanted assistance() {
        return new LetterDesk.Wanted(LetterKind.ASSISTANCE, "泾川县公安局", "核实当事人身份", "行政处罚法第26条", "身份证复印件", "0391-0000000");
    }

    private LetterAnswers.Reply reply(LetterAnswer answer, String words) {
        return new LetterAnswers.Reply(answer, words, "泾公函〔2026〕2号", today.date(), "0391-0000000");
    }
}
