package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

    private static final Listing LISTING = Listing.at("/drives", "集中告知")
            .pretitle("巡查检查")
            .column("title", "名称", Listing.Column.Kind.TEXT)
            .column("state", "状态", Listing.Column.Kind.STATE)
            .column("days", "起止", Listing.Column.Kind.TEXT)
            .column("all", "户数", Listing.Column.Kind.NUMBER)
            .column("served", "已送达", Listing.Column.Kind.NUMBER)
            .column("failed", "没有送到", Listing.Column.Kind.NUMBER)
            .column("waiting", "待送达", Listing.Column.Kind.NUMBER)
            .find("q", "名称")
            .choose("state", "状态", List.of(new Option("OPEN", "进行中"), new Option("CLOSED", "已结束")))
            .empty("还没有集中告知", "一份告知书要送给一批商铺、企业或者出租房的，在这里发起，每户一次。")
            .button("发起集中告知", "/drives/new", Right.VISIT_RECORD);

    private final Drives drives;
    private final DriveStore store;
    private final Attachments attachments;
    private final ActBook acts;
    private final Listings listings;

    DrivePages(Drives drives, DriveStore store, Attachments attachments, ActBook acts, Listings listings) {
        this.drives = drives;
        this.store = store;
        this.attachments = attachments;
        this.acts = acts;
        this.listings = listings;
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/drives")
    ModelAndView all(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> store.page(actor.scope(), query), DrivePages::line);
    }

    private static ListRow line(DriveStore.Drive drive) {
        return ListRow.of(
                "/drives/" + drive.id(),
                Cell.text(drive.title()),
                Cell.state(drive.closedOn() == null ? "进行中" : "已结束", drive.closedOn() == null ? "blue" : "grey"),
                Cell.text(drive.fromOn() + " 至 " + drive.toOn()),
                Cell.number(drive.all()),
                Cell.number(drive.served()),
                Cell.number(drive.failed()),
                Cell.number(drive.waiting()));
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
