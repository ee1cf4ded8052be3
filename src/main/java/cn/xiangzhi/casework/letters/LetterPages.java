package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermAccount;
import cn.xiangzhi.calendar.TermAccounts;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ClockBand;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters sent and come: the list, each with its clock, and the answers (PPL 25, 26; rules §5). */
@Controller
class LetterPages {

    private static final Listing LISTING = Listing.at("/letters", "协助、移送、管辖函")
            .pretitle("执法办案")
            .column("body", "对方机关", Listing.Column.Kind.TEXT)
            .column("stage", "进度", Listing.Column.Kind.STATE)
            .column("kind", "种类", Listing.Column.Kind.TEXT)
            .column("subject", "案由", Listing.Column.Kind.TEXT)
            .sortable("sent", "发出（收到）", Listing.Column.Kind.DATE, "desc")
            .column("due", "答复期限", Listing.Column.Kind.DATE)
            .column("answered", "答复", Listing.Column.Kind.DATE)
            .find("q", "机关、案由、文号")
            .choose("direction", "来往", Option.all(Direction.values()))
            .choose("kind", "种类", Option.all(LetterKind.values()))
            .choose("stage", "进度", Option.all(LetterStage.values()))
            .choose("late", "期限", List.of(new Option("LATE", "逾期未答复")))
            .between("sent", "发出（收到）日期")
            .empty("还没有函", "在案件里发协助函、管辖协商函；移送、报请指定管辖办理以后自动列入；其他机关的来函在这里登记。")
            .button("登记来函", "/letters/received/new", Right.CASE_HANDLE);

    private final LetterStore letters;
    private final LetterAnswers answers;
    private final TermAccounts terms;
    private final Listings listings;
    private final Places places;
    private final Today today;

    LetterPages(
            LetterStore letters,
            LetterAnswers answers,
            TermAccounts terms,
            Listings listings,
            Places places,
            Today today) {
        this.letters = letters;
        this.answers = answers;
        this.terms = terms;
        this.listings = listings;
        this.places = places;
        this.today = today;
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/letters")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(
                LISTING, request, actor, query -> letters.page(actor.scope(), query, today.date()), this::row);
    }

    private ListRow row(Letter l) {
        return ListRow.of(
                "/letters/" + l.id(),
                Cell.text(l.body(), l.direction() == Direction.OUT ? l.paperNumber() : l.theirNumber()),
                l.late(today.date())
                        ? Cell.state("逾期未答复", "red")
                        : Cell.state(l.stage().label(), l.stage().tone()),
                Cell.text(l.kind().label(), l.direction().label()),
                Cell.text(l.subject()),
                Cell.day(l.sentOn()),
                Cell.day(l.dueOn()),
                Cell.day(l.answeredOn()));
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/letters/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var letter = letters.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("函"));
        model.addAttribute("letter", letter);
        model.addAttribute("late", letter.late(today.date()));
        model.addAttribute("facts", facts(letter));
        model.addAttribute("clocks", ClockBand.of(clocks(actor, letter), today.date()));
        model.addAttribute("today", today.date());
        model.addAttribute(
                "answers",
                actor.has(Right.CASE_HANDLE) && answerable(letter)
                        ? letter.stage().answers().stream()
                                .map(answer -> new Option(answer.name(), answer.label()))
                                .toList()
                        : List.of());
        return "casework/letter";
    }

    /** What the case's own steps answer is not answered here. */
    private static boolean answerable(Letter letter) {
        return letter.direction() == Direction.IN || letter.kind() != LetterKind.DESIGNATION;
    }

    private List<TermAccount> clocks(Actor actor, Letter letter) {
        return terms.of(actor.county(), letter.where().matter()).stream()
                .filter(account -> account.term().termId().equals(letter.term()))
                .toList();
    }

    private Map<String, String> facts(Letter l) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("来往", l.direction().label());
        facts.put("乡镇（街道）", places.name(l.townshipCode()));
        facts.put("对方机关", l.body());
        facts.put("来函文号", l.theirNumber());
        facts.put("案由", l.subject());
        facts.put("请求事项", l.reason());
        facts.put("随函材料", l.materials());
        facts.put(l.direction() == Direction.OUT ? "发出日期" : "收到日期", Show.date(l.sentOn()));
        facts.put("答复期限", Show.date(l.dueOn()));
        facts.put("期限依据", l.dueOn() == null ? "" : l.basis());
        facts.put("答复", l.answer());
        facts.put("答复文号", l.answerNumber());
        facts.put("答复日期", Show.date(l.answeredOn()));
        facts.put("登记人", l.answeredBy());
        facts.put("办理结果", l.result());
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    @Needs(Right.CASE_HANDLE)
    @PostMapping("/letters/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam LetterAnswer answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String number,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String phone,
            RedirectAttributes after) {
        answers.answer(actor, id, version, new LetterAnswers.Reply(answer, words, number, on, phone));
        after.addFlashAttribute("done", "已登记：" + answer.label());
        return "redirect:/letters/" + id;
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry lettersLine() {
            return new MenuEntry(MenuEntry.Group.CASEWORK, 45, "协助、移送、管辖函", "/letters", Right.CASE_READ);
        }
    }
}
