package cn.xiangzhi.documents.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template as it is filled: pieces of text within elements. */
sealed interface Node {

    record Text(List<Piece> pieces) implements Node {}

    /**
     * @param open the opening tag with its attributes, ready to be written
     * @param each the field for each entry of which it is written, or null
     * @param given what must be there, and not be there, for it to be written
     * @param yielding its marks when it goes with the last of their values, else none
     * @param sole the one mark a paragraph consists of: it becomes as many paragraphs as the value has
     */
    record Element(
            String tag,
            String open,
            List<Node> children,
            @Nullable String each,
            List<Piece.Given> given,
            List<Piece> yielding,
            Piece.@Nullable Value sole)
            implements Node {

        Element withChildren(List<Node> others) {
            return new Element(tag, open, others, each, given, yielding, sole);
        }
    }
}
