package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermAccount;
import cn.xiangzhi.calendar.TermAccounts;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
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
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters sent and come: the list, a new one, one that came, and the answers (PPL 25, 26; rules §5). */
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
    private final LetterDesk desk;
    private final TermAccounts terms;
    private final Listings listings;
    private final Places places;
    private final Today today;

    LetterPages(
            LetterStore letters, LetterDesk desk, TermAccounts terms, Listings listings, Places places, Today today) {
        this.letters = letters;
        this.desk = desk;
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

    /** A letter to be written. */
    record LetterForm(
            @Nullable UUID once,
            @Nullable UUID caseId,
            @Nullable UUID orderId,
            @NotNull(message = "请选择种类") @Nullable LetterKind kind,

            @NotBlank(message = "请填写受函机关") @Size(max = 100, message = "受函机关不超过 100 字")
            String body,

            @NotBlank(message = "请填写请求事项") @Size(max = 2000, message = "请求事项不超过 2000 字")
            String request,

            @NotBlank(message = "请填写理由和依据") @Size(max = 2000, message = "理由不超过 2000 字")
            String reason,

            @Size(max = 1000, message = "材料不超过 1000 字") String materials,

            @NotBlank(message = "请填写联系电话") @Size(max = 30, message = "联系电话不超过 30 字")
            String phone) {}

    @Needs(Right.CASE_HANDLE)
    @GetMapping("/letters/new")
    String fresh(
            Actor actor,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(name = "order", required = false) @Nullable UUID orderId,
            Model model) {
        if (caseId == null && orderId == null) {
            throw Refused.invalid("不能发函", "没有选择案件或者派单", "请在案件或者派单的页面上发函");
        }
        return draw(actor, model, new LetterForm(null, caseId, orderId, LetterKind.ASSISTANCE, "", "", "", "", ""));
    }

    private String draw(Actor actor, Model model, LetterForm form) {
        Again.form(model, form);
        model.addAttribute("matter", desk.matter(actor, form.caseId(), form.orderId(), ""));
        model.addAttribute(
                "kinds",
                Arrays.stream(LetterKind.values())
                        .filter(LetterKind::writtenHere)
                        .map(kind -> new Option(kind.name(), kind.label()))
                        .toList());
        return "casework/letter-form";
    }

    @Needs(Right.CASE_HANDLE)
    @PostMapping("/letters")
    String write(
            Actor actor,
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var kind = form.kind();
        if (form.caseId() == null && form.orderId() == null) {
            throw Refused.invalid("函没有发出", "没有选择案件或者派单", "请在案件或者派单的页面上发函");
        }
        if (errors.hasErrors() || kind == null) {
            response.setStatus(400);
            return draw(actor, model, form);
        }
        try {
            var wanted = new LetterDesk.Wanted(
                    kind, form.body(), form.request(), form.reason(), form.materials(), form.phone());
            var id = desk.write(
                    actor, form.once() == null ? Ids.next() : form.once(), form.caseId(), form.orderId(), wanted);
            after.addFlashAttribute("done", "函已发出，到期没有答复会在工作台提醒");
            return "redirect:/letters/" + id;
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model, form);
        }
    }

    /** A letter that came. */
    record CameForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇（街道）") String township,
            @NotNull(message = "请选择种类") @Nullable LetterKind kind,

            @NotBlank(message = "请填写来函机关") @Size(max = 100, message = "来函机关不超过 100 字")
            String body,

            @Size(max = 100, message = "文号不超过 100 字") String number,
            @NotNull(message = "请填写收到日期") @Nullable LocalDate on,

            @NotBlank(message = "请填写案由") @Size(max = 200, message = "案由不超过 200 字")
            String subject,

            @NotBlank(message = "请填写请求事项") @Size(max = 2000, message = "请求事项不超过 2000 字")
            String request) {}

    @Needs(Right.CASE_HANDLE)
    @GetMapping("/letters/received/new")
    String came(Actor actor, Model model) {
        var town = actor.scope().township() == null ? "" : actor.scope().township();
        return drawCame(actor, model, new CameForm(null, town, LetterKind.ASSISTANCE, "", "", today.date(), "", ""));
    }

    private String drawCame(Actor actor, Model model, CameForm form) {
        Again.form(model, form);
        model.addAttribute("kinds", Option.all(LetterKind.values()));
        model.addAttribute("townships", places.choices(actor.scope()));
        return "casework/letter-received";
    }

    @Needs(Right.CASE_HANDLE)
    @PostMapping("/letters/received")
    String receive(
            Actor actor,
            @Valid @ModelAttribute("form") CameForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var kind = form.kind();
        var on = form.on();
        if (errors.hasErrors() || kind == null || on == null) {
            response.setStatus(400);
            return drawCame(actor, model, form);
        }
        try {
            var id = desk.receive(
                    actor,
                    form.once() == null ? Ids.next() : form.once(),
                    new LetterDesk.Came(
                            form.township(), kind, form.body(), form.number(), on, form.subject(), form.request()));
            after.addFlashAttribute("done", "来函已登记，请在期限内书面答复");
            return "redirect:/letters/" + id;
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return drawCame(actor, model, form);
        }
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
        desk.answer(actor, id, version, new LetterDesk.Reply(answer, words, number, on, phone));
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
