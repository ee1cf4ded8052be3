package cn.xiangzhi.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a file goes out: typed by content, never sniffed, in a page of its own that may run nothing. */
public final class FileAnswer {

    /** Nothing may run or load but the file itself; a browser shows pictures and plays videos in a page it makes for them. */
    private static final String NOTHING_RUNS =
            "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'";

    private FileAnswer() {}

    /** Shown where a browser can show it, else saved. */
    public static ResponseEntity<Resource> of(Attachments.Served served) {
        var name = served.attachment().fileName();
        return served.inline()
                ? answer(served, ContentDisposition.inline(), name)
                : answer(served, ContentDisposition.attachment(), name);
    }

    /** To be saved under a name. */
    public static ResponseEntity<Resource> saved(Attachments.Served served, String name) {
        return answer(served, ContentDisposition.attachment(), name);
    }

    private static ResponseEntity<Resource> answer(
            Attachments.Served served, ContentDisposition.Builder disposition, String name) {
        var type = MediaType.parseMediaType(served.mediaType());
        // a browser's own reader of PDF does not start in a sandbox; the others lose nothing by it
        var policy = type.isCompatibleWith(MediaType.APPLICATION_PDF) ? NOTHING_RUNS : NOTHING_RUNS + "; sandbox";
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy)
                .cacheControl(CacheControl.noStore())
                .body(served.content());
    }
}
