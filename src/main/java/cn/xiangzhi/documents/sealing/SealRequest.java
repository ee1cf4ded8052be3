package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Labelled;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a seal on a paper, somebody else agrees (S13). */
record SealRequest(
        UUID id,
        UUID seal,
        String sealName,
        UUID paper,
        String paperWords,
        String reason,
        State state,
        UUID askedBy,
        String askedByName,
        OffsetDateTime askedAt,
        @Nullable UUID decidedBy,
        @Nullable String decidedByName,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decidedWhy,
        UUID signer) {

    /** Where a request stands. */
    enum State implements Labelled {
        ASKED("待批准", "amber"),
        APPROVED("已批准，待用印", "blue"),
        DECLINED("未批准", "red"),
        WITHDRAWN("已撤回", "grey"),
        USED("已用印", "green");

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
}
