package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.receiving.ReceiptCode;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 领取举报奖励: by the receipt's code and the reward's own, without an account. */
@Controller
class ClaimPages {

    private final Claims claims;

    ClaimPages(Claims claims) {
        this.claims = claims;
    }

    @OpenToAll
    @GetMapping("/public/reward")
    String form(@RequestParam(defaultValue = "") String code, Model model) {
        if (!code.isBlank()) {
            model.addAttribute("code", ReceiptCode.read(code));
            model.addAttribute("offer", claims.of(code).orElse(null));
        }
        return "intake/reward-claim";
    }

    @OpenToAll
    @PostMapping("/public/reward")
    String claim(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "false") boolean declared,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            claims.claim(code, claim, name, account, declared);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(code.length() < 12 ? "" : code, model);
        }
        redirect.addFlashAttribute("done", "已收到您的领取，两名专人会按您填的方式发放，不向任何人透露");
        redirect.addAttribute("code", ReceiptCode.read(code));
        return "redirect:/public/reward";
    }
}
