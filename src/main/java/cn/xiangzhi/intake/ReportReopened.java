package cn.xiangzhi.intake;

import java.time.LocalDate;
import java.util.UUID;

/** The reporter said inside the window that it is not fixed: it goes back to the board with a clock of its own (F67). */
public record ReportReopened(String county, UUID report, String why, LocalDate on) {}
