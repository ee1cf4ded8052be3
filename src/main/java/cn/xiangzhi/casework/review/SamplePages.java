package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.places.Places;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The results of case-file reviews, and the drawing of a sample by the county. Files are listed as drawn, never ranked. */
@Controller
class SamplePages {

    private static final List<Option> STATES =
            List.of(new Option("WAITING", "待评查"), new Option("MARKED", "待答复"), new Option("ANSWERED", "已答复"));

    private static final Listing LISTING = Listing.at("/case-reviews", "案卷评查")
            .pretitle("执法办案")
            .column("number", "案卷", Listing.Column.Kind.TEXT)
            .column("state", "进度", Listing.Column.Kind.STATE)
            .column("sample", "抽样", Listing.Column.Kind.TEXT)
            .column("township", "乡镇", Listing.Column.Kind.TEXT)
            .column("procedure", "程序", Listing.Column.Kind.TEXT)
            .column("automatic", "自动评查", Listing.Column.Kind.NUMBER)
            .column("given", "评查得分", Listing.Column.Kind.NUMBER)
            .column("grade", "等次", Listing.Column.Kind.STATE)
            .choose("state", "进度", STATES)
            .choose("grade", "等次", Option.all(Grade.values()))
            .empty("还没有抽取案卷", "县级评查人员按结案日期、乡镇、程序随机抽取；乡镇在这里看评查意见并答复。")
            .template("casework/case-reviews");

    private final SampleStore samples;
    private final SampleWork work;
    private final Listings listings;
    private final Places places;
    private final Today today;

    SamplePages(SampleStore samples, SampleWork work, Listings listings, Places places, Today today) {
        this.samples = samples;
        this.work = work;
        this.listings = listings;
        this.places = places;
        this.today = today;
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/case-reviews")
    ModelAndView list(Actor actor, ListRequest request) {
        var drawn = samples.samples(actor.scope(), 100);
        var listing = LISTING.choose(
                        "sample",
                        "抽样",
                        drawn.stream()
                                .map(s -> new Option(s.id().toString(), s.note()))
                                .toList())
                .choose("town", "乡镇", towns(actor));
        return listings.show(
                        listing, request, actor, query -> samples.page(actor.scope(), query), line -> row(actor, line))
                .addObject("samples", drawn)
                .addObject("county", ofCounty(actor));
    }

    private ListRow row(Actor actor, SampleStore.Line line) {
        var grade = line.grade() == null ? null : Grade.valueOf(line.grade());
        return ListRow.of(
                "/case-reviews/" + line.sampleId() + "/" + line.caseId(),
                Cell.text(line.number(), line.itemName()),
                state(line),
                Cell.text(line.note()),
                Cell.text(places.name(line.townshipCode())),
                Cell.text(Procedure.valueOf(line.procedure()).label()),
                Cell.number(line.automatic()),
                Cell.number(line.given()),
                grade == null ? Cell.text("") : Cell.state(grade.label(), grade.tone()));
    }

    private static Cell state(SampleStore.Line line) {
        return line.given() == null
                ? Cell.state("待评查", "blue")
                : line.answeredAt() == null ? Cell.state("待答复", "amber") : Cell.state("已答复", "grey");
    }

    @Needs({Right.CASE_REVIEW, Right.CASE_LEGAL_REVIEW})
    @GetMapping("/case-reviews/new")
    String fresh(Actor actor, Model model) {
        var year = today.date().withDayOfYear(1);
        return form(actor, model, new SampleForm("", year, today.date(), "", "", 20, "", Ids.next()));
    }

    @Needs({Right.CASE_REVIEW, Right.CASE_LEGAL_REVIEW})
    @PostMapping("/case-reviews")
    String draw(
            Actor actor,
            @Valid @ModelAttribute("form") SampleForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return form(actor, model, form);
        }
        var once = form.once() == null ? Ids.next() : form.once();
        try {
            var bounds = new Sample.Bounds(
                    form.closedFrom(), form.closedTo(), blank(form.township()), procedure(form.procedure()));
            work.draw(
                    actor,
                    once,
                    bounds,
                    form.wanted(),
                    seed(form.seed(), once),
                    form.note().strip());
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(actor, model, form);
        }
        return "redirect:/case-reviews?sample=" + once;
    }

    private String form(Actor actor, Model model, SampleForm form) {
        Again.form(model, form);
        model.addAttribute("towns", towns(actor));
        model.addAttribute("procedures", Option.all(Procedure.values()));
        return "casework/case-review-new";
    }

    private List<Option> towns(Actor actor) {
        return places.choices(actor.scope());
    }

    static boolean ofCounty(Actor actor) {
        return actor.scope().township() == null && (actor.has(Right.CASE_REVIEW) || actor.has(Right.CASE_LEGAL_REVIEW));
    }

    private static @Nullable String procedure(@Nullable String text) {
        var name = blank(text);
        if (name != null
                && Option.all(Procedure.values()).stream()
                        .noneMatch(o -> o.value().equals(name))) {
            throw Refused.invalid("没有抽取", "没有这种程序", "请从给出的选项中选择");
        }
        return name;
    }

    /** As given, so that a draw can be repeated; else one of its own. */
    private static long seed(@Nullable String given, UUID once) {
        var text = blank(given);
        if (text == null) {
            return Math.floorMod(once.getLeastSignificantBits(), 1_000_000_000L);
        }
        if (!text.matches("\\d{1,18}")) {
            throw Refused.invalid("没有抽取", "随机种子不是1到18位数字", "请改写，或者留空由系统产生");
        }
        return Long.parseLong(text);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The form of a draw. */
    record SampleForm(
            @NotBlank(message = "请填写评查名称") @Size(max = 100, message = "请精简")
            String note,

            @NotNull(message = "请填写结案日期起") LocalDate closedFrom,
            @NotNull(message = "请填写结案日期止") LocalDate closedTo,
            @Nullable String township,
            @Nullable String procedure,
            int wanted,
            @Nullable String seed,
            @Nullable UUID once) {}
}
