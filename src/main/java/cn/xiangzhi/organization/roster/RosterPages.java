package cn.xiangzhi.organization.roster;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.SheetReader;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's own roster: upload, see what would change and what is wrong, confirm (S27). */
@Controller
class RosterPages {

    private final Roster roster;

    RosterPages(Roster roster) {
        this.roster = roster;
    }

    @Needs(Right.STAFF_MANAGE)
    @GetMapping("/people/roster")
    String form(Model model) {
        model.addAttribute("columns", RosterColumn.values());
        return "organization/roster";
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/roster")
    String upload(Actor actor, @RequestParam MultipartFile file, @RequestParam UUID once) throws IOException {
        var rows = SheetReader.readUnder(file.getInputStream(), RosterColumn::isHead).stream()
                .map(RosterRow::of)
                .toList();
        roster.keep(actor, once, SheetReader.name(file, "花名册"), rows);
        return "redirect:/people/roster/" + once;
    }

    @Needs(Right.STAFF_MANAGE)
    @GetMapping("/people/roster/{id}")
    String preview(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("preview", roster.preview(actor, id));
        return "organization/roster-preview";
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/roster/{id}")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean skipWrong,
            RedirectAttributes after) {
        var diff = roster.confirm(actor, id, skipWrong);
        after.addFlashAttribute(
                "done",
                "花名册已导入：新增 " + diff.added().size() + " 人，变更 " + diff.changed().size() + " 人");
        return "redirect:/people";
    }
}
