package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of letters: one to another organ, and one that came (PPL 25, 26; rules §5). */
@Controller
class LetterForms {

    private final LetterDesk desk;
    private final Places places;
    private final Today today;

    LetterForms(LetterDesk desk, Places places, Today today) {
        this.desk = desk;
        this.places = places;
        this.today = today;
    }

    /** A letter to be written. */
    record LetterForm(
            @Nullable UUID once,
            @Nullable UUID caseId,
            @Nullable UUID orderId,
            @NotNull(message = "请选择种类") @Nullable LetterKind kind,

            @NotBlank(message = "请填写受函机关") @Size(max = 100, message = "受函机关不超过 100 字")
            String body,

            @NotBlank(message = "请填写请求事项") @Size(max = 2000, message = "请求事项不超过 2000 字")
            String request,

            @NotBlank(message = "请填写理由和依据") @Size(max = 2000, message = "理由不超过 2000 字")
            String reason,

            @Size(max = 1000, message = "材料不超过 1000 字") String materials,

            @NotBlank(message = "请填写联系电话") @Size(max = 30, message = "联系电话不超过 30 字")
            String phone) {}

    @Needs(Right.CASE_HANDLE)
    @GetMapping("/letters/new")
    String fresh(
            Actor actor,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(name = "order", required = false) @Nullable UUID orderId,
            Model model) {
        if (caseId == null && orderId == null) {
            throw Refused.invalid("不能发函", "没有选择案件或者派单", "请在案件或者派单的页面上发函");
        }
        return draw(actor, model, new LetterForm(null, caseId, orderId, LetterKind.ASSISTANCE, "", "", "", "", ""));
    }

    private String draw(Actor actor, Model model, LetterForm form) {
        Again.form(model, form);
        model.addAttribute("matter", desk.matter(actor, form.caseId(), form.orderId(), ""));
        model.addAttribute(
                "kinds",
                Arrays.stream(LetterKind.values())
                        .filter(LetterKind::writtenHere)
                        .map(kind -> new Option(kind.name(), kind.label()))
                        .toList());
        return "casework/letter-form";
    }

    @Needs(Right.CASE_HANDLE)
    @PostMapping("/letters")
    String write(
            Actor actor,
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var kind = form.kind();
        if (form.caseId() == null && form.orderId() == null) {
            throw Refused.invalid("函没有发出", "没有选择案件或者派单", "请在案件或者派单的页面上发函");
        }
        if (errors.hasErrors() || kind == null) {
            return draw(actor, model, form);
        }
        try {
            var wanted = new LetterDesk.Wanted(
                    kind, form.body(), form.request(), form.reason(), form.materials(), form.phone());
            var id = desk.write(
                    actor, form.once() == null ? Ids.next() : form.once(), form.caseId(), form.orderId(), wanted);
            after.addFlashAttribute("done", "函已发出，到期没有答复会在工作台提醒");
            return "redirect:/letters/" + id;
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model, form);
        }
    }

    /** A letter that came. */
    record CameForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇（街道）") String township,
            @NotNull(message = "请选择种类") @Nullable LetterKind kind,

            @NotBlank(message = "请填写来函机关") @Size(max = 100, message = "来函机关不超过 100 字")
            String body,

            @Size(max = 100, message = "文号不超过 100 字") String number,
            @NotNull(message = "请填写收到日期") @Nullable LocalDate on,

            @NotBlank(message = "请填写案由") @Size(max = 200, message = "案由不超过 200 字")
            String subject,

            @NotBlank(message = "请填写请求事项") @Size(max = 2000, message = "请求事项不超过 2000 字")
            String request) {}

    @Needs(Right.CASE_HANDLE)
    @GetMapping("/letters/received/new")
    String came(Actor actor, Model model) {
        var town = actor.scope().township() == null ? "" : actor.scope().township();
        return drawCame(actor, model, new CameForm(null, town, LetterKind.ASSISTANCE, "", "", today.date(), "", ""));
    }

    private String drawCame(Actor actor, Model model, CameForm form) {
        Again.form(model, form);
        model.addAttribute("kinds", Option.all(LetterKind.values()));
        model.addAttribute("townships", places.choices(actor.scope()));
        return "casework/letter-received";
    }

    @Needs(Right.CASE_HANDLE)
    @PostMapping("/letters/received")
    String receive(
            Actor actor,
            @Valid @ModelAttribute("form") CameForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var kind = form.kind();
        var on = form.on();
        if (errors.hasErrors() || kind == null || on == null) {
            return drawCame(actor, model, form);
        }
        try {
            var id = desk.receive(
                    actor,
                    form.once() == null ? Ids.next() : form.once(),
                    new LetterDesk.Came(
                            form.township(), kind, form.body(), form.number(), on, form.subject(), form.request()));
            after.addFlashAttribute("done", "来函已登记，请在期限内书面答复");
            return "redirect:/letters/" + id;
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return drawCame(actor, model, form);
        }
    }
}
