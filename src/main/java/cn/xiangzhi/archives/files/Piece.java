package cn.xiangzhi.archives.files;

import cn.xiangzhi.documents.Volume;
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

    /** As it goes into a bound file. */
    Volume.Piece bound() {
        var of = kind == Kind.PAPER ? Volume.Kind.PAPER : Volume.Kind.ATTACHMENT;
        return new Volume.Piece(title, number, of, ref, dated, digest);
    }

    /** Where the piece itself is opened. */
    public String href() {
        return (kind == Kind.PAPER ? "/papers/" : "/attachments/") + ref;
    }
}
