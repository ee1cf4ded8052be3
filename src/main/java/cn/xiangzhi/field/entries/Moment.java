package cn.xiangzhi.field.entries;

import java.time.Instant;
import java.util.UUID;

/**
 * When something was done by the phone's own reckoning: its clock, and the milliseconds since the page was opened, which
 * nobody can set. Kept as they came.
 */
public record Moment(Instant clock, UUID boot, long run) {}
