package cn.xiangzhi.powers.programme;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermAccounts;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.filing.FilingCycle;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.ClockBand;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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

/** Half-yearly inspections: planned and drawn by the lead office, answered by the townships, reported in writing (S14). */
@Controller
class ProgrammePages {

    private final ProgrammeStore programmes;
    private final ProgrammeDesk desk;
    private final TermAccounts terms;
    private final Places places;
    private final Today today;

    ProgrammePages(ProgrammeStore programmes, ProgrammeDesk desk, TermAccounts terms, Places places, Today today) {
        this.programmes = programmes;
        this.desk = desk;
        this.terms = terms;
        this.places = places;
        this.today = today;
    }

    /** A drawn line with its township by name. */
    record Line(Drawn drawn, String township) {}

    @Needs({Right.POWER_MANAGE, Right.FILE_BACK, Right.CASE_LEGAL_REVIEW, Right.AUDIT_READ})
    @GetMapping("/powers/programmes")
    String all(Actor actor, Model model) {
        return list(actor, model, "", today.date(), 5, "");
    }

    private String list(Actor actor, Model model, String name, LocalDate chosen, int wanted, String seed) {
        var half = FilingCycle.HALF_YEARLY.containing(today.date());
        model.addAttribute("lead", CountySeat.sits(actor));
        model.addAttribute("programmes", programmes.all(Sight.of(actor)));
        model.addAttribute("name", name);
        model.addAttribute("chosen", FilingCycle.HALF_YEARLY.containing(chosen).from());
        model.addAttribute("wanted", wanted);
        model.addAttribute("seed", seed);
        model.addAttribute("half", half);
        model.addAttribute(
                "before", FilingCycle.HALF_YEARLY.containing(half.from().minusDays(1)));
        return "powers/programmes";
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/programmes")
    String draw(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(defaultValue = "") String name,
            @RequestParam LocalDate half,
            @RequestParam int wanted,
            @RequestParam(defaultValue = "") String seed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var id = once == null ? Ids.next() : once;
        try {
            desk.draw(actor, id, named(name, half), half, wanted, seed(seed, id));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return list(actor, model, name, half, wanted, seed);
        }
        after.addFlashAttribute("done", "已抽取，请逐项检查");
        return "redirect:/powers/programmes/" + id;
    }

    /** As given; else after the half-year that is inspected. */
    private static String named(String given, LocalDate half) {
        return given.isBlank() ? FilingCycle.HALF_YEARLY.containing(half).words() + "放权行使情况检查" : given.strip();
    }

    /** As given, so that a draw can be repeated; else one of its own. */
    private static long seed(String given, UUID once) {
        if (given.isBlank()) {
            return Math.floorMod(once.getLeastSignificantBits(), 1_000_000_000L);
        }
        if (!given.strip().matches("\\d{1,18}")) {
            throw Refused.invalid("没有抽取", "随机种子不是1到18位数字", "请改写，或者留空由系统产生");
        }
        return Long.parseLong(given.strip());
    }

    @Needs({Right.POWER_MANAGE, Right.FILE_BACK, Right.CASE_LEGAL_REVIEW, Right.AUDIT_READ})
    @GetMapping("/powers/programmes/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var sight = Sight.of(actor);
        var programme = programmes.find(sight, id).orElseThrow(() -> Refused.notFound("检查"));
        var lines = programmes.drawn(sight, id).stream()
                .map(line -> new Line(line, places.name(line.townshipCode())))
                .toList();
        model.addAttribute("programme", programme);
        model.addAttribute("lead", CountySeat.sits(actor) && !programme.reported());
        model.addAttribute("answers", actor.has(Right.FILE_BACK) && sight.township() != null);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "missing",
                lines.stream().filter(line -> !line.drawn().stage().done()).count());
        model.addAttribute("clocks", ClockBand.of(terms.of(actor.county(), id), today.date()));
        return "powers/programme";
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/programmes/lines/{line}/finding")
    String find(
            Actor actor,
            @PathVariable UUID line,
            @RequestParam UUID programme,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String question,
            RedirectAttributes after) {
        desk.find(actor, line, version, finding, question);
        after.addFlashAttribute("done", question.isBlank() ? "已登记，没有问题" : "已登记，等待乡镇答复");
        return "redirect:/powers/programmes/" + programme;
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/powers/programmes/lines/{line}/answer")
    String answer(
            Actor actor,
            @PathVariable UUID line,
            @RequestParam UUID programme,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes after) {
        desk.answer(actor, line, version, answer);
        after.addFlashAttribute("done", "已答复");
        return "redirect:/powers/programmes/" + programme;
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/programmes/{id}/report")
    String report(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes after) {
        desk.report(actor, id, version, opinion);
        after.addFlashAttribute("done", "已出具检查报告");
        return "redirect:/powers/programmes/" + id;
    }

    /** The lines of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry programmesOfLead() {
            return new MenuEntry(
                    MenuEntry.Group.POWERS,
                    41,
                    "半年检查",
                    "/powers/programmes",
                    Right.POWER_MANAGE,
                    Set.of(Right.AUDIT_READ));
        }

        @Bean
        MenuEntry programmesOfTownship() {
            return new MenuEntry(
                    MenuEntry.Group.POWERS,
                    41,
                    "接受检查",
                    "/powers/programmes",
                    Right.FILE_BACK,
                    Set.of(Right.CASE_LEGAL_REVIEW));
        }
    }
}
