package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.inspection.ViolationFound;
import cn.xiangzhi.organization.Organization;
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
        var kind = found.subjectName().matches(".*(公司|厂|合作社|中心|学校|医院|集团|委员会)$")
                ? PartyKind.ORGANISATION
                : found.subjectName().matches(".*(店|坊|馆|部|行|摊|铺)$") ? PartyKind.INDIVIDUAL_BUSINESS : PartyKind.CITIZEN;
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
                found.officers());
        work.register(
                officer(found), Ids.next(), lead, found.seenAt().isAfter(today.now()) ? today.now() : found.seenAt());
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

    /** The first officer of the visit opens the lead, without any rights beyond that. */
    private Actor officer(ViolationFound found) {
        var id = found.officers().isEmpty() ? new UUID(0, 0) : found.officers().getFirst();
        return organization
                .person(found.county(), id)
                .map(person -> new Actor(
                        new UUID(0, 0),
                        person.id(),
                        person.name(),
                        person.organ(),
                        person.organName(),
                        person.postTitle(),
                        new Scope(found.county(), found.place().township(), null),
                        Set.of()))
                .orElseGet(() -> Actor.system(found.county()));
    }
}
