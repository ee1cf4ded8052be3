package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.money.Ledger;
import cn.xiangzhi.casework.rules.Officers.Officer;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.Recall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the other rooms say at the moment of a move: the items, the power, the people, the law's numbers, the money.
 *
 * @param others the items of the violations beside the first
 * @param fined the items for which this party was already fined in another case for the same day
 */
public record Known(
        Item item,
        List<Item> others,
        Power power,
        List<Officer> officers,
        Limits limits,
        Ledger money,
        Dates dates,
        Set<String> fined,
        boolean legallyQualified) {

    /** The catalogue's item of one of the file's violations. */
    public Item item(String code) {
        return others.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(item);
    }

    /** Whether any violation's item has that quality. */
    boolean any(Predicate<Item> quality) {
        return quality.test(item) || others.stream().anyMatch(quality);
    }

    /** The same with another power. */
    public Known with(Power other) {
        return new Known(item, others, other, officers, limits, money, dates, fined, legallyQualified);
    }

    /**
     * Whether the township may use this power for this act that day.
     *
     * @param refusal the missing link; null when it may
     * @param recall by which decision it was taken back; null when it was not, or the county entered none
     */
    public record Power(
            @Nullable Refused refusal,
            @Nullable Mode mode,
            @Nullable UUID inTheNameOf,
            String inTheNameOfName,
            @Nullable Recall recall) {

        public Power(
                @Nullable Refused refusal, @Nullable Mode mode, @Nullable UUID inTheNameOf, String inTheNameOfName) {
            this(refusal, mode, inTheNameOf, inTheNameOfName, null);
        }
    }

    /** Numbers of the law on the day, from the dated parameters. */
    public record Limits(
            BigDecimal summaryCitizen,
            BigDecimal summaryOrganisation,
            BigDecimal hearingCitizen,
            BigDecimal hearingOrganisation,
            BigDecimal spotCash,
            boolean businessAsCitizen,
            boolean restrictionsHeard) {

        /** Where the office did not decide that restrictions of business are heard as well. */
        public Limits(
                BigDecimal summaryCitizen,
                BigDecimal summaryOrganisation,
                BigDecimal hearingCitizen,
                BigDecimal hearingOrganisation,
                BigDecimal spotCash,
                boolean businessAsCitizen) {
            this(
                    summaryCitizen,
                    summaryOrganisation,
                    hearingCitizen,
                    hearingOrganisation,
                    spotCash,
                    businessAsCitizen,
                    false);
        }
    }

    /** Last days that are already running; null where the clock does not run. */
    public record Dates(
            @Nullable LocalDate pleaUntil,
            @Nullable LocalDate decideBy,
            @Nullable LocalDate cashBy) {}
}
