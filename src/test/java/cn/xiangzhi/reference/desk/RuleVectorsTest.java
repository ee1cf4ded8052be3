package cn.xiangzhi.reference.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.Opinion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked answers of the rules reference, asked of every rule book of the house through the law desk. */
@XiangzhiTest
class RuleVectorsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private LawDesk desk;

    @ParameterizedTest(name = "{0}：{1} → {3}")
    @CsvFileSource(resources = "/reference/books.psv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void 规则簿的答案(String vector, String book, String facts, String expected) {
        var opinion = desk.ask(book, given(facts));
        assertThat(opinion.outcome()).as(vector + " " + opinion.words()).isEqualTo(expected);
        complete(opinion);
    }

    /** A refusal says what, why, by which article and what to do first. */
    private static void complete(Opinion opinion) {
        var refused = opinion.refused();
        assertThat(opinion.words()).isNotBlank();
        if (refused != null) {
            assertThat(List.of(refused.what(), refused.why(), refused.basis().label(), refused.remedy()))
                    .noneMatch(String::isBlank);
            assertThat(opinion.weight()).isNotNull();
        }
    }

    @Test
    void 每本规则簿的每项事实都有中文名_空白也能得到答复或者说明缺什么() {
        for (var book : desk.all()) {
            assertThat(FactField.of(book.facts()))
                    .as(book.id())
                    .allSatisfy(field -> assertThat(field.label()).isNotBlank().doesNotContainPattern("[a-z]{3}"));
            try {
                complete(desk.ask(book.id(), Map.of()));
            } catch (Refused no) {
                assertThat(no.kind()).as(book.id()).isEqualTo(Refused.Kind.INVALID);
                assertThat(no.why()).contains("没有填写");
            }
        }
    }

    @Test
    void 未知的事实和不合格式的事实都被指名退回() {
        assertThatThrownBy(() -> desk.ask("spot-cash", Map.of("colour", List.of("red"))))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> desk.ask("spot-cash", Map.of("fine", List.of("九十"))))
                .hasMessageContaining("罚款金额");
        assertThatThrownBy(() -> desk.ask("spot-cash", Map.of("fine", List.of("-1"))))
                .hasMessageContaining("不合理");
        assertThatThrownBy(() -> desk.ask("spot-cash", Map.of("fine", List.of("1e999999999"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.ask("spot-cash", Map.of("summary", List.of("也许"))))
                .hasMessageContaining("是或者否");
        assertThatThrownBy(() -> desk.ask("seizure", Map.of("mode", List.of("借用"))))
                .hasMessageContaining("EMPOWERED（赋权）");
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
