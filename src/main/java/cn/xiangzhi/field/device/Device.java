package cn.xiangzhi.field.device;

import java.util.UUID;

/** A phone's browser on which somebody signed in; {@code nextNumber} is the number of the entry it owes next. */
public record Device(UUID id, UUID account, String secret, long nextNumber) {}
