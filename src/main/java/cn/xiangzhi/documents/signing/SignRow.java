package cn.xiangzhi.documents.signing;

import cn.xiangzhi.secrecy.Sm3;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signature or a refusal as it is kept; {@code digest} stands in the chain. */
record SignRow(
        String county,
        UUID id,
        @Nullable String township,
        UUID paper,
        String place,
        String name,
        String capacity,
        boolean refused,
        String note,
        String secondOfficer,
        String witness,
        boolean recorded,
        String wordsDigest,
        int pages,
        String marks,
        UUID takenBy,
        String takenByName,
        OffsetDateTime takenAt,
        @Nullable OffsetDateTime deviceAt,
        String digest) {

    /** With the digest of everything else. */
    SignRow sealed() {
        return new SignRow(
                county,
                id,
                township,
                paper,
                place,
                name,
                capacity,
                refused,
                note,
                secondOfficer,
                witness,
                recorded,
                wordsDigest,
                pages,
                marks,
                takenBy,
                takenByName,
                takenAt,
                deviceAt,
                again());
    }

    /** The digest made again from what the row says. */
    String again() {
        return Sm3.hex(String.join(
                "\n",
                county,
                id.toString(),
                township == null ? "" : township,
                paper.toString(),
                place,
                name,
                capacity,
                Boolean.toString(refused),
                note,
                secondOfficer,
                witness,
                Boolean.toString(recorded),
                wordsDigest,
                Integer.toString(pages),
                marks,
                takenBy.toString(),
                takenByName,
                takenAt.toInstant().toString(),
                deviceAt == null ? "" : deviceAt.toInstant().toString()));
    }
}
