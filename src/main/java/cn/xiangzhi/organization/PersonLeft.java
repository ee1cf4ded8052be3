package cn.xiangzhi.organization;

import java.time.LocalDate;
import java.util.UUID;

/** A person has left the real-name register; the account goes with it. */
public record PersonLeft(String county, UUID person, String name, LocalDate on) {}
