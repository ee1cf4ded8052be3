package cn.xiangzhi.archives.files;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The file of one closed case. Retention, code, day and digest are null until it is taken in. */
record CaseArchive(
        String countyCode,
        UUID id,
        String townshipCode,
        UUID caseId,
        String caseNumber,
        String title,
        boolean summaryProcedure,
        LocalDate filedOn,
        LocalDate closedOn,
        FileStage stage,
        long version,
        @Nullable Retention retention,
        @Nullable String archivalCode,
        @Nullable LocalDate archivedOn,
        int pieces,
        @Nullable String digest) {}
