package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Appointment;
import cn.xiangzhi.places.Grid;
import cn.xiangzhi.places.PeopleFinder;
import cn.xiangzhi.places.PlacesChanged;
import cn.xiangzhi.places.divisions.DivisionRegister;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.history.PlaceHistory;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Putting people in charge of places: every place has one leader, every grid a leader and cadres (S19, 处处有人管). */
@Component
public class ChargeRegister {

    private final ChargeStore charges;
    private final DivisionRegister divisions;
    private final DivisionStore rows;
    private final PeopleFinder people;
    private final PlaceHistory history;
    private final Today today;
    private final ApplicationEventPublisher events;

    ChargeRegister(
            ChargeStore charges,
            DivisionRegister divisions,
            DivisionStore rows,
            PeopleFinder people,
            PlaceHistory history,
            Today today,
            ApplicationEventPublisher events) {
        this.charges = charges;
        this.divisions = divisions;
        this.rows = rows;
        this.people = people;
        this.history = history;
        this.today = today;
        this.events = events;
    }

    /** Says who answers for a township or a village. */
    @Transactional
    public void answer(
            Actor actor, String code, long version, UUID leader, List<UUID> cadres, Appointment appointment) {
        divisions.get(actor, code);
        if (!rows.touch(actor.county(), code, version)) {
            throw Refused.stale("责任人");
        }
        if (code.length() < 9) {
            throw Refused.invalid("责任人未保存", "县级不在此登记责任人", "请打开乡镇或村（居）的页面登记");
        }
        put(actor, code.substring(0, 9), code, leader, cadres, appointment, false);
    }

    /** Replaces who answers for the place; those who stay keep the day they began. */
    public void put(
            Actor actor,
            String township,
            String place,
            UUID leader,
            List<UUID> cadres,
            Appointment appointment,
            boolean cadreNeeded) {
        actor.must(Right.PLACE_MANAGE, "责任人未保存");
        var distinct = List.copyOf(new java.util.LinkedHashSet<>(cadres));
        if (cadreNeeded && distinct.isEmpty()) {
            throw Refused.invalid("责任人未保存", "网格还没有包片干部", "请至少选择一名包片干部，做到处处有人管");
        }
        if (new HashSet<>(distinct).contains(leader)) {
            throw Refused.invalid("责任人未保存", "负责人同时被选为包片干部", "请把负责人和包片干部分别选给不同的人");
        }
        var on = today.date();
        var term = appointment.until();
        if (appointment.paper().length() > 60 || (term != null && term.isBefore(on))) {
            throw Refused.invalid("责任人未保存", "任命文号超过 60 个字，或任期在今天以前就已届满", "请核对任命文件上的文号和任期");
        }
        var head = person(actor, township, leader);
        var others = distinct.stream().map(id -> person(actor, township, id)).toList();
        charges.end(actor.county(), place, ChargeRole.LEADER, List.of(leader), appointment, on);
        charges.end(actor.county(), place, ChargeRole.CADRE, distinct, appointment, on);
        charges.begin(actor.county(), township, place, ChargeRole.LEADER, head, appointment, on);
        others.forEach(
                other -> charges.begin(actor.county(), township, place, ChargeRole.CADRE, other, appointment, on));
        history.add(actor, township, place, "确定责任人", words(head, others, appointment));
        events.publishEvent(new PlacesChanged(actor.county()));
    }

    /**
     * Hands everything one person answers for to another, place by place and in the same role; where the other answers
     * already, the place keeps whom it has. Places outside the actor's scope stay and are named.
     */
    @Transactional
    public List<String> handOver(Actor actor, UUID from, UUID to, Appointment appointment) {
        actor.must(Right.PLACE_MANAGE, "责任未移交");
        if (from.equals(to)) {
            throw Refused.invalid("责任未移交", "移交人和接手人是同一个人", "请选择另一个人");
        }
        var on = today.date();
        var left = new java.util.ArrayList<String>();
        for (var row : charges.of(actor.county(), from)) {
            var township = row.placeCode().substring(0, 9);
            if (!actor.scope().covers(actor.county(), township)) {
                left.add(row.placeCode());
                continue;
            }
            var next = person(actor, township, to);
            var already = charges.on(actor.county(), List.of(row.placeCode()), on).stream()
                    .filter(other -> other.personId().equals(to))
                    .findFirst();
            if (already.isPresent() && row.role() == ChargeRole.LEADER) {
                charges.endOne(actor.county(), row.placeCode(), to, on);
            }
            charges.endOne(actor.county(), row.placeCode(), from, on);
            charges.begin(actor.county(), township, row.placeCode(), row.role(), next, appointment, on);
            history.add(
                    actor,
                    township,
                    row.placeCode(),
                    "移交责任",
                    row.role().label() + "：" + row.personName() + " → " + next.name() + paper(appointment));
        }
        events.publishEvent(new PlacesChanged(actor.county()));
        return left;
    }

    public void end(Actor actor, String township, String place) {
        charges.end(actor.county(), place, ChargeRole.LEADER, List.of(), Appointment.NONE, today.date());
        charges.end(actor.county(), place, ChargeRole.CADRE, List.of(), Appointment.NONE, today.date());
        history.add(actor, township, place, "解除责任", "撤销，责任人同时解除");
    }

    private Grid.Charge person(Actor actor, String township, UUID person) {
        return people.inPost(actor.county(), township, person)
                .orElseThrow(() -> Refused.invalid("责任人未保存", "所选人员不在本乡镇在职人员之列", "请从在职人员中选择；新到岗的先在“机构人员”中登记"));
    }

    private static String words(Grid.Charge head, List<Grid.Charge> others, Appointment appointment) {
        var cadres = others.stream().map(Grid.Charge::name).collect(Collectors.joining("、"));
        return "负责人：" + head.name() + (cadres.isEmpty() ? "" : "；包片干部：" + cadres) + paper(appointment);
    }

    private static String paper(Appointment appointment) {
        return (appointment.paper().isEmpty() ? "" : "；" + appointment.paper())
                + (appointment.until() == null ? "" : "；任期至 " + appointment.until());
    }
}
