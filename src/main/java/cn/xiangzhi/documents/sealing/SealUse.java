package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Labelled;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the ledger: who set which seal on which paper under which power, or was refused and why (S13). */
record SealUse(
        UUID id,
        UUID seal,
        String sealName,
        UUID paper,
        String paperTitle,
        @Nullable String paperNumber,
        String organName,
        String power,
        Result result,
        OffsetDateTime usedAt,
        UUID usedBy,
        String usedByName,
        String usedByPost,
        @Nullable String askedByName,
        @Nullable String approvedByName,
        @Nullable String refusedCode,
        @Nullable String refusedWhy,
        @Nullable String refusedBasis,
        @Nullable String refusedRemedy,
        @Nullable String pdfDigest,
        @Nullable String ofdDigest,
        @Nullable UUID signer) {

    /** Whether the seal was set. */
    enum Result implements Labelled {
        SEALED("已用印", "green"),
        REFUSED("未准", "red");

        private final String label;
        private final String tone;

        Result(String label, String tone) {
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
