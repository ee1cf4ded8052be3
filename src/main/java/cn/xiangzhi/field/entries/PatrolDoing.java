package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.field.parcels.Parcels;
import cn.xiangzhi.inspection.PatrolsAfield;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was seen at a point of a patrol, with its photos: a correction on the spot, a report, a lead, or nothing (S8 S21). */
@Component
class PatrolDoing implements Doing {

    private static final String WHAT = "没有登记";

    private final PatrolsAfield patrols;
    private final Parcels parcels;

    PatrolDoing(PatrolsAfield patrols, Parcels parcels) {
        this.patrols = patrols;
        this.parcels = parcels;
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.PATROL);
    }

    @Override
    public Entry.Answer apply(Actor actor, Entry e) {
        var stop = OrderDoing.id(e.field("stop"));
        if (stop == null) {
            throw Refused.invalid(WHAT, "没有选择点位", "请选择在哪个点位看到的，再报；材料还在");
        }
        var seen = new PatrolsAfield.Seen(
                e.id(),
                day(e),
                e.field("outcome"),
                VisitDoing.most(e, "place", "具体地点", 200),
                VisitDoing.most(e, "words", "看到的情况", 2000),
                VisitDoing.most(e, "done", "改正情况", 500),
                e.field("item").isEmpty() ? null : e.field("item"),
                VisitDoing.most(e, "who", "对象名称", 100));
        var walk = patrols.seen(actor, stop, seen, photos(actor, e));
        return Entry.Answer.done("已登记", "/patrol/walks/" + walk);
    }

    private PatrolsAfield.Photos photos(Actor actor, Entry e) {
        return new PatrolsAfield.Photos() {
            @Override
            public boolean none() {
                return parcels.of(actor.county(), e.id()).isEmpty();
            }

            @Override
            public void keep(String matterKind, UUID matter) {
                parcels.keep(actor, e.id(), matterKind, matter);
            }
        };
    }

    private static LocalDate day(Entry e) {
        try {
            return LocalDate.parse(e.field("on"));
        } catch (DateTimeParseException wrong) {
            throw Refused.invalid(WHAT, "没有填写看到的日期", "请补填后再报；材料还在");
        }
    }
}
