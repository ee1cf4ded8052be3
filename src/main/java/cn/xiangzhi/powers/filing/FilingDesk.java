package cn.xiangzhi.powers.filing;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.FiledMatters;
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
    private static final String CORRECT_TERM = "filing.correct";
    private static final Basis RECEIPT = Basis.house("报备由收到的部门出具回执，逐件可查");

    private final FilingStore filings;
    private final FilingActs acts;
    private final Terms terms;
    private final Organization organization;
    private final ObjectProvider<FiledMatters> matters;
    private final Audit audit;
    private final Today today;

    FilingDesk(
            FilingStore filings,
            FilingActs acts,
            Terms terms,
            Organization organization,
            ObjectProvider<FiledMatters> matters,
            Audit audit,
            Today today) {
        this.filings = filings;
        this.acts = acts;
        this.terms = terms;
        this.organization = organization;
        this.matters = matters;
        this.audit = audit;
        this.today = today;
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
        var act = acts.add(actor, filing, "报备", words);
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
            acts.add(actor, filing, "出具回执", number);
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
        var act = acts.add(actor, filing, "退回补正", why.strip() + "；" + until + "前补正");
        acts.clock(
                actor.county(),
                filing,
                CORRECT_TERM,
                "补正报备",
                today.date(),
                until,
                filing.departmentName() + "退回补正",
                act);
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
}
