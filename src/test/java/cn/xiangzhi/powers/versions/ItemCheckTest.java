package cn.xiangzhi.powers.versions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemCheckTest {

    private final ItemCheck check = new ItemCheck(Set.of("大气污染防治法"), Set.of("行政处罚", "行政检查"));

    @ParameterizedTest(name = "{0}填“{1}”：{2}")
    @CsvSource({
        "依据, 按规定, 没有写明法律法规",
        "依据, 《没听说过的法》第1条, 没有名为《没听说过的法》的依据",
        "职权类型, 处罚, 没有“处罚”这种类型",
        "公民罚款下限, 五百, 不是金额",
        "公民罚款下限, 9000, 下限高于上限",
        "单位罚款上限, -1, 金额应在",
        "改正天数, 三天, 应为天数",
        "生效日, 明天, 不是日期",
        "失效日, 2020-01-01, 失效日早于生效日",
        "核对情况, 大概, 应为已核对",
        "事项编码, 编码一, 编码只能有",
        "领域, '', 没有填写"
    })
    void 逐行逐格说明怎么改(String head, String cell, String problem) {
        check.read(List.of(row(2, Map.of(head, cell))));
        assertThat(check.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.column()).isEqualTo(head);
            assertThat(error.problem()).contains(problem);
        });
    }

    @Test
    void 编码重复的指出前一行() {
        check.read(List.of(row(2, Map.of()), row(5, Map.of())));
        assertThat(check.errors()).extracting(RowError::row).containsExactly(5);
        assertThat(check.errors().getFirst().problem()).contains("第 2 行");
    }

    @Test
    void 没有错的照写_新增的逐格列出_没有生效日的不行() {
        var line = check.read(List.of(row(2, Map.of("公民罚款下限", "500.00")))).getFirst();
        assertThat(line.get("公民罚款下限")).isEqualTo("500");
        var added = Differences.of(line, Optional.empty(), check).orElseThrow();
        assertThat(added.kind()).isEqualTo(Differences.Kind.ADDED);
        assertThat(added.fields()).extracting(Differences.Field::head).contains("依据", "生效日");
        var undated =
                check.read(List.of(row(3, Map.of("事项编码", "B-2", "生效日", "")))).getFirst();
        assertThat(Differences.of(undated, Optional.empty(), check)).isEmpty();
        assertThat(check.errors()).extracting(RowError::column).containsExactly("生效日");
    }

    private static SheetRow row(int number, Map<String, String> changes) {
        var cells = new HashMap<>(Map.of(
                "事项编码", "A-1",
                "事项名称", "露天烧烤",
                "领域", "生态环境",
                "职权类型", "行政处罚",
                "原实施部门", "生态环境部门",
                "依据", "《大气污染防治法》第118条",
                "公民罚款上限", "5000",
                "生效日", "2026-01-01"));
        cells.putAll(changes);
        return new SheetRow(number, cells);
    }
}
