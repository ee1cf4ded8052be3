package cn.xiangzhi.documents.template;

import cn.xiangzhi.documents.PaperView;
import java.util.List;

/** A template ready to be filled: built in, or an office's own. Filling the same fields gives the same words, always. */
public final class Template {

    private final String source;
    private final List<Node> nodes;
    private final Prints prints;
    private final boolean merged;

    private Template(String source) {
        this.source = source;
        this.nodes = SourceReader.read(source, fault -> {
            throw new IllegalArgumentException(fault);
        });
        this.prints = Prints.of(nodes);
        this.merged = source.contains(MergedCells.ABOVE);
    }

    /** Reads a source; one that holds anything but marks, words and the few elements of papers is an error. */
    public static Template of(String source) {
        return new Template(source);
    }

    /** The paper's words as the sheet shows them, every value escaped. */
    public String fill(PaperView view) {
        var html = new Filling(view).fill(nodes);
        return merged ? MergedCells.join(html) : html;
    }

    public String source() {
        return source;
    }

    /** What it prints. */
    Prints prints() {
        return prints;
    }
}
