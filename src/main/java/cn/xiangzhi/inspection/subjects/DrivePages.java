package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.acts.ActBook;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drives: begun, served door by door, with progress whose figures open their rows (S21). */
@Controller
class DrivePages {

    private static final List<Option> STATES =
            List.of(new Option("WAITING", "待送达"), new Option("SERVED", "已送达"), new Option("FAILED", "没有送到"));

    private final Drives drives;
    private final DriveStore store;
    private final Attachments attachments;
    private final ActBook acts;
    private final Listings listings;
    private final Places places;
    private final Today today;

    DrivePages(
            Drives drives,
            DriveStore store,
            Attachments attachments,
            ActBook acts,
            Listings listings,
            Places places,
            Today today) {
        this.drives = drives;
        this.store = store;
        this.attachments = attachments;
        this.acts = acts;
        this.listings = listings;
        this.places = places;
        this.today = today;
    }

    /** What a drive needs. */
    record DriveForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇") String township,

            @NotBlank(message = "请填写名称") @Size(max = 60, message = "请精简名称")
            String title,

            @NotBlank(message = "请填写告知书正文") @Size(max = 3000, message = "请精简告知书正文")
            String notice,

            @NotNull(message = "请填写开始日期") @Nullable LocalDate from,
            @NotNull(message = "请填写截止日期") @Nullable LocalDate to,
            @Nullable SubjectType kind,
            @Nullable String village) {}

    @Needs(Right.VISIT_READ)
    @GetMapping("/drives")
    String all(Actor actor, Model model) {
        model.addAttribute("drives", store.all(actor.scope()));
        return "inspection/drives";
    }

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/drives/new")
    String fresh(Actor actor, Model model) {
        var own = actor.scope().township();
        var day = today.date();
        model.addAttribute(
                "form", new DriveForm(Ids.next(), own == null ? "" : own, "", "", day, day.plusDays(10), null, null));
        return draw(actor, model);
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/drives")
    String begin(
            Actor actor,
            @Valid @ModelAttribute("form") DriveForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var from = form.from();
        var to = form.to();
        if (errors.hasErrors() || from == null || to == null) {
            response.setStatus(400);
            return draw(actor, model);
        }
        var once = form.once() == null ? Ids.next() : form.once();
        var village = form.village();
        try {
            drives.begin(
                    actor,
                    new Drives.NewDrive(
                            once,
                            form.township(),
                            form.title(),
                            form.notice(),
                            from,
                            to,
                            form.kind(),
                            village == null || village.isBlank() ? null : village));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
        return "redirect:/drives/" + once;
    }

    private String draw(Actor actor, Model model) {
        var own = actor.scope().township();
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("kinds", Option.all(SubjectType.values()));
        model.addAttribute(
                "villages",
                own == null
                        ? List.of()
                        : places.villages(actor.county(), own).stream()
                                .map(village -> new Option(village.code(), village.name()))
                                .toList());
        return "inspection/drive-form";
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/drives/{id}")
    ModelAndView page(Actor actor, @PathVariable UUID id, ListRequest request) {
        var drive = find(actor, id);
        var listing = Listing.at("/drives/" + id, drive.title())
                .pretitle("集中告知")
                .column("name", "对象", Listing.Column.Kind.TEXT)
                .column("state", "送达", Listing.Column.Kind.STATE)
                .column("how", "方式", Listing.Column.Kind.TEXT)
                .column("at", "时间", Listing.Column.Kind.DATE)
                .column("by", "送达人", Listing.Column.Kind.TEXT)
                .find("q", "名称、地址")
                .choose("state", "送达", STATES)
                .choose("how", "方式", Option.all(NoticeWay.values()))
                .template("inspection/drive");
        return listings.show(
                        listing,
                        request,
                        actor,
                        query -> store.rows(actor.county(), id, query),
                        notice -> row(id, notice))
                .addObject("drive", drive)
                .addObject("acts", acts.of(actor.county(), id));
    }

    private static ListRow row(UUID drive, DriveStore.Notice notice) {
        var how = notice.how();
        return ListRow.of(
                "/drives/" + drive + "/notices/" + notice.id(),
                Cell.text(notice.name(), notice.placeWords()),
                switch (notice.state()) {
                    case "SERVED" -> Cell.state("已送达", "green");
                    case "FAILED" -> Cell.state("没有送到", "amber");
                    default -> Cell.state("待送达", "blue");
                },
                Cell.text(how == null ? "" : how.label(), notice.words().isEmpty() ? null : notice.words()),
                Cell.moment(notice.servedAt()),
                Cell.text(notice.servedBy()));
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/drives/{id}/notices/{notice}")
    String notice(Actor actor, @PathVariable UUID id, @PathVariable UUID notice, Model model) {
        var drive = find(actor, id);
        model.addAttribute("drive", drive);
        model.addAttribute("notice", store.one(actor.county(), id, notice).orElseThrow(() -> Refused.notFound("这一户")));
        model.addAttribute("files", attachments.of(actor.county(), Drives.KIND, notice));
        model.addAttribute("ways", Option.all(NoticeWay.values()));
        model.addAttribute("writes", actor.has(Right.VISIT_RECORD) && drive.closedOn() == null);
        return "inspection/drive-notice";
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/drives/{id}/notices/{notice}")
    String serve(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID notice,
            @RequestParam(required = false) @Nullable NoticeWay how,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            drives.serve(actor, id, notice, new Drives.Served(how, receiver, words), HandedFile.of(photos));
        } catch (Refused no) {
            Again.with(no, HandedFile.any(photos), model, response);
            model.addAttribute("how", how);
            model.addAttribute("receiver", receiver);
            model.addAttribute("words", words);
            return notice(actor, id, notice, model);
        }
        after.addFlashAttribute("done", how == null ? "已登记没有送到的原因" : "已登记送达");
        return "redirect:/drives/" + id + "?state=WAITING";
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/drives/{id}/close")
    String close(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        drives.close(actor, id, version);
        after.addFlashAttribute("done", "已结束");
        return "redirect:/drives/" + id;
    }

    private DriveStore.Drive find(Actor actor, UUID id) {
        return store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("集中告知行动"));
    }
}
