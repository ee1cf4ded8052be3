package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Gallery;
import cn.xiangzhi.documents.GalleryItem;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of visits, and a visit. */
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
    private final Attachments attachments;
    private final Gallery gallery;
    private final Listings listings;
    private final Earlier earlier;
    private final ItemNames names;

    VisitPages(
            VisitStore store,
            Attachments attachments,
            Gallery gallery,
            Listings listings,
            Earlier earlier,
            ItemNames names) {
        this.store = store;
        this.attachments = attachments;
        this.gallery = gallery;
        this.listings = listings;
        this.earlier = earlier;
        this.names = names;
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
}
