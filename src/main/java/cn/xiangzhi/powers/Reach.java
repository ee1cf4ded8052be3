package cn.xiangzhi.powers;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;

/**
 * Where a rule is law: a province's or a city's own rules bind within it alone, elsewhere nothing may be punished by them
 * (LL 80, 81, 93; PPL 38). A place that is not known is never said to be elsewhere.
 */
public final class Reach {

    /** 河南, 焦作 …, each with what the codes of its divisions begin with. */
    private static final Map<String, String> REGIONS = regions();

    private static final String NAMES = "(" + String.join("|", REGIONS.keySet()) + ")";
    private static final String KINDS = "(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)";
    private static final Pattern PLACE = Pattern.compile("^" + NAMES + KINDS + "?" + NAMES + "?");
    private static final Pattern MARKED = Pattern.compile("《(" + NAMES + KINDS + "[^《》]*)》");

    /** 浙江省大气污染防治条例第60条, written without the marks of a title. */
    private static final Pattern BARE =
            Pattern.compile("(?<!《)(" + NAMES + KINDS + "[^《》，。；、：\\s第]{2,40}(?:条例|规定|办法|规则|细则))(?=\\s*第)");

    private Reach() {}

    /** Whether a rule that is law in {@code place} (国家, 浙江, 河南焦作 …) is surely none in the county. */
    public static boolean elsewhere(String place, String county) {
        var named = PLACE.matcher(place);
        return known(county)
                && named.find()
                && (far(named.group(1), county) || named.group(2) != null && far(named.group(2), county));
    }

    /** The first rule cited, by its title 《浙江省…》 or with an article, that is surely no law in the county. */
    public static Optional<String> cited(String text, String county) {
        return known(county)
                ? Stream.of(MARKED, BARE)
                        .flatMap(titles -> titles.matcher(text).results())
                        .filter(title -> far(title.group(2), county))
                        .min(Comparator.comparingInt(MatchResult::start))
                        .map(title -> "《" + title.group(1) + "》")
                : Optional.empty();
    }

    private static boolean far(String region, String county) {
        return !county.startsWith(REGIONS.getOrDefault(region, ""));
    }

    private static boolean known(String county) {
        return county.length() == 6 && REGIONS.containsValue(county.substring(0, 2));
    }

    private static Map<String, String> regions() {
        var file = new ClassPathResource("powers/regions.csv");
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)))) {
            var regions = new TreeMap<String, String>();
            rows.forEach(row -> regions.put(row.get("name"), row.get("code")));
            return Map.copyOf(regions);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
