package cn.xiangzhi.reference.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Calendars;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.law.Finding;
import cn.xiangzhi.law.OfficeValues;
import cn.xiangzhi.law.OpenBook;
import cn.xiangzhi.law.Opinion;
import cn.xiangzhi.law.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of our own, reasoned from the sentences of the rules: boundaries on both sides, several reasons at once, years
 * without a notice. The books alone, with the parameters and holidays that come with the program; no store.
 */
class OwnVectorsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> KEPT_BY = List.of(
            "cn.xiangzhi.powers.PowerBooks",
            "cn.xiangzhi.casework.desk.CaseBooks",
            "cn.xiangzhi.casework.desk.DecisionBooks",
            "cn.xiangzhi.casework.desk.ForceBooks",
            "cn.xiangzhi.casework.desk.RemedyBooks",
            "cn.xiangzhi.casework.desk.StandingBooks",
            "cn.xiangzhi.casework.desk.WeighingBooks",
            "cn.xiangzhi.disclosure.DisclosureBooks",
            "cn.xiangzhi.archives.ArchiveBooks",
            "cn.xiangzhi.reference.desk.GovernanceBooks");

    private static LawDesk desk;

    @BeforeAll
    static void opened() throws ClassNotFoundException {
        var days = mock(Workdays.class);
        when(days.calendar()).thenReturn(Calendars.shipped());
        try (var books = new AnnotationConfigApplicationContext()) {
            books.registerBean(Workdays.class, () -> days);
            books.registerBean(Parameters.class, () -> new Parameters(mock(OfficeValues.class)));
            books.registerBean(
                    Today.class, () -> new Today(Clock.fixed(Instant.parse("2026-11-16T01:00:00Z"), Today.BEIJING)));
            for (var name : KEPT_BY) {
                books.register(Class.forName(name));
            }
            books.refresh();
            desk = new LawDesk(Stream.of(books.getBeanNamesForType(OpenBook.class))
                    .<OpenBook<?>>map(name -> (OpenBook<?>) books.getBean(name))
                    .toList());
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} → {3} {4}")
    @CsvFileSource(resources = "/reference/own.psv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void 规则簿按规则的句子作答(String rule, String book, String facts, String expected, @Nullable String others) {
        if (expected.equals("CALENDAR_NOT_LOADED")) {
            assertThatThrownBy(() -> desk.ask(book, given(facts)))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.code()).isEqualTo(expected));
            return;
        }
        var opinion = desk.ask(book, given(facts));
        assertThat(opinion.outcome()).as(rule + " " + opinion.words()).isEqualTo(expected);
        assertThat(opinion.words()).isNotBlank();
        assertThat(opinion.findings()).extracting(Finding::clause).doesNotHaveDuplicates();
        if (others != null) {
            assertThat(opinion.also()).extracting(Refused::code).containsExactlyInAnyOrder(others.split(" "));
        }
        var first = opinion.refused();
        if (first != null) {
            complete(first);
            opinion.also().forEach(also -> {
                complete(also);
                assertThat(Opinion.hardness(also)).isGreaterThanOrEqualTo(Opinion.hardness(first));
            });
        }
    }

    /** What only warns comes last, and what an approval lifts comes after what forbids, however the questions are ordered. */
    @Test
    void 几处不符时先说不得继续的_再说须批准的() {
        var opinion = desk.ask(
                "criminal-transfer",
                given(
                        "{\"taskGroup\": 2, \"approver\": \"DEPUTY\", \"daysToApprove\": 9, \"materials\": [\"LETTER\"]}"));
        assertThat(opinion.outcome()).isEqualTo("TRAN-02");
        assertThat(opinion.also()).extracting(Refused::code).containsExactly("TRAN-03", "TRAN-04");
    }

    @Test
    void 几种情节并存时各条都问到_结论按最强的一条() {
        var opinion = desk.ask(
                "discretion",
                given("{\"age\": 17, \"firstTime\": true, \"harmSlight\": true, \"correctedInTime\": true}"));
        assertThat(opinion.outcome()).isEqualTo("NO_PENALTY_MAY");
        assertThat(opinion.findings())
                .filteredOn(Finding::yes)
                .extracting(Finding::basis)
                .containsExactly("《中华人民共和国行政处罚法》第33条第1款", "《中华人民共和国行政处罚法》第30条");
    }

    private static void complete(Refused refused) {
        assertThat(List.of(refused.what(), refused.why(), refused.basis().label(), refused.remedy()))
                .noneMatch(String::isBlank)
                .noneMatch(words -> words.contains("null"));
    }

    private static Map<String, List<String>> given(String facts) {
        var given = new LinkedHashMap<String, List<String>>();
        JSON.readTree(facts).properties().forEach(fact -> given.put(fact.getKey(), texts(fact.getValue())));
        return given;
    }

    private static List<String> texts(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.asString());
        }
        var texts = new ArrayList<String>();
        value.forEach(one -> texts.add(one.asString()));
        return texts;
    }
}
