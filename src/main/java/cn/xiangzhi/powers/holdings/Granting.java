package cn.xiangzhi.powers.holdings;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.PowerAct;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.rules.Delegation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entering and ending a township's title to an item; an entrustment that lacks an element is not activated. */
@Component
public class Granting {

    private final Holdings holdings;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Today today;

    Granting(Holdings holdings, Catalogue catalogue, Audit audit, Today today) {
        this.holdings = holdings;
        this.catalogue = catalogue;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    public void grant(Actor actor, Holding held) {
        actor.must(Right.POWER_MANAGE, "登记行使依据");
        begin(actor, held);
    }

    /** The same from the form, which also says who is entrusted: refused where it may not take the item (PPL 21, ALL 24). */
    @Transactional
    public void grant(Actor actor, Holding held, Delegation.@Nullable Entrustee entrustee) {
        if (held.source() == PowerSource.ENTRUSTED) {
            if (entrustee == null) {
                throw Refused.invalid("行使依据未登记", "没有写明受托方是谁、具备什么条件", "请选择受托主体，写明有没有持证人员和检测条件");
            }
            var deed = held.deed();
            var announced = deed != null && deed.publishedByOrgan() != null;
            catalogue.versions(held.county(), held.itemCode()).stream()
                    .findFirst()
                    .ifPresent(
                            entry -> Delegation.entrust("行使依据未登记", entry.item().kind(), entrustee, announced));
        }
        grant(actor, held);
    }

    /** The same where an agreement that both have signed and published begins; whoever published last starts it. */
    @Transactional
    public void begin(Actor actor, Holding held) {
        if (!actor.scope().covers(held.county(), held.township())) {
            throw Refused.notFound("乡镇");
        }
        var entry = catalogue
                .on(held.county(), held.itemCode(), held.validFrom())
                .or(() -> catalogue.versions(held.county(), held.itemCode()).stream()
                        .findFirst())
                .orElseThrow(() -> Refused.notFound("事项"));
        if (held.validTo() != null && held.validTo().isBefore(held.validFrom())) {
            throw Refused.invalid("行使依据未登记", "止日早于起日", "请改正起止日期");
        }
        requireDeed(held);
        var facts = new PowerQuestion.Facts(
                held.itemCode(), PowerAct.FILE, held.validFrom(), entry, true, held, true, false, false, null);
        var outcome = PowerQuestion.HELD.ask(facts).outcome();
        if (!outcome.equals(PowerQuestion.CLEAR)) {
            throw PowerQuestion.refusal(outcome, facts);
        }
        holdings.lock(held.county(), held.township(), held.itemCode());
        var others = holdings.of(held.county(), held.township(), held.itemCode());
        if (others.stream().anyMatch(other -> other.id().equals(held.id()))) {
            return;
        }
        if (others.stream().anyMatch(other -> other.overlaps(held.validFrom(), held.validTo()))) {
            throw Refused.invalid("行使依据未登记", "同一乡镇对同一事项在这一时段已有行使依据", "请先终止原有依据，或改正起止日期");
        }
        holdings.insert(held, actor.name(), today.now());
        audit.record(
                actor,
                "登记行使依据",
                "holding",
                held.id(),
                held.itemCode() + " " + held.source().label());
    }

    @Transactional
    public void end(Actor actor, UUID id, long version, LocalDate lastDay, String reason) {
        actor.must(Right.POWER_MANAGE, "终止行使依据");
        var held = holdings.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("行使依据"));
        if (lastDay.isBefore(held.validFrom())) {
            throw Refused.invalid("行使依据未终止", "终止日早于起日", "请改正终止日期");
        }
        if (!holdings.end(actor.scope(), id, version, lastDay, reason)) {
            throw Refused.stale("行使依据");
        }
        audit.record(actor, "终止行使依据", "holding", id, lastDay + " " + reason);
    }

    @Transactional
    public void suspend(Actor actor, UUID id, long version, boolean suspended, String reason) {
        actor.must(Right.POWER_MANAGE, "暂停或恢复行使");
        if (holdings.find(actor.scope(), id).isEmpty()) {
            throw Refused.notFound("行使依据");
        }
        rest(actor, id, version, suspended, reason);
    }

    /** The same by the department that handed the item down; that it did so has been asked before (S14). */
    @Transactional
    public void suspendByGiver(Actor actor, Holding held, long version, boolean suspended, String reason) {
        actor.must(Right.OVERSEE, "暂停或恢复行使");
        rest(actor, held.id(), version, suspended, reason);
    }

    private void rest(Actor actor, UUID id, long version, boolean suspended, String reason) {
        if (!holdings.suspend(actor.scope(), id, version, suspended, reason)) {
            throw Refused.stale("行使依据");
        }
        audit.record(actor, suspended ? "暂停行使" : "恢复行使", "holding", id, reason);
    }

    private static void requireDeed(Holding held) {
        var needsOrgan = held.source() == PowerSource.ENTRUSTED || held.source() == PowerSource.DISPATCHED;
        if (needsOrgan && held.deed() == null) {
            throw RefusalCode.DELE_05.refuse("行使依据未登记", "没有登记委托或派驻机关；委托、派驻的事项应以该机关的名义行使");
        }
        var deed = held.deed();
        if (held.source() == PowerSource.ENTRUSTED
                && deed != null
                && deed.to() != null
                && (held.validTo() == null || held.validTo().isAfter(deed.to()))) {
            throw RefusalCode.DELE_04.refuse("行使依据未登记", "行使止日超出委托期限");
        }
    }
}
