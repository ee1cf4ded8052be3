package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version tried on the reports of a period: nothing of them is touched (F11).
 *
 * @param decided how many a rule decided
 * @param elsewhere how many would have gone to another unit than they did
 * @param changed how many the version in use proposes elsewhere
 * @param outside how many the township may not take, so that no rule is asked
 */
public record Trial(
        UUID id,
        String townshipCode,
        UUID bookId,
        long changes,
        LocalDate periodFrom,
        LocalDate periodTo,
        State state,
        int percent,
        String doing,
        long reports,
        long decided,
        long elsewhere,
        long changed,
        long outside,
        @Nullable Double seconds,
        String begunBy,
        OffsetDateTime begunAt,
        @Nullable OffsetDateTime endedAt) {

    /** Where a trial stands. */
    public enum State implements Labelled {
        RUNNING("正在试算", "blue"),
        DONE("已完成", "green"),
        BROKEN("没有完成", "red");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        @Override
        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public boolean done() {
        return state == State.DONE;
    }
}
