package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.law.RefusalCode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What somebody types into the form of a move: mostly what fits the file, sometimes nonsense, sometimes nothing. */
public final class RandomForm {

    private static final List<String> SUMS = List.of("0", "50", "100", "200", "500", "3000", "20000", "200000");
    private static final List<String> KINDS =
            List.of("罚款", "罚款", "罚款", "警告", "罚款、没收非法财物", "责令停产停业", "罚款、责令停产停业", "警告、罚款");
    static final List<String> WORDS = List.of("在柳湾村东露天焚烧秸秆", "同意", "另一回事", "当事人签名");
    private static final Set<String> RARE = Set.of(
            "crime",
            "disputed",
            "unlawful",
            "refused",
            "cannotDiscern",
            "noFault",
            "remedyUsed",
            "returned",
            "camera",
            "utilities",
            "unrelatedThings",
            "necessities",
            "alreadySealed",
            "moneyFrozen",
            "agreementHarms");

    /** Never filled by chance: they only take away what other fields say. */
    private static final Set<String> LEFT_OPEN = Set.of("faultless", "remedyLeave");

    private static final Set<String> EARLY = Set.of("occurredOn", "discoveredOn", "correctBy", "birth");
    private static final Map<String, Integer> LATER = Map.of(
            "hearingAt", 16, "deferUntil", 25, "recheckOn", 3, "announceUntil", 5, "dutyUntil", 5, "mandateUntil", 30);

    /** Places among the people of those who hold a certificate. */
    private static final List<Integer> OFFICERS = List.of(0, 1, 6);

    private final Random random;
    private final List<UUID> people;
    private final Hints hints;
    private final int nonsense;

    public RandomForm(Random random, List<UUID> people) {
        this(random, people, 100);
    }

    /**
     * @param nonsense how much of what is typed is nonsense: 0 none, 100 the usual share, 1000 ten times as much
     */
    public RandomForm(Random random, List<UUID> people, int nonsense) {
        this.random = random;
        this.people = people;
        this.hints = new Hints(random);
        this.nonsense = nonsense;
    }

    public Map<String, String> of(CaseFile file, Move move, LocalDateTime now) {
        var form = new LinkedHashMap<String, String>();
        for (var ask : ChargeAsks.of(move, file)) {
            if (LEFT_OPEN.stream().anyMatch(ask.key()::startsWith)) {
                continue;
            }
            if (ask.required() ? !slip(1) : chance(60)) {
                form.put(ask.key(), value(file, move, ask, now.truncatedTo(ChronoUnit.MINUTES)));
            }
        }
        if (!slip(10)) {
            agreeing(form);
        }
        if (slip(3)) {
            form.put("nonsense", "x".repeat(random.nextInt(30)));
        }
        return form;
    }

    /** A sum where a fine is proposed, none where none is; nothing of both where no penalty is. */
    private static void agreeing(Map<String, String> form) {
        var step = Move.named(form.getOrDefault("exceptionStep", ""));
        if (step != null) {
            Arrays.stream(RefusalCode.values())
                    .filter(code -> ExceptionMove.lifts(code.code(), step))
                    .findFirst()
                    .ifPresent(code -> form.put("exceptionCode", code.code()));
        }
        agreeing(form, key -> key);
        for (var key : List.copyOf(form.keySet())) {
            if (Violation.of(key) != 0) {
                agreeing(form, word -> Violation.key(word, Violation.of(key)));
            }
        }
    }

    private static void agreeing(Map<String, String> form, UnaryOperator<String> of) {
        var outcome = form.getOrDefault(of.apply("outcome"), "给予行政处罚");
        if (!outcome.startsWith("给予行政处罚")) {
            form.keySet().removeAll(Set.of(of.apply("kinds"), of.apply("fine"), of.apply("confiscated")));
        } else if (form.getOrDefault(of.apply("kinds"), "").contains("罚款")) {
            if (form.getOrDefault(of.apply("fine"), "0").equals("0")) {
                form.put(of.apply("fine"), "200");
            }
        } else if (form.containsKey(of.apply("kinds"))) {
            form.remove(of.apply("fine"));
        }
    }

