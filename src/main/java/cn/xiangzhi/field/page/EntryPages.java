package cn.xiangzhi.field.page;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.field.entries.Entry;
import cn.xiangzhi.field.entries.EntryDesk;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.EntryState;
import cn.xiangzhi.field.parcels.Parcel;
import cn.xiangzhi.field.parcels.Parcels;
import cn.xiangzhi.field.signing.SignBook;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final Set<EntryKind> RECORDS = Set.of(EntryKind.VISIT, EntryKind.CHECK, EntryKind.SPOT_DECISION);

    /** The fields of records by the words of their forms; who the party is stays on the pages that may open it. */
    private static final Map<String, String> LABELS = labels(
            "cause", "检查事由", "place", "地点", "started", "开始时间", "ended", "结束时间", "seen", "看到的情况", "note", "处理说明",
            "printedNumber", "预编号", "facts", "违法事实", "violated", "违反的规定", "basis", "处罚依据", "kinds", "处罚种类", "fine", "罚款数额",
            "decidedAt", "处罚时间", "signature", "签收情况", "item", "事项编号", "again", "再次检查的理由");

    private final EntryDesk desk;
    private final Parcels parcels;
    private final Attachments attachments;
    private final SignBook signs;
    private final Orders orders;
    private final Listings listings;

    EntryPages(
            EntryDesk desk,
            Parcels parcels,
            Attachments attachments,
            SignBook signs,
            Orders orders,
            Listings listings) {
        this.desk = desk;
        this.parcels = parcels;
        this.attachments = attachments;
        this.signs = signs;
        this.orders = orders;
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
        var place = place(actor, entry);
        model.addAttribute("entry", entry);
        model.addAttribute("facts", facts(entry));
        model.addAttribute("words", words(entry));
        model.addAttribute("own", entry.account().equals(actor.account()));
        model.addAttribute("signed", signs.of(actor.county(), id));
        model.addAttribute("record", masked(entry));
        model.addAttribute(
                "shots",
                parcels.of(actor.county(), id).stream()
                        .map(parcel -> Beside.of(parcel, kept(actor, parcel), entry.clock().aheadMs(), place))
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

    private @Nullable Point place(Actor actor, Entry entry) {
        var matter = entry.matter();
        return Optional.ofNullable(matter)
                .flatMap(order -> orders.brief(actor.county(), order))
                .map(order -> order.place().latitude() == null || order.place().longitude() == null
                        ? null
                        : new Point(order.place().latitude(), order.place().longitude()))
                .orElse(null);
    }

    private static Map<String, String> facts(Entry entry) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("事项", entry.kind().label());
        facts.put("执法人员", entry.organName() + " " + entry.who());
        facts.put("手机上的序号", "第" + entry.number() + "条");
        facts.put("手机记下的时间", Show.dateTime(entry.clock().made()));
        facts.put("服务器收到的时间", Show.dateTime(entry.clock().received()));
        facts.put("上传时手机与服务器相差", Beside.offset(entry.clock().aheadMs()));
        return facts;
    }

    /** What was filled in, by the words of the form. */
    private static Map<String, String> words(Entry entry) {
        var words = new LinkedHashMap<String, String>();
        put(words, "说明", entry.field("words"));
        if (RECORDS.contains(entry.kind())) {
            LABELS.forEach((key, label) -> put(words, label, entry.field(key).replace("T", " ")));
        }
        return words;
    }

    /** The text that was shown to who signed, without what identifies a person. */
    private static String masked(Entry entry) {
        var text = entry.field(SignBook.RECORD);
        for (var number : List.of(entry.field("idNumber"), entry.field("subjectNumber"))) {
            text = number.isEmpty() ? text : text.replace(number, Mask.idNumber(number));
        }
        var address = entry.field("address");
        return address.isEmpty() ? text : text.replace("住址：" + address, "住址：" + Mask.address(address));
    }

    private static Map<String, String> labels(String... pairs) {
        var labels = new LinkedHashMap<String, String>();
        for (var n = 0; n < pairs.length; n += 2) {
            labels.put(pairs[n], pairs[n + 1]);
        }
        return labels;
    }

    private static void put(Map<String, String> words, String label, String value) {
        if (!value.isEmpty()) {
            words.put(label, value);
        }
    }
}
