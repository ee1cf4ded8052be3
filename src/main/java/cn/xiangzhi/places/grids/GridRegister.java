package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Appointment;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.NewGrid;
import cn.xiangzhi.places.PlacesChanged;
import cn.xiangzhi.places.divisions.DivisionRegister;
import cn.xiangzhi.places.history.PlaceHistory;
import cn.xiangzhi.places.outlines.OutlineGate;
import java.util.List;
import java.util.Optional;
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
    private final OutlineGate gate;

    GridRegister(
            GridStore grids,
            DivisionRegister divisions,
            ChargeRegister charges,
            PlaceHistory history,
            Today today,
            ApplicationEventPublisher events,
            OutlineGate gate) {
        this.grids = grids;
        this.divisions = divisions;
        this.charges = charges;
        this.history = history;
        this.today = today;
        this.events = events;
        this.gate = gate;
    }

    @Transactional
    public UUID setUp(Actor actor, NewGrid grid) {
        begin(actor, grid.id(), grid.village(), grid.name(), grid.boundary(), grid.words())
                .ifPresent(code -> charges.put(
                        actor,
                        grid.village().substring(0, 9),
                        code,
                        grid.leader(),
                        grid.cadres(),
                        Appointment.NONE,
                        true));
        return grid.id();
    }

    /**
     * Sets a grid up that nobody answers for yet: from a drawn map or a sheet. It stands among the places without somebody
     * from that moment (S19). The code of the new grid; empty where that very grid was there already.
     */
    @Transactional
    public Optional<String> begin(
            Actor actor, UUID id, String villageCode, String name, @Nullable String drawn, String words) {
        return begin(actor, id, villageCode, name, drawn, words, true);
    }

    private Optional<String> begin(
            Actor actor,
            UUID id,
            String villageCode,
            String name,
            @Nullable String drawn,
            String words,
            boolean gated) {
        actor.must(Right.PLACE_MANAGE, "网格未设立");
        var village = divisions.get(actor, villageCode);
        if (village.division().level() != Division.Level.VILLAGE || village.validTo() != null) {
            throw Refused.invalid("网格未设立", "网格只能设在在用的村（居）下", "请从村（居）页面新增网格");
        }
        if (grids.find(actor.county(), null, id).isPresent()) {
            return Optional.empty();
        }
        var boundary = boundary(drawn, words);
        if (boundary != null && gated) {
            gate.check(actor.county(), villageCode, null, boundary);
        }
        checkName(actor, villageCode, name, id);
        var code = grids.nextCode(actor.county(), villageCode);
        if (code.length() != 15) {
            throw Refused.invalid("网格未设立", "一个村（居）最多编 999 个网格", "请合并网格，或先调整区划");
        }
        var township = villageCode.substring(0, 9);
        var row = new GridStore.Row(id, township, villageCode, code, name.strip(), boundary, words.strip(), 0);
        if (!grids.add(actor.county(), row)) {
            return Optional.empty();
        }
        history.add(actor, township, code, "设立网格", row.name() + (boundary == null ? "（文字列明）" : "（图上绘制）"));
        events.publishEvent(new PlacesChanged(actor.county()));
        return Optional.of(code);
    }

    @Transactional
    public void change(Actor actor, UUID id, long version, String name, @Nullable String drawn, String words) {
        actor.must(Right.PLACE_MANAGE, "网格未修改");
        var row = get(actor, id);
        checkName(actor, row.villageCode(), name, id);
        var boundary = boundary(drawn, words);
        var before = row.boundary();
        if (boundary != null && (before == null || !Outline.parse(before).equals(Outline.parse(boundary)))) {
            gate.check(actor.county(), row.villageCode(), row.code(), boundary);
        }
        if (!grids.change(actor.county(), id, version, name.strip(), boundary, words.strip())) {
            throw Refused.stale("网格");
        }
        history.add(actor, row.townshipCode(), row.code(), "修改网格", row.name() + " → " + name.strip());
        events.publishEvent(new PlacesChanged(actor.county()));
    }

    /** Puts an outline of a checked file in place; the whole file was held against how everything stands after it. */
    @Transactional
    public void redraw(Actor actor, GridStore.Row row, String boundary) {
        actor.must(Right.PLACE_MANAGE, "网格未修改");
        if (!grids.change(actor.county(), row.id(), row.version(), row.name(), boundary, row.words())) {
            throw Refused.stale("网格");
        }
        history.add(actor, row.townshipCode(), row.code(), "重画边界", row.name());
        events.publishEvent(new PlacesChanged(actor.county()));
    }

    /** The same for a grid that is not there yet; nobody answers for it until somebody is named. */
    @Transactional
    public void drawn(Actor actor, UUID id, String village, String name, String boundary) {
        begin(actor, id, village, name, boundary, "", false);
    }

    @Transactional
    public void answer(Actor actor, UUID id, long version, UUID leader, List<UUID> cadres, Appointment appointment) {
        var row = get(actor, id);
        if (!grids.change(actor.county(), id, version, row.name(), row.boundary(), row.words())) {
            throw Refused.stale("网格");
        }
        charges.put(actor, row.townshipCode(), row.code(), leader, cadres, appointment, true);
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

    public GridStore.Row get(Actor actor, UUID id) {
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
