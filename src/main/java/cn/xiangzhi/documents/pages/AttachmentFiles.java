package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.FileAnswer;
import cn.xiangzhi.shell.Needs;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives out attachments: under the type found by content, never run, parts on request for videos. */
@Controller
class AttachmentFiles {

    private final Attachments attachments;

    AttachmentFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    @Needs
    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> original(
            @PathVariable UUID id,
            @RequestParam(required = false, defaultValue = "false") boolean download,
            Actor actor) {
        var served = attachments.open(actor, id);
        return download ? FileAnswer.saved(served, served.attachment().fileName()) : FileAnswer.of(served);
    }

    @Needs
    @GetMapping("/attachments/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable UUID id, Actor actor) {
        return FileAnswer.of(attachments.thumbnail(actor, id));
    }
}
