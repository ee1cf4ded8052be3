package cn.xiangzhi.casework.force;

import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.CrimeMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.JurisdictionMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.Person;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The clock hours and calendar days of a criminal transfer; the clock of the decision stands still while the police have it. */
@Component
class CrimeClock implements CaseClock {

    private static final String DECIDE = "case.decide";

    private final Terms terms;
    private final Organization organization;

    CrimeClock(Terms terms, Organization organization) {
        this.terms = terms;
        this.organization = organization;
    }

    @Override
    public void dated(Map<String, String> more, Try t) {
        if (t.move() instanceof CrimeMove crime) {
            switch (crime) {
                case REPORT_CRIME -> more.put("transferApproveBy", due("transfer.approve", t.on()));
                case APPROVE_CRIME -> {
                    chief(more, t);
                    more.put(
                            "transferHandBy",
                            t.at().toLocalDateTime()
                                    .plusHours(24)
                                    .truncatedTo(ChronoUnit.MINUTES)
                                    .toString());
                }
                case REFUSE_CRIME -> chief(more, t);
                case HAND_TO_POLICE, HAND_AFTER_DECISION -> more.put("policeBy", due("transfer.police", t.on()));
                case POLICE_FILE ->
                    t.facts().date("policeNoticeOn").ifPresent(on -> more.put("goodsBy", due("transfer.goods", on)));
                case POLICE_REFUSE ->
                    t.facts()
                            .date("policeNoticeOn")
                            .ifPresent(on -> more.put("reconsiderUntil", due("transfer.reconsider", on)));
                case RECORD_JUDGMENT -> credited(more, t);
                default -> {}
            }
        }
    }

    @Override
    public void run(CaseFile file, Act act, String field) {
        var county = file.matter().place().county();
        switch (act.move()) {
            case CrimeMove crime -> {
                switch (crime) {
                    case APPROVE_CRIME ->
                        new Facts(Map.of("by", act.facts().text("transferHandBy")))
                                .time("by")
                                .ifPresent(by -> terms.startUntil(
                                        county,
                                        file.matter().place().township(),
                                        "case",
                                        file.id(),
                                        "transfer.handover",
                                        "移送公安机关（" + by.toString().replace('T', ' ') + "前）",
                                        act.on(),
                                        by.toLocalDate(),
                                        terms.rule("transfer.handover").basis(),
                                        act.id()));
                    case HAND_TO_POLICE -> {
                        start(file, act, "transfer.police", act.on());
                        terms.suspend(county, file.id(), DECIDE, act.on(), "涉嫌犯罪案件已移送公安机关", act.id());
                    }
                    case HAND_AFTER_DECISION, ASK_POLICE_AGAIN -> start(file, act, "transfer.police", act.on());
                    case POLICE_FILE ->
                        act.facts().date("policeNoticeOn").ifPresent(on -> start(file, act, "transfer.goods", on));
                    case POLICE_REFUSE ->
                        act.facts().date("policeNoticeOn").ifPresent(on -> start(file, act, "transfer.reconsider", on));
                    default -> {}
                }
            }
            case JurisdictionMove jurisdiction
            when jurisdiction == JurisdictionMove.CASE_RETURNED ->
                file.last(OrdinaryMove.FILE).ifPresent(filed -> start(file, act, DECIDE, filed.on()));
            default -> {}
        }
    }

    /** Where the register names another main head than who approves, the book must know (CTR 5). */
    private void chief(Map<String, String> more, Try t) {
        organization
                .leader(t.actor().county(), t.actor().organ())
                .filter(leader -> !leader.id().equals(t.actor().person()))
                .map(Person::name)
                .ifPresent(name -> more.put("otherChief", name));
    }

    /** Of a fine already paid, what counts against the fine of the court (PPL 35(2); CTR 11(3)). */
    private static void credited(Map<String, String> more, Try t) {
        var court = t.facts().amount("courtFine");
        var money = t.known().money();
        var paid = money.paid().min(money.fine()).min(court);
        if (paid.signum() > 0) {
            more.put("creditedFine", Penalty.yuan(paid));
        }
    }

    private void start(CaseFile file, Act act, String term, LocalDate from) {
        var place = file.matter().place();
        terms.start(place.county(), place.township(), "case", file.id(), term, from, act.id());
    }

    private String due(String term, LocalDate from) {
        return terms.compute(term, from, 0).due().toString();
    }
}
