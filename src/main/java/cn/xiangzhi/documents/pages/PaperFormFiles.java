package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.forms.PaperForms;
import cn.xiangzhi.documents.life.Look;
import cn.xiangzhi.documents.life.Looks;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A paper as PDF/A and OFD, and its pages as pictures; for whoever may see its page. */
@Controller
class PaperFormFiles {

    private final Papers papers;
    private final PaperForms forms;
    private final Looks looks;

    PaperFormFiles(Papers papers, PaperForms forms, Looks looks) {
        this.papers = papers;
        this.forms = forms;
        this.looks = looks;
    }

    /** {@code show} opens it in the browser instead of saving it. */
    @OpensPapers
    @GetMapping("/papers/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean show, Actor actor) {
        return answer(actor, papers.open(actor, id), PaperForm.PDF, show);
    }

    @OpensPapers
    @GetMapping("/papers/{id}.ofd")
    ResponseEntity<byte[]> ofd(@PathVariable UUID id, Actor actor) {
        return answer(actor, papers.open(actor, id), PaperForm.OFD, false);
    }

    @OpensPapers
    @GetMapping("/papers/{id}/pages/{page}.png")
    ResponseEntity<byte[]> page(@PathVariable UUID id, @PathVariable int page, Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(forms.picture(papers.open(actor, id), page));
    }

    private ResponseEntity<byte[]> answer(Actor actor, Papers.Sheet sheet, PaperForm form, boolean show) {
        var paper = sheet.paper();
        var bytes = forms.give(sheet, form);
        looks.looked(actor, paper, Look.at(form));
        var name = paper.title() + (paper.number() == null ? "" : " " + paper.number()) + "." + form.extension();
        var disposition = (show ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
