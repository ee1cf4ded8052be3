package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.shell.Needs;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives out attachments: under the type found by content, never run, parts on request for videos. */
@Controller
class AttachmentFiles {

    private final Attachments attachments;

    AttachmentFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    @Needs
    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> original(@PathVariable UUID id, Actor actor) {
        return answer(attachments.open(actor, id));
    }

    @Needs
    @GetMapping("/attachments/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable UUID id, Actor actor) {
        return answer(attachments.thumbnail(actor, id));
    }

    private static ResponseEntity<Resource> answer(Attachments.Served served) {
        var disposition = (served.inline() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(served.attachment().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(served.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(served.file()));
    }
}
