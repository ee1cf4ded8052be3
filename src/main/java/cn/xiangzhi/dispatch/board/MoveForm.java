package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.dispatch.flow.CheckMethod;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.handling.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form of any move; which of it a move asks for stands in the flow table. */
record MoveForm(
        @Nullable UUID once,
        @Nullable Long version,
        @Nullable String words,
        @Nullable UUID organ,
        @Nullable List<UUID> joints,
        @Nullable LocalDate due,
        @Nullable String receiver,
        @Nullable String phone,
        @Nullable String ground,
        @Nullable CheckMethod method,
        @Nullable Boolean toAccused,
        @Nullable List<MultipartFile> photos) {

    static MoveForm of(long version, @Nullable LocalDate due) {
        return new MoveForm(Ids.next(), version, null, null, List.of(), due, null, null, null, null, null, null);
    }

    /** What is proposed, for the dispatcher to confirm or change. */
    static MoveForm of(long version, @Nullable LocalDate due, Proposal proposal) {
        return new MoveForm(
                Ids.next(),
                version,
                null,
                proposal.organ(),
                proposal.joints(),
                due,
                proposal.holder(),
                null,
                proposal.basis(),
                null,
                null,
                null);
    }

    /** The same answers given to the order as it stands now. */
    MoveForm of(long now) {
        return new MoveForm(once, now, words, organ, joints, due, receiver, phone, ground, method, toAccused, null);
    }

    boolean anyPhotos() {
        return photos != null && photos.stream().anyMatch(photo -> !photo.isEmpty());
    }

    long versionOrNone() {
        return version == null ? -1 : version;
    }

    Given given() {
        return new Given(
                once == null ? Ids.next() : once,
                clean(words),
                organ,
                joints == null ? List.of() : joints,
                due,
                clean(receiver),
                clean(phone),
                clean(ground),
                method,
                Boolean.TRUE.equals(toAccused));
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }
}
