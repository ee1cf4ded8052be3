package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.benchmark.BenchmarkImport.Preview;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Effect;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Kind;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.SheetReader;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing benchmarks by table or by form: errors by line, then the difference, then a new version (F35). */
@Controller
class BenchmarkChanges {

    private static final String RIGHT_FORM = "casework/benchmark-form";
    private static final String DIFFERENCE = "casework/benchmark-difference";

    private final Benchmarks benchmarks;
    private final BenchmarkImport imports;
    private final Powers powers;
    private final Today today;

    BenchmarkChanges(Benchmarks benchmarks, BenchmarkImport imports, Powers powers, Today today) {
        this.benchmarks = benchmarks;
        this.imports = imports;
        this.powers = powers;
        this.today = today;
    }

    @Needs(Right.LAW_MANAGE)
    @GetMapping("/benchmarks/import")
    String form() {
        return "casework/benchmark-import";
    }

    @Needs(Right.LAW_MANAGE)
    @PostMapping("/benchmarks/import")
    String upload(Actor actor, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        return shown(
                actor,
                SheetReader.read(file.getInputStream(), BenchmarkSheet.HEADS),
                "casework/benchmark-import",
                model,
                response);
    }

    /** The demonstration benchmark of an item as a proposal; it binds nobody until the county publishes it. */
    @Needs(Right.LAW_MANAGE)
    @GetMapping("/benchmarks/{item}/edit")
    String edit(Actor actor, @PathVariable String item, Model model) {
        var newest = benchmarks.versions(actor.county(), item).stream().findFirst();
        var draft =
                newest.map(kept -> BenchmarkSheet.kept(kept.content())).or(() -> BenchmarkSheet.demonstration(item));
        var name = name(actor, item);
        model.addAttribute(
                "form",
                draft.map(known -> BenchmarkForm.of(item, name, known))
                        .orElseGet(() -> BenchmarkForm.blank(item, name)));
        return grid(model);
    }

    @Needs(Right.LAW_MANAGE)
    @PostMapping("/benchmarks/{item}/edit")
    String typed(
            Actor actor,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("form", BenchmarkForm.typed(item, name(actor, item), given));
        grid(model);
        var rows = BenchmarkForm.rows(item, given);
        if (rows.isEmpty()) {
            throw Refused.invalid("未登记裁量基准", "没有填写任何一行", "请至少填写名称和一个档次");
        }
        return shown(actor, rows, RIGHT_FORM, model, response);
    }

    @Needs(Right.LAW_MANAGE)
    @PostMapping("/benchmarks")
    String confirm(
            Actor actor,
            @RequestParam String content,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String publishedOn,
            @RequestParam(defaultValue = "") String place,
            RedirectAttributes after)
            throws IOException {
        var rows = SheetReader.read(
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), BenchmarkSheet.HEADS);
        var preview = imports.preview(actor.county(), rows);
        if (rows.isEmpty() || !preview.errors().isEmpty()) {
            throw Refused.invalid("未登记裁量基准", "内容有误，或者没有内容", "请重新导入，按逐行的提示改正");
        }
        var drafts = BenchmarkSheet.of(rows).drafts();
        var validity = new Benchmarks.Validity(
                BenchmarkPages.day("施行日期", from),
                to.isBlank() ? null : BenchmarkPages.day("失效日期", to),
                BenchmarkPages.publication(document, publishedOn, place));
        var done = imports.confirm(actor, mark(once), drafts, validity, today.now());
        after.addFlashAttribute("done", done == 0 ? "没有变化，未登记新版" : "已登记" + done + "个事项的新版裁量基准");
        return "redirect:/benchmarks";
    }

    private String shown(Actor actor, List<SheetRow> rows, String again, Model model, HttpServletResponse response) {
        Preview preview = imports.preview(actor.county(), rows);
        model.addAttribute("preview", preview);
        if (!preview.errors().isEmpty()) {
            response.setStatus(422);
            return again;
        }
        model.addAttribute("once", Ids.next());
        model.addAttribute("today", today.date());
        return DIFFERENCE;
    }

    private static String grid(Model model) {
        model.addAttribute("kinds", List.of(Kind.values()));
        model.addAttribute("effects", List.of(Effect.values()));
        model.addAttribute("confidences", List.of(Confidence.values()));
        model.addAttribute("columns", BenchmarkSheet.HEADS.subList(3, BenchmarkSheet.HEADS.size()));
        return RIGHT_FORM;
    }

    private String name(Actor actor, String item) {
        return powers.item(actor.county(), item)
                .orElseThrow(() -> Refused.notFound("权责事项" + item))
                .name();
    }

    private static UUID mark(@Nullable String once) {
        try {
            return once == null ? Ids.next() : UUID.fromString(once);
        } catch (IllegalArgumentException forged) {
            return Ids.next();
        }
    }
}
