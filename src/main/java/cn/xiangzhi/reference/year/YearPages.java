package cn.xiangzhi.reference.year;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Notices;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year view, and the import of a notice in two steps: what would change, then the change. */
@Controller
class YearPages {

    private final Notices notices;
    private final Today today;
    private final Audit audit;

    YearPages(Notices notices, Today today, Audit audit) {
        this.notices = notices;
        this.today = today;
        this.audit = audit;
    }

    @Needs
    @GetMapping("/calendar")
    String year(@RequestParam(required = false) @Nullable Integer year, Model model) {
        var shown = year == null ? today.date().getYear() : Math.clamp(year, 1950, 2999);
        model.addAttribute("page", YearPage.of(shown, notices.calendar(), notices.all()));
        return "reference/year";
    }

    /** What would be imported; {@code csv} travels on in the form, nothing is kept yet. */
    record ImportPage(Notices.Preview preview, String csv, String title, String source) {}

    @Needs(Right.CALENDAR_MANAGE)
    @PostMapping("/calendar/preview")
    String preview(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String source,
            Model model) {
        var csv = text(file);
        var preview = notices.preview(csv);
        var title = "国务院办公厅关于" + preview.year() + "年部分节假日安排的通知";
        model.addAttribute("page", new ImportPage(preview, csv, title, sourced(source)));
        return "reference/year-import";
    }

    @Needs(Right.CALENDAR_MANAGE)
    @PostMapping("/calendar/import")
    @Transactional
    public String load(
            Actor actor,
            @RequestParam(defaultValue = "") String csv,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes after) {
        actor.must(Right.CALENDAR_MANAGE, "导入放假通知");
        var loaded = notices.load(csv, title.isBlank() ? "放假通知" : title, sourced(source), actor.name());
        audit.record(
                actor,
                "导入放假通知",
                "calendar",
                null,
                loaded.year() + "年，" + loaded.days().size() + "个日子");
        after.addFlashAttribute("done", "已导入" + loaded.year() + "年放假通知，涉及该年的期限已重新计算");
        return "redirect:/calendar?year=" + loaded.year();
    }

    private static String sourced(String source) {
        if (source.isBlank() || source.length() > 300) {
            throw Refused.invalid("放假通知未导入", source.isBlank() ? "没有填写来源" : "来源太长", "请填写通知的文号或网址（300字以内）");
        }
        return source.strip();
    }

    private static String text(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Refused.invalid("放假通知未导入", "没有选择文件", "请选择写有放假日与调休上班日的CSV文件");
        }
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
