package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.SheetReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Importing the three lists: errors by line, then the difference, then new versions. */
@Controller
class ListImportPages {

    private final ListImport imports;
    private final Today today;

    ListImportPages(ListImport imports, Today today) {
        this.imports = imports;
        this.today = today;
    }

    @Needs(Right.POWER_MANAGE)
    @GetMapping("/powers/lists/import")
    String form(Actor actor) {
        CountySeat.must(actor, "导入履职事项清单");
        return "powers/list-import";
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/lists/import")
    String upload(Actor actor, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        CountySeat.must(actor, "导入履职事项清单");
        var preview = imports.preview(actor, SheetReader.read(file.getInputStream(), ListSheet.HEADS));
        model.addAttribute("preview", preview);
        if (!preview.errors().isEmpty()) {
            response.setStatus(422);
            return "powers/list-import";
        }
        model.addAttribute("once", Ids.next());
        model.addAttribute("today", today.date());
        return "powers/list-difference";
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/lists")
    String confirm(
            Actor actor,
            @RequestParam String content,
            @RequestParam UUID once,
            @RequestParam LocalDate from,
            @RequestParam String document,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable LocalDate publishedOn,
            RedirectAttributes after)
            throws IOException {
        var sheet =
                SheetReader.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), ListSheet.HEADS);
        var done = imports.confirm(actor, once, sheet, new ListDesk.Issue(document, number, from, publishedOn));
        after.addFlashAttribute("done", done == 0 ? "没有变化，未登记新版" : "已登记" + done + "个乡镇（街道）的新版清单");
        return "redirect:/powers/lists";
    }
}
