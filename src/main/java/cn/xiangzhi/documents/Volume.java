package cn.xiangzhi.documents;

import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case file to be bound into one PDF or packed for the archive: the fields of its cover ({@link PaperKind#FILE_COVER}), and
 * its pieces in the order of the contents list.
 *
 * @param organ whose file it is
 * @param on the day its cover bears
 */
public record Volume(
        String matterKind,
        UUID matter,
        String title,
        String organ,
        LocalDate on,
        Map<String, Object> cover,
        List<Piece> pieces) {

    /** The same file with this list and more on its cover. */
    public Volume with(List<Piece> other, Map<String, Object> more) {
        var fields = new java.util.LinkedHashMap<>(cover);
        fields.putAll(more);
        return new Volume(matterKind, matter, title, organ, on, fields, other);
    }

    /** A paper or a file of the evidence; {@code digest} is the one it was kept under. */
    public record Piece(String title, @Nullable String number, Kind kind, UUID ref, LocalDate dated, String digest) {

        public static Piece of(Paper paper) {
            return new Piece(paper.title(), paper.number(), Kind.PAPER, paper.id(), paper.issuedOn(), paper.digest());
        }

        /** @param what as 证据材料 */
        public static Piece of(String what, Attachment file) {
            return new Piece(
                    what + "：" + file.fileName(),
                    null,
                    Kind.ATTACHMENT,
                    file.id(),
                    file.receivedAt().toLocalDate(),
                    file.digest());
        }
    }

    public enum Kind implements Labelled {
        PAPER("文书"),
        ATTACHMENT("附件");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How a whole file is taken along. */
    public enum Form implements Labelled {
        BOUND("整卷 PDF", "pdf", "application/pdf"),
        PACKED("归档数据包", "zip", "application/zip");

        private final String label;
        private final String extension;
        private final String mediaType;

        Form(String label, String extension, String mediaType) {
            this.label = label;
            this.extension = extension;
            this.mediaType = mediaType;
        }

        @Override
        public String label() {
            return label;
        }

        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
