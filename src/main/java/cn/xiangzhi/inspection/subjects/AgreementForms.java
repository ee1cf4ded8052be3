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

/** The form of a door-front agreement, and its end (S21). */
@Controller
class AgreementForms {

    private final SubjectWork work;
    private final DoorAgreements agreements;
    private final Today today;

    AgreementForms(SubjectWork work, DoorAgreements agreements, Today today) {
        this.work = work;
        this.agreements = agreements;
        this.today = today;
    }

    /** What the form asks for. */
    record AgreementForm(
            @Nullable UUID once,

            @NotBlank(message = "请填写责任区范围") @Size(max = 200, message = "请精简责任区范围")
            String area,

            @NotBlank(message = "请填写包的内容") @Size(max = 1000, message = "请精简包的内容")
            String duties,

            @NotBlank(message = "请填写签订人") @Size(max = 50, message = "请精简签订人")
            String signer,

            @NotNull(message = "请填写签订日期") @Nullable LocalDate signedOn,
            @Nullable LocalDate untilOn) {}

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/subjects/{id}/agreement")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new AgreementForm(Ids.next(), "", DoorAgreements.THREE, "", today.date(), null));
        return draw(actor, id, model);
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/subjects/{id}/agreement")
    String sign(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult errors,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var on = form.signedOn();
        if (errors.hasErrors() || on == null) {
            return draw(actor, id, model);
        }
        try {
            agreements.sign(
                    actor,
                    new DoorAgreements.Signed(
                            form.once() == null ? Ids.next() : form.once(),
                            id,
                            form.area(),
                            form.duties(),
                            form.signer(),
                            on,
                            form.untilOn()),
                    HandedFile.of(photos));
        } catch (Refused no) {
            Again.with(no, HandedFile.any(photos), model, response);
            return draw(actor, id, model);
        }
        after.addFlashAttribute("done", "已登记门前三包责任书");
        return "redirect:/subjects/" + id;
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/subjects/{id}/agreements/{agreement}/end")
    String end(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID agreement,
            @RequestParam long version,
            @RequestParam String reason,
            RedirectAttributes after) {
        agreements.end(actor, id, agreement, version, reason);
        after.addFlashAttribute("done", "已终止责任书");
        return "redirect:/subjects/" + id;
    }

    private String draw(Actor actor, UUID id, Model model) {
        model.addAttribute("subject", work.get(actor, id));
        return "inspection/agreement-form";
    }
}
