package cn.xiangzhi.inspection.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a draw is drawn from, as three plain texts that are published word for word: subjects, officers, rules. The texts
 * are the lists: whoever has them and the two numbers can redo the draw (ADR 0040, F60). Pure.
 *
 * @param subjects a line each: id, tab, class of credit (A, B, C, D, or - for none); sorted
 * @param officers a line each: certificate number; sorted
 * @param rules {@code officers}, tab, how many go to each; {@code ratio}, tab, class, tab, percent; {@code recuse}, tab, certificate
 *     number, tab, subject's id
 */
record DrawLists(String subjects, String officers, String rules) {

    static final String NO_CLASS = "-";
    static final List<String> CLASSES = List.of("A", "B", "C", "D", NO_CLASS);

    /** An officer who may not go to a subject. */
    record Recusal(String officer, String subject) {}

    static DrawLists of(
            Map<String, String> classBySubject,
            Iterable<String> officers,
            int each,
            Map<String, Integer> percentByClass,
            Iterable<Recusal> recusals) {
        var subjects = new StringBuilder();
        new TreeMap<>(classBySubject)
                .forEach((id, credit) ->
                        subjects.append(id).append('\t').append(credit).append('\n'));
        var numbers = new TreeSet<String>();
        officers.forEach(numbers::add);
        var rules = new StringBuilder("officers\t").append(each).append('\n');
        for (var credit : CLASSES) {
            rules.append("ratio\t")
                    .append(credit)
                    .append('\t')
                    .append(percentByClass.getOrDefault(credit, 0))
                    .append('\n');
        }
        var recused = new TreeSet<String>();
        recusals.forEach(one -> recused.add("recuse\t" + one.officer() + "\t" + one.subject() + "\n"));
        recused.forEach(rules::append);
        return new DrawLists(subjects.toString(), lines(numbers), rules.toString());
    }

    private static String lines(Iterable<String> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The lines of one of the texts, cut at the tabs. */
    static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        text.lines().forEach(line -> rows.add(List.of(line.split("\t"))));
        return rows;
    }

    /** SHA-256 of a text in UTF-8, in small hexadecimal. */
    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
