package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    @Test
    void 写出的表格读回来一样() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = ExcelSheet.to(out, "人员/名册", List.of("姓名", "出生日期", "人数", "说明"))) {
            sheet.row(Arrays.asList("张三", LocalDate.of(1990, 5, 6), 12, null));
            sheet.row(Arrays.asList("=1+1", null, 3.5, "含\u0000控制\u0001字符"));
        }
        var rows = read(out.toByteArray(), "姓名", "出生日期");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().number()).isEqualTo(2);
        assertThat(rows.getFirst().get("姓名")).isEqualTo("张三");
        assertThat(rows.getFirst().get("出生日期")).isEqualTo("1990-05-06");
        assertThat(rows.getFirst().get("人数")).isEqualTo("12");
        assertThat(rows.getFirst().get("说明")).isEmpty();
        assertThat(rows.get(1).get("姓名")).isEqualTo("=1+1");
        assertThat(rows.get(1).get("说明")).isEqualTo("含控制字符");
    }

    @Test
    void 逗号文本两种编码都能读且空行跳过() throws IOException {
        var text = "姓名*,电话\n张三,\"138,1\"\n\n李四,139\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var rows = read(text.getBytes(charset), "姓名", "电话");
            assertThat(rows).extracting(row -> row.get("姓名")).containsExactly("张三", "李四");
            assertThat(rows.getFirst().get("电话")).isEqualTo("138,1");
        }
        assertThat(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8), "姓名"))
                .hasSize(2);
    }

    @Test
    void 缺列时说出缺哪一列() {
        assertThatThrownBy(() -> read("姓名\n张三".getBytes(StandardCharsets.UTF_8), "姓名", "岗位"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("缺少列：岗位");
    }

    @Test
    void 空文件旧格式坏文件都被拒绝() {
        assertThatThrownBy(() -> read(new byte[0])).hasMessageContaining("空的");
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0, 1})).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read(new byte[] {1, 2, 0, 0, 3})).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
                }))
                .hasMessageContaining("xls");
        assertThatThrownBy(() -> read("姓名\n\"张三".getBytes(StandardCharsets.UTF_8), "姓名"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 行数过多与解压炸弹被拒绝() throws IOException {
        var many = "姓名\n" + "张三\n".repeat(SheetReader.MOST_ROWS + 1);
        assertThatThrownBy(() -> read(many.getBytes(StandardCharsets.UTF_8), "姓名"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.TOO_LARGE));
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 201; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> read(bomb.toByteArray())).hasMessageContaining("200MB");
    }

    private static List<SheetReader.SheetRow> read(byte[] bytes, String... needed) throws IOException {
        return SheetReader.read(new ByteArrayInputStream(bytes), List.of(needed));
    }
}
