package cn.xiangzhi.documents;

import cn.xiangzhi.documents.ink.Mark;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signed by hand on a screen, or refused to sign, on the words of one paper (rules §9; F27).
 *
 * @param wordsDigest of the paper's words as they were signed
 * @param stands whether the paper still has those words; a signature never moves to other words
 */
public record Signature(
        UUID id,
        SignPlace place,
        String name,
        String capacity,
        @Nullable Refusal refusal,
        String wordsDigest,
        int pages,
        List<Mark> marks,
        String takenByName,
        OffsetDateTime takenAt,
        @Nullable OffsetDateTime deviceAt,
        boolean stands) {

    /** How it was refused: noted by two officers, with a witness or a recording (rules §9). */
    public record Refusal(String note, String secondOfficer, String witness, boolean recorded) {

        /** As it is printed. */
        public String words(String firstOfficer) {
            return note + "。执法人员：" + firstOfficer + "、" + secondOfficer
                    + (witness.isEmpty() ? "" : "；见证人：" + witness)
                    + (recorded ? "；有录音录像" : "");
        }
    }

    /** As 被询问人 李某某（本人）. */
    public String who() {
        return place.label() + " " + name + "（" + capacity + "）";
    }
}
