package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.flow.Waiting;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** The list of cases, a case, and a lead by hand. */
@Controller
class CasePages {

    private static final Listing LISTING = Listing.at("/cases", "案件")
            .pretitle("执法办案")
            .column("number", "案号", Listing.Column.Kind.TEXT)
            .column("stage", "阶段", Listing.Column.Kind.STATE)
            .column("item", "事项", Listing.Column.Kind.TEXT)
            .column("party", "当事人", Listing.Column.Kind.TEXT)
            .sortable("opened", "线索登记", Listing.Column.Kind.DATE, "desc")
            .column("procedure", "程序", Listing.Column.Kind.TEXT)
            .column("fine", "罚款", Listing.Column.Kind.MONEY)
            .column("due", "缴款截止", Listing.Column.Kind.DATE)
            .find("q", "案号、决定书文号、当事人全名、证件号")
            .choose("stage", "阶段", Option.all(Stage.values()))
            .choose("procedure", "程序", Option.all(Procedure.values()))
            .between("opened", "线索登记日期")
            .empty("还没有案件", "检查发现违法会自动登记为线索；巡查、举报、移送来的线索在这里登记。")
            .button("登记线索", "/cases/new", Right.CASE_HANDLE);

    /** Left for the page of a case by whoever has just made a step of it: the form of the next one stands open. */
    static final String STEPPED = "stepped";

    /** What the button says that looks by the words; the buttons beside what was found say which item is meant. */
    private static final String BY_WORDS = "1";

    private static final Set<Right> SEATED = EnumSet.of(Right.CASE_REVIEW, Right.CASE_LEGAL_REVIEW, Right.CASE_APPROVE);

    private static final List<Option> SOURCES = List.of("监督检查", "投诉举报", "上级交办", "其他机关移送", "网格巡查", "当事人主动报告").stream()
            .map(word -> new Option(word, word))
            .toList();

    private final CaseLines lines;
    private final CaseViews views;
    private final MoneyViews money;
    private final CaseWork work;
    private final Listings listings;
    private final Places places;
    private final Powers powers;
    private final Today today;

    CasePages(
            CaseLines lines,
            CaseViews views,
            MoneyViews money,
            CaseWork work,
            Listings listings,
            Places places,
            Powers powers,
            Today today) {
        this.lines = lines;
        this.views = views;
        this.money = money;
        this.work = work;
        this.listings = listings;
        this.places = places;
        this.powers = powers;
        this.today = today;
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/cases")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> lines.page(actor.scope(), query), CasePages::row);
    }

    /** The page of a case for this actor: who may not read cases sees the money of it. */
    static String home(Actor actor, UUID id) {
        return "/cases/" + id + (actor.has(Right.CASE_READ) ? "" : "/money");
    }

    /** The same from the desk: for the handler the form of the next step stands open, who reviews or approves sits beside the file. */
    static String toDo(Actor actor, UUID id, Right waitsFor) {
        if (SEATED.contains(waitsFor) && SEATED.stream().anyMatch(actor::has)) {
            return "/cases/" + id + "/reviewing";
        }
        return waitsFor == Right.CASE_HANDLE ? onward(actor, id) : home(actor, id);
    }

    /** The page of a case with the form of the next step open, by an address that a script may open again. */
    static String onward(Actor actor, UUID id) {
        return home(actor, id) + (actor.has(Right.CASE_READ) ? "?next=open" : "");
    }

