package cn.xiangzhi.field.page;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.dispatch.OrderBrief;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.field.entries.Entry;
import cn.xiangzhi.inspection.ChecksAfield;
import cn.xiangzhi.inspection.PatrolsAfield;
import cn.xiangzhi.places.Place;
import org.springframework.stereotype.Component;

/** Where the matter of an entry lies by the register, to be held against where its photos were taken (F27). */
@Component
class EntryPlaces {

    private final Orders orders;
    private final ChecksAfield checks;
    private final PatrolsAfield patrols;

    EntryPlaces(Orders orders, ChecksAfield checks, PatrolsAfield patrols) {
        this.orders = orders;
        this.checks = checks;
        this.patrols = patrols;
    }

    /** Empty words where nobody registered it. */
    Place of(Actor actor, Entry entry) {
        var matter = entry.matter();
        var nowhere = new Place(actor.county(), "", null, "", null, null);
        if (matter == null) {
            return nowhere;
        }
        return switch (entry.kind()) {
            case CHECK ->
                checks.find(actor, matter)
                        .map(check ->
                                new Place(actor.county(), "", null, check.place(), check.latitude(), check.longitude()))
                        .orElse(nowhere);
            case PATROL ->
                entry.id("stop").flatMap(stop -> patrols.place(actor, stop)).orElse(nowhere);
            case SIGN, DECLINE -> nowhere;
            default ->
                orders.brief(actor.county(), matter).map(OrderBrief::place).orElse(nowhere);
        };
    }
}
