package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a permit a subject holds, and its end (S9). */
@Controller
class PermitForms {

    private final SubjectWork work;
    private final Permits permits;
    private final Today today;

    PermitForms(SubjectWork work, Permits permits, Today today) {
        this.work = work;
        this.permits = permits;
        this.today = today;
    }

    record PermitForm(
            @Nullable UUID once,

            @NotBlank(message = "请填写名称") @Size(max = 80, message = "请精简名称")
            String name,

            @NotBlank(message = "请填写证号") @Size(max = 80, message = "请精简证号")
            String number,

            @NotBlank(message = "请填写发证机关") @Size(max = 80, message = "请精简发证机关")
            String issuer,

            @NotNull(message = "请填写有效期起") @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn) {}

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/subjects/{id}/permit")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new PermitForm(Ids.next(), "", "", "", today.date(), null));
        return draw(actor, id, model);
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/subjects/{id}/permit")
    String add(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PermitForm form,
            BindingResult errors,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var from = form.fromOn();
        if (errors.hasErrors() || from == null) {
            return draw(actor, id, model);
        }
        try {
            permits.add(
                    actor,
                    new Permits.Held(
                            form.once() == null ? Ids.next() : form.once(),
                            id,
                            form.name(),
                            form.number(),
                            form.issuer(),
                            from,
                            form.untilOn()),
                    HandedFile.of(photos));
        } catch (Refused no) {
            Again.with(no, HandedFile.any(photos), model, response);
            return draw(actor, id, model);
        }
        after.addFlashAttribute("done", "许可证照已登记");
        return "redirect:/subjects/" + id;
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/subjects/{id}/permits/{permit}/end")
    String end(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID permit,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        permits.end(actor, id, permit, version, reason);
        after.addFlashAttribute("done", "已登记失效");
        return "redirect:/subjects/" + id;
    }

    private String draw(Actor actor, UUID id, Model model) {
        model.addAttribute("subject", work.get(actor, id));
        return "inspection/permit-form";
    }
}
