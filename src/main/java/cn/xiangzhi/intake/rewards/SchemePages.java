package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 奖励办法: entered from the office's own paper by whoever may approve. */
@Controller
public class SchemePages {

    private final SchemeStore schemes;
    private final Categories categories;

    SchemePages(SchemeStore schemes, Categories categories) {
        this.schemes = schemes;
        this.categories = categories;
    }

    @Needs({Right.REWARD_PROPOSE, Right.REWARD_APPROVE, Right.REWARD_PAY})
    @GetMapping("/rewards/schemes")
    String list(Actor actor, Model model) {
        model.addAttribute("schemes", schemes.all(actor.scope()));
        model.addAttribute("manages", actor.has(Right.REWARD_APPROVE));
        return "intake/reward-schemes";
    }

    @Needs(Right.REWARD_APPROVE)
    @GetMapping("/rewards/schemes/new")
    String form(Model model) {
        model.addAttribute("form", SchemeForm.empty());
        return draw(model);
    }

    @Needs(Right.REWARD_APPROVE)
    @PostMapping("/rewards/schemes/new")
    @Transactional
    public String make(
            Actor actor,
            @ModelAttribute("form") SchemeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (errors.hasErrors()) {
                throw Refused.invalid("办法没有登记", "有日期或数字写法不对", "请核对日期和数字");
            }
            var id = form.once() == null ? Ids.next() : form.once();
            schemes.add(actor, form.scheme(id, actor.scope().township(), categories));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(model);
        }
        redirect.addFlashAttribute("done", "奖励办法已登记");
        return "redirect:/rewards/schemes";
    }

    @Needs(Right.REWARD_APPROVE)
    @PostMapping("/rewards/schemes/{id}/end")
    String end(Actor actor, @PathVariable UUID id, @RequestParam LocalDate on, RedirectAttributes redirect) {
        schemes.end(actor, id, on);
        redirect.addFlashAttribute("done", "已登记停止施行日期");
        return "redirect:/rewards/schemes";
    }

    private static String draw(Model model) {
        model.addAttribute("kinds", Option.all(RewardScheme.Kind.values()));
        return "intake/reward-scheme";
    }
}
