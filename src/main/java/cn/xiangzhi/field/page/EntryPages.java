package cn.xiangzhi.field.page;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.field.entries.EntryDesk;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.EntryState;
import cn.xiangzhi.field.parcels.Parcel;
import cn.xiangzhi.field.parcels.Parcels;
import cn.xiangzhi.field.signing.SignBook;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came in from the field, for the desk: the list, one entry with its material side by side, and what was handed over (S9 F27). */
@Controller
class EntryPages {

    private static final Listing LISTING = Listing.at("/fieldwork", "外勤记录")
            .pretitle("巡查检查")
            .column("title", "事项", Listing.Column.Kind.TEXT)
            .column("state", "结果", Listing.Column.Kind.STATE)
            .column("who", "执法人员", Listing.Column.Kind.TEXT)
            .column("remarks", "时间和签名异常", Listing.Column.Kind.TEXT)
            .sortable("received", "收到时间", Listing.Column.Kind.DATE, "desc")
            .choose("state", "结果", Option.all(EntryState.values()))
            .empty("还没有外勤记录", "执法人员在掌上执法里做的每一件事，上传后都在这里，没办成的也在。");

    private final EntryDesk desk;
    private final Parcels parcels;
    private final Attachments attachments;
    private final SignBook signs;
    private final EntryPlaces places;
    private final Listings listings;

    EntryPages(
            EntryDesk desk,
            Parcels parcels,
            Attachments attachments,
            SignBook signs,
            EntryPlaces places,
            Listings listings) {
        this.desk = desk;
        this.parcels = parcels;
        this.attachments = attachments;
        this.signs = signs;
        this.places = places;
        this.listings = listings;
    }

    @Bean
    static MenuEntry entriesMenu() {
        return new MenuEntry(
                MenuEntry.Group.INSPECTION, 15, "外勤记录", "/fieldwork", Right.ORDER_READ, Set.of(Right.VISIT_READ));
    }

    @Needs({Right.ORDER_READ, Right.VISIT_READ})
    @GetMapping("/fieldwork")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> desk.page(actor.scope(), query), EntryPages::row);
    }

    private static ListRow row(EntryDesk.Line line) {
        var state = EntryState.valueOf(line.state());
        return ListRow.of(
                "/fieldwork/" + line.id(),
                Cell.text(EntryKind.valueOf(line.kind()).label(), line.title()),
                Cell.state(state.label(), state.tone()),
                Cell.text(line.who(), line.organName()),
                Cell.text(line.remarks().replace("\n", "；")),
                Cell.moment(line.receivedAt()));
    }

    @Needs({Right.ORDER_READ, Right.VISIT_READ})
    @GetMapping("/fieldwork/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var entry = desk.get(actor, id);
        var place = places.of(actor, entry);
        model.addAttribute("entry", entry);
        model.addAttribute("facts", EntryWords.facts(entry, place));
        model.addAttribute("words", EntryWords.words(entry));
        model.addAttribute("own", entry.account().equals(actor.account()));
        model.addAttribute("signed", signs.of(actor.county(), id));
        model.addAttribute("record", EntryWords.masked(entry));
        model.addAttribute(
                "shots",
                parcels.of(actor.county(), id).stream()
                        .map(parcel -> Beside.of(
                                parcel, kept(actor, parcel), entry.clock().aheadMs(), point(place)))
                        .toList());
        return "field/entry";
    }

    @Needs({Right.ORDER_HANDLE, Right.VISIT_RECORD})
    @PostMapping("/fieldwork/{id}/hand")
    String hand(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes told) {
        desk.hand(actor, id, words);
        told.addFlashAttribute("done", "已交内勤");
        return "redirect:/fieldwork/" + id;
    }

    @Needs({Right.ORDER_DISPATCH, Right.ORDER_HANDLE, Right.VISIT_RECORD})
    @PostMapping("/fieldwork/{id}/settle")
    String settle(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes told) {
        desk.settle(actor, id, words);
        told.addFlashAttribute("done", "已登记处理结果");
        return "redirect:/fieldwork/" + id;
    }

    private @Nullable Attachment kept(Actor actor, Parcel parcel) {
        var attachment = parcel.attachment();
        return attachment == null
                ? null
                : attachments.known(actor.county(), attachment).orElse(null);
    }

    private static @Nullable Point point(Place place) {
        return place.latitude() == null || place.longitude() == null
                ? null
                : new Point(place.latitude(), place.longitude());
    }
}
