package cn.xiangzhi.disclosure.publication;

import static cn.xiangzhi.shell.Listing.Column.Kind.DATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.MONEY;
import static cn.xiangzhi.shell.Listing.Column.Kind.STATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.TEXT;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The office's list of decisions to publish and published, and what waits on the publisher's desk. */
@Controller
class EntryList implements WorkSource {

    private static final Listing LISTING = Listing.at("/disclosures", "处罚公示")
            .pretitle("档案公开")
            .column("number", "决定书文号", TEXT)
            .column("stage", "状态", STATE)
            .column("party", "公示的当事人", TEXT)
            .column("item", "事项", TEXT)
            .column("penalty", "处罚", TEXT)
            .column("fine", "罚款（元）", MONEY)
            .column("decided", "决定日期", DATE)
            .column("published", "公示日期", DATE)
            .find("q", "文号、当事人、事项")
            .choose("stage", "状态", Option.all(EntryStage.values()))
            .between("decided", "决定日期")
            .empty("还没有需要公示的决定", "处罚决定送达后自动列到这里，在本案领域规定的期限内审查公示，期限写在条目页上。");

    private final Entries entries;
    private final Listings listings;
    private final Terms terms;
    private final Withdrawals withdrawals;

    EntryList(Entries entries, Listings listings, Terms terms, Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
        this.entries = entries;
        this.listings = listings;
        this.terms = terms;
    }

    @Bean
    static MenuEntry disclosuresInMenu() {
        return new MenuEntry(MenuEntry.Group.ARCHIVE, 20, "处罚公示", "/disclosures", Right.DISCLOSURE_READ);
    }

    @Needs({Right.DISCLOSURE_READ, Right.DISCLOSURE_PUBLISH})
    @GetMapping("/disclosures")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> entries.list(actor.scope(), query), EntryList::row);
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        if (!actor.has(Right.DISCLOSURE_PUBLISH)) {
            return actor.has(Right.CASE_APPROVE) ? toLetGo(actor, limit) : List.of();
        }
        var rows = Stream.concat(
                        entries.fallen(actor.scope(), limit).stream(), entries.due(actor.scope(), limit).stream())
                .limit(limit)
                .toList();
        var clocks = terms.pressing(actor.county(), rows.stream().map(Entry::id).toList());
        return rows.stream().map(row -> waiting(row, clocks.get(row.id()))).toList();
    }

    /** What the head must record before it can be withdrawn (DSCL-02). */
    private List<WorkItem> toLetGo(Actor actor, int limit) {
        return entries.fallen(actor.scope(), limit).stream()
                .filter(withdrawals::late)
                .map(entry -> new WorkItem(
                        "逾期未撤回公示，待批准",
                        entry.number() + " " + entry.words().itemName(),
                        entry.words().party(),
                        "/disclosures/" + entry.id(),
                        Light.RED,
                        null))
                .toList();
    }

    private static WorkItem waiting(Entry entry, @Nullable RunningTerm clock) {
        return new WorkItem(
                entry.stage() == EntryStage.WITHDRAW_DUE ? "待撤回公示" : "待公示决定",
                entry.number() + " " + entry.words().itemName(),
                entry.words().party(),
                "/disclosures/" + entry.id(),
                clock);
    }

    private static ListRow row(Entry entry) {
        return ListRow.of(
                "/disclosures/" + entry.id(),
                Cell.text(entry.number()),
                Cell.state(entry.stage().label(), entry.stage().tone()),
                Cell.text(entry.words().party()),
                Cell.text(entry.words().itemName()),
                Cell.text(entry.words().penalty()),
                Cell.money(entry.words().fine()),
                Cell.day(entry.decidedOn()),
                Cell.day(entry.publishedOn()));
    }
}
