package cn.xiangzhi.casework;

import java.time.LocalDate;
import java.util.UUID;

/** A case was closed with the head's approval; archives takes the file. */
public record CaseClosed(
        String county,
        String township,
        UUID caseId,
        String number,
        String title,
        boolean summary,
        LocalDate filedOn,
        LocalDate closedOn) {}
