package cn.xiangzhi.intake;

import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.util.UUID;

/** A report was kept and has its receipt. Heard in the same transaction. {@code code} is the event category. */
public record ReportAccepted(
        String county, UUID report, String receipt, String category, String title, Place place, LocalDate on) {}
