package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.Draft;
import cn.xiangzhi.documents.Drafts;
import cn.xiangzhi.documents.forms.DraftForms;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Show;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft to be looked at, with 草稿 across its pages; for whoever may see the papers of its matter (F45). */
@Controller
class DraftPages {

    private final Drafts drafts;
    private final DraftForms forms;

    DraftPages(Drafts drafts, DraftForms forms) {
        this.drafts = drafts;
        this.forms = forms;
    }

    @OpensDrafts
    @GetMapping("/drafts/{id}")
    String page(@PathVariable UUID id, Actor actor, Model model) {
        var draft = drafts.open(actor, id);
        model.addAttribute("page", DraftPage.of(actor, draft, forms.pages(draft)));
        return "documents/draft";
    }

    @OpensDrafts
    @GetMapping("/drafts/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Actor actor) {
        var draft = drafts.open(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(draft.kind().label() + "（草稿）.pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(forms.pdf(draft));
    }

    @OpensDrafts
    @GetMapping("/drafts/{id}/pages/{page}.png")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable int page, Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(forms.picture(drafts.open(actor, id), page));
    }

    @Needs({
        Right.CASE_HANDLE,
        Right.CASE_REVIEW,
        Right.CASE_APPROVE,
        Right.REPORT_REGISTER,
        Right.VISIT_RECORD,
        Right.POWER_MANAGE,
        Right.POWER_ACCEPT
    })
    @PostMapping("/drafts/{id}/drop")
    String drop(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        drafts.drop(actor, id);
        flash.addFlashAttribute("done", "草稿已撤下");
        return "redirect:/drafts/" + id;
    }

    /** What the page shows around the draft. */
    record DraftPage(
            UUID id,
            String title,
            String about,
            String state,
            boolean open,
            @Nullable String lacks,
            @Nullable String address,
            @Nullable UUID paper,
            boolean mayDrop,
            int pages,
            String html) {

        static DraftPage of(Actor actor, Draft draft, int pages) {
            return new DraftPage(
                    draft.id(),
                    draft.kind().label(),
                    draft.organName() + "，" + draft.keptByName() + "（" + draft.keptByPost() + "）于 "
                            + Show.dateTime(draft.keptAt()) + " 存为草稿",
                    draft.state().label(),
                    draft.open(),
                    draft.lacks().isEmpty() ? null : String.join("、", draft.lacks()),
                    draft.open() && mayComplete(actor) ? draft.address() + "?draft=" + draft.id() : null,
                    draft.paper(),
                    Drafts.mayDrop(actor, draft),
                    pages,
                    draft.html());
        }

        private static final Set<Right> COMPLETING = EnumSet.of(
                Right.CASE_HANDLE,
                Right.CASE_REVIEW,
                Right.CASE_APPROVE,
                Right.REPORT_REGISTER,
                Right.VISIT_RECORD,
                Right.POWER_MANAGE,
                Right.POWER_ACCEPT);

        private static boolean mayComplete(Actor actor) {
            return COMPLETING.stream().anyMatch(actor::has);
        }
    }
}
