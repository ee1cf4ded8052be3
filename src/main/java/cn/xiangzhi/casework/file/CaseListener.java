package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.inspection.LeadSeen;
import cn.xiangzhi.inspection.ViolationFound;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Place;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What casework hears: a violation opens a lead, a passed day makes unpaid fines overdue. */
@Component
class CaseListener {

    private final CaseWork work;
    private final CaseFiles files;
    private final Organization organization;
    private final Today today;

    CaseListener(CaseWork work, CaseFiles files, Organization organization, Today today) {
        this.work = work;
        this.files = files;
        this.organization = organization;
        this.today = today;
    }

    @EventListener
    void on(ViolationFound found) {
        var kind = kind(found.subjectName());
        var lead = new Lead(
                found.itemCode(),
                kind,
                found.subjectName(),
                found.place(),
                "检查发现",
                found.facts(),
                found.seenAt().toLocalDate(),
                found.order(),
                found.report(),
                found.visit(),
                found.officers(),
                found.ordered());
        var first =
                found.officers().isEmpty() ? new UUID(0, 0) : found.officers().getFirst();
        work.register(
                officer(found.county(), first, found.place()),
                Ids.next(),
                lead,
                found.seenAt().isAfter(today.now()) ? today.now() : found.seenAt());
    }

    /** Seen on patrol: nobody was inspected, so the lead has no visit and nobody has the case yet. */
    @EventListener
    void on(LeadSeen seen) {
        var lead = new Lead(
                seen.itemCode(),
                kind(seen.subjectName()),
                seen.subjectName(),
                seen.place(),
                "巡查发现",
                seen.facts(),
                seen.seenAt().toLocalDate(),
                null,
                null,
                null,
                List.of());
        work.register(officer(seen.county(), seen.officer(), seen.place()), seen.sighting(), lead, seen.seenAt());
    }

    private static PartyKind kind(String name) {
        return name.matches(".*(公司|厂|合作社|中心|学校|医院|集团|委员会)$")
                ? PartyKind.ORGANISATION
                : name.matches(".*(店|坊|馆|部|行|摊|铺)$") ? PartyKind.INDIVIDUAL_BUSINESS : PartyKind.CITIZEN;
    }

    @EventListener
    void on(DayHasPassed day) {
        for (var county : files.counties()) {
            var system = Actor.system(county);
            var after = new UUID(0, 0);
            for (var ids = files.lapsed(county, day.ended(), after);
                    !ids.isEmpty();
                    ids = files.lapsed(county, day.ended(), after)) {
                ids.forEach(id -> work.lapse(system, id, today.now()));
                after = ids.getLast();
            }
        }
    }

    /** The officer who saw it opens the lead, without any rights beyond that. */
    private Actor officer(String county, UUID id, Place place) {
        return organization
                .person(county, id)
                .map(person -> new Actor(
                        new UUID(0, 0),
                        person.id(),
                        person.name(),
                        person.organ(),
                        person.organName(),
                        person.postTitle(),
                        new Scope(county, place.township(), null),
                        Set.of()))
                .orElseGet(() -> Actor.system(county));
    }
}
