package cn.xiangzhi.powers.catalogue;

import cn.xiangzhi.powers.finder.Everyday;
import cn.xiangzhi.powers.finder.Sayings;
import cn.xiangzhi.powers.finder.Sayings.Saying;
import cn.xiangzhi.powers.finder.Sounds;
import cn.xiangzhi.powers.finder.Subject;
import cn.xiangzhi.powers.finder.Subject.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * The words that come with the program: what people say and what it means, idle words, how characters sound, sayings by
 * item, and matters that are others'.
 */
final class WordLists {

    private static final double NAME = 1.5;
    private static final double KEYWORDS = 2;
    private static final double FIELD = 0.3;
    private static final double SAYINGS = 2;

    private final Everyday everyday;
    private final Sounds sounds;
    private final Map<String, String> sayings;
    private final List<Subject<Meant>> elsewhere;
    private final Sayings said;

    private WordLists() {
        var words = records("everyday-words");
        everyday = Everyday.of(
                Everyday.table(words.stream()
                        .map(row -> List.of(row.get("含义"), row.get("说法")))
                        .toList()),
                words.stream()
                        .filter(row -> row.get("分量").equals("弱"))
                        .map(row -> row.get("含义"))
                        .collect(Collectors.toSet()),
                records("idle-words").stream().map(row -> row.get("词语")).toList());
        var characters = new LinkedHashMap<String, String>();
        records("syllables").forEach(row -> characters.put(row.get("syllable"), row.get("characters")));
        sounds = Sounds.of(characters);
        sayings = records("everyday-items").stream()
                .collect(Collectors.toMap(row -> row.get("事项编码"), row -> row.get("说法"), (a, b) -> a + "、" + b));
        elsewhere = records("elsewhere").stream().map(WordLists::elsewhere).toList();
        said = new Sayings(everyday, learned());
    }

    /** Read and learned once, at the first question; all counties share it. */
    static WordLists shared() {
        return Held.LISTS;
    }

    private static final class Held {
        private static final WordLists LISTS = new WordLists();
    }

    Everyday everyday() {
        return everyday;
    }

    /** What was learned from residents' sayings. */
    Sayings said() {
        return said;
    }

    Sounds sounds() {
        return sounds;
    }

    /** Items and matters of others, each under all its names; {@code added} are the county's own sayings by item. */
    List<Subject<Meant>> subjects(List<List<Entry>> versions, Map<String, List<String>> added) {
        var subjects = new ArrayList<>(elsewhere);
        versions.forEach(list -> subjects.add(subject(list, added)));
        return subjects;
    }

    private Subject<Meant> subject(List<Entry> versions, Map<String, List<String>> added) {
        var item = versions.getFirst().item();
        var names = versions.stream()
                .map(version -> version.item().name().replaceAll("^对|的(处罚|查处|监督检查|管理检查|批评教育)", "、"))
                .distinct()
                .collect(Collectors.joining("、"));
        var own = added.getOrDefault(item.code(), List.of());
        return new Subject<>(
                versions.getFirst(),
                item.code(),
                List.of(
                        new Text(names, NAME),
                        new Text(String.join("、", item.keywords()), KEYWORDS),
                        new Text(item.field(), FIELD),
                        new Text(sayings.getOrDefault(item.code(), ""), SAYINGS),
                        new Text(String.join("、", own), SAYINGS * 2)),
                own,
                !item.kind().equals("行政处罚"));
    }

    private static Subject<Meant> elsewhere(CSVRecord row) {
        return new Subject<>(
                new Elsewhere(row.get("名目"), row.get("找谁")),
                row.get("名目"),
                List.of(new Text(row.get("名目"), 1), new Text(row.get("说法"), SAYINGS)),
                List.of(),
                false);
    }

    /** All that is said of an item or of a matter of others, each saying by itself. */
    private static List<Saying> learned() {
        return Stream.of(
                        records("everyday-items").stream().flatMap(row -> sayings(row, "事项编码")),
                        records("everyday-sayings").stream().flatMap(row -> sayings(row, "事项编码")),
                        records("elsewhere").stream().flatMap(row -> sayings(row, "名目")))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Saying> sayings(CSVRecord row, String of) {
        var codes = List.of(row.get(of).split(";"));
        return Stream.of(row.get("说法").split("、")).map(words -> new Saying(codes, words));
    }

    /** The rows of one of the lists. */
    static List<CSVRecord> records(String name) {
        try {
            var text = new ClassPathResource("powers/" + name + ".csv").getContentAsString(StandardCharsets.UTF_8);
            try (var parser = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text))) {
                return parser.getRecords();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
