package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.casework.flow.Charge;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.benchmark.OldAndNew;
import cn.xiangzhi.casework.rules.benchmark.OldAndNew.Applies;
import cn.xiangzhi.casework.rules.benchmark.OldAndNew.Change;
import cn.xiangzhi.casework.rules.benchmark.Weighed;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whether the basis of an item changed between the act and today, and which of the two applies (PPL 37). */
@Component
class LawChanges {

    static final String THEN = "行为时的规定";
    static final String NOW = "决定时的规定";

    private final Powers powers;

    LawChanges(Powers powers) {
        this.powers = powers;
    }

    /** The two laws and what follows. */
    record Compared(Item then, Item now, Change change, Applies applies, boolean citizen) {

        String chosen() {
            return applies.theNew() ? NOW : THEN;
        }

        public String thenWords() {
            return then.basis() + "，" + range(then);
        }

        public String nowWords() {
            return now.basis() + "，" + range(now);
        }

        /** Both laws as the basis names them, with the reason for the one that applies (PPL 37). */
        String basis() {
            return then.basis() + "（行为时法）；" + now.basis() + "（决定时法，" + applies.label() + "）";
        }

        /** Whether those are the catalogue's own words for one of the two laws, which nobody has changed. */
        boolean catalogue(String said) {
            return said.equals(then.basis()) || said.equals(now.basis());
        }

        /** As the report prints it. */
        String words() {
            return THEN + "为" + thenWords() + "；" + change.newFrom() + "起的规定为" + nowWords() + "；" + applies.label();
        }

        private String range(Item item) {
            return Weighed.between(min(item), max(item));
        }

        private @Nullable BigDecimal min(Item item) {
            return citizen ? item.citizenMin() : item.organisationMin();
        }

        private @Nullable BigDecimal max(Item item) {
            return citizen ? item.citizenMax() : item.organisationMax();
        }
    }

    /** Nothing when the day of the act is unknown, the basis is the same, or a range is not a sum of money. */
    Optional<Compared> of(Try t, Charge charge) {
        var code = charge.violation().itemCode();
        var acted = Optional.ofNullable(charge.violation().on()).or(() -> t.day("occurredOn"));
        if (acted.isEmpty()) {
            return Optional.empty();
        }
        var county = t.file().matter().place().county();
        var then = powers.item(county, code, acted.get());
        var now = powers.item(county, code, t.on());
        if (then.isEmpty() || now.isEmpty() || then.get().version() == now.get().version()) {
            return Optional.empty();
        }
        return compared(then.get(), now.get(), acted.get(), t);
    }

    private Optional<Compared> compared(Item then, Item now, LocalDate acted, Try t) {
        var citizen = t.citizenAmounts();
        var thenMax = citizen ? then.citizenMax() : then.organisationMax();
        var nowMax = citizen ? now.citizenMax() : now.organisationMax();
        if (thenMax == null || nowMax == null) {
            return Optional.empty();
        }
        var change = new Change(
                acted,
                t.on(),
                firstDay(t, now, acted),
                zero(citizen ? then.citizenMin() : then.organisationMin()),
                thenMax,
                zero(citizen ? now.citizenMin() : now.organisationMin()),
                nowMax,
                false);
        return Optional.of(
                new Compared(then, now, change, OldAndNew.BOOK.ask(change).outcome(), citizen));
    }

    /** The first day of the version in force today, which was not yet in force at {@code from}. */
    private LocalDate firstDay(Try t, Item now, LocalDate from) {
        var without = from;
        var with = t.on();
        while (without.plusDays(1).isBefore(with)) {
            var middle = without.plusDays(java.time.temporal.ChronoUnit.DAYS.between(without, with) / 2);
            var there = powers.item(t.file().matter().place().county(), now.code(), middle)
                    .filter(item -> item.version() == now.version())
                    .isPresent();
            if (there) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }

    private static BigDecimal zero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
