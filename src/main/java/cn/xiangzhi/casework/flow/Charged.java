package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.powers.Item;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An attempt looked at for one of the file's violations: what the form says of it, beside its own item (PPL 29). */
record Charged(Try t, Charge charge) {

    Facts facts() {
        return charge.facts();
    }

    Penalty penalty() {
        return charge.penalty();
    }

    Item item() {
        return t.known().item(charge.violation().itemCode());
    }

    Discretion circumstances() {
        return t.circumstances(charge);
    }

    /** Stated now, or else by the newest act that stated it of this violation. */
    String say(String key) {
        return facts().has(key) ? facts().text(key) : Violations.said(t.file(), charge.violation(), key);
    }

    /** The same violation as the party was told of it; nothing where nothing was. */
    Penalty announced() {
        return t.announced(charge.number());
    }

    @Nullable
    BigDecimal min() {
        return t.citizenAmounts() ? item().citizenMin() : item().organisationMin();
    }

    @Nullable
    BigDecimal max() {
        return t.citizenAmounts() ? item().citizenMax() : item().organisationMax();
    }
}
