package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Labelled;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a township's rules.
 *
 * @param changes how often its rules were changed; a trial counts only for what it tried
 */
public record RuleBook(
        UUID id,
        String townshipCode,
        int number,
        State state,
        String madeBy,
        OffsetDateTime madeAt,
        long changes,
        @Nullable String activatedBy,
        @Nullable OffsetDateTime activatedAt,
        @Nullable OffsetDateTime retiredAt,
        long version) {

    /** Where a version stands; only a draft can be changed, only one is in use. */
    public enum State implements Labelled {
        DRAFT("草稿", "amber"),
        ACTIVE("启用", "green"),
        RETIRED("停用", "grey");

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

    public boolean draft() {
        return state == State.DRAFT;
    }
}
