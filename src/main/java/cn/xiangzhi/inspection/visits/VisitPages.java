package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.OrderBrief;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Gallery;
import cn.xiangzhi.documents.GalleryItem;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.people.Helpers;
import cn.xiangzhi.places.Place;
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
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The list of visits, the one form, and a visit. */
@Controller
class VisitPages {

    private static final Listing LISTING = Listing.at("/visits", "检查")
            .pretitle("巡查检查")
            .column("title", "检查内容", Listing.Column.Kind.TEXT)
            .column("result", "结果", Listing.Column.Kind.STATE)
            .column("subject", "对象", Listing.Column.Kind.TEXT)
            .column("officers", "执法人员", Listing.Column.Kind.TEXT)
            .sortable("started", "开始时间", Listing.Column.Kind.DATE, "desc")
            .choose("result", "结果", Option.all(VisitResult.values()))
            .empty("还没有检查记录", "派单要求到现场的，从派单页面开始记录；计划外检查在这里记录。")
            .button("记录检查", "/visits/new", Right.VISIT_RECORD);

    private final VisitStore store;
    private final VisitWork work;
    private final Helpers helpers;
    private final VisitChoices choices;
    private final Orders orders;
    private final Attachments attachments;
    private final Gallery gallery;
    private final Listings listings;
    private final Earlier earlier;
    private final ItemNames names;
    private final Today today;

    VisitPages(
            VisitStore store,
            VisitWork work,
            Helpers helpers,
            VisitChoices choices,
            Orders orders,
            Attachments attachments,
            Gallery gallery,
            Listings listings,
            Earlier earlier,
            ItemNames names,
            Today today) {
        this.store = store;
        this.work = work;
        this.helpers = helpers;
        this.choices = choices;
        this.orders = orders;
        this.attachments = attachments;
        this.gallery = gallery;
        this.listings = listings;
        this.earlier = earlier;
        this.names = names;
        this.today = today;
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/visits")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> store.page(actor.scope(), query), VisitPages::row);
    }

    private static ListRow row(VisitStore.Line line) {
        var result = VisitResult.valueOf(line.result());
        return ListRow.of(
                "/visits/" + line.id(),
                Cell.text(line.title(), line.placeWords()),
                Cell.state(result.label(), result.tone()),
                Cell.text(line.subjectShown()),
                Cell.text(line.officerNames()),
                Cell.moment(line.startedAt()));
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/visits/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var visit = store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("检查记录"));
        var code = visit.itemCode();
        var item = code == null ? null : names.shown(actor.county(), code);
        var before = earlier.beside(actor.scope(), id, visit.startedAt().minusYears(1));
        model.addAttribute("page", VisitPage.of(visit, item, photos(actor, visit)));
        model.addAttribute("earlier", before);
        model.addAttribute("names", names.of(actor.county(), before));
        return "inspection/visit";
    }

    private List<GalleryItem> photos(Actor actor, VisitStore.Row visit) {
        var stated = new Gallery.Stated(visit.startedAt(), visit.placeWords(), null);
        return gallery.of(attachments.of(actor.county(), VisitWork.KIND, visit.id()), stated, null);
    }

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/visits/new")
    String fresh(Actor actor, @RequestParam(required = false) @Nullable UUID order, Model model) {
        var brief = order(actor, order);
        return form(actor, model, prefilled(actor, brief), brief);
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/visits")
    String save(
            Actor actor,
            @Valid @ModelAttribute("form") VisitForm form,
            BindingResult errors,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Model model,
            HttpServletResponse response) {
        var brief = order(actor, form.order());
        if (errors.hasErrors()) {
            response.setStatus(400);
            return form(actor, model, form, brief);
        }
        Visit visit;
        try {
            var along = helpers.along(
                    VisitWork.WHAT,
                    actor.county(),
                    form.township(),
                    form.startedAt().toLocalDate(),
                    form.subjectKind().business(),
                    List.of(form.officer1(), Objects.requireNonNull(form.officer2())),
                    Helpers.Given.of(form.helpers(), form.experts()));
            visit = visit(actor, form, brief, Helpers.words(along));
            work.record(actor, visit, along, HandedFile.of(photos), today.now());
        } catch (Refused no) {
            Again.with(no, HandedFile.any(photos), model, response);
            return form(actor, model, form, brief);
        }
        return "redirect:/visits/" + visit.id();
    }

    private String form(Actor actor, Model model, VisitForm form, Optional<OrderBrief> brief) {
        Again.form(model, form);
        model.addAttribute("order", brief.orElse(null));
        model.addAttribute(
                "choices",
                choices.of(actor, today.date(), brief.map(OrderBrief::text).orElse(form.seen())));
        return "inspection/new";
    }

    /** An order outside the scope does not exist for this actor. */
    private Optional<OrderBrief> order(Actor actor, @Nullable UUID order) {
        return order == null
                ? Optional.empty()
                : Optional.of(orders.brief(actor.county(), order)
                        .filter(brief -> actor.scope()
                                .covers(actor.county(), brief.place().township()))
                        .orElseThrow(() -> Refused.notFound("派单")));
    }

    private VisitForm prefilled(Actor actor, Optional<OrderBrief> brief) {
        var now = LocalDateTime.from(today.now()).truncatedTo(ChronoUnit.MINUTES);
        var place = brief.map(OrderBrief::place);
        var township = actor.scope().township();
        return new VisitForm(
                brief.map(OrderBrief::id).orElse(null),
                brief.isPresent() ? VisitChoices.BY_ORDER : "",
                place.map(Place::township).orElse(township == null ? "" : township),
                place.map(Place::village).orElse(null),
                place.map(Place::words).orElse(""),
                place.map(Place::latitude).orElse(null),
                place.map(Place::longitude).orElse(null),
                now,
                now,
                actor.person(),
                null,
                List.of(),
                "",
                false,
                SubjectKind.PERSON,
                "",
                "",
                "",
                null,
                "",
                "",
                "",
                Ids.next());
    }

    private Visit visit(Actor actor, VisitForm f, Optional<OrderBrief> brief, String along) {
        var place = new Place(
                actor.county(), f.township(), blank(f.village()), f.place().strip(), f.latitude(), f.longitude());
        var subject = f.subject() == null ? "" : f.subject().strip();
        var title = brief.map(OrderBrief::title)
                .orElse(
                        subject.isEmpty()
                                ? f.cause()
                                : f.cause() + "：" + f.subjectKind().label());
        return new Visit(
                f.once() == null ? Ids.next() : f.once(),
                new Visit.Cause(
                        f.order(), brief.map(OrderBrief::report).orElse(null), f.cause(), title, text(f.again())),
                place,
                new Visit.Times(beijing(f.startedAt()), beijing(f.endedAt())),
                new Visit.Team(List.of(f.officer1(), f.officer2()), "", along, f.certificatesShown()),
                new Visit.Subject(f.subjectKind(), subject, blank(f.subjectNumber())),
                new Visit.Outcome(
                        f.seen().strip(), Objects.requireNonNull(f.result()), text(f.note()), blank(f.item())));
    }

    private static OffsetDateTime beijing(LocalDateTime moment) {
        return moment.atZone(Today.BEIJING).toOffsetDateTime();
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
