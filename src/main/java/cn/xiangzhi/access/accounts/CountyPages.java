package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The first step on an empty store: which county is this. */
@Controller
class CountyPages {

    private final CountySetting setting;

    CountyPages(CountySetting setting) {
        this.setting = setting;
    }

    record CountyForm(
            @Pattern(regexp = "[1-9][0-9]{5}", message = "请填写6位县级区划代码")
            String code) {}

    @Needs(Right.ACCOUNT_MANAGE)
    @GetMapping("/account/county")
    String form(Model model) {
        model.addAttribute("form", new CountyForm(""));
        return "access/county";
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/account/county")
    String settle(Actor actor, @Valid @ModelAttribute("form") CountyForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return "access/county";
        }
        setting.settle(actor, form.code());
        return "redirect:/sign-in?settled";
    }
}
