package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a flow table.
 *
 * @param to null when the stage stays
 * @param right null when only the system makes the move
 * @param apart whoever makes it must not be an officer of the case (OFCR-07)
 * @param starts terms of {@code calendar} it starts
 */
record Row(
        String label,
        Set<Stage> from,
        @Nullable Stage to,
        List<Citation> citations,
        @Nullable Right right,
        boolean apart,
        List<PaperKind> papers,
        List<String> starts,
        List<String> ends) {

    static Row move(String label, @Nullable Stage to, Stage... from) {
        var set = from.length == 0 ? Set.<Stage>of() : Set.copyOf(EnumSet.copyOf(List.of(from)));
        return new Row(label, set, to, List.of(), null, false, List.of(), List.of(), List.of());
    }

    /** Every stage in which something is left to do. */
    static Stage[] whileOpen() {
        return Stream.of(Stage.values()).filter(Stage::open).toArray(Stage[]::new);
    }

    Row by(Statute statute, int article) {
        return by(statute, article, 0);
    }

    Row by(Statute statute, int article, int paragraph) {
        var more = Stream.concat(citations.stream(), Stream.of(Citation.of(statute, article, paragraph)))
                .toList();
        return new Row(label, from, to, more, right, apart, papers, starts, ends);
    }

    Row needs(Right right) {
        return new Row(label, from, to, citations, right, apart, papers, starts, ends);
    }

    Row apart(Right right) {
        return new Row(label, from, to, citations, right, true, papers, starts, ends);
    }

    Row issues(PaperKind... papers) {
        return new Row(label, from, to, citations, right, apart, List.of(papers), starts, ends);
    }

    Row starts(String... terms) {
        return new Row(label, from, to, citations, right, apart, papers, List.of(terms), ends);
    }

    Row ends(String... terms) {
        return new Row(label, from, to, citations, right, apart, papers, starts, List.of(terms));
    }
}
