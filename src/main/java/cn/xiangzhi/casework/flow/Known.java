package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.money.Ledger;
import cn.xiangzhi.casework.rules.Officers.Officer;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other rooms say at the moment of a move: the item, the power, the people, the law's numbers, the money. */
public record Known(
        Item item,
        @Nullable Item otherItem,
        Power power,
        List<Officer> officers,
        Limits limits,
        Ledger money,
        Dates dates,
        boolean finedForThisAct,
        boolean legallyQualified) {

    /** The same with another power. */
    public Known with(Power other) {
        return new Known(item, otherItem, other, officers, limits, money, dates, finedForThisAct, legallyQualified);
    }

    /**
     * Whether the township may use this power for this act that day.
     *
     * @param refusal the missing link; null when it may
     */
    public record Power(
            @Nullable Refused refusal,
            @Nullable Mode mode,
            @Nullable UUID inTheNameOf,
            String inTheNameOfName) {}

    /** Numbers of the law on the day, from the dated parameters. */
    public record Limits(
            BigDecimal summaryCitizen,
            BigDecimal summaryOrganisation,
            BigDecimal hearingCitizen,
            BigDecimal hearingOrganisation,
            BigDecimal spotCash,
            boolean businessAsCitizen) {}

    /** Last days that are already running; null where the clock does not run. */
    public record Dates(
            @Nullable LocalDate pleaUntil,
            @Nullable LocalDate decideBy,
            @Nullable LocalDate cashBy) {}
}
