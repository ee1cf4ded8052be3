package cn.xiangzhi.powers.versions;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes in the law with the items and open cases they touch. */
@Controller
class LawChangePages {

    private final LawChanges changes;

    LawChangePages(LawChanges changes) {
        this.changes = changes;
    }

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/law-changes")
    String list(Actor actor, Model model) {
        model.addAttribute("changes", changes.shown(actor));
        model.addAttribute(
                "mayManage", actor.has(Right.POWER_MANAGE) && actor.scope().township() == null);
        return "powers/law-changes";
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/law-changes")
    String enter(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam(defaultValue = "") String law,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String successor,
            RedirectAttributes flash) {
        changes.enter(actor, once, law, article, kind, on, successor);
        flash.addFlashAttribute("done", "已登记，涉及的事项和在办案件列在下面");
        return "redirect:/powers/law-changes";
    }

    /** The lines of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry catalogueImportLine() {
            return new MenuEntry(MenuEntry.Group.POWERS, 50, "目录导入导出", "/powers/import", Right.POWER_MANAGE);
        }

        @Bean
        MenuEntry lawChangesLine() {
            return new MenuEntry(MenuEntry.Group.POWERS, 60, "依据的变化", "/powers/law-changes", Right.POWER_READ);
        }
    }
}
