package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a step's form: its papers as they would be issued, in a window of their own, and kept as drafts (F45). */
@Controller
class PaperDraftPages {

    private final PaperDrafts drafts;
    private final MoveViews views;
    private final Today today;

    PaperDraftPages(PaperDrafts drafts, MoveViews views, Today today) {
        this.drafts = drafts;
        this.views = views;
        this.today = today;
    }

    @Needs({Right.CASE_HANDLE, Right.CASE_REVIEW, Right.CASE_APPROVE})
    @PostMapping("/cases/{id}/{move}/preview")
    String preview(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        var step = MovePages.known(move);
        var given = MovePages.joined(form);
        try {
            model.addAttribute("page", drafts.preview(actor, id, step, given, today.now()));
            return "casework/preview";
        } catch (Refused no) {
            if (no.kind() == Refused.Kind.NOT_FOUND || no.kind() == Refused.Kind.FORBIDDEN) {
                throw no;
            }
            response.setStatus(Again.status(no.kind()).value());
            model.addAttribute("page", views.page(actor, id, step, given, no, MovePages.id(given.get("once"))));
            return "casework/move";
        }
    }

    @Needs({Right.CASE_HANDLE, Right.CASE_REVIEW, Right.CASE_APPROVE})
    @PostMapping("/cases/{id}/{move}/draft")
    String keep(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash) {
        var given = MovePages.joined(form);
        var draft = drafts.keep(actor, id, MovePages.known(move), given, MovePages.id(given.get("once")), today.now());
        flash.addFlashAttribute("done", "已存为草稿，审核人、负责人在案件页的“文书草稿”里能看到");
        return "redirect:/drafts/" + draft;
    }
}
