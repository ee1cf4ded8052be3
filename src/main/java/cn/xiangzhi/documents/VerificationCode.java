package cn.xiangzhi.documents;

import java.util.Optional;

/** What the square code on a paper's first page says, as the address where it can be verified; none is drawn when empty. */
public interface VerificationCode {

    Optional<String> of(Paper paper);

    /** The same to be read and typed, printed beside it; none where there is none. */
    default Optional<String> spoken(Paper paper) {
        return Optional.empty();
    }
}
