package cn.xiangzhi.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leads from the words of a basis to the articles they name; in templates {@code @cites}. The law behind it lives in a later
 * room, so the shell only names the question.
 */
public interface Citing {

    /** A piece of the words; {@code href} and {@code gist} are null where it names nothing we know. */
    record Piece(
            String words, @Nullable String href, @Nullable String gist) {}

    /** @param basis a {@link cn.xiangzhi.base.Basis}, or words as a term carries them */
    List<Piece> of(Object basis);
}
