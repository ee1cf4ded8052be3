package cn.xiangzhi.places.divisions;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.SheetReader;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Importing divisions: upload, see what would change and what is wrong, confirm (S19). */
@Controller
class ImportPages {

    private final DivisionImport imports;

    ImportPages(DivisionImport imports) {
        this.imports = imports;
    }

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/import")
    String form() {
        return "places/import";
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/import")
    String upload(Actor actor, @RequestParam MultipartFile file, @RequestParam UUID once) throws IOException {
        var rows = SheetReader.read(file.getInputStream(), List.of());
        imports.keep(actor, once, SheetReader.name(file, "区划"), rows);
        return "redirect:/places/import/" + once;
    }

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/import/{id}")
    String preview(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("preview", imports.preview(actor, id));
        return "places/import-preview";
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/import/{id}")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean skipWrong,
            RedirectAttributes after) {
        var diff = imports.confirm(actor, id, skipWrong);
        after.addFlashAttribute(
                "done",
                "区划已导入：新增 " + diff.added().size() + " 处，变更 " + diff.changed().size() + " 处");
        return "redirect:/places";
    }
}
