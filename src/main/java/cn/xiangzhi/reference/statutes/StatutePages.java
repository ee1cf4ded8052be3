package cn.xiangzhi.reference.statutes;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.law.LawText;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.shell.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of statutes, one statute, one article; and the import of an official text in two steps. */
@Controller
class StatutePages {

    private final LawTexts texts;
    private final Audit audit;

    StatutePages(LawTexts texts, Audit audit) {
        this.texts = texts;
        this.audit = audit;
    }

    /** What would be imported; {@code file} travels on in the form, nothing is kept yet. */
    record ImportPage(Statute statute, LawText text, String file, String source) {}

    @Needs(Right.LAW_READ)
    @GetMapping("/law")
    String list(Model model) {
        model.addAttribute("page", StatuteLine.all(texts.all()));
        return "reference/statutes";
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/law/{statute}")
    String one(@PathVariable String statute, Model model) {
        var known = Statute.named(statute);
        model.addAttribute("page", StatutePage.of(known, texts.find(known).orElse(null), texts.articles(known)));
        return "reference/statute";
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/law/{statute}/{article}")
    String article(@PathVariable String statute, @PathVariable String article, Model model) {
        var known = Statute.named(statute);
        var page = StatutePage.of(known, texts.find(known).orElse(null), texts.articles(known));
        model.addAttribute("page", page.only(article));
        return "reference/article";
    }

    @Needs(Right.LAW_MANAGE)
    @PostMapping("/law/{statute}/preview")
    String preview(
            @PathVariable String statute,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String source,
            Model model) {
        var known = Statute.named(statute);
        var text = text(file);
        model.addAttribute("page", new ImportPage(known, texts.preview(known, text), text, sourced(source)));
        return "reference/statute-import";
    }

    @Needs(Right.LAW_MANAGE)
    @PostMapping("/law/{statute}/import")
    @Transactional
    public String load(
            Actor actor,
            @PathVariable String statute,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes after) {
        var known = Statute.named(statute);
        var loaded = texts.load(known, file, sourced(source), actor.name());
        audit.record(
                actor,
                "导入法律文本",
                "law",
                null,
                known.label() + "，" + loaded.articles().size() + "条");
        after.addFlashAttribute(
                "done", "已导入《" + known.label() + "》，共" + loaded.articles().size() + "条");
        return "redirect:/law/" + StatuteLine.path(known);
    }

    private static String sourced(String source) {
        if (source.isBlank() || source.length() > 300) {
            throw Refused.invalid("法律文本未导入", source.isBlank() ? "没有填写来源" : "来源太长", "请填写文本的来源（300字以内）");
        }
        return source.strip();
    }

    private static String text(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Refused.invalid("法律文本未导入", "没有选择文件", "请选择一部法律的Markdown或纯文本文件");
        }
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
