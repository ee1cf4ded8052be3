package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.shell.Needs;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file with what a reviewer would take off, each finding linked to its place; handlers look here before they close. */
@Controller
class ReviewPages {

    private final CaseShelf shelf;
    private final FileSheets sheets;
    private final Reviews reviews;

    ReviewPages(CaseShelf shelf, FileSheets sheets, Reviews reviews) {
        this.shelf = shelf;
        this.sheets = sheets;
        this.reviews = reviews;
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/cases/{id}/file-review")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var row = shelf.row(actor.scope(), id);
        var file = shelf.file(row);
        model.addAttribute("sheet", sheets.of(row, file));
        model.addAttribute("review", reviews.of(actor, row, file));
        model.addAttribute("groups", Group.values());
        model.addAttribute("stage", file.stage());
        return "casework/file-review";
    }
}
