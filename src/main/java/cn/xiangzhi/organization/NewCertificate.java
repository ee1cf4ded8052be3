package cn.xiangzhi.organization;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A certificate to be entered. No fields mean every field (综合执法). {@code id} is the caller's. */
public record NewCertificate(
        UUID id,
        UUID person,
        String number,
        String issuer,
        LocalDate validFrom,
        LocalDate validTo,
        Set<String> fields) {}
