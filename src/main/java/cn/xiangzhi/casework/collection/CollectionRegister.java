package cn.xiangzhi.casework.collection;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.organization.Organization;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of collection agreements: who signs and files them, and which bank may collect on a day (FSR 6, PPL 67). */
@Component
public class CollectionRegister {

    /** The kind under which the signed paper is kept. */
    static final String KIND = "collection-agreement";

    private static final String WHAT = "代收协议未登记";

    private final CollectionStore store;
    private final Attachments attachments;
    private final Organization organization;
    private final Terms terms;
    private final Today today;
    private final Audit audit;

    CollectionRegister(
            CollectionStore store,
            Attachments attachments,
            Organization organization,
            Terms terms,
            Today today,
            Audit audit) {
        this.store = store;
        this.attachments = attachments;
        this.organization = organization;
        this.terms = terms;
        this.today = today;
        this.audit = audit;
    }

    /** Whether a township ever registered one. */
    boolean kept(String county, String township) {
        return !store.of(county, township).isEmpty();
    }

    /** The one in force that day, of the bank the office names if there are several. */
    Optional<CollectionAgreement> inForce(String county, String township, LocalDate day, String bank) {
        var valid = store.of(county, township).stream()
                .filter(one -> one.inForce(day))
                .toList();
        return valid.stream()
                .filter(one -> one.bank().equals(bank))
                .findFirst()
                .or(() -> valid.stream().findFirst());
    }

    /** Whether another one takes over before this one ends. */
    boolean renewed(String county, CollectionAgreement a) {
        var last = a.last();
        return last != null
                && store.of(county, a.townshipCode()).stream()
                        .anyMatch(one -> !one.id().equals(a.id()) && one.inForce(last.plusDays(1)));
    }

    /** Until when it must be filed with the superior and the treasury: fifteen days from the signing (FSR 6(3)). */
    LocalDate fileBy(CollectionAgreement a) {
        return terms.compute("collection.agreement", a.signedOn(), 0).due();
    }

    CollectionAgreement get(Scope scope, UUID id) {
        return store.find(scope, id).orElseThrow(() -> Refused.notFound("代收协议"));
    }

    @Transactional
    public void register(Actor actor, CollectionAgreement a) {
        actor.must(Right.PAYMENT_RECORD, "登记代收协议");
        if (!actor.scope().covers(actor.county(), a.townshipCode())) {
            throw Refused.notFound("该乡镇");
        }
        check(actor.county(), a);
        try {
            if (!store.add(actor.county(), a)) {
                return;
            }
        } catch (DuplicateKeyException taken) {
            throw Refused.invalid(WHAT, "编号为“" + a.number() + "”的协议已经登记", "请核对协议编号；续签的写新的编号");
        }
        store.act(actor, a.id(), "登记协议", a.bank() + "，" + a.number());
        audit.record(actor, "登记代收协议", KIND, a.id(), a.bank() + " " + a.number());
    }

    private void check(String county, CollectionAgreement a) {
        var to = a.validTo();
        if (a.signedOn().isAfter(today.date())) {
            throw Refused.invalid(WHAT, "签订日期晚于今天", "请核对日期");
        }
        if (a.validFrom().isBefore(a.signedOn()) || to != null && to.isBefore(a.validFrom())) {
            throw Refused.invalid(WHAT, "生效日期早于签订日期，或者届满日期早于生效日期", "请核对协议上的日期");
        }
        filed(WHAT, a.signedOn(), a.filedOn());
        if (organization.government(county, a.townshipCode()).name().equals(a.payee())) {
            throw RefusalCode.CASH_08.refuse(WHAT, "收款人是作出罚款决定的机关自己");
        }
    }

    private void filed(String what, LocalDate signed, @Nullable LocalDate filed) {
        if (filed != null && (filed.isAfter(today.date()) || filed.isBefore(signed))) {
            throw Refused.invalid(what, "备案日期晚于今天，或者早于签订日期", "请核对日期");
        }
    }

    /** Filed with the superior and the treasury. */
    @Transactional
    public void file(Actor actor, UUID id, long version, LocalDate on, String with) {
        var a = get(actor.scope(), id);
        filed("备案未登记", a.signedOn(), on);
        change(actor, a.settled(version, on, with, a.endedOn(), a.endedWhy()), "报送备案", with + "，" + on);
    }

    /** Ended before its term. */
    @Transactional
    public void end(Actor actor, UUID id, long version, LocalDate on, String why) {
        var a = get(actor.scope(), id);
        if (on.isBefore(a.validFrom()) || a.validTo() != null && on.isAfter(a.validTo())) {
            throw Refused.invalid("协议未终止", "终止日期不在协议期限之内", "请核对日期");
        }
        change(actor, a.settled(version, a.filedOn(), a.filedWith(), on, why), "提前终止", on + "，" + why);
    }

    private void change(Actor actor, CollectionAgreement a, String act, String words) {
        actor.must(Right.PAYMENT_RECORD, act);
        if (!store.change(actor.county(), a)) {
            throw Refused.stale("代收协议");
        }
        store.act(actor, a.id(), act, words);
        audit.record(actor, "代收协议：" + act, KIND, a.id(), words);
    }

    /** The signed paper, as it was scanned. */
    @Transactional
    public void attach(Actor actor, UUID id, String name, InputStream content) {
        var a = get(actor.scope(), id);
        actor.must(Right.PAYMENT_RECORD, "附上协议原件");
        var kept = attachments.keep(actor.county(), KIND, a.id(), name, content, actor.name());
        store.act(actor, a.id(), "附上协议原件", kept.fileName());
    }

    /** All or none of a table's. */
    @Transactional
    public void registerAll(Actor actor, List<CollectionAgreement> all) {
        all.forEach(one -> register(actor, one));
    }
}
