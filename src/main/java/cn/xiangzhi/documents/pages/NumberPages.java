package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.NumberBook;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The books of numbers printed beforehand for summary decisions: taken by a squad, used up one by one (PPL 52). */
@Controller
class NumberPages {

    private final NumberBook book;
    private final Organization organization;

    NumberPages(NumberBook book, Organization organization) {
        this.book = book;
        this.organization = organization;
    }

    @Needs({Right.CASE_HANDLE, Right.CASE_APPROVE})
    @GetMapping("/papers/numbers")
    String list(Actor actor, Model model) {
        var organs = organization.organs(actor.county(), actor.scope().township());
        model.addAttribute("page", NumbersPage.of(book.reserved(actor), organs, actor.has(Right.CASE_APPROVE)));
        return "documents/numbers";
    }

    @Needs(Right.CASE_APPROVE)
    @PostMapping("/papers/numbers")
    String reserve(
            @RequestParam UUID organ,
            @RequestParam UUID squad,
            @RequestParam int count,
            Actor actor,
            RedirectAttributes flash) {
        var numbers = book.reserve(actor, organ, squad, count);
        flash.addFlashAttribute("done", "已领用 " + numbers.getFirst() + " 至 " + numbers.getLast());
        return "redirect:/papers/numbers";
    }

    @Needs({Right.CASE_HANDLE, Right.CASE_APPROVE})
    @PostMapping("/papers/numbers/{id}/void")
    String cancel(@PathVariable UUID id, @RequestParam String reason, Actor actor, RedirectAttributes flash) {
        book.voidReserved(actor, id, reason);
        flash.addFlashAttribute("done", "已作废，编号保留不再使用");
        return "redirect:/papers/numbers";
    }

    /** The numbers with who took them, and the organs one may choose from. */
    record NumbersPage(List<Line> lines, List<Option> organs, List<Option> squads, boolean mayReserve) {

        static NumbersPage of(List<NumberBook.Reserved> reserved, List<Organ> organs, boolean mayReserve) {
            return new NumbersPage(
                    reserved.stream().map(row -> Line.of(row, organs)).toList(),
                    organs.stream()
                            .filter(organ -> !organ.numberWord().isBlank())
                            .map(NumbersPage::option)
                            .toList(),
                    organs.stream().map(NumbersPage::option).toList(),
                    mayReserve);
        }

        private static Option option(Organ organ) {
            return new Option(organ.id().toString(), organ.name());
        }
    }

    record Line(
            UUID id,
            String number,
            String squad,
            String state,
            String tone,
            boolean open,
            String taken,
            String reason) {

        static Line of(NumberBook.Reserved row, List<Organ> organs) {
            var squad = organs.stream()
                    .filter(organ -> organ.id().equals(row.squad()))
                    .map(Organ::name)
                    .findFirst()
                    .orElse("（机构已撤销）");
            var reason = row.reason();
            return new Line(
                    row.id(),
                    row.number(),
                    squad,
                    row.label(),
                    row.open() ? "blue" : row.state().equals("USED") ? "green" : "grey",
                    row.open(),
                    row.reservedBy() + " " + Show.dateTime(row.reservedAt()),
                    reason == null ? "" : reason);
        }
    }

    @Configuration
    static class Menu {

        @Bean
        MenuEntry reservedNumbersMenu() {
            return new MenuEntry(MenuEntry.Group.CASEWORK, 80, "当场处罚预编号", "/papers/numbers", Right.CASE_HANDLE);
        }
    }
}
