package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A merged check: its checklist, its papers, the code shown to the enterprise, the results and the re-visits (S9 F63). */
@Controller
class CheckFilePages {

    private final CheckPoints store;
    private final PlanGrounds plans;
    private final Checks checks;
    private final CheckOutcome outcome;
    private final Rechecks rechecks;
    private final Subjects subjects;
    private final Counting counting;
    private final Attachments attachments;
    private final Papers papers;
    private final Terms terms;
    private final ActBook acts;
    private final Today today;
    private final String address;

    CheckFilePages(
            CheckPoints store,
            PlanGrounds plans,
            Checks checks,
            CheckOutcome outcome,
            Rechecks rechecks,
            Subjects subjects,
            Counting counting,
            Attachments attachments,
            Papers papers,
            Terms terms,
            ActBook acts,
            Today today,
            @Value("${xiangzhi.public-url:}") String address) {
        this.store = store;
        this.plans = plans;
        this.checks = checks;
        this.outcome = outcome;
        this.rechecks = rechecks;
        this.subjects = subjects;
        this.counting = counting;
        this.attachments = attachments;
        this.papers = papers;
        this.terms = terms;
        this.acts = acts;
        this.today = today;
        this.address = address.strip().replaceAll("/+$", "");
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/checks/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var check = checks.get(actor, id);
        var points = store.of(actor.county(), id);
        var year = counting.year(subjects.get(actor, check.subjectId()), check.plannedOn(), id);
        model.addAttribute("check", check);
        model.addAttribute("points", points);
        model.addAttribute("year", year);
        model.addAttribute("forms", CheckStep.forms(check, points, papers.of(actor.county(), Checks.KIND, id)));
        model.addAttribute("plans", plans.behind(actor.county(), id));
        var visit = check.visitId();
        model.addAttribute("files", visit == null ? List.of() : attachments.of(actor.county(), "visit", visit));
        var ids = points.stream().map(CheckPoints.Point::id).toList();
        model.addAttribute("recheckFiles", attachments.of(actor.county(), CheckOutcome.POINT, ids));
        model.addAttribute("clocks", terms.pressing(actor.county(), ids));
        model.addAttribute("results", Option.all(PointResult.values()));
        model.addAttribute("acts", acts.of(actor.county(), id));
        model.addAttribute("writes", actor.has(Right.VISIT_RECORD));
        model.addAttribute("today", today.date());
        model.addAttribute("now", today.now().toLocalDateTime().withSecond(0).withNano(0));
        model.addAttribute(
                "approves",
                check.stage() == CheckStage.WAITING
                        && actor.has(Right.VISIT_APPROVE)
                        && !check.byPerson().equals(actor.person()));
        return "inspection/check";
    }

    @Needs(Right.VISIT_APPROVE)
    @PostMapping("/checks/{id}/decide")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        checks.decide(actor, id, version, yes, words);
        after.addFlashAttribute("done", yes ? "已批准" : "没有批准，已取消");
        return "redirect:/checks/" + id;
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/checks/{id}/cancel")
    String cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        checks.cancel(actor, id, version, words);
        after.addFlashAttribute("done", "已取消，计划中的检查可以重新安排");
        return "redirect:/checks/" + id;
    }

    /** The code is drawn in the answer and nowhere kept; asked for again, an older one no longer opens. */
    @Needs(Right.VISIT_RECORD)
    @PostMapping("/checks/{id}/code")
    String code(Actor actor, @PathVariable UUID id, Model model) {
        var token = checks.code(actor, id);
        var base = address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address;
        model.addAttribute("check", checks.get(actor, id));
        model.addAttribute("link", "/public/visit/" + token);
        model.addAttribute("square", SquareCode.svg(base + "/public/visit/" + token, "入企检查码"));
        return "inspection/check-code";
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/checks/{id}/outcome")
    String outcome(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam Map<String, String> all,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            var handed = new CheckOutcome.Handed(
                    moment(all.get("startedAt")),
                    moment(all.get("endedAt")),
                    "true".equals(all.get("certificatesShown")),
                    all.getOrDefault("seen", ""),
                    came(store.of(actor.county(), id), all));
            outcome.hand(actor, id, version, handed, HandedFile.of(photos));
        } catch (Refused no) {
            Again.with(no, HandedFile.any(photos), model, response);
            model.addAttribute("typed", all);
            return page(actor, id, model);
        }
        after.addFlashAttribute("done", "结果已登记");
        return "redirect:/checks/" + id;
    }

    private static Map<Integer, CheckOutcome.Came> came(List<CheckPoints.Point> points, Map<String, String> all) {
        var came = new TreeMap<Integer, CheckOutcome.Came>();
        for (var point : points) {
            var result = all.getOrDefault("result." + point.number(), "");
            Option.all(PointResult.values()).stream()
                    .filter(option -> option.value().equals(result))
                    .findFirst()
                    .ifPresent(option -> came.put(
                            point.number(),
                            new CheckOutcome.Came(
                                    PointResult.valueOf(result),
                                    all.getOrDefault("words." + point.number(), ""),
                                    day(all.get("due." + point.number())))));
        }
        return came;
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written);
        } catch (DateTimeException none) {
            throw Refused.invalid("结果未保存", "改正期限不是有效日期", "请在日历中选择");
        }
    }

    private static OffsetDateTime moment(@Nullable String written) {
        try {
            return LocalDateTime.parse(String.valueOf(written))
                    .atZone(Today.BEIJING)
                    .toOffsetDateTime();
        } catch (DateTimeException none) {
            throw Refused.invalid("结果未保存", "没有填写起止时间", "请填写到了和离开的时间");
        }
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/checks/{id}/points/{point}/recheck")
    String recheck(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID point,
            @RequestParam boolean fine,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            RedirectAttributes after) {
        rechecks.recheck(actor, id, point, fine, words, HandedFile.of(photos));
        after.addFlashAttribute("done", fine ? "复查已登记：已经改正" : "复查已登记：没有改正，已转线索");
        return "redirect:/checks/" + id;
    }
}
