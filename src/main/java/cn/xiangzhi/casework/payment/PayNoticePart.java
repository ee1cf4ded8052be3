package cn.xiangzhi.casework.payment;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseMoney;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The payment notices of a case, on its page and on that of its money; the treasury writes its own number there (T20). */
@Component
@Order(20)
class PayNoticePart implements CasePart {

    private final PayNoticeStore store;
    private final CaseMoney money;
    private final Today today;

    PayNoticePart(PayNoticeStore store, CaseMoney money, Today today) {
        this.store = store;
        this.money = money;
        this.today = today;
    }

    /** A notice as it is shown. */
    record Line(
            UUID id,
            String code,
            String term,
            BigDecimal amount,
            LocalDate dueOn,
            PayNotice.Standing standing,
            String reason,
            String financeNumber,
            UUID paper,
            boolean open) {}

    /** {@code records}: whether the actor may write the treasury's number; {@code reads}: whether papers of cases open. */
    record View(List<Line> lines, boolean records, boolean reads) {}

    @Override
    public boolean ofMoney() {
        return true;
    }

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        if (!file.has(OrdinaryMove.SERVE) && !file.has(SummaryMove.DECIDE_ON_SPOT)) {
            return Optional.empty();
        }
        var all = store.ofCase(file.matter().place().county(), file.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var valid = all.stream().filter(PayNotice::valid).toList();
        var sum = valid.stream().map(PayNotice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var ledger = money.of(file);
        // What was paid before these were issued is not asked for again.
        var paid = ledger.paid().subtract(ledger.principal().subtract(sum)).max(BigDecimal.ZERO);
        var lines = all.stream()
                .map(one -> line(one, one.standing(valid, paid, today.date())))
                .toList();
        return Optional.of(new Shown(
                "casework/pay-notices", new View(lines, actor.has(Right.PAYMENT_RECORD), actor.has(Right.CASE_READ))));
    }

    private static Line line(PayNotice n, PayNotice.Standing standing) {
        return new Line(
                n.id(),
                n.code(),
                n.term(),
                n.amount(),
                n.dueOn(),
                standing,
                n.reason(),
                n.financeNumber(),
                n.paper(),
                n.valid());
    }
}
