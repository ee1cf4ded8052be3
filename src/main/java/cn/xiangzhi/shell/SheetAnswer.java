package cn.xiangzhi.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** An Excel sheet in answer to a request, to be kept under a name. */
public final class SheetAnswer {

    private SheetAnswer() {}

    public static ResponseEntity<byte[]> of(String name, ByteArrayOutputStream sheet) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(sheet.toByteArray());
    }

    /** A sheet with nothing but its head, to be filled and sent in. */
    public static ResponseEntity<byte[]> template(String title, List<String> heads) throws IOException {
        var out = new ByteArrayOutputStream();
        ExcelSheet.to(out, title, heads).close();
        return of(title + "导入模板.xlsx", out);
    }
}
