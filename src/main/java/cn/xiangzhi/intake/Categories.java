package cn.xiangzhi.intake;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.categories.CategoryFile;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.shell.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door to event categories; the list is small and kept in memory. */
@Component
public class Categories {

    /** The category of a report that nobody has classified yet. */
    public static final String UNDECIDED = "XZ-001";

    private static final List<String> FIRST = List.of("说不清", "常见诉求", "乡村常见");

    private final Map<String, Category> byCode;
    private final Map<String, List<Category>> groups;

    Categories() {
        var all = CategoryFile.carried().categories();
        byCode = all.stream()
                .collect(Collectors.toMap(Category::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        groups = grouped(all);
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** A category new reports may use, or Refused. */
    public Category current(String code) {
        return find(code)
                .filter(Category::current)
                .orElseThrow(() -> Refused.invalid("事情类别不认识", "类别“" + brief(code) + "”不在清单中或已停用", "请从列表中重新选择类别"));
    }

    public String name(String code) {
        return find(code).map(Category::name).orElse(code);
    }

    /** What people may choose from, under its headings, the everyday ones first. */
    public Map<String, List<Category>> groups() {
        return groups;
    }

    /** The same as one list. */
    public List<Option> choices() {
        return groups.values().stream()
                .flatMap(List::stream)
                .map(category -> new Option(category.code(), category.name()))
                .toList();
    }

    public List<Category> all() {
        return List.copyOf(byCode.values());
    }

    /** Categories that fit everyday words, best first; none when nothing fits. */
    public List<Category> propose(String words, int limit) {
        var pairs = Set.of(Bigrams.of(words));
        record Scored(Category category, int score) {}
        return byCode.values().stream()
                .filter(Category::current)
                .map(category -> new Scored(category, score(category, words, pairs)))
                .filter(scored -> scored.score > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(limit)
                .map(Scored::category)
                .toList();
    }

    private static int score(Category category, String words, Set<String> pairs) {
        var score = 0;
        for (var keyword : category.keywords()) {
            score += !keyword.isEmpty() && words.contains(keyword) ? 10 * keyword.length() : 0;
        }
        score += words.contains(category.name()) ? 10 * category.name().length() : 0;
        for (var pair : Bigrams.of(category.name() + "。" + String.join("。", category.keywords()))) {
            score += pairs.contains(pair) ? 3 : 0;
        }
        return score > 0 && FIRST.contains(category.group()) ? score + 2 : score;
    }

    private static Map<String, List<Category>> grouped(List<Category> all) {
        var map = new LinkedHashMap<String, List<Category>>();
        FIRST.forEach(group -> map.put(group, new ArrayList<>()));
        all.stream()
                .filter(Category::current)
                .forEach(category -> map.computeIfAbsent(category.group(), group -> new ArrayList<>())
                        .add(category));
        return map;
    }

    private static String brief(String code) {
        return code.length() > 20 ? code.substring(0, 20) + "…" : code;
    }
}
