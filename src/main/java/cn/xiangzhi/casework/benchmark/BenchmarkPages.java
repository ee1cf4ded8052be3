package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.benchmark.Benchmarks.Kept;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Publication;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.ExcelSheet;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The county's benchmarks, each with its versions, and the table to fill in (F35). */
@Controller
class BenchmarkPages {

    private final Benchmarks benchmarks;
    private final Powers powers;
    private final Today today;

    BenchmarkPages(Benchmarks benchmarks, Powers powers, Today today) {
        this.benchmarks = benchmarks;
        this.powers = powers;
        this.today = today;
    }

    /** A line of the list: an item with the version that counts today, if one does. */
    record Line(String item, String name, @Nullable Benchmark now, int versions, boolean demonstration) {}

    /** A version with how it stands. */
    record Version(Kept kept, Benchmark benchmark, String state, String tone) {}

    @Needs(Right.LAW_READ)
    @GetMapping("/benchmarks")
    String all(Actor actor, Model model) {
        var byItem = new LinkedHashMap<String, List<Kept>>();
        BenchmarkSheet.demonstrations().forEach(draft -> byItem.put(draft.itemCode(), List.of()));
        benchmarks.all(actor.county()).stream()
                .map(Kept::itemCode)
                .distinct()
                .forEach(item -> byItem.put(item, benchmarks.versions(actor.county(), item)));
        model.addAttribute(
                "lines",
                byItem.entrySet().stream()
                        .map(entry -> line(actor, entry.getKey(), entry.getValue()))
                        .toList());
        return "casework/benchmarks";
    }

    private Line line(Actor actor, String item, List<Kept> kept) {
        var now = kept.stream()
                .map(Kept::benchmark)
                .filter(one -> one.issue().usableOn(today.date()))
                .findFirst()
                .orElse(null);
        return new Line(
                item,
                powers.item(actor.county(), item).map(Item::name).orElse(item),
                now,
                kept.size(),
                BenchmarkSheet.demonstration(item).isPresent());
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/benchmarks/{item}")
    String one(Actor actor, @PathVariable String item, Model model) {
        var found = powers.item(actor.county(), item).orElseThrow(() -> Refused.notFound("权责事项" + item));
        var current = benchmarks.usable(actor.county(), item, today.date()).orElse(null);
        model.addAttribute("item", found);
        model.addAttribute(
                "versions",
                benchmarks.versions(actor.county(), item).stream()
                        .map(kept -> version(kept, current))
                        .toList());
        model.addAttribute(
                "demonstration",
                BenchmarkSheet.demonstration(item)
                        .map(draft -> draft.issued(BenchmarkSheet.unissued()))
                        .orElse(null));
        return "casework/benchmark";
    }

    private Version version(Kept kept, @Nullable Benchmark current) {
        var benchmark = kept.benchmark();
        var issue = benchmark.issue();
        if (issue.publication() == null) {
            return new Version(kept, benchmark, "未公布，不能使用", "amber");
        }
        if (current != null && current.issue().version() == issue.version()) {
            return new Version(kept, benchmark, "现行", "green");
        }
        return new Version(kept, benchmark, issue.from().isAfter(today.date()) ? "未施行" : "已失效", "grey");
    }

    @Needs(Right.LAW_MANAGE)
    @PostMapping("/benchmarks/{item}/{version}/publish")
    String publish(
            Actor actor,
            @PathVariable String item,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String publishedOn,
            @RequestParam(defaultValue = "") String place,
            RedirectAttributes after) {
        var publication = publication(document, publishedOn, place);
        if (publication == null) {
            throw Refused.invalid("未登记公布信息", "没有填写公布的文件和日期", "请填写文件名称、文号和公布日期");
        }
        benchmarks.publish(actor, item, version, publication, today.now());
        after.addFlashAttribute("done", "已登记公布信息");
        return "redirect:/benchmarks/" + item;
    }

    /** Null when nothing was stated; half a publication is refused. */
    static @Nullable Publication publication(String document, String on, String place) {
        if (document.isBlank() && on.isBlank()) {
            return null;
        }
        if (document.isBlank() || document.length() > 200 || place.length() > 300) {
            throw Refused.invalid("未登记裁量基准", "没有写明公布的文件，或者文字过长", "请填写文件名称和文号");
        }
        return new Publication(document.strip(), day("公布日期", on), place.strip());
    }

    static LocalDate day(String label, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            throw Refused.invalid("未登记裁量基准", "“" + label + "”不是有效的日期", "请按2026-01-01的样子填写");
        }
    }

    /** The table to fill in, with the demonstration benchmarks as examples. */
    @Needs(Right.LAW_READ)
    @GetMapping("/benchmarks/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=benchmarks.xlsx");
        try (var sheet = ExcelSheet.to(response.getOutputStream(), "裁量基准", BenchmarkSheet.HEADS)) {
            for (var draft : BenchmarkSheet.demonstrations()) {
                for (var row : BenchmarkSheet.rows(draft)) {
                    sheet.row(row);
                }
            }
        }
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry benchmarksLine() {
            return new MenuEntry(MenuEntry.Group.CASEWORK, 85, "裁量基准", "/benchmarks", Right.LAW_READ);
        }
    }
}
