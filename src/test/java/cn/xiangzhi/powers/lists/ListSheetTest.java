package cn.xiangzhi.powers.lists;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.places.Division;
import cn.xiangzhi.shell.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S12, F54: the three lists as a table. */
class ListSheetTest {

    private static final List<Division> TOWNSHIPS =
            List.of(new Division("640001101", "青石镇", Division.Level.TOWNSHIP, "640001"));

    @Test
    void 读出的行写回表格再读仍相同() throws IOException {
        var read = read("""
                乡镇（街道）,清单,序号,事项,依据,牵头单位,乡镇职责,编码
                青石镇,配合履职,1,"河道采砂,巡查",水法,县水利局,"发现""采砂""的报告",SX-08001
                640001101,基本履职,1,占道经营,,,,SX-09006 CG-CF-024
                """);
        assertThat(read.errors()).isEmpty();
        assertThat(read.rows().get("640001101"))
                .extracting(DutyRow::kind)
                .containsExactly(ListKind.DUTY, ListKind.ASSIST);
        assertThat(read(ListSheet.text(read.rows())).rows()).isEqualTo(read.rows());
    }

    @Test
    void 逐行说出哪里不对() throws IOException {
        var read = read("""
                乡镇（街道）,清单,序号,事项,依据,牵头单位,乡镇职责,编码
                白河镇,基本履职,1,占道经营,,,,
                青石镇,其他,1,占道经营,,,,
                青石镇,基本履职,一,占道经营,,,,
                青石镇,基本履职,1,,,,,
                青石镇,配合履职,1,河道采砂,,,,
                青石镇,上级收回,1,违法建设,,,,
                青石镇,基本履职,2,占道经营,,,,ZZ-CF-999
                青石镇,基本履职,3,占道经营,,,,不是编码
                青石镇,基本履职,4,占道经营,,,,
                青石镇,基本履职,4,占道经营,,,,
                """);
        assertThat(read.errors()).extracting(SheetReader.RowError::row).containsExactly(2, 3, 4, 5, 6, 6, 7, 8, 9, 11);
    }

    private static ListSheet read(String csv) throws IOException {
        var rows = SheetReader.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), ListSheet.HEADS);
        return ListSheet.of(rows, TOWNSHIPS, code -> code.startsWith("CG"));
    }
}
