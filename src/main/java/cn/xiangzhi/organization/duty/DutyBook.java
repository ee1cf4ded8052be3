package cn.xiangzhi.organization.duty;

import cn.xiangzhi.organization.Duty.Manned;
import cn.xiangzhi.organization.OnDuty;
import cn.xiangzhi.organization.absence.StandInBook;
import cn.xiangzhi.organization.organs.OrganStore;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads who is on duty from the published rosters, going up the organs where one keeps none. */
@Component
public class DutyBook {

    private final ShiftStore shifts;
    private final OrganStore organs;
    private final StandInBook standIns;

    DutyBook(ShiftStore shifts, OrganStore organs, StandInBook standIns) {
        this.shifts = shifts;
        this.organs = organs;
        this.standIns = standIns;
    }

    /** See {@link cn.xiangzhi.organization.Duty#on}. */
    public OnDuty on(String county, UUID organ, OffsetDateTime moment) {
        var asked = organs.find(county, null, organ);
        var name = asked.map(row -> row.organ().name()).orElse("");
        var seen = new HashSet<UUID>();
        for (var at = asked; at.isPresent() && seen.add(at.get().organ().id()); ) {
            var here = at.get().organ();
            var rows = shifts.at(county, here.id(), moment);
            if (!rows.isEmpty()) {
                var own = here.id().equals(organ);
                return of(
                        county,
                        here.name(),
                        rows,
                        moment,
                        own ? "按" + here.name() + "值班表" : name + "没有值班表，由" + here.name() + "值班");
            }
            var parent = here.parent();
            at = parent == null ? java.util.Optional.empty() : organs.find(county, null, parent);
        }
        var leader = asked.map(OrganStore.Row::leader).orElse(null);
        if (leader == null) {
            return new OnDuty(name, List.of(), List.of(), name + "没有已发布的值班表，也没有确定负责人");
        }
        var answering = standIns.answering(county, List.of(leader), moment).get(leader);
        return answering == null
                ? new OnDuty(name, List.of(), List.of(), name + "没有已发布的值班表，负责人不在岗且没有人代岗")
                : new OnDuty(name, List.of(answering), List.of(), name + "没有已发布的值班表，由负责人负责");
    }

    /** See {@link cn.xiangzhi.organization.Duty#manned}. */
    public List<Manned> manned(String county, String township, OffsetDateTime from, OffsetDateTime to) {
        return shifts.manned(county, township, from, to);
    }

    private OnDuty of(String county, String organ, List<ShiftStore.Row> rows, OffsetDateTime moment, String because) {
        var people = rows.stream()
                .map(ShiftStore.Row::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var answering = standIns.answering(county, people, moment);
        return new OnDuty(
                organ,
                role(rows, DutyRole.LEADER)
                        .map(answering::get)
                        .filter(Objects::nonNull)
                        .toList(),
                role(rows, DutyRole.KEEPER)
                        .map(answering::get)
                        .filter(Objects::nonNull)
                        .toList(),
                because);
    }

    private static Stream<UUID> role(List<ShiftStore.Row> rows, DutyRole role) {
        return rows.stream()
                .filter(row -> row.role() == role)
                .map(ShiftStore.Row::personId)
                .filter(Objects::nonNull);
    }
}
