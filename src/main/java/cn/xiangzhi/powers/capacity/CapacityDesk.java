package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Assessment;
import cn.xiangzhi.powers.Capacities;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks every held item with the turn of the day, keeps what changed, and takes the township's plan for it (F58). */
@Component
public class CapacityDesk {

    private static final int LONGEST = 500;
    private static final int STEP = 5_000;

    private final CapacityStore store;
    private final HeldPowers held;
    private final Capacities capacities;
    private final Places places;
    private final Audit audit;
    private final Today today;

    CapacityDesk(CapacityStore store, HeldPowers held, Capacities capacities, Places places, Audit audit, Today today) {
        this.store = store;
        this.held = held;
        this.capacities = capacities;
        this.places = places;
        this.audit = audit;
        this.today = today;
    }

    @EventListener
    @Transactional
    public void on(DayHasPassed day) {
        places.counties().forEach(county -> look(county, null, day.ended().plusDays(1)));
    }

    /** Looks again in a township, or in the whole county. */
    @Transactional
    public void look(String county, @Nullable String township) {
        look(county, township, today.date());
    }

    private void look(String county, @Nullable String township, LocalDate day) {
        var check = capacities.on(county, day);
        var before = new HashMap<UUID, CapacityStore.Kept>();
        store.all(county, township).forEach(row -> before.put(row.id(), row));
        var changed = new ArrayList<CapacityStore.Kept>();
        for (var one : held.on(county, township, day)) {
            var row = row(one, check.of(one.township(), one.item(), one.mode()), day);
            var was = before.remove(row.id());
            if (was == null || !was.light().equals(row.light()) || !was.words().equals(row.words())) {
                changed.add(row);
            }
        }
        for (var from = 0; from < changed.size(); from += STEP) {
            store.put(county, changed.subList(from, Math.min(changed.size(), from + STEP)));
        }
        store.drop(county, List.copyOf(before.keySet()));
    }

    private static CapacityStore.Kept row(HeldPowers.Held held, Assessment found, LocalDate day) {
        var code = held.item().code();
        var lacks = found.lacking().stream()
                .map(reason -> reason.aspect().name())
                .distinct()
                .collect(Collectors.joining(" "));
        var rank = switch (found.light()) {
            case RED -> "1";
            case AMBER -> "2";
            case GREEN, UNKNOWN -> "3";
        };
        return new CapacityStore.Kept(
                UUID.nameUUIDFromBytes((held.township() + code).getBytes(StandardCharsets.UTF_8)),
                held.township(),
                code,
                found.light().name(),
                lacks,
                found.brief(),
                day,
                null,
                null,
                null,
                rank + held.township() + code);
    }

    /** The township writes what it will do about its red or amber items; made twice it changes nothing. */
    @Transactional
    public int plan(Actor actor, cn.xiangzhi.powers.CapacityLight light, String words) {
        var what = "没有登记打算";
        actor.must(Right.POWER_ACCEPT, what);
        var township = actor.scope().township();
        if (township == null) {
            throw Refused.invalid(what, "您的岗位不在乡镇（街道）", "请由乡镇（街道）的负责人登记");
        }
        if (words.isBlank() || words.length() > LONGEST) {
            throw Refused.invalid(what, "没有写打算，或者超过" + LONGEST + "字", "请写明由谁、在什么时候补上哪个缺口");
        }
        var items = store.plan(actor.county(), township, light.name(), words.strip(), actor.name(), today.date());
        if (items > 0) {
            audit.record(actor, "登记补缺打算", "capacity", null, light.label() + " " + items + " 项：" + words.strip());
        }
        return items;
    }
}
