package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One form for every move; the form is drawn again with what was typed when the law or a field says no. */
@Controller
class MovePages {

    private final MoveViews views;
    private final CaseWork work;
    private final PaperDrafts drafts;
    private final Today today;

    MovePages(MoveViews views, CaseWork work, PaperDrafts drafts, Today today) {
        this.views = views;
        this.work = work;
        this.drafts = drafts;
        this.today = today;
    }

    @Needs({Right.CASE_HANDLE, Right.CASE_REVIEW, Right.CASE_APPROVE, Right.PAYMENT_RECORD})
    @GetMapping("/cases/{id}/{move}")
    String form(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestParam Map<String, String> taken,
            Model model) {
        var step = known(move);
        if (taken.isEmpty() && reviews(actor, step)) {
            return "redirect:/cases/" + id + "/reviewing?move=" + step.slug();
        }
        var kept = taken.containsKey("draft")
                ? drafts.given(actor, id, step, id(taken.get("draft")))
                : Map.<String, String>of();
        model.addAttribute(
                "page",
                kept.isEmpty()
                        ? views.page(actor, id, step, taken)
                        : views.page(actor, id, step, kept, null, Ids.next()));
        return "casework/move";
    }

    @Needs({Right.CASE_HANDLE, Right.CASE_REVIEW, Right.CASE_APPROVE, Right.PAYMENT_RECORD})
    @PostMapping("/cases/{id}/{move}")
    String make(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var given = joined(form);
        var once = id(given.get("once"));
        var handed = HandedFile.of(files);
        try {
            work.make(actor, id, version(given), once, known(move), given, handed, today.now());
        } catch (Refused no) {
            return again(actor, id, known(move), given, no, once, model, response);
        }
        after.addFlashAttribute("done", "已办理：" + known(move).label());
        if (!handed.isEmpty()) {
            return "redirect:" + CasePages.onward(actor, id);
        }
        after.addFlashAttribute(CasePages.STEPPED, true);
        return "redirect:" + CasePages.home(actor, id);
    }

    private String again(
            Actor actor,
            UUID id,
            Move move,
            Map<String, String> given,
            Refused no,
            UUID once,
            Model model,
            HttpServletResponse response) {
        if (no.kind() == Refused.Kind.NOT_FOUND || no.kind() == Refused.Kind.FORBIDDEN) {
            throw no;
        }
        response.setStatus(Again.status(no.kind()).value());
        model.addAttribute("page", views.page(actor, id, move, given, no, once));
        return "casework/move";
    }

    /** A reviewer fills the checklist beside the file it is about. */
    private static boolean reviews(Actor actor, Move move) {
        var right = move.right();
        return (right == Right.CASE_REVIEW || right == Right.CASE_LEGAL_REVIEW) && actor.has(right);
    }

    static Move known(String name) {
        var move = Move.named(name);
        if (move == null) {
            throw Refused.notFound("这一步骤");
        }
        return move;
    }

    static UUID id(@Nullable String once) {
        try {
            return once == null ? Ids.next() : UUID.fromString(once);
        } catch (IllegalArgumentException forged) {
            return Ids.next();
        }
    }

    private static long version(Map<String, String> given) {
        try {
            return Long.parseLong(given.getOrDefault("version", "-1"));
        } catch (NumberFormatException forged) {
            return -1;
        }
    }

    static Map<String, String> joined(MultiValueMap<String, String> form) {
        var given = new LinkedHashMap<String, String>();
        form.forEach((key, values) -> given.put(key, String.join("、", values)));
        return given;
    }
}
