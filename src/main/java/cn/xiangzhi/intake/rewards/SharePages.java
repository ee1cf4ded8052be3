package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One reporter's share of a reward: a fresh code, the payee seen once by two, the payment. */
@Controller
class SharePages {

    private final Claims claims;
    private final Payouts payouts;
    private final RewardView view;

    SharePages(Claims claims, Payouts payouts, RewardView view) {
        this.claims = claims;
        this.payouts = payouts;
        this.view = view;
    }

    /** Shown once, to be told in person. */
    @Needs({Right.REWARD_PROPOSE, Right.REWARD_PAY})
    @PostMapping("/rewards/{id}/shares/{share}/code")
    String newCode(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID share,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("code", claims.newCode(actor, id, share, why));
        return RewardPages.done(id, "新的领奖码只显示这一次，请当面告知报告人", redirect);
    }

    @Needs({Right.REWARD_PROPOSE, Right.REWARD_PAY})
    @PostMapping("/rewards/{id}/shares/{share}/ask")
    String ask(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID share,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        payouts.ask(actor, id, share, why);
        return RewardPages.done(id, "已申请，等待另一名知悉人同意", redirect);
    }

    @Needs({Right.REWARD_PROPOSE, Right.REWARD_PAY})
    @PostMapping("/rewards/{id}/shares/{share}/agree")
    String agree(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID share,
            @RequestParam UUID opening,
            RedirectAttributes redirect) {
        payouts.agree(actor, id, share, opening);
        return RewardPages.done(id, "已同意，申请人可以查看一次", redirect);
    }

    /** Shown once in the answer itself. */
    @Needs({Right.REWARD_PROPOSE, Right.REWARD_PAY})
    @PostMapping("/rewards/{id}/shares/{share}/open")
    String open(Actor actor, @PathVariable UUID id, @PathVariable UUID share, @RequestParam UUID opening, Model model) {
        model.addAttribute("payee", payouts.open(actor, id, share, opening));
        return view.page(actor, id, model);
    }

    @Needs(Right.REWARD_PAY)
    @PostMapping("/rewards/{id}/shares/{share}/pay")
    String pay(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID share,
            @RequestParam long version,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String voucher,
            RedirectAttributes redirect) {
        payouts.pay(actor, id, share, version, on, voucher);
        return RewardPages.done(id, "已登记发放", redirect);
    }
}
