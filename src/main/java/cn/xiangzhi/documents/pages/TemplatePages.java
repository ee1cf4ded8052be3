package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.docx.PaperDocx;
import cn.xiangzhi.documents.docx.TemplateFile;
import cn.xiangzhi.documents.template.BuiltIn;
import cn.xiangzhi.documents.template.Fault;
import cn.xiangzhi.documents.versions.PaperTemplates;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The templates of papers by kind; one kind with its fields and versions; downloading and uploading (F40). */
@Controller
class TemplatePages {

    private final PaperTemplates templates;
    private final Places places;

    TemplatePages(PaperTemplates templates, Places places) {
        this.templates = templates;
        this.places = places;
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/papers/templates")
    ModelAndView list(Actor actor) {
        var versions = templates.of(actor, null);
        var lines = Arrays.stream(PaperKind.values())
                .map(kind -> KindLine.of(kind, actor, templates, versions))
                .toList();
        return new ModelAndView("documents/templates")
                .addObject("own", lines.stream().filter(KindLine::own).toList())
                .addObject("lines", lines);
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/papers/templates/{kind}")
    ModelAndView kind(@PathVariable String kind, Actor actor) {
        return new ModelAndView("documents/template-kind")
                .addObject("page", KindPage.of(named(kind), actor, templates, places));
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/papers/templates/{kind}/built-in.docx")
    ResponseEntity<byte[]> builtIn(@PathVariable String kind) {
        var known = named(kind);
        return DocxAnswer.of(known.label() + "（内置模板）", PaperDocx.of(BuiltIn.of(known), known.label()));
    }

    /** Keeps the file as a draft and shows it, or shows what is wrong with it and keeps nothing. */
    @Needs(Right.TEMPLATE_MANAGE)
    @PostMapping("/papers/templates/{kind}")
    ModelAndView upload(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            RedirectAttributes flash) {
        var known = named(kind);
        var id = once == null ? Ids.next() : once;
        var faults = templates.upload(actor, id, known, content(file), note);
        if (!faults.isEmpty()) {
            var page = new FaultsPage(known.label(), known.template(), name(file), faults);
            return new ModelAndView("documents/template-faults", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", page);
        }
        flash.addFlashAttribute("done", "已存为草稿。请先用真实案件预览，再启用");
        return new ModelAndView("redirect:/papers/templates/versions/" + id);
    }

    /** What is wrong with an upload, and where. */
    record FaultsPage(String label, String path, String file, List<Fault> faults) {}

    /** For whom a version is meant. */
    static String office(@Nullable String township, Places places) {
        return township == null ? "全县" : places.name(township);
    }

    /** A kind by the name in its address. */
    static PaperKind named(String path) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind.template().equals(path))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("文书种类"));
    }

    private static byte[] content(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return new byte[0];
        }
        if (file.getSize() > TemplateFile.LARGEST) {
            throw TemplateFile.tooLarge();
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(@Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry templatesLine() {
            return new MenuEntry(MenuEntry.Group.SYSTEM, 62, "文书模板", "/papers/templates", Right.LAW_READ);
        }
    }
}
