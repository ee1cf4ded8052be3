package cn.xiangzhi.places.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.Division.Level;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionSheetTest {

    private static final List<String> HEADER = List.of("级别", "区划代码", "名称", "纬度", "经度");

    @Test
    void 补零到十二位的代码还原为短码_上级可写在后面() {
        var sheet = DivisionSheet.read(
                rows(
                        HEADER,
                        List.of("村级", "990001101201", "东坡村", "30.01", "110.01"),
                        List.of("乡级", "990001101000", "青石镇", "", ""),
                        List.of("", "", "", "", ""),
                        List.of("县级", "990001000000", "云溪县")),
                Set.of(),
                "990001");
        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.rows()).extracting("code").containsExactly("990001101201", "990001101", "990001");
    }

    @Test
    void 认得公开数据集的英文表头() {
        var sheet = DivisionSheet.read(
                rows(
                        List.of("level", "code12", "short_code", "name", "kind"),
                        List.of("county", "990001000000", "990001", "云溪县", "县级")),
                Set.of(),
                "");
        assertThat(sheet.rows()).extracting("code").containsExactly("990001");
    }

    @ParameterizedTest
    @CsvSource({
        "乡级, 9.90001E+11, 青石镇, '', '', 代码, 文本",
        "乡级, '', 青石镇, '', '', 代码, 9 或 12",
        "村级, 990001101, 青石镇, '', '', 级别, 核对",
        "市级, 990001101, 青石镇, '', '', 级别, 不导入",
        "乡级, 990001101, '', '', '', 名称, 填写",
        "乡级, 990001101, 青石镇, 30, '', 纬度、经度, 留空",
        "乡级, 990001101, 青石镇, 130, 110, 纬度、经度, 留空",
        "乡级, 990002101, 青石镇, '', '', 代码, 上级导入",
        "村级, 990001109201, 孤村, '', '', 代码, 补上该行"
    })
    void 错行写明行号列名和怎么改(
            String level, String code, String name, String latitude, String longitude, String column, String remedy) {
        var sheet = DivisionSheet.read(
                rows(HEADER, List.of(level, code, name, latitude, longitude)), Set.of("990001"), "990001");
        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.problem()).contains(remedy);
        });
    }

    @Test
    void 重复的代码指出与哪一行重复() {
        var sheet = DivisionSheet.read(
                rows(HEADER, List.of("", "990001", "云溪县"), List.of("", "990001000000", "云溪县")), Set.of(), "");
        assertThat(sheet.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.problem()).contains("第 2 行"));
    }

    @Test
    void 没有代码列的文件整个退回() {
        assertThatThrownBy(() -> DivisionSheet.read(rows(List.of("名称"), List.of("云溪县")), Set.of(), ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("代码");
    }

    @ParameterizedTest
    @CsvSource({
        "990001, 县级",
        "990001001, 街道",
        "990001100, 镇",
        "990001204, 乡",
        "990001400, 类似乡级单位",
        "990001101001, 居委会",
        "990001101200, 村委会",
        "990001101400, 类似居委会",
        "990001101598, 类似村委会"
    })
    void 类型由代码段得出(String code, String label) {
        assertThat(DivisionKind.of(code).label()).isEqualTo(label);
        assertThat(Codes.level(code)).isEqualTo(Level.values()[(code.length() - 6) / 3]);
    }

    @SafeVarargs
    private static List<SheetRow> rows(List<String> heads, List<String>... lines) {
        return java.util.stream.IntStream.range(0, lines.length)
                .filter(i -> lines[i].stream().anyMatch(text -> !text.isBlank()))
                .mapToObj(i -> {
                    var cells = new java.util.LinkedHashMap<String, String>();
                    for (var column = 0; column < lines[i].size(); column++) {
                        cells.put(heads.get(column), lines[i].get(column));
                    }
                    return new SheetRow(i + 2, cells);
                })
                .toList();
    }
}
