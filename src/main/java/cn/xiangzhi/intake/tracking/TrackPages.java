package cn.xiangzhi.intake.tracking;

import cn.xiangzhi.intake.receiving.ReceiptCode;
import cn.xiangzhi.shell.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 查办理进度: by the receipt code and nothing else. */
@Controller
class TrackPages {

    private final Tracking tracking;

    TrackPages(Tracking tracking) {
        this.tracking = tracking;
    }

    @OpenToAll
    @GetMapping("/public/track")
    String track(@RequestParam(defaultValue = "") String code, Model model) {
        if (!code.isBlank()) {
            model.addAttribute("page", tracking.page(code));
        }
        return "intake/track";
    }

    @OpenToAll
    @PostMapping("/public/track/rate")
    String rate(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") int level,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        tracking.rate(code, level, words);
        return back(code, "感谢您的评价", redirect);
    }

    @OpenToAll
    @PostMapping("/public/track/reopen")
    String reopen(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        tracking.reopen(code, why);
        return back(code, "已经重新安排处理", redirect);
    }

    @OpenToAll
    @PostMapping("/public/track/quiet")
    String quiet(@RequestParam(defaultValue = "") String code, RedirectAttributes redirect) {
        tracking.quiet(code);
        return back(code, "以后不再给您发消息，凭回执码仍可查询", redirect);
    }

    private static String back(String code, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", done);
        redirect.addAttribute("code", ReceiptCode.read(code));
        return "redirect:/public/track";
    }
}
