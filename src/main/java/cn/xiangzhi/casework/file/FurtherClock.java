package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.casework.flow.FurtherMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.flow.Violation;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.decision.OneAct;
import cn.xiangzhi.casework.rules.decision.OneAct.Norm;
import cn.xiangzhi.casework.rules.decision.OneAct.Norms;
import cn.xiangzhi.powers.Item;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an act about the violations of a file remembers beside its form: the item's name, which item a merged act comes under
 * (PPL 29: the one whose fine reaches higher), and the case one goes into.
 */
@Component
class FurtherClock implements CaseClock {

    @Override
    public void dated(Map<String, String> more, Try t) {
        if (t.move() instanceof FurtherMove further) {
            switch (further) {
                case ADD_VIOLATION -> {
                    if (t.facts().has("addedItem")) {
                        more.put(
                                "addedName",
                                t.known().item(t.facts().text("addedItem")).name());
                    }
                }
                case MERGE_VIOLATIONS -> merged(more, t);
                case SPLIT_VIOLATION ->
                    violation(t, "splitNumber").ifPresent(one -> {
                        more.put("splitItem", one.itemCode());
                        more.put("splitName", Violations.name(t.file(), one));
                        more.put("splitCase", Ids.next().toString());
                        staying(more, t, one);
                    });
                default -> {}
            }
        }
    }

    /** When the violation the file is about leaves, the lowest of the others takes its place, with its item and its words. */
    private static void staying(Map<String, String> more, Try t, Violation gone) {
        if (gone.number() != Violations.head(t.file())) {
            return;
        }
        Violations.of(t.file()).stream()
                .filter(one -> one.number() != gone.number())
                .findFirst()
                .ifPresent(stays -> {
                    more.put("stayNumber", String.valueOf(stays.number()));
                    more.put("stayItem", stays.itemCode());
                    more.put("stayName", Violations.name(t.file(), stays));
                    more.put("facts", stays.facts());
                    more.put("violated", stays.violated());
                    more.put("basis", t.known().item(stays.itemCode()).basis());
                    if (stays.on() != null) {
                        more.put("occurredOn", stays.on().toString());
                    }
                });
    }

    private static void merged(Map<String, String> more, Try t) {
        var one = violation(t, "mergeOne");
        var other = violation(t, "mergeOther");
        if (one.isEmpty()
                || other.isEmpty()
                || one.get().number() == other.get().number()) {
            return;
        }
        var low = one.get().number() < other.get().number() ? one.get() : other.get();
        var high = low == one.get() ? other.get() : one.get();
        var applies = higher(t, t.known().item(low.itemCode()), t.known().item(high.itemCode()));
        more.put("mergedItem", applies.code());
        more.put("mergedName", applies.name());
        more.put("mergeTrace", trace(t, low, high) + "，适用" + applies.code());
        if (low.number() == Violations.head(t.file())) {
            more.put("facts", t.facts().text("mergedFacts"));
            more.put("violated", t.facts().text("mergedViolated"));
            more.put("basis", applies.basis());
        }
    }

    /** The item whose fine reaches higher; the first one's where one of them is no sum of money. */
    private static Item higher(Try t, Item low, Item high) {
        var first = max(t, low);
        var second = max(t, high);
        return first != null
                        && second != null
                        && OneAct.HIGHER.ask(new Norms(first, second)).outcome() == Norm.B
                ? high
                : low;
    }

    private static String trace(Try t, Violation low, Violation high) {
        return reach(t, low) + "，" + reach(t, high);
    }

    private static String reach(Try t, Violation violation) {
        var max = max(t, t.known().item(violation.itemCode()));
        return violation.itemCode() + (max == null ? "的罚款不是定额幅度" : "的罚款上限" + Penalty.yuan(max) + "元");
    }

    private static @Nullable BigDecimal max(Try t, Item item) {
        return t.citizenAmounts() ? item.citizenMax() : item.organisationMax();
    }

    private static Optional<Violation> violation(Try t, String key) {
        var number = t.facts().text(key);
        return Violations.of(t.file()).stream()
                .filter(one -> String.valueOf(one.number()).equals(number))
                .findFirst();
    }
}
