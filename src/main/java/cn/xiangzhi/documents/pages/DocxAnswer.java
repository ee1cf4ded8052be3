package cn.xiangzhi.documents.pages;

import cn.xiangzhi.documents.docx.PaperDocx;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A DOCX to be saved, never shown in the browser. */
final class DocxAnswer {

    private DocxAnswer() {}

    static ResponseEntity<byte[]> of(String name, byte[] docx) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PaperDocx.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(docx);
    }
}
