package cn.xiangzhi.intake;

import java.time.LocalDate;
import java.util.UUID;

/** The reporter said inside the window that it is not fixed. */
public record ReportReopened(String county, UUID report, String why, LocalDate on) {}
