package cn.xiangzhi.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar in memory: loaded once, again after an import. The notices that come with the program are put in at start. */
@Component
class Holidays implements SmartInitializingSingleton {

    private final HolidayStore store;
    private final Today today;
    private final TransactionTemplate transaction;
    private final AtomicReference<@Nullable WorkCalendar> loaded = new AtomicReference<>();
    private final AtomicReference<@Nullable OffsetDateTime> version = new AtomicReference<>();

    Holidays(HolidayStore store, Today today, TransactionTemplate transaction) {
        this.store = store;
        this.today = today;
        this.transaction = transaction;
    }

    WorkCalendar calendar() {
        var known = loaded.get();
        return known != null ? known : reload();
    }

    WorkCalendar reload() {
        version.set(store.version());
        var fresh = store.load();
        loaded.set(fresh);
        return fresh;
    }

    /** Loads again when another program (the operator's command, a second instance) has imported a notice. */
    void refresh() {
        if (!store.version().equals(version.get())) {
            reload();
        }
    }

    /** The calendar as the running transaction sees it; everybody else sees it once that is committed. */
    WorkCalendar reloadAfterCommit(WorkCalendar fresh) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    loaded.set(fresh);
                }
            });
        } else {
            loaded.set(fresh);
        }
        return fresh;
    }

    /** Years that have a notice already are left as they are: an office's own import is never overwritten. */
    @Override
    public void afterSingletonsInstantiated() {
        var daysByYear = new HashMap<Integer, List<Holiday>>();
        shippedDays()
                .forEach(day -> daysByYear
                        .computeIfAbsent(day.date().getYear(), year -> new ArrayList<>())
                        .add(day));
        transaction.executeWithoutResult(status -> shippedNotices().forEach(notice -> {
            if (store.addNotice(notice)) {
                daysByYear.getOrDefault(notice.year(), List.of()).forEach(day -> store.add(notice.year(), day));
            }
        }));
        reload();
    }

    static List<Holiday> shippedDays() {
        try (var reader = open("calendar/holidays.csv")) {
            return HolidayFile.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Notice> shippedNotices() {
        try (var reader = open("calendar/notices.csv");
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream().map(row -> notice(row.toMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Notice notice(Map<String, String> row) {
        return new Notice(
                Integer.parseInt(row.getOrDefault("年份", "")),
                row.getOrDefault("名称", ""),
                row.getOrDefault("来源", ""),
                today.now(),
                "随系统提供");
    }

    static InputStreamReader open(String resource) throws IOException {
        return new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8);
    }
}
