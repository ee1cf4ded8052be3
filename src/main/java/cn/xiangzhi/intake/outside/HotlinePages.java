package cn.xiangzhi.intake.outside;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.ExcelSheet;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.SheetAnswer;
import cn.xiangzhi.shell.SheetReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入热线工单: upload, see which column is what and what is wrong, confirm. */
@Controller
class HotlinePages {

    private final HotlineImport imports;
    private final Categories categories;

    HotlinePages(HotlineImport imports, Categories categories) {
        this.imports = imports;
        this.categories = categories;
    }

    @Needs(Right.REPORT_REGISTER)
    @GetMapping("/hotline/import")
    String form() {
        return "intake/hotline";
    }

    @Needs(Right.REPORT_REGISTER)
    @GetMapping("/hotline/template.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        var out = new ByteArrayOutputStream();
        var heads =
                Arrays.stream(HotlineColumn.values()).map(HotlineColumn::label).toList();
        try (var sheet = ExcelSheet.to(out, "热线工单", heads)) {
            sheet.row(List.of(
                    "RX20261122000001",
                    "老粮站门口有人占道摆摊，行人只能走马路",
                    "占道经营",
                    "青石镇东坡村",
                    "老粮站门口",
                    "占道经营/市容",
                    "2026-11-22 09:30",
                    "2026-11-27 17:30",
                    "王先生",
                    "13800000000",
                    ""));
        }
        return SheetAnswer.of("热线工单模板.xlsx", out);
    }

    @Needs(Right.REPORT_REGISTER)
    @PostMapping("/hotline/import")
    String upload(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam UUID once,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            imports.keep(
                    actor, once, SheetReader.name(file, "热线工单"), SheetReader.read(file.getInputStream(), List.of()));
        } catch (Refused no) {
            Again.with(no, true, model, response);
            return "intake/hotline";
        }
        return "redirect:/hotline/import/" + once;
    }

    @Needs(Right.REPORT_REGISTER)
    @GetMapping("/hotline/import/{id}")
    String preview(Actor actor, @PathVariable UUID id, Model model, HttpServletResponse response) {
        var progress = imports.progress(actor, id);
        if (progress.isPresent()) {
            response.setHeader("Refresh", "2");
            model.addAttribute("progress", progress.get());
            return "intake/hotline-progress";
        }
        var preview = imports.preview(actor, id);
        model.addAttribute("preview", preview);
        model.addAttribute("columns", HotlineColumn.values());
        model.addAttribute(
                "names",
                preview.fresh().stream()
                        .map(HotlineSheet.Order::category)
                        .distinct()
                        .collect(Collectors.toMap(code -> code, categories::name)));
        return "intake/hotline-preview";
    }

    /** Which column is what: remembered for the next sheet. */
    @Needs(Right.REPORT_REGISTER)
    @PostMapping("/hotline/import/{id}/columns")
    String columns(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> given, RedirectAttributes told) {
        var heads = imports.preview(actor, id).heads();
        var mapping = new EnumMap<HotlineColumn, String>(HotlineColumn.class);
        for (var column : HotlineColumn.values()) {
            var head = given.getOrDefault(column.name(), "");
            if (heads.contains(head)) {
                mapping.put(column, head);
            }
        }
        imports.remember(actor, mapping);
        told.addFlashAttribute("done", "列的对应已记住，下次上传照此读取");
        return "redirect:/hotline/import/" + id;
    }

    @Needs(Right.REPORT_REGISTER)
    @PostMapping("/hotline/import/{id}")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean skipWrong,
            Model model,
            HttpServletResponse response) {
        try {
            imports.confirm(actor, id, skipWrong);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return preview(actor, id, model, response);
        }
        return "redirect:/hotline/import/" + id;
    }

    /** Its line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry hotlineMenu() {
            return new MenuEntry(MenuEntry.Group.INTAKE, 15, "导入热线工单", "/hotline/import", Right.REPORT_REGISTER);
        }
    }
}
