package cn.xiangzhi.inspection.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Redoes a draw from the published texts, after the public page's five lines; uses nothing of the product. */
final class RedoTheDraw {

    private RedoTheDraw() {}

    static String redo(String subjects, String officers, String rules, String salt, String number) {
        var seed = sha(
                "XZ-DRAW-1\n" + sha(subjects) + "\n" + sha(officers) + "\n" + sha(rules) + "\n" + salt + "\n" + number);
        Map<String, List<String>> perClass = new HashMap<>();
        for (String line : subjects.split("\n")) {
            perClass.computeIfAbsent(line.split("\t")[1], c -> new ArrayList<>())
                    .add(line.split("\t")[0]);
        }
        List<String> chosen = new ArrayList<>();
        for (var one : perClass.entrySet()) {
            int percent = number(rules, "ratio\t" + one.getKey() + "\t");
            one.getValue().sort(Comparator.comparing(id -> sha(seed + "\nsubject\n" + id)));
            chosen.addAll(
                    one.getValue().subList(0, (int) Math.ceil(one.getValue().size() * percent / 100.0)));
        }
        chosen.sort(Comparator.comparing(id -> sha(seed + "\nsubject\n" + id)));
        int each = number(rules, "officers\t");
        Map<String, Integer> times = new HashMap<>();
        StringBuilder result = new StringBuilder();
        for (String id : chosen) {
            List<String> free = new ArrayList<>();
            for (String officer : officers.split("\n")) {
                if (!("\n" + rules).contains("\nrecuse\t" + officer + "\t" + id + "\n")) {
                    free.add(officer);
                }
            }
            free.sort(Comparator.comparing((String officer) -> times.getOrDefault(officer, 0))
                    .thenComparing(officer -> sha(seed + "\nofficer\n" + id + "\n" + officer)));
            result.append(id).append('\t');
            if (free.size() >= each) {
                result.append(String.join("\t", free.subList(0, each)));
                free.subList(0, each).forEach(officer -> times.merge(officer, 1, Integer::sum));
            }
            result.append('\n');
        }
        return result.toString();
    }

    private static int number(String rules, String start) {
        for (String line : rules.split("\n")) {
            if (line.startsWith(start)) {
                return Integer.parseInt(line.substring(start.length()));
            }
        }
        return 0;
    }

    static String sha(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException none) {
            throw new AssertionError(none);
        }
    }
}
