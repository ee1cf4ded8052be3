package cn.xiangzhi.casework.benchmark;

import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.benchmark;
import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.demonstration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.rules.benchmark.Leaving;
import cn.xiangzhi.casework.rules.benchmark.OldAndNew;
import cn.xiangzhi.casework.rules.benchmark.OldAndNew.Applies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a benchmark: leaving it, the former law, its sheet, and the words a file may use of it. */
class BesideBenchmarkTest {

    @ParameterizedTest(name = "{0} → {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "幅度内|true|false|false|false|OK",
                "幅度外没有理由|true|true|false|false|PROC-11",
                "幅度外写明理由|true|true|true|false|OK",
                "没有定档|false|true|false|false|PROC-11",
                "简易程序不能偏离|true|true|true|true|PROC-11",
                "简易程序没有定档|false|true|true|true|PROC-11",
            })
    void 偏离基准(String what, boolean weighed, boolean outside, boolean reasoned, boolean summary, String expected) {
        var proposed = new Leaving.Proposed(true, weighed, outside, reasoned, summary);
        var refused = Leaving.GATE.opinion("呈报", proposed).refused();
        assertThat(refused == null ? "OK" : refused.code()).as(what).isEqualTo(expected);
        assertThat(Leaving.GATE
                        .opinion("呈报", new Leaving.Proposed(false, weighed, outside, reasoned, summary))
                        .allowed())
                .as("没有基准的不问")
                .isTrue();
    }

    @ParameterizedTest(name = "{0} → {6}")
    @CsvSource(
            delimiter = '|',
            value = {
                "C03 幅度相同|2026-08-10|500|2000|500|2000|OLD_EQUAL",
                "V-DISC-18 新法较轻|2026-08-10|5000|20000|1000|5000|NEW_MILDER",
                "新法较重|2026-08-10|500|2000|500|5000|OLD_MILDER",
                "上限同下限低|2026-08-10|500|2000|0|2000|NEW_MILDER",
                "行为时新法已施行|2026-08-15|500|2000|500|5000|ONLY_NEW",
            })
    void 从旧兼从轻(
            String what,
            LocalDate acted,
            BigDecimal thenFrom,
            BigDecimal thenTo,
            BigDecimal nowFrom,
            BigDecimal nowTo,
            Applies expected) {
        var change = new OldAndNew.Change(
                acted, LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 15), thenFrom, thenTo, nowFrom, nowTo, false);
        assertThat(OldAndNew.BOOK.ask(change).outcome()).as(what).isEqualTo(expected);
    }

    @Test
    void 导出再读入不变_错行逐行指出() throws Exception {
        for (var draft : BenchmarkSheet.demonstrations()) {
            assertThat(BenchmarkSheet.kept(BenchmarkSheet.text(List.of(draft)))).isEqualTo(draft);
        }
        var text = String.join(",", BenchmarkSheet.HEADS) + "\n"
                + "X,基准,,某基准,,,,,,,,\n"
                + "X,档次,1,轻,,<1,金额幅度,500,100,,,\n"
                + "X,档次,3,重,,2,金额幅,a,800,,,\n"
                + "X,情节,,某情节,,,,,,,加倍,\n";
        var sheet = BenchmarkSheet.read(
                new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(sheet.drafts()).isEmpty();
        assertThat(sheet.errors())
                .extracting(error -> error.row() + error.column())
                .contains("3高", "4序号", "4界限", "4方式", "4低", "5作用");
    }

    @Test
    void 案卷里的要素只认基准里有的() {
        var benchmark = demonstration("HB-CF-015");
        var words = WeighedWords.read(benchmark, "过火面积＝0.63亩；低保家庭");
        assertThat(words.words(benchmark)).isEqualTo("过火面积＝0.63亩；低保家庭");
        assertThatThrownBy(() -> WeighedWords.read(benchmark, "领导关照")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> WeighedWords.read(benchmark, "过火面积＝很大")).isInstanceOf(Refused.class);
    }
}
