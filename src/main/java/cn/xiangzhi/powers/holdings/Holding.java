package cn.xiangzhi.powers.holdings;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.powers.PowerSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A township's title to an item: by which source, decided by whom, published where, from when to when. */
public record Holding(
        UUID id,
        String county,
        String township,
        String itemCode,
        PowerSource source,
        int listVersion,
        Decision decision,
        @Nullable Deed deed,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean suspended,
        String endReason,
        long version) {

    public boolean covers(LocalDate day) {
        return !suspended && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The title in words: source, decision, version of the list, agreement, days, and why it ended. */
    public String words() {
        var given = deed;
        return source.label() + "，" + decision.name()
                + (decision.number().isEmpty() ? "" : "（" + decision.number() + "）")
                + (source == PowerSource.STATUTORY ? "" : "，清单第" + listVersion + "版")
                + (given == null || given.number().isEmpty() ? "" : "，" + given.organName() + "委托书" + given.number())
                + (validFrom.equals(LocalDate.EPOCH) ? "" : "，" + validFrom + "至" + (validTo == null ? "长期" : validTo))
                + (suspended ? "，暂停行使" : "")
                + (endReason.isEmpty() ? "" : "，" + endReason);
    }

    public boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (to == null || !validFrom.isAfter(to)) && (validTo == null || !validTo.isBefore(from));
    }

    /** What hands the power down; {@code measuresToo} when it says that coercive measures go with it. */
    public record Decision(
            String name,
            Level level,
            String number,
            @Nullable LocalDate publishedOn,
            String url,
            boolean measuresToo) {}

    /** An entrusting or dispatching organ with its written agreement. */
    public record Deed(
            UUID organ,
            String organName,
            String basis,
            String number,
            String matters,
            String authority,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate publishedByOrgan,
            @Nullable LocalDate publishedByTownship) {}

    /** Who decided: only a province may empower (PPL 24). */
    public enum Level implements Labelled {
        LAW("法律法规直接规定"),
        STATE_COUNCIL("国务院"),
        PROVINCE("省级政府"),
        CITY("市级政府"),
        COUNTY("县级政府"),
        DEPARTMENT("县级部门");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
