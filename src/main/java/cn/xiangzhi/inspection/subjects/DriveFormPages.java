package cn.xiangzhi.inspection.subjects;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that begins a drive (S21). */
@Controller
class DriveFormPages {

    private final Drives drives;
    private final Places places;
    private final Today today;

    DriveFormPages(Drives drives, Places places, Today today) {
        this.drives = drives;
        this.places = places;
        this.today = today;
    }

    /** What a drive needs. */
    record DriveForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇") String township,

            @NotBlank(message = "请填写名称") @Size(max = 60, message = "请精简名称")
            String title,

            @NotBlank(message = "请填写告知书正文") @Size(max = 3000, message = "请精简告知书正文")
            String notice,

            @NotNull(message = "请填写开始日期") @Nullable LocalDate from,
            @NotNull(message = "请填写截止日期") @Nullable LocalDate to,
            @Nullable SubjectType kind,
            @Nullable String village) {}

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/drives/new")
    String fresh(Actor actor, Model model) {
        var own = actor.scope().township();
        var day = today.date();
        model.addAttribute(
                "form", new DriveForm(Ids.next(), own == null ? "" : own, "", "", day, day.plusDays(10), null, null));
        return draw(actor, model);
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/drives")
    String begin(
            Actor actor,
            @Valid @ModelAttribute("form") DriveForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var from = form.from();
        var to = form.to();
        if (errors.hasErrors() || from == null || to == null) {
            return draw(actor, model);
        }
        var once = form.once() == null ? Ids.next() : form.once();
        var village = form.village();
        try {
            drives.begin(
                    actor,
                    new Drives.NewDrive(
                            once,
                            form.township(),
                            form.title(),
                            form.notice(),
                            from,
                            to,
                            form.kind(),
                            village == null || village.isBlank() ? null : village));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
        return "redirect:/drives/" + once;
    }

    private String draw(Actor actor, Model model) {
        var own = actor.scope().township();
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("kinds", Option.all(SubjectType.values()));
        model.addAttribute("villages", places.villageChoices(actor.county(), own));
        return "inspection/drive-form";
    }
}
