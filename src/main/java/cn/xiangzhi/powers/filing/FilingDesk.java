package cn.xiangzhi.powers.filing;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Decided;
import cn.xiangzhi.powers.FiledMatters;
import cn.xiangzhi.powers.acts.MatterActs;
import cn.xiangzhi.powers.handed.Givers;
import cn.xiangzhi.powers.handed.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filing back: a row for each decision, sent in time, answered with a receipt or returned with reasons (S14, rules §17a). */
@Component
public class FilingDesk {

    static final String KIND = "filing";
    private static final String PENALTY_TERM = "filing.penalty";
    private static final String APPROVAL_TERM = "licence.report";
    private static final String CORRECT_TERM = "filing.correct";
    private static final Basis RECEIPT = Basis.house("报备由收到的部门出具回执，逐件可查");

    private final FilingStore filings;
    private final FilingRules rules;
    private final Givers givers;
    private final MatterActs acts;
    private final Terms terms;
    private final Organization organization;
    private final ObjectProvider<FiledMatters> matters;
    private final Audit audit;
    private final Today today;

    FilingDesk(
            FilingStore filings,
            FilingRules rules,
            Givers givers,
            MatterActs acts,
            Terms terms,
            Organization organization,
            ObjectProvider<FiledMatters> matters,
            Audit audit,
            Today today) {
        this.filings = filings;
        this.rules = rules;
        this.givers = givers;
        this.acts = acts;
        this.terms = terms;
        this.organization = organization;
        this.matters = matters;
        this.audit = audit;
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
        givers.of(d.county(), d.township(), d.itemCode())
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
            var act = act(actor, filing, "产生报备", "应当在" + due.on() + "前向" + name + "报备，依据：" + due.basis());
            clock(d.county(), filing, PENALTY_TERM, "处罚情况定期报备", d.on(), due.on(), due.basis(), act);
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
            var act = act(actor, filing, "登记审批决定", "应当在" + due + "前向" + giver.departmentName() + "报备");
            terms.start(county, approval.township(), KIND, filing.id(), APPROVAL_TERM, approval.decidedOn(), act);
            audit.record(actor, "登记审批决定", KIND, filing.id(), approval.number());
        }
    }

    /** Sends a bundle; whoever decided it hears. Sent twice it changes nothing; how many went is answered. */
    @Transactional
    public int send(Actor actor, FilingStore.Key key, String words) {
        actor.must(Right.FILE_BACK, "报备");
        var all = filings.hold(Sight.of(actor), key);
        all.forEach(filing -> send(actor, filing, words));
        return all.size();
    }

    /** Sends one. */
    @Transactional
    public void send(Actor actor, UUID id, long version, String words) {
        actor.must(Right.FILE_BACK, "报备");
        send(actor, seen(actor, id, version), words);
    }

    private void send(Actor actor, Filing filing, String words) {
        if (words.isBlank()) {
            throw Refused.invalid("没有报备", "没有写明报备的文号或者方式", "请填写，如“清水委报〔2026〕3号”或者“系统报送”");
        }
        var day = today.date();
        sent(actor, filing, day, words.strip());
        if (filing.kind() == FilingKind.PENALTY) {
            matters.forEach(room -> room.sent(actor, filing.matter(), day, words.strip()));
        }
    }

    private void sent(Actor actor, Filing filing, LocalDate on, String words) {
        if (!filings.send(actor.county(), filing, on, words)) {
            throw Refused.stale("报备");
        }
        var act = act(actor, filing, "报备", words);
        terms.endAll(actor.county(), filing.id(), on, act);
    }

    /** Sends every bundle due to a department whose cycle ended by that day; answers how many went. */
    @Transactional
    public int sendUntil(Actor actor, UUID department, LocalDate until, String words) {
        return filings.bundles(Sight.of(actor), FilingStage.DUE, 100).stream()
                .filter(one ->
                        one.department().equals(department) && !one.periodTo().isAfter(until))
                .mapToInt(one -> send(actor, one.key(), words))
                .sum();
    }

    /** Acknowledges every bundle a township sent to the actor's department. */
    @Transactional
    public void receiveAll(Actor actor, String township) {
        filings.bundles(Sight.of(actor), FilingStage.SENT, 100).stream()
                .filter(one -> one.townshipCode().equals(township))
                .forEach(one -> receive(actor, one.key()));
    }

    /** The case's own step reported it: no call back, since the case knows. */
    @Transactional
    public void sentElsewhere(Actor actor, UUID matter, LocalDate on, String words) {
        filings.ofMatter(actor.county(), matter)
                .filter(filing -> filing.stage().waitsForTownship())
                .ifPresent(filing -> sent(actor, filing, on, words));
    }

    /** The department acknowledges a bundle with one receipt; the number is answered, empty when there was nothing left. */
    @Transactional
    public String receive(Actor actor, FilingStore.Key key) {
        actor.must(Right.OVERSEE, "出具回执");
        var all = filings.hold(Sight.of(actor), key);
        return all.isEmpty() ? "" : receive(actor, all);
    }

    @Transactional
    public String receive(Actor actor, UUID id, long version) {
        actor.must(Right.OVERSEE, "出具回执");
        return receive(actor, List.of(seen(actor, id, version)));
    }

    private String receive(Actor actor, List<Filing> all) {
        var day = today.date();
        var number = receipt(actor, day);
        for (var filing : all) {
            own(actor, filing);
            if (!filings.receive(actor.county(), filing, day, actor.name(), number)) {
                throw Refused.stale("报备");
            }
            act(actor, filing, "出具回执", number);
        }
        audit.record(actor, "出具报备回执", KIND, all.getFirst().id(), number + " " + all.size() + "件");
        return number;
    }

    private String receipt(Actor actor, LocalDate day) {
        var word = organization
                .organ(actor.county(), actor.organ())
                .map(Organ::numberWord)
                .orElse("");
        return word + "备〔" + day.getYear() + "〕" + filings.nextReceipt(actor.county(), actor.organ(), day.getYear())
                + "号";
    }

    /** The department sends it back with the reason and a day until which it is to be filed again. */
    @Transactional
    public void giveBack(Actor actor, UUID id, long version, String why, LocalDate until) {
        actor.must(Right.OVERSEE, "退回报备");
        var filing = seen(actor, id, version);
        own(actor, filing);
        if (filing.stage() != FilingStage.SENT) {
            throw Refused.invalid("没有退回", "这一件现在是“" + filing.stage().label() + "”", "只有报来待回执的可以退回");
        }
        if (why.isBlank() || !until.isAfter(today.date())) {
            throw Refused.invalid("没有退回", "没有写明退回的理由，或者补正期限不晚于今天", "请写明缺什么，给出补正的期限");
        }
        if (!filings.reopen(actor.county(), filing, FilingStage.RETURNED, until, why.strip())) {
            throw Refused.stale("报备");
        }
        var act = act(actor, filing, "退回补正", why.strip() + "；" + until + "前补正");
        clock(actor.county(), filing, CORRECT_TERM, "补正报备", today.date(), until, filing.departmentName() + "退回补正", act);
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
        var act = act(actor, filing, "决定有变化", why);
        if (!open) {
            clock(actor.county(), filing, PENALTY_TERM, "变更情况报备", on, due.on(), due.basis(), act);
        }
    }

    private Filing seen(Actor actor, UUID id, long version) {
        var filing = filings.find(Sight.of(actor), id).orElseThrow(() -> Refused.notFound("报备"));
        if (filing.version() != version) {
            throw Refused.stale("报备");
        }
        return filing;
    }

    /** Only the department it was sent to answers. */
    private static void own(Actor actor, Filing filing) {
        if (!Sight.of(actor).is(filing.department())) {
            throw Refused.unlawful(
                    null,
                    "不能办理这件报备",
                    "这件报备是报给" + filing.departmentName() + "的",
                    RECEIPT,
                    "请由" + filing.departmentName() + "的人员办理");
        }
    }

    private UUID act(Actor actor, Filing filing, String what, String words) {
        var id = Ids.next();
        acts.add(actor, id, filing.townshipCode(), KIND, filing.id(), what, words);
        return id;
    }

    private void clock(
            String county,
            Filing filing,
            String term,
            String name,
            LocalDate from,
            LocalDate due,
            String basis,
            UUID act) {
        terms.startUntil(county, filing.townshipCode(), KIND, filing.id(), term, name, from, due, basis, act);
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
