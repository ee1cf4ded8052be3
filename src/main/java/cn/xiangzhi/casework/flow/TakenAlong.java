package cn.xiangzhi.casework.flow;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A piece of evidence that belongs to a violation which leaves its file (S9; PPL 46): the original stays, the new file has a
 * copy that says where the original lies and when it was taken.
 *
 * @param original the act that took it
 * @param facts what the new file states of it
 */
public record TakenAlong(Act original, Map<String, String> facts) {

    /** What is never said again of a copy: who signs and measures it is a matter of the original. */
    private static final List<String> OWN = List.of("officer1", "officer2");

    /** Everything the act took along, in the order it was taken. */
    public static List<TakenAlong> of(CaseFile file, Act split) {
        var titles = FurtherGates.taken(split.facts());
        return file.evidence().inForce().stream()
                .filter(piece -> titles.contains(Exhibits.title(piece)))
                .map(piece -> new TakenAlong(piece, copied(file, piece)))
                .toList();
    }

    private static Map<String, String> copied(CaseFile file, Act piece) {
        var facts = piece.facts();
        var copy = new LinkedHashMap<String, String>();
        if (piece.move() == OrdinaryMove.TAKE_EVIDENCE) {
            Asks.of(OrdinaryMove.TAKE_EVIDENCE).stream()
                    .map(Ask::key)
                    .filter(key -> facts.has(key) && !OWN.contains(key))
                    .forEach(key -> copy.put(key, facts.text(key)));
        } else {
            copy.put("evidenceKind", Exhibits.kind(piece));
            copy.put("title", Exhibits.title(piece));
            copy.put("content", first(facts, "seen", "answers"));
            copy.put("proves", "违法事实");
            copy.put("takenAt", first(facts, "startedAt"));
            copy.put("takenPlace", first(facts, "at", "place"));
            copy.put("takenHow", piece.move().label());
            copy.put("takenBy", piece.name());
            copy.put("holder", first(facts, "signed"));
            copy.put("verification", "已查证属实");
        }
        copy.put("origin", origin(file, piece));
        copy.values().removeIf(String::isEmpty);
        return copy;
    }

    /** Where the original lies, and what it came from. */
    private static String origin(CaseFile file, Act piece) {
        var from = piece.facts().text("origin");
        return "引自" + file.number() + "（" + on(piece) + "取得" + (from.isEmpty() ? "" : "，" + from) + "，原件存该案）";
    }

    private static LocalDate on(Act piece) {
        return Stream.of("takenAt", "startedAt")
                .map(piece.facts()::time)
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .map(java.time.LocalDateTime::toLocalDate)
                .orElse(piece.on());
    }

    private static String first(Facts facts, String... keys) {
        return Stream.of(keys)
                .map(facts::text)
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
