package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
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

/** The ledger of what supervision found, and one finding with what became of it (S20). */
@Controller
class FindingPages {

    private final Findings findings;
    private final FindingStore found;
    private final Organization organization;
    private final Attachments attachments;
    private final Terms terms;
    private final ActBook acts;
    private final Listings listings;
    private final Today today;

    FindingPages(
            Findings findings,
            FindingStore found,
            Organization organization,
            Attachments attachments,
            Terms terms,
            ActBook acts,
            Listings listings,
            Today today) {
        this.findings = findings;
        this.found = found;
        this.organization = organization;
        this.attachments = attachments;
        this.terms = terms;
        this.acts = acts;
        this.listings = listings;
        this.today = today;
    }

    @Needs(Right.SUPERVISE_READ)
    @GetMapping("/supervision/findings")
    ModelAndView list(Actor actor, ListRequest request) {
        var listing = Listing.at("/supervision/findings", "督查问题台账")
                .pretitle("督查曝光")
                .column("words", "情况", Listing.Column.Kind.TEXT)
                .column("state", "状态", Listing.Column.Kind.STATE)
                .column("unit", "责任单位", Listing.Column.Kind.TEXT)
                .column("owner", "责任人", Listing.Column.Kind.TEXT)
                .column("due", "期限", Listing.Column.Kind.DATE)
                .column("named", "曝光", Listing.Column.Kind.TEXT)
                .choose(
                        "state",
                        "状态",
                        List.of(
                                new Option("OPEN", "待整改"),
                                new Option("PROVED", "待复核"),
                                new Option("CLOSED", "已销号"),
                                new Option("GOOD", "好的做法"),
                                new Option("NAMED", "曝光的"),
                                new Option("CONTESTED", "有异议待答复")))
                .choose("source", "来源", Option.all(FindingSource.values()))
                .choose("unit", "责任单位", FindingFormPages.units(organization, actor))
                .between("found", "发现日期")
                .empty("还没有督查记录", "督查、热线、举报箱发现的，好的和差的都登记在这里。")
                .button("登记情况", "/supervision/findings/new", Right.SUPERVISE);
        return listings.show(listing, request, actor, query -> found.page(actor.scope(), query), FindingPages::row);
    }

    private static ListRow row(Finding one) {
        return ListRow.of(
                "/supervision/findings/" + one.id(),
                Cell.text(one.words(), one.placeWords() + "，" + one.source().label()),
                Cell.state(one.state(), one.tone()),
                Cell.text(one.unitName()),
                Cell.text(one.ownerName()),
                Cell.day(one.dueOn()),
                Cell.text(one.named() ? "曝光至 " + one.namedUntil() : ""));
    }

    @Needs(Right.SUPERVISE_READ)
    @GetMapping("/supervision/findings/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var finding = findings.get(actor, id);
        model.addAttribute("f", finding);
        model.addAttribute("files", attachments.of(actor.county(), Findings.KIND, id));
        model.addAttribute("clock", terms.pressing(actor.county(), List.of(id)).get(id));
        model.addAttribute("acts", acts.of(actor.county(), id));
        model.addAttribute("writes", actor.has(Right.SUPERVISE));
        model.addAttribute("own", actor.has(Right.SUPERVISE) || finding.unitId().equals(actor.organ()));
        model.addAttribute("month", today.date().plusMonths(1));
        return "inspection/finding";
    }

    @Needs({Right.SUPERVISE, Right.SUPERVISE_READ})
    @PostMapping("/supervision/findings/{id}/proof")
    String prove(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            RedirectAttributes after) {
        findings.prove(actor, id, version, words, HandedFile.of(photos));
        return back(id, "已报送整改，等督查组复核", after);
    }

    @Needs(Right.SUPERVISE)
    @PostMapping("/supervision/findings/{id}/check")
    String check(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean fine,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        findings.check(actor, id, version, fine, words);
        return back(id, fine ? "已销号" : "已退回再改", after);
    }

    private static String back(UUID id, String words, RedirectAttributes after) {
        after.addFlashAttribute("done", words);
        return "redirect:/supervision/findings/" + id;
    }
}
