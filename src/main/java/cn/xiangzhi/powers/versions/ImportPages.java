package cn.xiangzhi.powers.versions;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.shell.ExcelSheet;
import cn.xiangzhi.shell.ListExported;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.SheetReader;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue by Excel or csv: out as a table, in by the same table, the difference shown before anything changes. */
@Controller
class ImportPages {

    private final CatalogueImport imports;
    private final Catalogue catalogue;
    private final Today today;
    private final ApplicationEventPublisher events;

    ImportPages(CatalogueImport imports, Catalogue catalogue, Today today, ApplicationEventPublisher events) {
        this.imports = imports;
        this.catalogue = catalogue;
        this.today = today;
        this.events = events;
    }

    @Needs(Right.POWER_MANAGE)
    @GetMapping("/powers/import")
    String form(Model model) {
        model.addAttribute("heads", ItemSheet.HEADS);
        return "powers/import";
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/import")
    String upload(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String laws,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var rows = SheetReader.read(file.getInputStream(), ItemSheet.NEEDED);
        var preview = imports.preview(actor, rows, laws);
        model.addAttribute("preview", preview);
        model.addAttribute("laws", laws);
        if (!preview.errors().isEmpty()) {
            response.setStatus(422);
            return form(model);
        }
        model.addAttribute("kept", content(rows));
        model.addAttribute("once", Ids.next());
        return "powers/import-difference";
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/import/confirm")
    String confirm(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam String content,
            @RequestParam(defaultValue = "") String laws,
            @RequestParam String stamp,
            RedirectAttributes flash)
            throws IOException {
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        var done = imports.confirm(actor, once, SheetReader.read(bytes, ItemSheet.NEEDED), laws, stamp);
        flash.addFlashAttribute("done", done == 0 ? "这张表已经导入过，没有重复导入" : "已登记 " + done + " 个事项的变化");
        return "redirect:/powers/import";
    }

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/export.xlsx")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        var all = catalogue.all(actor.county());
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("权责事项目录-" + today.date() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        events.publishEvent(new ListExported(actor, "权责事项目录", "", all.size()));
        try (var sheet = ExcelSheet.to(response.getOutputStream(), "权责事项", ItemSheet.HEADS)) {
            for (var entry : all) {
                sheet.row(List.copyOf(ItemSheet.cells(entry).values()));
            }
        }
    }

    /** The rows as they are sent along with the difference; columns nobody gave stay away. */
    private static String content(List<SheetRow> rows) {
        var heads = ItemSheet.HEADS.stream()
                .filter(head -> rows.stream().anyMatch(row -> row.cells().containsKey(head)))
                .toList();
        var out = new StringBuilder();
        try (var printer = CSVFormat.DEFAULT.print(out)) {
            printer.printRecord(heads);
            for (var row : rows) {
                printer.printRecord(heads.stream().map(row::get).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
