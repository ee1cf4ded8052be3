package cn.xiangzhi.casework.remedy;

import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.file.CaseMoney;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EnforceMove;
import cn.xiangzhi.casework.flow.InstalmentMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.money.Plan;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days of instalments, of which the next unpaid one runs, and of the court's two answers (PPL 66(2); AEL 56, 57). */
@Component
class InstalmentClock implements CaseClock {

    private static final String PART = "fine.instalment";

    private final Terms terms;
    private final CaseMoney money;

    InstalmentClock(Terms terms, CaseMoney money) {
        this.terms = terms;
        this.money = money;
    }

    /** The plan the head approved for the decision in force. */
    static Optional<Plan> plan(CaseFile file) {
        var decision = file.decision();
        return file.last(InstalmentMove.APPROVE_INSTALMENTS)
                .filter(act -> decision != null
                        && file.acts().indexOf(act) > file.acts().indexOf(decision))
                .flatMap(act -> Plan.read(act.facts().text("instalmentPlan")));
    }

    @Override
    public void dated(Map<String, String> more, Try t) {
        switch (t.move()) {
            case InstalmentMove instalment -> {
                switch (instalment) {
                    case APPROVE_INSTALMENTS ->
                        Plan.read(t.facts().text("instalmentPlan"))
                                .filter(Plan::ordered)
                                .ifPresent(plan -> {
                                    more.put("dueBefore", t.file().said("payUntil"));
                                    more.put("deferUntil", plan.ends().toString());
                                    more.put("payUntil", plan.ends().toString());
                                });
                    case COURT_ACCEPTS ->
                        t.facts()
                                .date("courtAcceptedOn")
                                .ifPresent(day -> more.put(
                                        "courtOrderBy",
                                        terms.compute("court.order", day, 0)
                                                .due()
                                                .toString()));
                    default -> {}
                }
            }
            case EnforceMove enforce
            when enforce == EnforceMove.APPLY_COURT ->
                more.put(
                        "courtAcceptBy",
                        terms.compute("court.accept", t.on(), 0).due().toString());
            default -> {}
        }
    }

    @Override
    public void run(CaseFile file, Act act, String field) {
        var county = file.matter().place().county();
        switch (act.move()) {
            case InstalmentMove instalment -> {
                switch (instalment) {
                    case APPROVE_INSTALMENTS -> {
                        terms.end(county, file.id(), "fine.pay", act.on(), act.id());
                        next(file, act);
                    }
                    case COURT_ACCEPTS ->
                        start(
                                file,
                                act,
                                "court.order",
                                act.facts().date("courtAcceptedOn").orElse(act.on()));
                    default -> {}
                }
            }
            case PerformMove perform -> {
                switch (perform) {
                    case PAY -> {
                        if (plan(file).isPresent()) {
                            terms.end(county, file.id(), PART, act.on(), act.id());
                            next(file, act);
                        }
                    }
                    case LAPSE, FULFIL -> terms.end(county, file.id(), PART, act.on(), act.id());
                    default -> {}
                }
            }
            case EnforceMove enforce -> {
                switch (enforce) {
                    case APPLY_COURT -> start(file, act, "court.accept", act.on());
                    case COURT_GRANTS, COURT_REFUSES -> {
                        terms.end(county, file.id(), "court.accept", act.on(), act.id());
                        terms.end(county, file.id(), "court.order", act.on(), act.id());
                    }
                    default -> {}
                }
            }
            default -> {}
        }
    }

    private void next(CaseFile file, Act act) {
        var place = file.matter().place();
        plan(file)
                .flatMap(plan -> plan.next(money.of(file).paid()))
                .ifPresent(part -> terms.startUntil(
                        place.county(),
                        place.township(),
                        "case",
                        file.id(),
                        PART,
                        "分期缴纳：" + part.amount().toPlainString() + "元",
                        act.on(),
                        part.due(),
                        InstalmentMove.APPROVE_INSTALMENTS.basis(),
                        act.id()));
    }

    private void start(CaseFile file, Act act, String term, java.time.LocalDate from) {
        var place = file.matter().place();
        terms.start(place.county(), place.township(), "case", file.id(), term, from, act.id());
    }
}
