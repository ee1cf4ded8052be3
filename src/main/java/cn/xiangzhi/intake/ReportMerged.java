package cn.xiangzhi.intake;

import java.time.LocalDate;
import java.util.UUID;

/** A report turned out to be the same matter as another one: its own order is not needed any more. */
public record ReportMerged(String county, UUID report, UUID into, LocalDate on) {}
