package cn.xiangzhi.intake.outside;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is owed to whoever sent it: a petition's writer is told how it goes, the hotline gets its return. */
@Controller
class OutsidePages {

    private final Petitions petitions;
    private final Returns returns;
    private final ReportStore reports;
    private final OutsideStore outside;
    private final Today today;

    OutsidePages(Petitions petitions, Returns returns, ReportStore reports, OutsideStore outside, Today today) {
        this.petitions = petitions;
        this.returns = returns;
        this.reports = reports;
        this.outside = outside;
        this.today = today;
    }

    @Needs(Right.REPORT_ANSWER)
    @GetMapping("/reports/{id}/tell")
    String tellForm(Actor actor, @PathVariable UUID id, Model model) {
        return draw(actor, id, "tell", "", model);
    }

    @Needs(Right.REPORT_ANSWER)
    @PostMapping("/reports/{id}/tell")
    String tell(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        try {
            petitions.tell(actor, id, on == null ? today.date() : on, words);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, id, "tell", words, model);
        }
        told.addFlashAttribute("done", "已登记书面告知，十五日的期限已完成");
        return "redirect:/reports/" + id;
    }

    @Needs(Right.REPORT_ANSWER)
    @GetMapping("/reports/{id}/return")
    String returnForm(Actor actor, @PathVariable UUID id, Model model) {
        return draw(actor, id, "return", "", model);
    }

    @Needs(Right.REPORT_ANSWER)
    @PostMapping("/reports/{id}/return")
    String giveBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        try {
            returns.record(actor, id, number);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, id, "return", number, model);
        }
        told.addFlashAttribute("done", "已登记回单");
        return "redirect:/reports/" + id;
    }

    private String draw(Actor actor, UUID id, String which, String typed, Model model) {
        var report = reports.get(actor.scope(), id);
        model.addAttribute("report", new Shown(report));
        model.addAttribute("kept", outside.of(report.county(), id).orElseThrow(() -> Refused.notFound("来件编号")));
        model.addAttribute("which", which);
        model.addAttribute("typed", typed);
        model.addAttribute("today", today.date());
        return "intake/outside";
    }

    /** A report as the head of the form shows it. */
    record Shown(UUID id, String number, String title, String text) {

        Shown(Report report) {
            this(
                    report.id(),
                    report.receipt().number(),
                    report.said().title(),
                    report.said().text());
        }
    }
}
