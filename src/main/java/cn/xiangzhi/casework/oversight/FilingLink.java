package cn.xiangzhi.casework.oversight;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.CaseDecided;
import cn.xiangzhi.casework.DecisionRevoked;
import cn.xiangzhi.casework.file.CaseReading;
import cn.xiangzhi.casework.file.CaseRow;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.casework.file.CaseWork;
import cn.xiangzhi.casework.file.Follower;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.DelegatedReport;
import cn.xiangzhi.casework.flow.JurisdictionMove;
import cn.xiangzhi.powers.Decided;
import cn.xiangzhi.powers.FiledMatters;
import cn.xiangzhi.powers.FilingBack;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ties a case to its filing, both ways and in one transaction: a decision makes the row, the step 向委托机关报告处罚情况 sends
 * it, and what is sent from the list of filings is that step (PPL 20(3); S14).
 */
@Component
class FilingLink implements Follower, FiledMatters {

    private final FilingBack filings;
    private final CaseReading reading;
    private final ObjectProvider<CaseShelf> shelf;
    private final ObjectProvider<CaseWork> work;
    private final Today today;

    FilingLink(
            FilingBack filings,
            CaseReading reading,
            ObjectProvider<CaseShelf> shelf,
            ObjectProvider<CaseWork> work,
            Today today) {
        this.filings = filings;
        this.reading = reading;
        this.shelf = shelf;
        this.work = work;
        this.today = today;
    }

    @EventListener
    void on(CaseDecided decided) {
        reading.core(new Scope(decided.county(), decided.township(), null), decided.caseId())
                .ifPresent(row -> filings.decided(Actor.system(decided.county()), told(row, decided.decidedOn())));
    }

    private static Decided told(CaseRow row, LocalDate on) {
        var mode = row.mode();
        var delegated = mode != null && Mode.valueOf(mode) == Mode.DELEGATED;
        return new Decided(
                row.countyCode(),
                row.townshipCode(),
                row.itemCode(),
                row.itemName(),
                row.id(),
                row.number(),
                row.decisionNumber() == null ? row.number() : row.decisionNumber(),
                row.partyShown(),
                on,
                delegated ? row.inTheNameOf() : null);
    }

    @EventListener
    void on(DecisionRevoked revoked) {
        filings.changed(Actor.system(revoked.county()), revoked.caseId(), revoked.on(), revoked.why());
    }

    @Override
    public void made(Actor actor, CaseFile file, Act act) {
        if (act.move() == JurisdictionMove.REPORT_TO_ENTRUSTER) {
            var on = act.facts().date("entrusterReportedOn").orElse(act.on());
            filings.sent(actor, file.id(), on, act.facts().text("entrusterReport"));
        }
    }

    @Override
    public void sent(Actor actor, UUID matter, LocalDate on, String words) {
        var files = shelf.getObject();
        reading.core(actor.scope(), matter)
                .map(row -> DelegatedReport.of(files.file(row), row.mode() == null ? null : Mode.valueOf(row.mode())))
                .filter(report -> report == DelegatedReport.DUE)
                .ifPresent(due -> work.getObject()
                        .follow(
                                actor,
                                matter,
                                JurisdictionMove.REPORT_TO_ENTRUSTER,
                                Map.of("entrusterReportedOn", on.toString(), "entrusterReport", words),
                                today.now()));
    }
}
