package cn.xiangzhi.documents.sealing;

import static cn.xiangzhi.shell.Listing.Column.Kind.DATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.TEXT;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 待用印文书: where a keeper begins. */
@Controller
class UnsealedPages {

    private static final Listing LISTING = Listing.at("/seals/papers", "待用印文书")
            .pretitle("权责事项")
            .column("number", "文号", TEXT)
            .column("title", "文书", TEXT)
            .column("organ", "以谁的名义", TEXT)
            .column("issued", "落款日期", DATE)
            .column("by", "出具人", TEXT)
            .find("q", "文号、文书")
            .between("issued", "落款日期")
            .empty("没有待用印的文书", "有文号、没有盖章、以您保管的印章的机关名义出具的文书列在这里。");

    private final Unsealed unsealed;
    private final Listings listings;

    UnsealedPages(Unsealed unsealed, Listings listings) {
        this.unsealed = unsealed;
        this.listings = listings;
    }

    @Needs(Right.SEAL_USE)
    @GetMapping("/seals/papers")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(
                LISTING,
                request,
                actor,
                query -> query.page(
                        unsealed.page(actor.scope(), actor.person(), query), Unsealed.Line::id, Unsealed.Line::id),
                UnsealedPages::row);
    }

    private static ListRow row(Unsealed.Line line) {
        return ListRow.of(
                "/papers/" + line.id() + "/seal",
                Cell.text(line.number()),
                Cell.text(line.title()),
                Cell.text(line.organName()),
                Cell.day(line.issuedOn()),
                Cell.text(line.issuedByName()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry unsealedMenu() {
            return new MenuEntry(MenuEntry.Group.POWERS, 59, "待用印文书", "/seals/papers", Right.SEAL_USE);
        }
    }
}
