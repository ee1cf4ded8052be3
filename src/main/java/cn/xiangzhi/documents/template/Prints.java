package cn.xiangzhi.documents.template;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which fields a template prints.
 *
 * @param surely on every paper that has a value for them, whatever else it has or lacks
 * @param all these, and those that are printed in some cases only
 */
record Prints(Set<String> surely, Set<String> all) {

    static Prints of(List<Node> nodes) {
        var prints = new Prints(new HashSet<>(), new HashSet<>());
        prints.add(nodes, "", List.of());
        return new Prints(Set.copyOf(prints.surely), Set.copyOf(prints.all));
    }

    private void add(List<Node> nodes, String list, List<Piece.Given> given) {
        for (var node : nodes) {
            switch (node) {
                case Node.Text(var pieces) -> pieces.forEach(piece -> add(piece, list, given));
                case Node.Element element -> {
                    var within = new java.util.ArrayList<>(given);
                    within.addAll(element.given());
                    add(element.children(), element.each() == null ? list : element.each(), within);
                }
            }
        }
    }

    private void add(Piece piece, String list, List<Piece.Given> given) {
        switch (piece) {
            case Piece.Value value -> {
                var names = value.names();
                for (var at = 0; at < names.size(); at++) {
                    var column = !list.isEmpty()
                            && (names.get(at).equals(Columns.COUNT)
                                    || Columns.of(list).contains(names.get(at)));
                    if (!column) {
                        add(names.get(at), at == 0, given);
                    } else if (!names.get(at).equals(Columns.COUNT)) {
                        add(list, true, given);
                    }
                }
            }
            case Piece.Tick tick -> add(tick.name(), true, given);
            case Piece.Words _, Piece.Each _, Piece.Given _ -> {}
        }
    }

    private void add(String name, boolean first, List<Piece.Given> given) {
        all.add(name);
        if (first && given.stream().allMatch(g -> g.wanted() && g.names().contains(name))) {
            surely.add(name);
        }
    }
}
