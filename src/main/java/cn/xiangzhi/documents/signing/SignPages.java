package cn.xiangzhi.documents.signing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.ink.InkPicture;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** 签名: the places of a paper, one place signed on the screen page by page, or its refusal noted. */
@Controller
class SignPages {

    private final SignView view;
    private final Signing signing;

    SignPages(SignView view, Signing signing) {
        this.view = view;
        this.signing = signing;
    }

    @Needs({Right.CASE_READ, Right.ARCHIVE_READ, Right.ORDER_READ, Right.REPORT_READ, Right.VISIT_READ})
    @GetMapping("/papers/{id}/signatures")
    String list(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("page", view.of(actor, id));
        return "documents/signatures";
    }

    @Needs({Right.CASE_READ, Right.ARCHIVE_READ, Right.ORDER_READ, Right.REPORT_READ, Right.VISIT_READ})
    @GetMapping("/papers/{id}/signatures/{signature}/{page}.png")
    ResponseEntity<byte[]> picture(
            @PathVariable UUID id, @PathVariable UUID signature, @PathVariable int page, Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(InkPicture.png(view.mark(actor, id, signature, page).ink()));
    }

    @Needs({Right.CASE_HANDLE, Right.VISIT_RECORD, Right.CASE_APPROVE})
    @GetMapping("/papers/{id}/signatures/new")
    String pad(@PathVariable UUID id, @RequestParam String place, Actor actor, Model model) {
        model.addAttribute("page", view.pad(actor, id, place));
        return "documents/sign";
    }

    @Needs({Right.CASE_HANDLE, Right.VISIT_RECORD, Right.CASE_APPROVE})
    @PostMapping("/papers/{id}/signatures")
    String sign(
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam String place,
            @RequestParam String words,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(defaultValue = "") String marks,
            @RequestParam(defaultValue = "") String device,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var ask = new SignAsk(once, id, place, name, capacity, words, marks, moment(device), null);
        return take(ask, actor, model, response, flash, place + " " + name.strip() + " 已签名");
    }

    @Needs({Right.CASE_HANDLE, Right.VISIT_RECORD, Right.CASE_APPROVE})
    @PostMapping("/papers/{id}/signatures/refused")
    String refused(
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam String place,
            @RequestParam String words,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var refusal = new Signature.Refusal(
                fields.getOrDefault("note", ""),
                fields.getOrDefault("second", ""),
                fields.getOrDefault("witness", ""),
                fields.containsKey("recorded"));
        var ask = new SignAsk(
                once,
                id,
                place,
                fields.getOrDefault("name", ""),
                fields.getOrDefault("capacity", ""),
                words,
                "",
                null,
                refusal);
        return take(ask, actor, model, response, flash, "已登记拒绝签名");
    }

    private String take(
            SignAsk ask,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            String done) {
        try {
            signing.take(actor, ask);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return pad(ask.paper(), ask.place(), actor, model);
        }
        flash.addFlashAttribute("done", done);
        return "redirect:/papers/" + ask.paper() + "/signatures";
    }

    /** What the device says of itself is kept when it can be read, and never relied on. */
    private static @Nullable OffsetDateTime moment(String device) {
        try {
            return device.isBlank() ? null : OffsetDateTime.parse(device);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
