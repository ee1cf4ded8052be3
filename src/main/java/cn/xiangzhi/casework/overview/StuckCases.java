package cn.xiangzhi.casework.overview;

import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.organization.Organization;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds every day, and when asked, the open cases whose every actor is gone or barred (F22). */
@Component
public class StuckCases {

    private final StuckStore store;
    private final CaseShelf shelf;
    private final Organization organization;
    private final Today today;

    StuckCases(StuckStore store, CaseShelf shelf, Organization organization, Today today) {
        this.store = store;
        this.shelf = shelf;
        this.organization = organization;
        this.today = today;
    }

    @EventListener
    @Transactional
    public void on(DayHasPassed day) {
        for (var county : shelf.counties()) {
            look(county, null, day.ended().plusDays(1));
        }
    }

    /** Looks again in a township, or in the whole county. */
    @Transactional
    public void look(String county, @Nullable String township) {
        look(county, township, today.date());
    }

    private void look(String county, @Nullable String township, LocalDate day) {
        var found = store.look(county, township, day).stream()
                .filter(one -> !one.reason().equals(StuckReason.NOT_QUALIFIED.name()) || !qualified(county, one.able()))
                .toList();
        store.keep(county, township, found, day);
    }

    private boolean qualified(String county, @Nullable String able) {
        return able != null
                && Arrays.stream(able.split(","))
                        .map(UUID::fromString)
                        .anyMatch(person -> organization.legallyQualified(county, person));
    }
}
