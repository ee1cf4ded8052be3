package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.receiving.Doubles;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 重复报告: side by side, and merged into one (F6 F7). */
@Controller
class MergePages {

    private final ReportView view;
    private final Merging merging;
    private final Alikes alikes;
    private final Categories categories;
    private final Places places;

    MergePages(ReportView view, Merging merging, Alikes alikes, Categories categories, Places places) {
        this.view = view;
        this.merging = merging;
        this.alikes = alikes;
        this.categories = categories;
        this.places = places;
    }

    /** A place with several reports of one kind, as the page draws it. */
    record Line(
            String place,
            String category,
            int count,
            int people,
            OffsetDateTime first,
            OffsetDateTime last,
            String href) {}

    @Needs(Right.REPORT_READ)
    @GetMapping("/reports/alike")
    String alike(Actor actor, Model model) {
        model.addAttribute(
                "lines", alikes.of(actor.scope()).stream().map(this::line).toList());
        return "intake/alike";
    }

    /** Up to thirty reports beside one another, photos and all. */
    @Needs(Right.REPORT_READ)
    @GetMapping("/reports/compare")
    String compare(Actor actor, @RequestParam(defaultValue = "") List<UUID> ids, Model model) {
        return compared(actor, ids, model);
    }

    @Needs(Right.ORDER_DISPATCH)
    @PostMapping("/reports/compare")
    String mergeAll(
            Actor actor,
            @RequestParam(defaultValue = "") List<UUID> ids,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(required = false) @Nullable UUID lead,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (lead == null || chosen.stream().allMatch(lead::equals)) {
                throw Refused.invalid("没有合并", "没有选择主报告，或没有勾选要并入的报告", "请选一份作主报告，再勾选与它是同一件事的报告");
            }
            var merged = merging.mergeAll(actor, lead, chosen, words);
            redirect.addFlashAttribute("done", merged == 0 ? "这些报告早已并入" : "已并入 " + merged + " 份报告；并错的可在那份报告上拆出");
            return "redirect:/reports/" + lead;
        } catch (Refused no) {
            Again.with(no, false, model, response);
            model.addAttribute("lead", lead);
            model.addAttribute("chosen", chosen);
            model.addAttribute("words", words);
            return compared(actor, ids, model);
        }
    }

    private String compared(Actor actor, List<UUID> ids, Model model) {
        var distinct = ids.stream().distinct().limit(30).toList();
        if (distinct.size() < 2) {
            throw Refused.invalid("没有可对照的报告", "至少要两份", "请从“可能是同一件事”里选择");
        }
        var pages = distinct.stream().map(id -> view.page(actor, id)).toList();
        var first = pages.getFirst();
        model.addAttribute("pages", pages);
        model.addAttribute(
                "apart",
                pages.stream()
                        .map(page ->
                                Doubles.apart(first.latitude(), first.longitude(), page.latitude(), page.longitude()))
                        .toArray());
        model.addAttribute("mayMerge", actor.has(Right.ORDER_DISPATCH));
        return "intake/compare";
    }

    private Line line(Alikes.Alike alike) {
        var village = alike.villageCode() == null ? "" : places.name(alike.villageCode());
        var ids =
                String.join(",", Arrays.stream(alike.ids()).map(UUID::toString).toList());
        return new Line(
                places.name(alike.townshipCode()) + village,
                categories.name(alike.category()),
                alike.count(),
                alike.people(),
                alike.first(),
                alike.last(),
                "/reports/compare?ids=" + ids);
    }
}
