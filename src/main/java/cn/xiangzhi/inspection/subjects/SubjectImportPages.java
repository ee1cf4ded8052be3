package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.SheetAnswer;
import cn.xiangzhi.shell.SheetReader;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Subjects in by Excel: the sheet, a preview with what is wrong in which line, then the import (S9). */
@Controller
class SubjectImportPages {

    private final SubjectImport imports;
    private final Places places;

    SubjectImportPages(SubjectImport imports, Places places) {
        this.imports = imports;
        this.places = places;
    }

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/subjects/import")
    String form(Actor actor, Model model) {
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("columns", SubjectSheet.COLUMNS);
        return "inspection/subject-import";
    }

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/subjects/import/template")
    ResponseEntity<byte[]> template() throws IOException {
        return SheetAnswer.template("检查对象", SubjectSheet.COLUMNS);
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/subjects/import")
    String preview(
            Actor actor,
            @RequestParam String township,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        within(actor, township);
        var rows = SheetReader.read(file.getInputStream(), SubjectSheet.NEEDED);
        var preview = imports.preview(actor, township, rows);
        model.addAttribute("preview", preview);
        model.addAttribute("township", township);
        if (preview.errors().isEmpty()) {
            model.addAttribute("sheet", csv(rows));
            model.addAttribute("once", Ids.next());
            model.addAttribute("rows", rows.stream().limit(20).toList());
        } else {
            response.setStatus(422);
        }
        return form(actor, model);
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/subjects/import/confirm")
    String bring(
            Actor actor,
            @RequestParam String township,
            @RequestParam String sheet,
            @RequestParam UUID once,
            RedirectAttributes after)
            throws IOException {
        within(actor, township);
        var rows =
                SheetReader.read(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)), SubjectSheet.NEEDED);
        after.addFlashAttribute("done", "已导入" + imports.bring(actor, township, rows, once) + "个检查对象");
        return "redirect:/subjects";
    }

    private static void within(Actor actor, String township) {
        if (!township.startsWith(actor.county()) || !actor.scope().covers(actor.county(), township)) {
            throw Refused.notFound("该乡镇");
        }
    }

    /** The sheet as text, to travel with the confirmation: what was looked at is what comes in. */
    private static String csv(List<SheetRow> rows) {
        var text = new StringBuilder(String.join(",", SubjectSheet.COLUMNS)).append('\n');
        for (var row : rows) {
            text.append(String.join(
                            ",",
                            SubjectSheet.COLUMNS.stream()
                                    .map(column -> '"' + row.get(column).replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }
}
