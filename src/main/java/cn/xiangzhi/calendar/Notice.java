package cn.xiangzhi.calendar;

import java.time.OffsetDateTime;

/** A yearly holiday notice that was loaded: from where, when and by whom. */
public record Notice(int year, String title, String source, OffsetDateTime importedAt, String importedBy) {}
