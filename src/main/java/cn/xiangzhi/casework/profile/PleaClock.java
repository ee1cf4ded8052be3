package cn.xiangzhi.casework.profile;

import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.RemovalMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.law.Parameter;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The time to plead (PPL 45(1), 62): as long as the case's own ministry gives, where it gives none the reasonable time of the
 * office; counted from the service of the notice that told it.
 */
@Component
class PleaClock implements CaseClock {

    private static final String TERM = "plea.window";
    private static final String DAYS = "pleaDays";

    private final Terms terms;
    private final ProfileNumbers numbers;

    PleaClock(Terms terms, ProfileNumbers numbers) {
        this.terms = terms;
        this.numbers = numbers;
    }

    /** The notice says how many days there are; its service says until when. */
    @Override
    public void dated(Map<String, String> more, Try t) {
        var field = t.known().item().field();
        if (t.move() == OrdinaryMove.APPROVE_NOTICE || t.move() == RemovalMove.APPROVE_ORDER_NOTICE) {
            more.put(DAYS, String.valueOf(days(value(field, t.on()))));
        } else if (t.move() == OrdinaryMove.SERVE_NOTICE) {
            new Facts(more)
                    .date("effectiveOn")
                    .ifPresent(served -> more.put(
                            "pleaUntil",
                            terms.due(served, told(t.file(), value(field, t.on())), TermUnit.WORKING_DAY)
                                    .toString()));
        }
    }

    @Override
    public void run(CaseFile file, Act act, String field) {
        if (act.move() != OrdinaryMove.SERVE_NOTICE) {
            return;
        }
        var place = file.matter().place();
        var value = value(field, act.on());
        var length =
                new Terms.Length(TERM, "陈述申辩期限", told(file, value), TermUnit.WORKING_DAY, ProfileNumbers.basis(value));
        terms.startFor(
                place.county(),
                place.township(),
                "case",
                file.id(),
                length,
                act.facts().date("effectiveOn").orElse(act.on()),
                act.id());
    }

    /** A longer time favours the party and holds; a shorter one than the office gives everybody does not (rules §0.3). */
    private Parameter.Value value(String field, LocalDate on) {
        var reasonable = numbers.reasonablePlea(on);
        return numbers.plea(ProcedureProfile.of(field), on)
                .filter(own -> own.value().compareTo(reasonable.value()) >= 0)
                .orElse(reasonable);
    }

    /** What the notice told the party; files from before notices said it go by the number of the day. */
    private static int told(CaseFile file, Parameter.Value value) {
        var said = file.said(DAYS);
        return said.isEmpty() ? days(value) : Integer.parseInt(said);
    }

    private static int days(Parameter.Value value) {
        return value.value().intValue();
    }
}
