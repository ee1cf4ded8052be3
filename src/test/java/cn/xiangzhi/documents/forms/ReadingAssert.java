package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** That pages say what the kept words say: each character as often, and each piece in one. */
final class ReadingAssert {

    private ReadingAssert() {}

    static void sameWords(Element words, String read) {
        var wanted = Reading.counts(Reading.bare(words.wholeText()));
        var found = Reading.counts(read);
        assertThat(Reading.surplus(wanted, found)).as("没有印出的字").isEmpty();
        assertThat(withoutRepeated(Reading.surplus(found, wanted), words))
                .as("多印出的字")
                .isEmpty();
        for (var piece : Reading.pieces(words)) {
            assertThat(read).contains(piece);
        }
    }

    /** Heads and feet of tables come again on every further page. */
    private static Map<String, Integer> withoutRepeated(Map<String, Integer> surplus, Element words) {
        var rest = new HashMap<>(surplus);
        for (var row : Reading.repeated(words)) {
            while (!row.isEmpty()
                    && Reading.counts(row).entrySet().stream()
                            .allMatch(each ->
                                    rest.getOrDefault(Character.toString(each.getKey()), 0) >= each.getValue())) {
                Reading.counts(row)
                        .forEach((code, count) -> rest.merge(Character.toString(code), -count, Integer::sum));
                rest.values().removeIf(count -> count == 0);
            }
        }
        return rest;
    }
}
