package cn.xiangzhi.intake.publication;

import cn.xiangzhi.base.Labelled;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided about making a report public, and the words it is public with. */
record Publication(
        UUID report,
        State state,
        Words words,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String reason,
        OffsetDateTime at,
        long version) {

    enum State implements Labelled {
        PUBLISHED("已公开"),
        KEPT_BACK("不公开"),
        WITHDRAWN("已撤下");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The cleared texts. */
    record Words(String title, String text, String place, String answer) {}
}
