package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.casework.DecisionRevoked;
import cn.xiangzhi.disclosure.rules.Publishing;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking a decision back from the public page after it fell, within three working days; later only once the head has
 * recorded why it was late (PPL 48(2), DSCL-02).
 */
@Service
public class Withdrawals {

    static final String TERM = "publication.withdraw";

    private final Entries entries;
    private final EntryActs acts;
    private final Terms terms;
    private final Workdays days;
    private final PublicEvents outside;
    private final Today today;

    Withdrawals(Entries entries, EntryActs acts, Terms terms, Workdays days, PublicEvents outside, Today today) {
        this.outside = outside;
        this.entries = entries;
        this.acts = acts;
        this.terms = terms;
        this.days = days;
        this.today = today;
    }

    /** A decision fell: one that waits is not published, and one that is public waits for its withdrawal with the reason. */
    @EventListener
    @Transactional
    void on(DecisionRevoked revoked) {
        for (var entry : entries.standing(revoked.county(), revoked.caseId())) {
            var published = entry.stage() == EntryStage.PUBLISHED;
            var by = published ? EntryMove.FALL : EntryMove.KEEP_BACK;
            var moved = entry.moved(by, published ? null : revoked.on(), published ? null : revoked.why());
            entries.save(published ? moved.fallen(new Entry.Fall(revoked.on(), revoked.why(), null, null)) : moved);
            var act = acts.add(
                    Actor.system(revoked.county()),
                    entry,
                    by.label(),
                    revoked.why(),
                    by.basis().label());
            if (published) {
                terms.start(revoked.county(), entry.townshipCode(), "disclosure", entry.id(), TERM, revoked.on(), act);
            } else {
                terms.endAll(revoked.county(), entry.id(), today.date(), act);
            }
        }
    }

    /** Whether its decision fell longer ago than the law gives for the withdrawal, and no head has let that pass. */
    boolean late(Entry entry) {
        var fall = entry.fall();
        var calendar = days.calendar();
        return entry.stage() == EntryStage.WITHDRAW_DUE
                && fall != null
                && !fall.letGo()
                && calendar.loaded(today.date())
                && calendar.between(fall.on(), today.date()) > Publishing.WITHDRAW_DAYS;
    }

    /** The head records why the withdrawal is late and lets it go on. */
    @Transactional
    public void letGo(Actor actor, UUID id, long version, String why) {
        actor.must(Right.CASE_APPROVE, "不能批准逾期撤回");
        var entry = entries.get(actor.scope(), id, version);
        var fall = entry.fall();
        var moved = entry.moved(EntryMove.LET_GO, entry.closedOn(), entry.closedWhy());
        if (fall == null || !late(entry)) {
            throw Refused.unlawful(
                    null,
                    "不能批准逾期撤回",
                    fall != null && fall.letGo() ? "逾期撤回已经由" + fall.lateBy() + "批准" : "决定失效还没有超过三个工作日",
                    EntryMove.LET_GO.basis(),
                    "请由公示审查员直接办理撤回");
        }
        entries.save(
                moved.fallen(new Entry.Fall(fall.on(), fall.why(), why, actor.name() + "（" + actor.postTitle() + "）")));
        acts.add(
                actor,
                entry,
                EntryMove.LET_GO.label(),
                why,
                EntryMove.LET_GO.basis().label());
    }

    /** Takes it off the public page and leaves the reason there; late without the head's record is Refused DSCL-02. */
    @Transactional
    public void withdraw(Actor actor, UUID id, long version, String why) {
        actor.must(Right.DISCLOSURE_PUBLISH, "不能撤回公示");
        var entry = entries.get(actor.scope(), id, version);
        var moved = entry.moved(EntryMove.WITHDRAW, today.date(), why);
        var fall = entry.fall();
        if (fall != null && late(entry)) {
            Publishing.withdrawal(days.calendar()).pass("不能撤回公示", new Publishing.Fallen(fall.on(), null, today.date()));
        }
        entries.save(moved);
        outside.stage(moved);
        var act = acts.add(
                actor,
                entry,
                EntryMove.WITHDRAW.label(),
                why,
                EntryMove.WITHDRAW.basis().label());
        terms.end(entry.countyCode(), entry.id(), TERM, today.date(), act);
    }

    /** The same for the newest entry of a case. */
    @Transactional
    public void withdrawOf(Actor actor, UUID caseId, String why) {
        var entry = entries.ofCase(actor.county(), caseId).orElseThrow(() -> Refused.notFound("公示条目"));
        withdraw(actor, entry.id(), entry.version(), why);
    }
}
