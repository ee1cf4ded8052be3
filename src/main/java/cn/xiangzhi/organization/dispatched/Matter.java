package cn.xiangzhi.organization.dispatched;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matter between the two masters of a dispatched unit. */
public record Matter(
        UUID id,
        String townshipCode,
        UUID organId,
        String organName,
        UUID departmentId,
        String departmentName,
        MasterKind kind,
        MasterStage stage,
        UUID personId,
        String personName,
        String action,
        @Nullable Integer year,
        String paper,
        String reason,
        LocalDate startedOn,
        @Nullable Boolean agreed,
        String answer,
        @Nullable LocalDate answeredOn,
        String proposedGrade,
        String departmentGrade,
        String finalGrade,
        long version) {

    /** What it is about, in one line. */
    public String title() {
        return switch (kind) {
            case CONSULTATION -> HeadAction.valueOf(action).label() + personName + "征求乡镇意见";
            case REQUEST -> "乡镇书面请求调整" + personName;
            case GRADE -> year + " 年度" + personName + "考核等次";
        };
    }

    public String proposed() {
        return AnnualGrade.of(proposedGrade);
    }

    public String departments() {
        return AnnualGrade.of(departmentGrade);
    }

    public String settled() {
        return AnnualGrade.of(finalGrade);
    }
}
