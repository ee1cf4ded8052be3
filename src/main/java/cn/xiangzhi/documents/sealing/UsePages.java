package cn.xiangzhi.documents.sealing;

import static cn.xiangzhi.shell.Listing.Column.Kind.DATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.STATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.TEXT;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 用印登记: every use of every seal, those not allowed included; prints and exports as other lists do (S13). */
@Controller
class UsePages {

    private static final Listing LISTING = Listing.at("/seals/uses", "用印登记")
            .pretitle("权责事项")
            .column("paper", "文书", TEXT)
            .column("seal", "印章", TEXT)
            .column("used", "时间", DATE)
            .column("who", "用印人", TEXT)
            .column("approved", "批准", TEXT)
            .column("power", "依据的职权", TEXT)
            .column("result", "结果", STATE)
            .column("why", "未准的原因", TEXT)
            .find("q", "文号、文书、印章、用印人")
            .choose("result", "结果", Option.all(SealUse.Result.values()))
            .between("used", "用印日期")
            .empty("还没有用印", "在文书页点“用印”，每一次用印和每一次未准的用印都登记在这里。");

    private final UseStore uses;
    private final Listings listings;

    UsePages(UseStore uses, Listings listings) {
        this.uses = uses;
        this.listings = listings;
    }

    @Needs(Right.SEAL_READ)
    @GetMapping("/seals/uses")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(
                LISTING,
                request,
                actor,
                query -> query.page(uses.page(actor.scope(), query), SealUse::id, SealUse::id),
                UsePages::row);
    }

    private static ListRow row(SealUse use) {
        var approved = use.approvedByName();
        return ListRow.of(
                "/seals/uses/" + use.id(),
                Cell.text(
                        use.paperNumber() == null ? use.paperTitle() : use.paperNumber(),
                        use.paperNumber() == null ? null : use.paperTitle()),
                Cell.text(use.sealName()),
                Cell.moment(use.usedAt()),
                Cell.text(use.usedByName()),
                Cell.text(approved == null ? "" : approved + "（申请：" + use.askedByName() + "）"),
                Cell.text(use.power()),
                Cell.state(use.result().label(), use.result().tone()),
                Cell.text(use.refusedWhy()));
    }

    @Needs(Right.SEAL_READ)
    @GetMapping("/seals/uses/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("use", uses.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("用印登记")));
        return "documents/seal-use";
    }
}
