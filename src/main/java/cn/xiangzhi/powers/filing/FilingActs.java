package cn.xiangzhi.powers.filing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.powers.acts.MatterActs;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is done to a filing, and the clock that runs on it. */
@Component
class FilingActs {

    private final MatterActs acts;
    private final Terms terms;

    FilingActs(MatterActs acts, Terms terms) {
        this.acts = acts;
        this.terms = terms;
    }

    UUID add(Actor actor, Filing filing, String what, String words) {
        var id = Ids.next();
        acts.add(actor, id, filing.townshipCode(), FilingDesk.KIND, filing.id(), what, words);
        return id;
    }

    void clock(
            String county,
            Filing filing,
            String term,
            String name,
            LocalDate from,
            LocalDate due,
            String basis,
            UUID act) {
        terms.startUntil(
                county, filing.townshipCode(), FilingDesk.KIND, filing.id(), term, name, from, due, basis, act);
    }
}
