package cn.xiangzhi.places.sections;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Appointment;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.NewSection;
import cn.xiangzhi.places.PlacesChanged;
import cn.xiangzhi.places.divisions.DivisionRegister;
import cn.xiangzhi.places.grids.ChargeRegister;
import cn.xiangzhi.places.history.PlaceHistory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grouping villages into sections and saying who answers for each (S19, 包片). */
@Component
public class SectionRegister {

    private final SectionStore sections;
    private final DivisionRegister divisions;
    private final ChargeRegister charges;
    private final PlaceHistory history;
    private final Today today;
    private final ApplicationEventPublisher events;

    SectionRegister(
            SectionStore sections,
            DivisionRegister divisions,
            ChargeRegister charges,
            PlaceHistory history,
            Today today,
            ApplicationEventPublisher events) {
        this.sections = sections;
        this.divisions = divisions;
        this.charges = charges;
        this.history = history;
        this.today = today;
        this.events = events;
    }

    @Transactional
    public UUID setUp(Actor actor, NewSection section) {
        actor.must(Right.PLACE_MANAGE, "片区未设立");
        var township = divisions.get(actor, section.township()).division();
        if (township.level() != Division.Level.TOWNSHIP) {
            throw Refused.invalid("片区未设立", "片区只能设在乡镇下", "请选择乡镇");
        }
        var villages = villages(actor, township.code(), section.villages());
        named(section.name(), section.words());
        var code = sections.nextCode(actor.county(), township.code());
        if (code.length() != 12) {
            throw Refused.invalid("片区未设立", "一个乡镇最多编 99 个片区", "请合并片区");
        }
        var row = new SectionStore.Row(
                section.id(),
                township.code(),
                code,
                section.name().strip(),
                section.words().strip(),
                villages,
                0);
        if (sections.add(actor.county(), row)) {
            sections.hold(actor.county(), township.code(), section.id(), villages, today.date());
            var leader = section.leader();
            if (leader != null) {
                charges.put(actor, township.code(), code, leader, section.cadres(), section.appointment(), false);
            }
            history.add(actor, township.code(), code, "设立片区", row.name() + "，" + villages.size() + " 个村（居）");
            events.publishEvent(new PlacesChanged(actor.county()));
        }
        return section.id();
    }

    /** Renames a section and says which villages it holds. */
    @Transactional
    public void change(Actor actor, UUID id, long version, String name, String words, List<String> chosen) {
        actor.must(Right.PLACE_MANAGE, "片区未修改");
        var row = get(actor, id);
        named(name, words);
        var villages = villages(actor, row.townshipCode(), chosen);
        if (!sections.change(actor.county(), id, version, name.strip(), words.strip())) {
            throw Refused.stale("片区");
        }
        sections.hold(actor.county(), row.townshipCode(), id, villages, today.date());
        history.add(actor, row.townshipCode(), row.code(), "修改片区", name.strip() + "，" + villages.size() + " 个村（居）");
        events.publishEvent(new PlacesChanged(actor.county()));
    }

    @Transactional
    public void answer(Actor actor, UUID id, long version, UUID leader, List<UUID> cadres, Appointment appointment) {
        var row = get(actor, id);
        if (!sections.change(actor.county(), id, version, row.name(), row.words())) {
            throw Refused.stale("片区");
        }
        charges.put(actor, row.townshipCode(), row.code(), leader, cadres, appointment, false);
    }

    /** Ends a section; its villages belong to none from today. */
    @Transactional
    public void close(Actor actor, UUID id, long version) {
        actor.must(Right.PLACE_MANAGE, "片区未撤销");
        var row = get(actor, id);
        if (!sections.close(actor.county(), id, version, today.date())) {
            throw Refused.stale("片区");
        }
        sections.hold(actor.county(), row.townshipCode(), id, List.of(), today.date());
        charges.end(actor, row.townshipCode(), row.code());
        history.add(actor, row.townshipCode(), row.code(), "撤销片区", row.name());
        events.publishEvent(new PlacesChanged(actor.county()));
    }

    SectionStore.Row get(Actor actor, UUID id) {
        return sections.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("片区"));
    }

    private List<String> villages(Actor actor, String township, List<String> chosen) {
        var distinct = List.copyOf(new LinkedHashSet<>(chosen));
        if (distinct.isEmpty()) {
            throw Refused.invalid("片区未保存", "没有选择村（居）", "请至少选择一个村（居）");
        }
        for (var village : distinct) {
            var row = divisions.get(actor, village);
            if (!row.division().parent().equals(township) || row.validTo() != null) {
                throw Refused.invalid("片区未保存", row.division().name() + "不是本乡镇在用的村（居）", "请只选本乡镇的村（居）");
            }
        }
        return distinct;
    }

    private static void named(String name, String words) {
        if (name.isBlank() || name.strip().length() > 40 || words.length() > 500) {
            throw Refused.invalid("片区未保存", "没有填写名称，名称超过 40 个字，或说明超过 500 个字", "请填写名称，如“东片”");
        }
    }
}
