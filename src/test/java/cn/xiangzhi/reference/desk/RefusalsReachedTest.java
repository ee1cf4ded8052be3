package cn.xiangzhi.reference.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.law.RefusalCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every situation of rules §24 is reached: some open book answers it, at its level, complete and in Chinese. */
@XiangzhiTest
class RefusalsReachedTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private LawDesk desk;

    @ParameterizedTest(name = "{0} {1}：{2}")
    @CsvFileSource(resources = "/reference/codes.psv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void 每个拒绝码都有规则簿答得出(String code, RefusalCode.Weight level, String book, String facts) {
        var opinion = desk.ask(book, given(facts));
        assertThat(opinion.outcome()).isEqualTo(code);
        assertThat(opinion.weight()).isEqualTo(level);
        var refused = Objects.requireNonNull(opinion.refused());
        assertThat(List.of(refused.what(), refused.why(), refused.basis().label(), refused.remedy()))
                .allMatch(words -> words.matches("(?s).*\\p{IsHan}.*"));
        var known = RefusalCode.find(code).orElseThrow();
        assertThat(known.weight()).isEqualTo(level);
        assertThat(known.citations()).isNotEmpty();
    }

    @Test
    void 表里写齐全部拒绝码() throws Exception {
        var listed = Files.readAllLines(Path.of("src/test/resources/reference/codes.psv")).stream()
                .skip(1)
                .map(row -> row.split("\\|")[0])
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RefusalCode.values())
                        .map(RefusalCode::code)
                        .toList());
    }

    private static Map<String, List<String>> given(String facts) {
        var given = new LinkedHashMap<String, List<String>>();
        JSON.readTree(facts).properties().forEach(fact -> given.put(fact.getKey(), texts(fact.getValue())));
        return given;
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
    }
}
