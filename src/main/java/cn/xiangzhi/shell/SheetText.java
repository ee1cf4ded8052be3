package cn.xiangzhi.shell;

import cn.xiangzhi.base.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The csv half of {@link SheetReader}: UTF-8, or the GB18030 that Excel and banks write; comma, tab or semicolon. */
final class SheetText {

    private SheetText() {}

    static List<SheetReader.Line> csv(byte[] bytes) throws IOException {
        var text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw Refused.invalid("不能导入", "这不是表格文件", "请选择 xlsx 或 csv 文件");
        }
        var head = text.lines().findFirst().orElse("");
        var comma = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
        var lines = new ArrayList<SheetReader.Line>();
        var format = CSVFormat.DEFAULT.builder().setDelimiter(comma).get();
        try (var parser = format.parse(new StringReader(text))) {
            for (var record : parser) {
                SheetReader.add(lines, new SheetReader.Line((int) record.getRecordNumber(), record.toList()));
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw Refused.invalid("不能导入", "csv 内容不完整，引号没有成对", "请用 Excel 或 WPS 打开检查，另存为 xlsx 再导入");
        }
        return lines;
    }

    private static String decoded(byte[] bytes) {
        var from = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
