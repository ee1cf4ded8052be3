package cn.xiangzhi.disclosure.request;

import static cn.xiangzhi.disclosure.request.InformationRequest.KIND;
import static cn.xiangzhi.disclosure.request.InformationRequest.gir;

import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The clocks of a request for information: to answer it, to ask what is unclear, to make it clear, to hear a third party (GIR 30 to 33). */
@Component
class RequestClocks {

    private static final String ANSWER = "info.answer";
    private static final String CLARIFY = "info.clarify";
    private static final String COMPLETION = "info.completion";
    private static final String THIRD = "info.thirdparty";

    private final Terms terms;
    private final Today today;

    RequestClocks(Terms terms, Today today) {
        this.terms = terms;
        this.today = today;
    }

    void received(String county, InformationRequest r, UUID act) {
        terms.start(county, r.townshipCode(), KIND, r.id(), ANSWER, r.receivedOn(), act);
        terms.start(county, r.townshipCode(), KIND, r.id(), CLARIFY, r.receivedOn(), act);
    }

    /** What is unclear was asked: the applicant's time runs, the office's stands. */
    void unclear(String county, InformationRequest r, LocalDate until, UUID act) {
        end(county, r, ANSWER, act);
        end(county, r, CLARIFY, act);
        terms.startUntil(
                county, r.townshipCode(), KIND, r.id(), COMPLETION, "申请人补正", today.date(), until, gir(30).label(), act);
    }

    /** It was made clear: the time to answer begins anew. */
    void clear(String county, InformationRequest r, LocalDate on, UUID act) {
        end(county, r, COMPLETION, act);
        terms.start(county, r.townshipCode(), KIND, r.id(), ANSWER, on, act);
    }

    void thirdAsked(String county, InformationRequest r, LocalDate on, UUID act) {
        end(county, r, CLARIFY, act);
        terms.suspend(county, r.id(), ANSWER, on, "征求第三方意见", act);
        terms.start(county, r.townshipCode(), KIND, r.id(), THIRD, on, act);
    }

    /** The last day a third party has that was asked on that day. */
    LocalDate thirdUntil(LocalDate asked) {
        return terms.compute(THIRD, asked, 0).due();
    }

    void thirdHeard(String county, InformationRequest r, LocalDate on, UUID act) {
        end(county, r, THIRD, act);
        terms.resume(county, r.id(), ANSWER, on, act);
    }

    void longer(String county, InformationRequest r, LocalDate until, String reason, UUID act) {
        terms.extend(county, r.id(), ANSWER, until, reason, gir(33).label(), act);
    }

    /** The last day to answer as the clock has it; today where none runs. */
    LocalDate due(String county, UUID id) {
        return terms.of(county, id).stream()
                .filter(term -> term.termId().equals(ANSWER))
                .map(term -> term.due())
                .max(LocalDate::compareTo)
                .orElseGet(today::date);
    }

    void over(String county, InformationRequest r, UUID act) {
        terms.endAll(county, r.id(), today.date(), act);
    }

    private void end(String county, InformationRequest r, String term, UUID act) {
        terms.end(county, r.id(), term, today.date(), act);
    }
}
