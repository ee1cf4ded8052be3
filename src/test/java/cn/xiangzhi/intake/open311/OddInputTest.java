package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.QuestionKind;
import cn.xiangzhi.intake.open311.GeoFault.Problem;
import cn.xiangzhi.intake.open311.Spark.Many;
import cn.xiangzhi.intake.open311.Spark.One;
import cn.xiangzhi.intake.questions.Answering;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, it is read or refused, never more; whatever is answered, it can be read. */
class OddInputTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Property(tries = 300)
    void 任何文字写出的XML和JSON都读得回来(@ForAll("texts") String text) throws Exception {
        var answer = new Many("item", List.of(new One().put("words", text).put("none", null)));
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Spark.bytes(Format.XML, "items", answer)));
        assertThat(xml.getElementsByTagName("words").item(0).getTextContent())
                .isEqualTo(Spark.clean(text).replace("\r\n", "\n").replace('\r', '\n'));
        var json = JSON.readTree(Spark.bytes(Format.JSON, "items", answer));
        assertThat(json.get(0).get("words").asString()).isEqualTo(text);
        assertThat(json.get(0).get("none").isNull()).isTrue();
    }

    @Property(tries = 300)
    void 任何文字当日期读_要么读懂要么说不懂(@ForAll("texts") String text, @ForAll boolean end) {
        W3cDate.read(text, end).ifPresent(at -> assertThat(at.getYear()).isBetween(1970, 9999));
    }

    @Property(tries = 200)
    void 写出的时间读回来是同一刻(@ForAll("moments") OffsetDateTime at) {
        assertThat(W3cDate.read(W3cDate.write(at), false))
                .hasValueSatisfying(read -> assertThat(read.toInstant()).isEqualTo(at.toInstant()));
        assertThat(W3cDate.read(W3cDate.write(at).replace('+', ' '), false))
                .hasValueSatisfying(read -> assertThat(read.toInstant()).isEqualTo(at.toInstant()));
    }

    @Property(tries = 300)
    void 任何回答_收下的都合问题(@ForAll("texts") String text, @ForAll QuestionKind kind) {
        var question = question(kind);
        var read = Answering.of(List.of(question), code -> List.of(text));
        if (!read.good()) {
            assertThat(read.answers()).isEmpty();
            return;
        }
        read.answers().forEach(answer -> {
            assertThat(answer.value()).isNotBlank().doesNotContain("\0");
            assertThat(answer.value().length()).isLessThanOrEqualTo(2000);
            switch (kind) {
                case NUMBER -> assertThat(answer.value()).matches("-?\\d+(\\.\\d+)?");
                case DATE -> assertThat(LocalDate.parse(answer.value())).isNotNull();
                case CHOICE, SEVERAL -> assertThat(question.choices()).contains(answer.value());
                default ->
                    assertThat(answer.value()).isEqualTo(text.replace("\0", "").strip());
            }
        });
    }

    @Property(tries = 300)
    void 网址只收http_从不带账号(@ForAll("texts") String text) {
        for (var url :
                List.of(text, "http://" + text, "https://x.example/" + text, "javascript:" + text, "file://" + text)) {
            if (Links.good(url)) {
                assertThat(url).startsWithIgnoringCase("http");
                assertThat(java.net.URI.create(url).getUserInfo()).isNull();
            }
        }
    }

    @Property(tries = 200)
    void 参数名怎样写都不出错(@ForAll @Size(max = 5) List<@net.jqwik.api.From("texts") String> names) {
        var parameters = new java.util.HashMap<String, String[]>();
        names.forEach(name -> parameters.put("attribute[" + name + "]", new String[] {name, ""}));
        var given = new Given(parameters, List.of(), null);
        names.forEach(name -> assertThat(given.attribute(name))
                .allSatisfy(value -> assertThat(value).isNotBlank()));
        assertThat(given.content()).isEqualTo(new Given(Map.copyOf(parameters), List.of(), null).content());
        var problems = new ArrayList<Problem>();
        Person.of(given, problems);
        assertThat(problems).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.strings().withChars("0123456789-+:TZ. eE").ofMaxLength(30),
                Arbitraries.of(
                        "<script>alert(1)</script>",
                        "]]>",
                        "&amp;",
                        "2026-02-30",
                        "2026-11-22",
                        "2026-11-22T25:00:00Z",
                        "NaN",
                        "1e999",
                        "70",
                        "-0.50",
                        "铸铁",
                        "铸铁\n复合材料",
                        "\ud800",
                        "\ufffe",
                        "'; drop table intake_report; --"));
    }

    @Provide
    Arbitrary<OffsetDateTime> moments() {
        return Arbitraries.longs()
                .between(0, 4_000_000_000L)
                .map(second -> OffsetDateTime.of(1970, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC)
                        .plusSeconds(second));
    }

    private static Question question(QuestionKind kind) {
        return new Question(
                new UUID(0, 1),
                "",
                "HL-03",
                "Q1",
                "什么材质",
                kind,
                false,
                1,
                "",
                List.of("铸铁", "复合材料"),
                LocalDate.EPOCH,
                null,
                0);
    }
}
