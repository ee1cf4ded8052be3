package cn.xiangzhi.casework.profile;

import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import org.springframework.stereotype.Component;

/** Who reported a violation may sue after two months in which nothing was decided on it (ALA 47; rules §6). */
@Component
class DutyClock implements CaseClock {

    private static final String TERM = "suit.inaction";

    private final Terms terms;

    DutyClock(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void run(CaseFile file, Act act, String field) {
        var report = file.matter().report();
        if (report == null) {
            return;
        }
        var place = file.matter().place();
        if (act.move() == OrdinaryMove.REGISTER) {
            terms.startUntil(
                    place.county(),
                    place.township(),
                    "case",
                    file.id(),
                    TERM,
                    "决定是否查处（逾期举报人可以起诉）",
                    act.on(),
                    terms.compute(TERM, act.on(), 0).due(),
                    terms.rule(TERM).shownBasis(),
                    act.id());
        } else if (act.move() == OrdinaryMove.FILE || act.move() == SummaryMove.USE_SUMMARY) {
            terms.end(place.county(), file.id(), TERM, act.on(), act.id());
        }
    }
}
