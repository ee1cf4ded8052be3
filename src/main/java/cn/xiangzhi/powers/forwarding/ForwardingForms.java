package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The counter's form of a project to forward (S16). */
@Controller
class ForwardingForms {

    private final ForwardingDesk desk;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Places places;

    ForwardingForms(ForwardingDesk desk, Catalogue catalogue, Organization organization, Places places) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.organization = organization;
        this.places = places;
    }

    /** What is handed in. */
    record ForwardingForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇（街道）") String township,
            @NotBlank(message = "请选择事项") String item,
            @NotNull(message = "请选择县级部门") @Nullable UUID department,
            @NotNull(message = "请选择办理方式") @Nullable Manner manner,

            @NotBlank(message = "请填写项目名称") @Size(max = 200, message = "项目名称不超过 200 字")
            String title,

            @NotBlank(message = "请填写申请人") @Size(max = 100, message = "申请人不超过 100 字")
            String applicant,

            boolean citizen,

            @NotBlank(message = "请填写联系电话") @Size(max = 30, message = "联系电话不超过 30 字")
            String phone,

            @NotBlank(message = "请填写收到的材料") @Size(max = 2000, message = "材料不超过 2000 字")
            String materials) {}

    @Needs(Right.FILE_BACK)
    @GetMapping("/forwardings/new")
    String fresh(Actor actor, Model model) {
        var town = actor.scope().township() == null ? "" : actor.scope().township();
        model.addAttribute("form", new ForwardingForm(null, town, "", null, Manner.ON_DOCUMENT, "", "", false, "", ""));
        return draw(actor, model);
    }

    private String draw(Actor actor, Model model) {
        model.addAttribute(
                "items",
                catalogue.all(actor.county()).stream()
                        .map(entry -> entry.item())
                        .filter(item -> !item.kind().matches("行政(处罚|强制|检查)"))
                        .map(item -> new Option(item.code(), item.code() + " " + item.name()))
                        .toList());
        model.addAttribute("departments", organization.departments(actor.county()));
        model.addAttribute("manners", Option.all(Manner.values()));
        model.addAttribute("townships", places.choices(actor.scope()));
        return "powers/forwarding-form";
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings")
    String receive(
            Actor actor,
            @Valid @ModelAttribute("form") ForwardingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var department = form.department();
        var manner = form.manner();
        if (errors.hasErrors() || department == null || manner == null) {
            return draw(actor, model);
        }
        try {
            var id = desk.receive(
                    actor,
                    form.once() == null ? Ids.next() : form.once(),
                    new ForwardingDesk.Application(
                            form.township(),
                            form.item(),
                            department,
                            manner,
                            form.title(),
                            form.applicant(),
                            form.citizen(),
                            form.phone(),
                            form.materials()));
            after.addFlashAttribute("done", "已收件，材料不齐的请一次性告知");
            return "redirect:/forwardings/" + id;
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
    }
}
