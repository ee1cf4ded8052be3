package cn.xiangzhi.intake.calls;

import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reporter who was not satisfied, to be called back (F66). */
public record Call(
        UUID id,
        UUID reportId,
        String townshipCode,
        String number,
        int level,
        String said,
        OffsetDateTime openedAt,
        LocalDate dueOn,
        @Nullable OffsetDateTime closedAt,
        String closedBy,
        String done,
        long version) {

    /** What came of trying to reach the reporter. */
    public enum Result implements Labelled {
        REACHED("联系上了"),
        NOT_REACHED("没有联系上"),
        UNWILLING("不愿再谈"),
        NO_CONTACT("没有留联系方式，到现场核实");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One try. */
    record Try(OffsetDateTime triedAt, String who, Result result, String words) {}

    public boolean open() {
        return closedAt == null;
    }
}
