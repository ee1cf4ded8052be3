package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EarlySale;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.RemedyMove;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.shell.Show;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The money of a case: on its page, and alone for the treasury, which sees no more of the case than it needs. */
@Component
class MoneyViews {

    private final CaseFiles files;
    private final Knowing knowing;
    private final Offers offers;
    private final Today today;
    private final List<CasePart> parts;

    MoneyViews(CaseFiles files, Knowing knowing, Offers offers, Today today, List<CasePart> parts) {
        this.parts = parts;
        this.files = files;
        this.knowing = knowing;
        this.offers = offers;
        this.today = today;
    }

    MoneyPage page(Actor actor, UUID id) {
        var row = files.get(actor.scope(), id);
        var file = files.file(row);
        var facts = new LinkedHashMap<String, String>();
        facts.put("案号", file.number());
        facts.put("决定书文号", row.decisionNumber() == null ? "尚未决定" : row.decisionNumber());
        facts.put("当事人", row.partyShown());
        facts.put("处理结果", file.imposed().map(Penalty::words).orElse("没有应缴款项"));
        var sold = EarlySale.of(file).stream().map(EarlySale::words).toList();
        if (!sold.isEmpty()) {
            facts.put("先行变卖的物品", String.join("；", sold));
        }
        return new MoneyPage(
                id,
                file.number(),
                file.matter().itemName(),
                file.stage().label(),
                file.stage().tone(),
                facts,
                of(file, today.date()),
                parts.stream()
                        .filter(CasePart::ofMoney)
                        .flatMap(part -> part.of(actor, file).stream())
                        .toList(),
                offers.ofMoney(file, actor, today.now()),
                actor.has(Right.CASE_READ));
    }

    /** Null when nothing is owed and nothing was ever paid. */
    CasePage.@Nullable Money of(CaseFile file, LocalDate day) {
        var ledger = knowing.ledger(file);
        var receipts =
                file.acts().stream().flatMap(act -> receipt(act).stream()).toList();
        if (ledger.principal().signum() == 0 && receipts.isEmpty()) {
            return null;
        }
        return new CasePage.Money(
                ledger.principal(),
                ledger.paid(),
                ledger.lateFee(day),
                ledger.settled(day) ? 0 : ledger.overdueDays(day),
                ledger.outstanding(day),
                ledger.due() == null ? null : Show.date(ledger.due()),
                receipts);
    }

    /** Money that came in, or went back to the party with a minus. */
    private static Optional<CasePage.Receipt> receipt(Act act) {
        return switch (act.move()) {
            case PerformMove perform
            when perform == PerformMove.PAY || perform == PerformMove.COLLECT_ON_SPOT ->
                Optional.of(receipt(act, "paidOn", act.facts().amount("amount")));
            case ThingMove thingMove
            when thingMove == ThingMove.RETURN_PRICE ->
                Optional.of(receipt(
                        act,
                        "refundedOn",
                        act.facts()
                                .amount("priceSum")
                                .add(act.facts().amount("compensation"))
                                .negate()));
            case RemedyMove remedy
            when remedy == RemedyMove.REFUND ->
                Optional.of(receipt(
                        act, "refundedOn", act.facts().amount("refundAmount").negate()));
            default -> Optional.empty();
        };
    }

    private static CasePage.Receipt receipt(Act act, String day, BigDecimal amount) {
        var on = act.facts().has(day) ? act.facts().text(day) : act.on().toString();
        return new CasePage.Receipt(on, amount, act.move().label());
    }
}
