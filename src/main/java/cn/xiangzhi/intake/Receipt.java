package cn.xiangzhi.intake;

import java.util.UUID;

/** What the reporter takes away: the code to track with and the number people say to each other. */
public record Receipt(UUID report, String code, String number) {}
