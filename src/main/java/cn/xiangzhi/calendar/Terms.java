package cn.xiangzhi.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door of the term engine: one for cases, orders and letters. A term is started and stopped by acts; calling
 * {@code start} twice for the same matter, term and act changes nothing. All methods run inside the caller's transaction.
 */
@Component
public class Terms {

    private final Holidays holidays;

    Terms(Holidays holidays) {
        this.holidays = holidays;
    }

    /** Computes without keeping anything; {@code excluded} calendar days are left out. Unknown id is Refused. */
    public TermAnswer compute(String termId, LocalDate start, int excluded) {
        return TermCount.of(holidays.calendar(), TermTable.get(termId), start, excluded);
    }

    /** The same from a moment, for terms counted in hours. */
    public TermAnswer compute(String termId, LocalDateTime start, int excluded) {
        return TermCount.of(holidays.calendar(), TermTable.get(termId), start, excluded);
    }

    /** Every rule of the table, in its order. */
    public List<TermRule> rules() {
        return TermTable.all();
    }

    public TermRule rule(String termId) {
        return TermTable.get(termId);
    }

    /**
     * Starts a clock by a rule of the table ({@code case.decide}, {@code fine.pay} …).
     *
     * @param matterKind {@code report}, {@code order}, {@code case} …
     * @param township whose lists show it; null for the county's
     * @param act the act that starts it
     */
    public UUID start(
            String county,
            @Nullable String township,
            String matterKind,
            UUID matter,
            String termId,
            LocalDate from,
            UUID act) {
        throw new UnsupportedOperationException();
    }

    /** Starts a clock whose length no rule of law gives: a category's usual time, a date set in an order. */
    public UUID startUntil(
            String county,
            @Nullable String township,
            String matterKind,
            UUID matter,
            String termId,
            String name,
            LocalDate from,
            LocalDate due,
            String basis,
            UUID act) {
        throw new UnsupportedOperationException();
    }

    /** Ends the running clock of that name on that matter, if there is one. */
    public void end(String county, UUID matter, String termId, LocalDate on, UUID act) {
        throw new UnsupportedOperationException();
    }

    /** Ends every running clock of a matter. */
    public void endAll(String county, UUID matter, LocalDate on, UUID act) {
        throw new UnsupportedOperationException();
    }

    public void suspend(String county, UUID matter, String termId, LocalDate from, String reason, UUID act) {
        throw new UnsupportedOperationException();
    }

    public void resume(String county, UUID matter, String termId, LocalDate on, UUID act) {
        throw new UnsupportedOperationException();
    }

    /** Moves the end of a running clock, with the reason and the basis that allow it. */
    public void extend(
            String county, UUID matter, String termId, LocalDate due, String reason, String basis, UUID act) {
        throw new UnsupportedOperationException();
    }

    /** Every clock of a matter, running ones first. */
    public List<RunningTerm> of(String county, UUID matter) {
        throw new UnsupportedOperationException();
    }
}
