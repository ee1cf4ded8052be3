package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.OpenToAll;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The naming board: putting a unit on it, its contest and the answer, and what the public sees (S20). */
@Controller
class NamingPages {

    private final Naming naming;
    private final FindingStore found;
    private final Places places;
    private final Today today;

    NamingPages(Naming naming, FindingStore found, Places places, Today today) {
        this.naming = naming;
        this.found = found;
        this.places = places;
        this.today = today;
    }

    @Needs(Right.SUPERVISE)
    @PostMapping("/supervision/findings/{id}/name")
    String name(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        naming.name(actor, id, version, reason, until);
        return back(id, "已列入曝光台", after);
    }

    @Needs({Right.SUPERVISE, Right.SUPERVISE_READ})
    @PostMapping("/supervision/findings/{id}/contest")
    String contest(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        naming.contest(actor, id, version, words);
        return back(id, "已提出异议", after);
    }

    @Needs(Right.SUPERVISE)
    @PostMapping("/supervision/findings/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean kept,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        naming.answer(actor, id, version, kept, words);
        return back(id, kept ? "已答复：维持" : "已答复：撤下曝光，不再计入约谈次数", after);
    }

    private static String back(UUID id, String words, RedirectAttributes after) {
        after.addFlashAttribute("done", words);
        return "redirect:/supervision/findings/" + id;
    }

    /** 曝光台 for everybody: units with reason and term, and how to contest; no person is ever named. */
    @OpenToAll
    @GetMapping("/public/naming")
    String board(@RequestParam(defaultValue = "") String township, Model model) {
        var known = township.matches("\\d{9}") && places.find(township).isPresent();
        model.addAttribute("township", known ? places.name(township) : null);
        model.addAttribute("board", known ? found.board(township.substring(0, 6), township, today.date()) : List.of());
        return "inspection/public-naming";
    }
}
