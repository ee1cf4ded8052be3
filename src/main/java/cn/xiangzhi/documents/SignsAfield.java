package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Papers that wait for somebody's hand, taken along; signatures and refusals to sign that were taken where there was no signal (F24 F26). */
public interface SignsAfield {

    /**
     * A paper as it is held out to be signed.
     *
     * @param digest of its words; a signature is bound to it
     * @param pages the words of each, where a place is signed page by page; else empty
     */
    record Waiting(String digest, List<String> pages, List<Place> places) {}

    /** A place with what one may be who signs there, whether one may refuse to, and who did already. */
    record Place(
            String label,
            List<String> capacities,
            boolean everyPage,
            boolean mayRefuse,
            int least,
            List<String> signed) {}

    /**
     * A signature, or a refusal to sign, as the phone has it.
     *
     * @param once the same is kept once
     * @param words the digest of the words that were shown
     * @param marks what was drawn, as JSON; empty where nobody signed
     * @param refusal in place of marks
     */
    record Signed(
            UUID once,
            UUID paper,
            String place,
            String name,
            String capacity,
            String words,
            String marks,
            @Nullable OffsetDateTime deviceAt,
            Signature.@Nullable Refusal refusal) {}

    /** Those of several papers that somebody must still sign and can, in their order, at most so many. */
    Map<UUID, Waiting> waiting(Actor actor, List<Papers.Sheet> sheets, int most);

    /** Keeps it under the same rules as the page; Refused where the paper was voided, sealed or made anew meanwhile. */
    void take(Actor actor, Signed signed);
}
