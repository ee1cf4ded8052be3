package cn.xiangzhi.casework;

import java.time.LocalDate;
import java.util.UUID;

/** A decision was made and served; disclosure takes it from here through {@link Cases#decision}. */
public record CaseDecided(String county, String township, UUID caseId, UUID paper, LocalDate decidedOn) {}
