package cn.xiangzhi.calendar;

import java.time.LocalDate;

/** A day a yearly notice names: {@code 2026-02-14 春节 上班}. */
public record Holiday(LocalDate date, String name, HolidayKind kind) {

    /** As explanations print it: 春节放假, 春节调休上班. */
    public String words() {
        return name + (kind == HolidayKind.OFF ? "放假" : "调休上班");
    }
}
