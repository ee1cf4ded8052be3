package cn.xiangzhi.archives.files;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the contents list: a paper or a piece of evidence, with its digest. */
record Piece(int seq, String title, @Nullable String number, Kind kind, UUID ref, LocalDate dated, String digest) {

    enum Kind implements cn.xiangzhi.base.Labelled {
        PAPER("文书"),
        EVIDENCE("证据材料");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where the piece itself is opened. */
    public String href() {
        return (kind == Kind.PAPER ? "/papers/" : "/attachments/") + ref;
    }
}