    private String value(CaseFile file, Move move, Ask ask, LocalDateTime now) {
        var said = ask.violation() == 0 ? file.said(ask.key()) : said(file, ask);
        if (slip(1)) {
            return List.of("　", "\u0000", "-1", "2026-02-30", "<script>", "9".repeat(40))
                    .get(random.nextInt(6));
        }
        var hint = hints.of(file, move, ask, now.toLocalDate());
        if (hint.isPresent() && !slip(15)) {
            return hint.get();
        }
        return switch (ask.kind()) {
            case TEXT, AREA -> words(ask, said);
            case SEALED -> ask.key().equals("idNumber") ? number() : "柳湾村2组";
            case DATE -> date(file, ask, now, said);
            case TIME -> time(ask, now).toString();
            case AMOUNT -> !said.isEmpty() && chance(85) ? said : SUMS.get(random.nextInt(SUMS.size()));
            case MANY -> !said.isEmpty() && chance(85) ? said : KINDS.get(random.nextInt(KINDS.size()));
            case CHOICE -> choice(ask, said);
            case CHECK -> tick(ask) ? "true" : "";
            case OFFICER -> officer(file, ask);
        };
    }

    private static String said(CaseFile file, Ask ask) {
        return Violations.of(file).stream()
                .filter(one -> one.number() == ask.violation())
                .map(one -> Violations.said(file, one, ask.base()))
                .findFirst()
                .orElse("");
    }

    private String words(Ask ask, String said) {
        if (ask.key().equals("answers") && !slip(3)) {
            return "问：这里是谁在管？\n答：是我。";
        }
        if (ask.key().equals("opinions")) {
            return "郑镇长（镇长）：同意\n李副镇长（副镇长）：同意\n王副镇长（副镇长）：同意";
        }
        return !said.isEmpty() && !slip(10) ? said : WORDS.get(!slip(15) ? 0 : random.nextInt(WORDS.size()));
    }

    private String date(CaseFile file, Ask ask, LocalDateTime now, String said) {
        if (EARLY.contains(ask.key())) {
            return !said.isEmpty()
                    ? said
                    : file.acts()
                            .getFirst()
                            .on()
                            .minusDays(!slip(3) ? random.nextInt(20) : 900)
                            .toString();
        }
        var days = LATER.getOrDefault(ask.key(), !slip(15) ? 0 : random.nextInt(9) - 5);
        return now.toLocalDate().plusDays(days).toString();
    }

    private LocalDateTime time(Ask ask, LocalDateTime now) {
        var from = now.plusDays(LATER.getOrDefault(ask.key(), 0));
        return switch (ask.key()) {
            case "startedAt", "executedFrom" -> from.minusMinutes(!slip(3) ? 50 : -90);
            case "endedAt", "executedTo" -> from.minusMinutes(5);
            default -> from.minusMinutes(!slip(10) ? 0 : random.nextInt(3000));
        };
    }

    private String choice(Ask ask, String said) {
        if (ask.choices().stream().anyMatch(one -> one.value().equals(said)) && chance(50)) {
            return said;
        }
        if (ask.choices().isEmpty()) {
            return "9";
        }
        var first = ask.choices().getFirst().value();
        return chance(50)
                ? first
                : ask.choices().get(random.nextInt(ask.choices().size())).value();
    }

    private boolean tick(Ask ask) {
        return ask.required() ? !slip(1) : RARE.contains(ask.base()) ? chance(4) : chance(35);
    }

    private String officer(CaseFile file, Ask ask) {
        if (slip(4)) {
            return people.get(random.nextInt(people.size())).toString();
        }
        return switch (ask.key()) {
            case "chair" -> people.get(3).toString();
            case "keeper" -> people.get(5).toString();
            case "officer2" -> standing(file, 1).toString();
            default -> standing(file, 0).toString();
        };
    }

    /** The first or second of the officers who did not withdraw. */
    private UUID standing(CaseFile file, int n) {
        var out = Recusals.out(file);
        var standing = OFFICERS.stream()
                .filter(one -> one < people.size())
                .map(people::get)
                .filter(one -> !out.contains(one))
                .toList();
        return n < standing.size() ? standing.get(n) : people.get(n);
    }

    private String number() {
        var digits = "410899%04d%02d%02d%03d"
                .formatted(
                        1950 + random.nextInt(60),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(1000));
        return !slip(3) ? digits + IdNumber.check(digits) : digits;
    }

    /** A slip of the pen, as often as this form is careless. */
    private boolean slip(int percent) {
        return random.nextInt(10_000) < percent * nonsense;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
