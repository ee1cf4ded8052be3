package cn.xiangzhi.casework;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision was revoked, changed or declared unlawful or void; disclosure takes it off the public page within three working
 * days (PPL 48(2)).
 */
public record DecisionRevoked(String county, UUID caseId, LocalDate on, String why) {}
