package cn.xiangzhi.powers.filing;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Decided;
import cn.xiangzhi.powers.handed.Givers;
import cn.xiangzhi.store.LateWrites;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens filings: what was decided under handed-down powers and has to be told to whom until when (S14). */
@Component
public class FilingBook {

    private static final String PENALTY_TERM = "filing.penalty";
    private static final String APPROVAL_TERM = "licence.report";

    private final FilingStore filings;
    private final FilingRules rules;
    private final Givers givers;
    private final FilingActs acts;
    private final Terms terms;
    private final Organization organization;
    private final Audit audit;
    private final LateWrites late;
    private final Today today;

    FilingBook(
            FilingStore filings,
            FilingRules rules,
            Givers givers,
            FilingActs acts,
            Terms terms,
            Organization organization,
            Audit audit,
            LateWrites late,
            Today today) {
        this.filings = filings;
        this.rules = rules;
        this.givers = givers;
        this.acts = acts;
        this.terms = terms;
        this.organization = organization;
        this.audit = audit;
        this.late = late;
        this.today = today;
    }

    /** Entrusted penalties always have to be filed; those in the township's own name where the department's rule says so. */
    @Transactional
    public void decided(Actor actor, Decided d) {
        var entruster = d.entruster();
        if (entruster != null) {
            var name = organization
                    .organ(d.county(), entruster)
                    .map(Organ::name)
                    .orElseThrow(() -> Refused.notFound("委托机关"));
            open(actor, d, entruster, name);
            return;
        }
        // The case's own rows may wait: who handed the item down does not hang on them.
        late.ahead(() -> givers.of(d.county(), d.township(), d.itemCode()))
                .filter(giver -> rules.of(d.county(), giver.department(), d.on())
                        .filter(FilingRule::empoweredToo)
                        .isPresent())
                .ifPresent(giver -> open(actor, d, giver.department(), giver.departmentName()));
    }

    private void open(Actor actor, Decided d, UUID department, String name) {
        var due = rules.penalty(d.county(), department, d.on());
        var filing = fresh(
                Ids.next(),
                d.township(),
                department,
                name,
                FilingKind.PENALTY,
                d.itemCode(),
                d.itemName(),
                d.matter(),
                d.number(),
                d.decisionNumber(),
                d.party(),
                d.on(),
                due.period(),
                due.on(),
                due.basis());
        if (filings.add(d.county(), filing)) {
            var act = acts.add(actor, filing, "产生报备", "应当在" + due.on() + "前向" + name + "报备，依据：" + due.basis());
            acts.clock(d.county(), filing, PENALTY_TERM, "处罚情况定期报备", d.on(), due.on(), due.basis(), act);
        } else {
            decidedAnew(actor, d);
        }
    }

    /** A case decided a second time, after its first decision fell, is filed once more. */
    private void decidedAnew(Actor actor, Decided d) {
        filings.ofMatter(d.county(), d.matter())
                .filter(known -> !known.decisionNumber().equals(d.decisionNumber())
                        && !known.note().contains(d.decisionNumber()))
                .ifPresent(known -> changed(actor, d.matter(), d.on(), "重新作出决定 " + d.decisionNumber()));
    }

    /** An approval as the township enters it. */
    public record Approval(
            UUID once,
            String township,
            String itemCode,
            String itemName,
            String number,
            String applicantShown,
            LocalDate decidedOn) {}

    /** An approval the township decided under a handed-down power: to be filed within one month (S14). */
    @Transactional
    public void approved(Actor actor, Approval approval) {
        actor.must(Right.FILE_BACK, "登记审批决定");
        var county = actor.county();
        if (!actor.scope().covers(county, approval.township())) {
            throw Refused.notFound("乡镇");
        }
        if (approval.decidedOn().isAfter(today.date())) {
            throw Refused.invalid("审批决定没有登记", "决定日期晚于今天", "请核对决定日期");
        }
        var giver = givers.of(county, approval.township(), approval.itemCode())
                .orElseThrow(() -> Refused.invalid(
                        "审批决定没有登记", "“" + approval.itemName() + "”不是县级部门下放、委托给本乡镇的，不需要报备", "请核对事项；本级法定职权的审批按本机关的规定归档"));
        var rule = terms.rule(APPROVAL_TERM);
        var due = terms.compute(APPROVAL_TERM, approval.decidedOn(), 0).due();
        var filing = fresh(
                approval.once(),
                approval.township(),
                giver.department(),
                giver.departmentName(),
                FilingKind.APPROVAL,
                approval.itemCode(),
                approval.itemName(),
                approval.once(),
                approval.number(),
                approval.number(),
                approval.applicantShown(),
                approval.decidedOn(),
                FilingCycle.MONTHLY.containing(approval.decidedOn()),
                due,
                rule.shownBasis());
        if (filings.add(county, filing)) {
            var act = acts.add(actor, filing, "登记审批决定", "应当在" + due + "前向" + giver.departmentName() + "报备");
            terms.start(
                    county,
                    approval.township(),
                    FilingDesk.KIND,
                    filing.id(),
                    APPROVAL_TERM,
                    approval.decidedOn(),
                    act);
            audit.record(actor, "登记审批决定", FilingDesk.KIND, filing.id(), approval.number());
        }
    }

    /** A decision that was filed, or is about to be, was revoked or changed: that is filed too, in the cycle of the change. */
    @Transactional
    public void changed(Actor actor, UUID matter, LocalDate on, String why) {
        var found = filings.ofMatter(actor.county(), matter);
        if (found.isEmpty()) {
            return;
        }
        var filing = found.get();
        var words = on + "决定有变化：" + why;
        var due = rules.penalty(actor.county(), filing.department(), on);
        var open = filing.stage() == FilingStage.DUE;
        filings.reopen(actor.county(), filing, FilingStage.DUE, open ? null : due.on(), words);
        var act = acts.add(actor, filing, "决定有变化", why);
        if (!open) {
            acts.clock(actor.county(), filing, PENALTY_TERM, "变更情况报备", on, due.on(), due.basis(), act);
        }
    }

    private static Filing fresh(
            UUID id,
            String township,
            UUID department,
            String departmentName,
            FilingKind kind,
            String item,
            String itemName,
            UUID matter,
            String number,
            String decisionNumber,
            String subject,
            LocalDate on,
            Span period,
            LocalDate due,
            String basis) {
        return new Filing(
                id,
                township,
                department,
                departmentName,
                kind,
                item,
                itemName,
                matter,
                number,
                decisionNumber,
                subject,
                on,
                period.from(),
                period.to(),
                due,
                basis,
                FilingStage.DUE,
                null,
                "",
                "",
                null,
                "",
                "",
                0);
    }
}
