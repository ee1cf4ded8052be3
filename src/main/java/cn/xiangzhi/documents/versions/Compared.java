package cn.xiangzhi.documents.versions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * What two printings of one paper differ in, line by line.
 *
 * @param gone lines of the first that the second does not have
 * @param added lines of the second that the first does not have
 */
public record Compared(List<String> gone, List<String> added) {

    private static final String LINES = "h1, h2, p, th, td:not(:has(p, table)), .paper-blank";
    private static final int MOST = 1_500;

    public static Compared of(String first, String second) {
        return between(lines(first), lines(second));
    }

    public boolean same() {
        return gone.isEmpty() && added.isEmpty();
    }

    private static List<String> lines(String html) {
        var page = Jsoup.parse(html);
        page.select(".paper-seal-place").remove();
        return page.select(LINES).stream()
                .map(line -> line.text()
                        .replace("\u3000", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** The longest common run of lines is what both have. */
    static Compared between(List<String> one, List<String> two) {
        var common = new int[one.size() + 1][two.size() + 1];
        for (var i = one.size() - 1; i >= 0; i--) {
            for (var j = two.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(two.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var gone = new ArrayList<String>();
        var added = new ArrayList<String>();
        var i = 0;
        var j = 0;
        while (i < one.size() && j < two.size()) {
            if (one.get(i).equals(two.get(j))) {
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                gone.add(one.get(i++));
            } else {
                added.add(two.get(j++));
            }
        }
        gone.addAll(one.subList(i, one.size()));
        added.addAll(two.subList(j, two.size()));
        return new Compared(Collections.unmodifiableList(gone), Collections.unmodifiableList(added));
    }
}
