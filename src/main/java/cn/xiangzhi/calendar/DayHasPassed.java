package cn.xiangzhi.calendar;

import java.time.LocalDate;

/** Published once for every day that has ended, in order, also after the program was off for some days. */
public record DayHasPassed(LocalDate ended) {}
