package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 用印 from the paper: asked for, agreed to, set. */
@Controller
class PaperSealPages {

    private final PaperSeal view;
    private final Sealing sealing;
    private final SealRequests requests;
    private final RequestStore store;

    PaperSealPages(PaperSeal view, Sealing sealing, SealRequests requests, RequestStore store) {
        this.view = view;
        this.sealing = sealing;
        this.requests = requests;
        this.store = store;
    }

    @Needs({Right.SEAL_USE, Right.SEAL_APPROVE, Right.SEAL_READ, Right.CASE_HANDLE, Right.CASE_APPROVE})
    @GetMapping("/papers/{id}/seal")
    String page(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("page", view.of(actor, id));
        return "documents/paper-seal";
    }

    @Needs({Right.SEAL_USE, Right.SEAL_APPROVE, Right.SEAL_READ, Right.CASE_HANDLE, Right.CASE_APPROVE})
    @GetMapping("/papers/{id}/seal/{seal}/picture")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable UUID seal, Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(view.picture(actor, id, seal));
    }

    @Needs({Right.SEAL_USE, Right.SEAL_APPROVE, Right.CASE_HANDLE, Right.CASE_APPROVE})
    @PostMapping("/papers/{id}/seal")
    String seal(
            @PathVariable UUID id,
            @RequestParam UUID seal,
            @RequestParam UUID once,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            sealing.seal(actor, once, seal, id);
        } catch (Refused no) {
            return again(id, no, actor, model, response);
        }
        flash.addFlashAttribute("done", "已用印，盖章的文件可以下载");
        return "redirect:/papers/" + id + "/seal";
    }

    @Needs({Right.SEAL_USE, Right.CASE_HANDLE})
    @PostMapping("/papers/{id}/seal/ask")
    String ask(
            @PathVariable UUID id,
            @RequestParam UUID seal,
            @RequestParam UUID once,
            @RequestParam String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            requests.ask(actor, once, seal, id, reason);
        } catch (Refused no) {
            return again(id, no, actor, model, response);
        }
        flash.addFlashAttribute("done", "已申请用印，等另一人批准");
        return "redirect:/papers/" + id + "/seal";
    }

    @Needs(Right.SEAL_APPROVE)
    @PostMapping("/seals/requests/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String why,
            Actor actor,
            RedirectAttributes flash) {
        requests.decide(actor, id, yes, why);
        flash.addFlashAttribute("done", yes ? "已批准，由保管人用印" : "未批准");
        return back(actor, id);
    }

    @Needs({Right.SEAL_USE, Right.CASE_HANDLE})
    @PostMapping("/seals/requests/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        requests.withdraw(actor, id);
        flash.addFlashAttribute("done", "申请已撤回");
        return back(actor, id);
    }

    private String back(Actor actor, UUID request) {
        return "redirect:/papers/"
                + store.find(actor.scope(), request).map(SealRequest::paper).orElseThrow(() -> Refused.notFound("用印申请"))
                + "/seal";
    }

    private String again(UUID id, Refused no, Actor actor, Model model, HttpServletResponse response) {
        Again.with(no, false, model, response);
        return page(id, actor, model);
    }
}
