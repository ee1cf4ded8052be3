package cn.xiangzhi.documents;

import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper filled before it is issued (F45): looked at and completed, without number, never sealed and never served.
 *
 * @param address where it is completed
 * @param lacks what a paper of its kind must say and this one does not yet
 */
public record Draft(
        UUID id,
        String county,
        PaperKind kind,
        String organName,
        String matterKind,
        UUID matter,
        String address,
        LocalDate madeOn,
        List<String> lacks,
        String html,
        UUID keptBy,
        String keptByName,
        String keptByPost,
        OffsetDateTime keptAt,
        State state,
        @Nullable UUID paper) {

    /** What became of it. */
    public enum State implements Labelled {
        KEPT("草稿"),
        ISSUED("已经出具"),
        DROPPED("不再使用");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public boolean open() {
        return state == State.KEPT;
    }
}
