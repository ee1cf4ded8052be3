package cn.xiangzhi.organization.dossier;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.shell.SearchSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** People and organs for the search box, within the actor's scope. */
@Component
class StaffSearch implements SearchSource {

    private final PersonStore people;
    private final OrganStore organs;

    StaffSearch(PersonStore people, OrganStore organs) {
        this.people = people;
        this.organs = organs;
    }

    @Override
    public List<SearchHit> find(Actor actor, String words, int limit) {
        if (!actor.has(Right.STAFF_READ) || words.isBlank()) {
            return List.of();
        }
        var hits = new ArrayList<SearchHit>();
        for (var row : people.search(actor.county(), actor.scope().township(), words, limit)) {
            hits.add(new SearchHit("人员", row.name(), row.organName() + row.postTitle(), "/people/" + row.id()));
        }
        for (var row : organs.search(actor.county(), actor.scope().township(), words, limit)) {
            var organ = row.organ();
            hits.add(new SearchHit("机构", organ.name(), organ.kind().label(), "/organs/" + organ.id()));
        }
        return hits.stream().limit(limit).toList();
    }
}
