package cn.xiangzhi.demo.story;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.places.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * Reads one rare story from {@code demo/rare/}: lines that move the day ({@code @}), name a value ({@code let}), bring in a
 * shared stretch of road ({@code use}) or say who makes which move, with the facts of its form indented below.
 */
final class RareScript {

    private static final Pattern BLANK = Pattern.compile("\\{([^}]+)}");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int STEP_MINUTES = 15;

    /** What a script does: called in its own order, with the moment it happens. */
    interface Telling {

        void lead(String item, Map<String, String> said, OffsetDateTime at);

        /** @param who the word that names the post: officer, pair, head … */
        void step(String who, String move, Map<String, String> facts, OffsetDateTime at);

        String person(String name);
    }

    private final Workdays workdays;
    private final OffsetDateTime now;
    private final Telling telling;
    private final Map<String, String> said = new HashMap<>();
    private OffsetDateTime at;

    RareScript(Workdays workdays, OffsetDateTime now, Telling telling) {
        this.workdays = workdays;
        this.now = now;
        this.telling = telling;
        this.at = now;
    }

    void tell(String story) {
        var lines = lines(story);
        for (var i = 0; i < lines.size(); i++) {
            var facts = new ArrayList<String>();
            var line = lines.get(i);
            while (i + 1 < lines.size() && lines.get(i + 1).startsWith("  ")) {
                facts.add(lines.get(++i).strip());
            }
            line(line, facts);
        }
    }

    private void line(String line, List<String> facts) {
        var words = line.split(" ", 3);
        switch (words[0]) {
            case "let" -> said.put(words[1], words.length > 2 ? filled(words[2]) : "");
            case "use" -> tell(words[1]);
            case "lead" -> telling.lead(words[1], Map.copyOf(said), passing());
            default -> {
                if (line.startsWith("@")) {
                    turn(line.substring(1));
                } else {
                    var stated = new LinkedHashMap<String, String>();
                    facts.forEach(fact -> state(stated, fact));
                    telling.step(words[0], words.length > 1 ? words[1] : "", stated, passing());
                }
            }
        }
    }

    private void state(Map<String, String> stated, String fact) {
        var cut = fact.indexOf(' ');
        var value = cut < 0 ? "" : filled(fact.substring(cut + 1)).replace("\\n", "\n");
        if (!value.isEmpty()) {
            stated.put(fact.substring(0, cut), value);
        }
    }

    /** The minute of a step; the next one of the day is a little later. */
    private OffsetDateTime passing() {
        var moment = at;
        at = at.plusMinutes(STEP_MINUTES);
        return moment;
    }

    /**
     * {@code 14:30} a time of that day; {@code +2} working days on; {@code +20d} the first working day so many days on;
     * {@code +1c} days on, at work or not; with a minus the same, counted back from now.
     */
    private void turn(String to) {
        if (to.indexOf(':') > 0) {
            at = at.with(LocalTime.parse(to));
            return;
        }
        var from = to.startsWith("-") ? now.toLocalDate() : at.toLocalDate();
        var unit = to.charAt(to.length() - 1);
        var count = Integer.parseInt(Character.isDigit(unit) ? to : to.substring(0, to.length() - 1));
        var day = switch (unit) {
            case 'd' -> workdays.plus(from.plusDays(count).minusDays(1), 1);
            case 'c' -> from.plusDays(count);
            default -> workdays.plus(from, count);
        };
        at = at.with(day).with(MORNING);
    }

    private String filled(String text) {
        return BLANK.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value(found.group(1))));
    }

    /** {@code d+3} a day, {@code w+3} a working day, {@code t-20} a minute, {@code who 姓名} a person; else what was named. */
    private String value(String blank) {
        if (blank.startsWith("who ")) {
            return telling.person(blank.substring(4));
        }
        var known = said.get(blank);
        if (known != null) {
            return known;
        }
        var count = blank.length() > 1 ? Integer.parseInt(blank.substring(1)) : 0;
        return switch (blank.charAt(0)) {
            case 'd' -> at.toLocalDate().plusDays(count).toString();
            case 'w' -> workdays.plus(at.toLocalDate(), count).toString();
            case 't' -> CaseScripts.minute(at.plusMinutes(count));
            default -> throw new IllegalArgumentException("演示案例没有写明：" + blank);
        };
    }

    private static List<String> lines(String story) {
        try (var text = new ClassPathResource("demo/rare/" + story + ".txt").getInputStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the party's matter lies, as the lead states it. */
    static Place place(String county, String township, Map<String, String> said) {
        return new Place(
                county,
                township,
                given(said, "village"),
                given(said, "place"),
                Double.parseDouble(given(said, "latitude")),
                Double.parseDouble(given(said, "longitude")));
    }

    static String given(Map<String, String> said, String name) {
        var value = said.get(name);
        if (value == null) {
            throw new IllegalArgumentException("演示案例没有写明：" + name);
        }
        return value;
    }

    static LocalDate day(OffsetDateTime at) {
        return at.toLocalDate();
    }

    /** The two officers a step names. */
    static Map<String, String> named(List<Actor> pair) {
        return Map.of(
                "officer1", pair.getFirst().person().toString(),
                "officer2", pair.getLast().person().toString());
    }
}
