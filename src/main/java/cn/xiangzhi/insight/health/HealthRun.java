package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One check of a county, or of one township, over a period.
 *
 * @param percent how far it is, 0 to 100
 * @param doing what it is doing, in words; when broken, why
 */
record HealthRun(
        UUID id,
        @Nullable String townshipCode,
        LocalDate periodFrom,
        LocalDate periodTo,
        State state,
        int percent,
        String doing,
        int items,
        String thresholds,
        String begunBy,
        OffsetDateTime begunAt,
        @Nullable OffsetDateTime endedAt) {

    /** Where a check stands. */
    enum State implements Labelled {
        RUNNING("正在评估", "blue"),
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

    public boolean done() {
        return state == State.DONE;
    }

    public boolean running() {
        return state == State.RUNNING;
    }
}
