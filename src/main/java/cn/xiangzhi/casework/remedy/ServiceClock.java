package cn.xiangzhi.casework.remedy;

import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.ServiceMove;
import org.springframework.stereotype.Component;

/** The thirty days of an announcement, from its last posting (CPL 95). */
@Component
class ServiceClock implements CaseClock {

    private static final String TERM = "service.announcement";

    private final Terms terms;

    ServiceClock(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void run(CaseFile file, Act act, String field) {
        var place = file.matter().place();
        if (act.move() == ServiceMove.POST_ANNOUNCEMENT) {
            terms.end(place.county(), file.id(), TERM, act.on(), act.id());
            terms.start(
                    place.county(),
                    place.township(),
                    "case",
                    file.id(),
                    TERM,
                    act.facts().date("postedOn").orElse(act.on()),
                    act.id());
        } else if (act.facts().text("method").equals("ANNOUNCEMENT")) {
            terms.end(place.county(), file.id(), TERM, act.on(), act.id());
        }
    }
}
