package cn.xiangzhi.powers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.finder.Finder;
import cn.xiangzhi.powers.finder.Found;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** How often everyday sentences find their item; the table in docs/benchmarks.md is printed from here. */
class EverydaySentencesTest {

    private static final Finder<Meant> FINDER = finder();
    private static final List<CSVRecord> SENTENCES = sentences("everyday-sentences");
    private static final List<CSVRecord> BLIND = sentences("everyday-sentences-blind");

    /** How many of the sentences that have an item, and of those that have none, came out right. */
    record Reached(int sentences, int first, int five, int none, int noneKept) {

        double firstShare() {
            return (double) first / sentences;
        }

        double fiveShare() {
            return (double) five / sentences;
        }
    }

    @Test
    void 全部句子_首位七成以上_前五位九成以上() {
        var all = reached("tuning", "held-out", "unseen");
        System.out.println("全部 " + all);
        assertThat(all.sentences()).isGreaterThanOrEqualTo(370);
        assertThat(all.firstShare()).isGreaterThanOrEqualTo(0.88);
        assertThat(all.fiveShare()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void 调试用的句子和留出的句子分开计() {
        var tuning = reached("tuning");
        var heldOut = reached("held-out");
        System.out.println("调试 " + tuning + "；留出 " + heldOut);
        assertThat(tuning.firstShare()).isGreaterThanOrEqualTo(0.95);
        assertThat(heldOut.firstShare()).isGreaterThanOrEqualTo(0.95);
        assertThat(heldOut.fiveShare()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void 定词以后才写的句子_不低于首次测得的水平() {
        var unseen = reached("unseen");
        System.out.println("定词以后 " + unseen);
        assertThat(unseen.sentences()).isEqualTo(80);
        assertThat(unseen.firstShare()).isGreaterThanOrEqualTo(0.68);
        assertThat(unseen.fiveShare()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void 不看目录先写的烦心事_首位七成以上_前五位九成以上() {
        var blind = reached(BLIND, row -> !row.get("manner").equals("补写"));
        var further = reached(BLIND, row -> row.get("manner").equals("补写"));
        System.out.println("盲写 " + blind + "；补写 " + further);
        assertThat(blind.sentences() + further.sentences()).isGreaterThanOrEqualTo(199);
        assertThat(blind.firstShare()).isGreaterThanOrEqualTo(0.78);
        assertThat(blind.fiveShare()).isGreaterThanOrEqualTo(0.92);
        assertThat(further.firstShare()).isGreaterThanOrEqualTo(0.8);
        assertThat(further.fiveShare()).isGreaterThanOrEqualTo(0.92);
        assertThat(blind.noneKept()).isGreaterThanOrEqualTo(blind.none() - 1);
    }

    @Test
    void 居民的说法不抄测试的句子_事项编码都在目录里() {
        var said = WordLists.records("everyday-sayings").stream()
                .flatMap(row -> Stream.of(row.get("说法").split("、")))
                .collect(Collectors.toSet());
        var codes = WordLists.records("everyday-sayings").stream()
                .flatMap(row -> Stream.of(row.get("事项编码").split(";")))
                .collect(Collectors.toSet());
        assertThat(Stream.concat(SENTENCES.stream(), BLIND.stream()).map(row -> row.get("words")))
                .doesNotContainAnyElementsOf(said);
        assertThat(entries().stream().map(list -> list.getFirst().item().code()))
                .containsAll(codes);
        assertThat(said).hasSizeGreaterThan(2500);
    }

    @Test
    void 一次查找平均不到五毫秒() {
        BLIND.forEach(row -> FINDER.find(row.get("words"), 5));
        var begun = System.nanoTime();
        BLIND.forEach(row -> FINDER.find(row.get("words"), 5));
        var each = (System.nanoTime() - begun) / 1e6 / BLIND.size();
        System.out.printf("一次查找 %.2f 毫秒%n", each);
        assertThat(each).isLessThan(5);
    }

    @Test
    void 只有单字相同而说法相近的_也说得出因为哪些字() {
        assertThat(BLIND.stream()
                        .flatMap(row -> FINDER.find(row.get("words"), 5).stream())
                        .map(Found::reason))
                .doesNotContain("");
    }

    @Test
    void 无权处理的事情_指向别处或者只作参考() {
        var all = reached("tuning", "held-out", "unseen");
        assertThat(all.none()).isGreaterThanOrEqualTo(19);
        assertThat(all.noneKept()).isGreaterThanOrEqualTo(all.none() - 2);
    }

    @Test
    void 说得出因为哪些字词找到() {
        var found = FINDER.find("邻居烧秸秆", 1).getFirst();
        assertThat(code(found)).isEqualTo("HB-CF-015");
        assertThat(found.reason()).contains("秸秆").contains("烧");
        assertThat(FINDER.find("有人烧结杆", 1).getFirst().reason()).contains("结杆（");
    }

    @Test
    void 空话和不相干的字不算找到() {
        assertThat(FINDER.find("", 5)).isEmpty();
        assertThat(FINDER.find("没人管", 5)).isEmpty();
        assertThat(FINDER.find("？！…", 5)).isEmpty();
        assertThat(FINDER.find("x".repeat(5000), 5)).isEmpty();
    }

    private static Reached reached(String... halves) {
        return reached(SENTENCES, row -> List.of(halves).contains(row.get("half")));
    }

    private static Reached reached(List<CSVRecord> rows, Predicate<CSVRecord> chosen) {
        int sentences = 0, first = 0, five = 0, none = 0, noneKept = 0;
        for (var row : rows) {
            if (!chosen.test(row)) {
                continue;
            }
            var found = FINDER.find(row.get("words"), 5);
            if (row.get("codes").isEmpty()) {
                none++;
                noneKept += found.isEmpty()
                                || !found.getFirst().sure()
                                || found.getFirst().thing() instanceof Elsewhere
                        ? 1
                        : 0;
                continue;
            }
            var right = List.of(row.get("codes").split(";"));
            sentences++;
            first += !found.isEmpty() && right.contains(code(found.getFirst())) ? 1 : 0;
            five += found.stream().anyMatch(one -> right.contains(code(one))) ? 1 : 0;
        }
        return new Reached(sentences, first, five, none, noneKept);
    }

    private static String code(Found<Meant> found) {
        return found.thing() instanceof Entry entry ? entry.item().code() : "";
    }

    private static Finder<Meant> finder() {
        var words = WordLists.shared();
        return new Finder<>(words.everyday(), words.sounds(), words.said(), words.subjects(entries(), Map.of()));
    }

    private static List<List<Entry>> entries() {
        return CatalogueLoader.rows(
                        text("powers/items.csv"), text("powers/items-prior.csv"), text("powers/item-aids.csv"))
                .stream()
                .filter(row -> row.get("valid_to") == null)
                .map(row -> List.of(entry(row)))
                .toList();
    }

    private static Entry entry(Map<String, Object> row) {
        var item = new Item(
                (String) row.get("code"),
                1,
                (String) row.get("name"),
                (String) row.get("field"),
                (String) row.get("kind"),
                "",
                "",
                List.of(),
                null,
                null,
                null,
                null,
                "",
                "",
                "",
                "",
                List.of(((String) row.get("keywords")).split("[,，]")));
        return new Entry(item, "", "", null, "", "", "", "", "", null, null, Entry.Aids.NONE);
    }

    private static List<CSVRecord> sentences(String name) {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text("powers/" + name + ".csv")))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