    static ListRow row(CaseLines.Line line) {
        var stage = Stage.valueOf(line.stage());
        return ListRow.of(
                "/cases/" + line.id(),
                Cell.text(line.number(), line.decisionNumber()),
                Cell.state(Waiting.stages(stage, line.orderStage()), stage.tone()),
                Cell.text(line.itemName(), line.placeWords()),
                Cell.text(line.partyShown()),
                Cell.day(line.openedOn()),
                Cell.text(Procedure.valueOf(line.procedure()).label()),
                Cell.money(line.fine()),
                Cell.day(stage.open() ? line.dueOn() : null));
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/cases/{id}")
    String show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "next", required = false) @Nullable String next,
            Model model) {
        var page = views.page(actor, id);
        model.addAttribute("page", page);
        if (next != null || model.containsAttribute(STEPPED)) {
            model.addAttribute("following", page.way().following());
        }
        return "casework/case";
    }

    @Needs({Right.PAYMENT_RECORD, Right.PAYMENT_READ})
    @GetMapping("/cases/{id}/money")
    String money(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", money.page(actor, id));
        return "casework/money";
    }

    @Needs(Right.PERSONAL_DATA_OPEN)
    @PostMapping("/cases/{id}/party-opened")
    String opened(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", views.opened(actor, id));
        return "casework/case";
    }

    @Needs(Right.CASE_HANDLE)
    @GetMapping("/cases/new")
    String fresh(Actor actor, Model model) {
        var township = actor.scope().township() == null ? "" : actor.scope().township();
        return form(
                actor,
                model,
                new LeadForm("", PartyKind.CITIZEN.name(), "", township, "", "", "", "", today.date(), Ids.next()));
    }

    @Needs(Right.CASE_HANDLE)
    @PostMapping("/cases")
    String register(
            Actor actor,
            @Valid @ModelAttribute("form") LeadForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return form(actor, model, form);
        }
        var once = form.once() == null ? Ids.next() : form.once();
        try {
            var id = work.register(actor, once, lead(actor, form), today.now());
            after.addFlashAttribute(STEPPED, true).addFlashAttribute("done", "线索已登记");
            return "redirect:/cases/" + id;
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(actor, model, form);
        }
    }

    /** The button beside the summary: the form comes back with the items the words may mean, each with the reason (S4). */
    @Needs(Right.CASE_HANDLE)
    @PostMapping(path = "/cases", params = "find")
    String find(
            Actor actor,
            @RequestParam String find,
            @ModelAttribute("form") LeadForm form,
            BindingResult unread,
            Model model) {
        if (!find.equals(BY_WORDS)) {
            return form(actor, model, form.about(find));
        }
        model.addAttribute(
                "proposals",
                form.summary() == null
                        ? List.of()
                        : powers.proposals(actor.county(), actor.scope().township(), form.summary(), 6));
        return form(actor, model, form);
    }

    private Lead lead(Actor actor, LeadForm form) {
        if (form.discoveredOn().isAfter(today.date())) {
            throw Refused.invalid("线索未登记", "发现日期晚于今天", "请核对发现日期");
        }
        var party = form.party() == null ? "" : form.party().strip();
        if (!party.isEmpty() && party.codePoints().noneMatch(Character::isLetter)) {
            throw Refused.invalid("线索未登记", "当事人名称里没有文字", "请填写姓名或者名称；还没有查明的留空");
        }
        if (SOURCES.stream().noneMatch(source -> source.value().equals(form.source()))) {
            throw Refused.invalid("线索未登记", "没有这种案件来源", "请从给出的来源中选择");
        }
        var kind = Stream.of(PartyKind.values())
                .filter(one -> one.name().equals(form.kind()))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("线索未登记", "没有这种当事人类型", "请从给出的类型中选择"));
        var village = form.village() == null || form.village().isBlank() ? null : form.village();
        return new Lead(
                form.item().strip(),
                kind,
                party,
                new Place(actor.county(), form.township(), village, form.place().strip(), null, null),
                form.source(),
                form.summary().strip(),
                form.discoveredOn(),
                null,
                null,
                null,
                List.of());
    }

    private String form(Actor actor, Model model, LeadForm form) {
        Again.form(model, form);
        model.addAttribute("kinds", Option.all(PartyKind.values()));
        model.addAttribute("sources", SOURCES);
        model.addAttribute(
                "items",
                powers.usable(actor.county(), actor.scope().township()).stream()
                        .map(item -> new Option(item.code(), item.code() + " " + item.name()))
                        .toList());
        model.addAttribute("townships", places.choices(actor.scope()));
        return "casework/new";
    }
}
