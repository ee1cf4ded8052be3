package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.NewGrid;
import cn.xiangzhi.places.PlacesChanged;
import cn.xiangzhi.places.divisions.DivisionRegister;
import cn.xiangzhi.places.history.PlaceHistory;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting up, changing and closing grids; none without a leader and a cadre (S19). */
@Component
public class GridRegister {

    private final GridStore grids;
    private final DivisionRegister divisions;
    private final ChargeRegister charges;
    private final PlaceHistory history;
    private final Today today;
    private final ApplicationEventPublisher events;

    GridRegister(
            GridStore grids,
            DivisionRegister divisions,
            ChargeRegister charges,
            PlaceHistory history,
            Today today,
            ApplicationEventPublisher events) {
        this.grids = grids;
        this.divisions = divisions;
        this.charges = charges;
        this.history = history;
        this.today = today;
        this.events = events;
    }

    @Transactional
    public UUID setUp(Actor actor, NewGrid grid) {
        actor.must(Right.PLACE_MANAGE, "网格未设立");
        var village = divisions.get(actor, grid.village());
        if (village.division().level() != Division.Level.VILLAGE || village.validTo() != null) {
            throw Refused.invalid("网格未设立", "网格只能设在在用的村（居）下", "请从村（居）页面新增网格");
        }
        var boundary = boundary(grid.boundary(), grid.words());
        checkName(actor, grid.village(), grid.name(), grid.id());
        var code = grids.nextCode(actor.county(), grid.village());
        if (code.length() != 15) {
            throw Refused.invalid("网格未设立", "一个村（居）最多编 999 个网格", "请合并网格，或先调整区划");
        }
        var township = grid.village().substring(0, 9);
        var row = new GridStore.Row(
                grid.id(),
                township,
                grid.village(),
                code,
                grid.name().strip(),
                boundary,
                grid.words().strip(),
                0);
        if (grids.add(actor.county(), row)) {
            charges.put(actor, township, code, grid.leader(), grid.cadres(), true);
            history.add(actor, township, code, "设立网格", row.name() + (boundary == null ? "（文字列明）" : "（图上绘制）"));
            events.publishEvent(new PlacesChanged(actor.county()));
        }
        return grid.id();
    }

    @Transactional
    public void change(Actor actor, UUID id, long version, String name, @Nullable String boundary, String words) {
        actor.must(Right.PLACE_MANAGE, "网格未修改");
        var row = get(actor, id);
        checkName(actor, row.villageCode(), name, id);
        if (!grids.change(actor.county(), id, version, name.strip(), boundary(boundary, words), words.strip())) {
            throw Refused.stale("网格");
        }
        history.add(actor, row.townshipCode(), row.code(), "修改网格", row.name() + " → " + name.strip());
        events.publishEvent(new PlacesChanged(actor.county()));
    }

    @Transactional
    public void answer(Actor actor, UUID id, long version, UUID leader, List<UUID> cadres) {
        var row = get(actor, id);
        if (!grids.change(actor.county(), id, version, row.name(), row.boundary(), row.words())) {
            throw Refused.stale("网格");
        }
        charges.put(actor, row.townshipCode(), row.code(), leader, cadres, true);
    }

    @Transactional
    public void close(Actor actor, UUID id, long version) {
        actor.must(Right.PLACE_MANAGE, "网格未撤销");
        var row = get(actor, id);
        if (!grids.close(actor.county(), id, version, today.date())) {
            throw Refused.stale("网格");
        }
        charges.end(actor, row.townshipCode(), row.code());
        history.add(actor, row.townshipCode(), row.code(), "撤销网格", row.name());
        events.publishEvent(new PlacesChanged(actor.county()));
    }

    GridStore.Row get(Actor actor, UUID id) {
        return grids.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("网格"));
    }

    private void checkName(Actor actor, String village, String name, UUID id) {
        if (name.isBlank() || name.strip().length() > 40) {
            throw Refused.invalid("网格未保存", "没有填写名称，或名称超过 40 个字", "请填写 40 个字以内的名称，如“第一网格”");
        }
        if (grids.nameTaken(actor.county(), village, name.strip(), id)) {
            throw Refused.invalid("网格未保存", "本村（居）已有名为“" + name.strip() + "”的网格", "请换一个名称");
        }
    }

    private static @Nullable String boundary(@Nullable String drawn, String words) {
        if (words.length() > 500) {
            throw Refused.invalid("网格未保存", "文字说明超过 500 个字", "请写明四至即可，如“东至河堤，西至卫生院”");
        }
        if (drawn != null && !drawn.isBlank()) {
            return Outline.parse(drawn).geoJson();
        }
        if (words.isBlank()) {
            throw Refused.invalid("网格未保存", "既没有画出边界，也没有写明范围", "请在地图上画出边界，或用文字写明四至");
        }
        return null;
    }
}
