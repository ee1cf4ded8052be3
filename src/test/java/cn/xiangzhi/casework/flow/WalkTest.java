package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Random people attempt random moves with random forms on random cases, through the same door as the pages. Cases that got
 * on are kept and walked further. {@code -Dwalks=1000000} for the long walk.
 */
class WalkTest {

    private static final int WALKS = Integer.getInteger("walks", 60_000);
    private static final int KEPT = 60;

    /** Stages a short walk is sure to see; which rare ones it meets is chance, the road tests walk each of them. */
    private static final int MOST = 20;

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private final Random random = new Random(Long.getLong("walks.seed", 20_261_129L));
    private final World world = new World(random);
    private final RandomForm forms = new RandomForm(random, World.PEOPLE);
    private final Remembered remembered = new Remembered(random);
    private final Map<Move, Integer> makes = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Move, Map<String, Integer>> hindrances = new HashMap<>();
    private final Map<Stage, List<CaseFile>> cases = new EnumMap<>(Stage.class);

    /** Entrusted ones apart: among the others chance would lose them. */
    private final Map<Stage, List<CaseFile>> entrusted = new EnumMap<>(Stage.class);

    private final EnumSet<Stage> left = EnumSet.noneOf(Stage.class);
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int made;

    @Test
    void 随机办案_从不越过流程_只会讲明理由地拒绝() {
        for (var n = 0; n < WALKS; n++) {
            if (n % 50 == 0) {
                var at = BEGIN.plusMinutes(random.nextInt(100_000));
                keep(n % 150 == 0 ? world.further(at) : world.lead(at));
            }
            attempt(anyCase());
        }
        System.out.printf("随机办案：尝试 %,d 次，办成 %,d 次，拒绝 %,d 次（%d 种理由代码）%n", WALKS, made, WALKS - made, refusals.size());
        if (Boolean.getBoolean("walks.report")) {
            report();
        }
        assertThat(cases.keySet()).as("走到的阶段").hasSizeGreaterThan(MOST);
        var open = EnumSet.copyOf(cases.keySet());
        open.removeIf(Stage::last);
        assertThat(left).as("走到而未了的阶段几乎都走得出").hasSizeGreaterThan(open.size() / 2);
        assertThat(made).isGreaterThan(WALKS / 50);
    }

    private CaseFile anyCase() {
        var from = entrusted.isEmpty() || random.nextInt(6) > 0 ? cases : entrusted;
        var stages = List.copyOf(from.keySet());
        var there = from.get(stages.get(random.nextInt(stages.size())));
        return there.get(random.nextInt(there.size()));
    }

    private void attempt(CaseFile file) {
        var here =
                Move.all().stream().filter(m -> m.from().contains(file.stage())).toList();
        var last = file.acts().getLast().at();
        var at = last.plusMinutes(
                List.of(5, 60, 1500, 4 * 1440, 9 * 1440, 20 * 1440, 100 * 1440).get(random.nextInt(7)));
        var move = choose(file, here, at);
        var actor = world.somebody(move);
        try {
            var stated = Stated.read(move, file, forms.of(file, move, at.toLocalDateTime()));
            var seen = move == OrdinaryMove.IDENTIFY ? World.identified(file, stated) : file;
            var first = new Try(seen, move, stated, world.known(seen, actor), actor, at);
            seen.standing(first).ifPresent(WalkTest::complete);
            var t = new Try(seen, move, remembered.by(first), first.known(), actor, at);
            var next = seen.make(UUID.randomUUID(), t);
            lawful(seen, t, next);
            keep(next);
            made++;
            makes.merge(move, 1, Integer::sum);
            places.merge(place(file, move), 1, Integer::sum);
        } catch (Refused no) {
            complete(no);
            refusals.merge(String.valueOf(no.code()), 1, Integer::sum);
            if (move.from().contains(file.stage())) {
                hindrances.computeIfAbsent(move, one -> new HashMap<>()).merge(no.why(), 1, Integer::sum);
            }
        }
    }

    /** Mostly, of those the page would offer, the one seldomest made, anywhere or at that stage; else any that is at its place, sometimes any at all. */
    private Move choose(CaseFile file, List<Move> here, OffsetDateTime at) {
        if (here.isEmpty() || random.nextInt(10) == 0) {
            return Move.all().get(random.nextInt(Move.all().size()));
        }
        var any = here.get(random.nextInt(here.size()));
        if (random.nextInt(3) == 0) {
            return any;
        }
        var atThisStage = random.nextInt(3) == 0;
        return here.stream()
                .filter(move -> random.nextInt(3) > 0)
                .sorted(Comparator.comparing(
                        move -> atThisStage ? places.getOrDefault(place(file, move), 0) : makes.getOrDefault(move, 0)))
                .filter(move -> offered(file, move, at))
                .findFirst()
                .orElse(any);
    }

    private static String place(CaseFile file, Move move) {
        return file.stage() + " " + move.name();
    }

    private boolean offered(CaseFile file, Move move, OffsetDateTime at) {
        var actor = world.somebody(move);
        return file.standing(new Try(file, move, Facts.NONE, world.known(file, actor), actor, at))
                .isEmpty();
    }

    /** What may never happen, whatever the gates say. */
    private void lawful(CaseFile before, Try t, CaseFile after) {
        var move = t.move();
        assertThat(move.from()).as(move.label()).contains(before.stage());
        assertThat(after.stage()).as("按核心与按行为").isEqualTo(CaseFile.replay(after.acts()));
        if (after.stage() != before.stage()) {
            left.add(before.stage());
        }
        if (move.apart()) {
            assertThat(before.handlers())
                    .as("承办人不审批自己的案件")
                    .doesNotContain(t.actor().person());
        }
        if (move == OrdinaryMove.PROPOSE_FILING) {
            var occurred = t.facts().date("occurredOn").orElseThrow();
            var discovered = t.facts().date("discoveredOn").orElseThrow();
            assertThat(discovered).as("追责期限").isBefore(occurred.plusYears(5).plusDays(1));
        }
        everyViolationForItself(after);
        if (move == OrdinaryMove.DECIDE) {
            decided(before, t, after);
        }
        if (move == PerformMove.CLOSE || move == EnforceMove.APPLY_COURT || move == OrdinaryMove.FILE) {
            assertThat(SentBack.of(before)).as("退回的补办之后才批准").isEmpty();
        }
        if (move == SummaryMove.DECIDE_ON_SPOT) {
            assertThat(before.evidenceInForce()).as("没有证据不得当场处罚").isNotEmpty();
        }
        if (move == PerformMove.CLOSE && before.matter().mode() == Mode.DELEGATED && before.decision() != null) {
            assertThat(before.has(JurisdictionMove.REPORT_TO_ENTRUSTER))
                    .as("委托的案件报告委托机关之后才结案")
                    .isTrue();
        }
        if (move == EnforceMove.DEFER || move == InstalmentMove.APPROVE_INSTALMENTS) {
            assertThat(before.has(InstalmentMove.APPLY_DEFERRAL))
                    .as("延期、分期先有申请")
                    .isTrue();
        }
        assertThat(t.known().money().lateFee(t.on()).payable())
                .as("加处罚款不超过罚款本数")
                .isLessThanOrEqualTo(t.known().money().fine());
    }

    /** The whole is the sum of its parts, no act is in it twice, and none is heavier than it was told. */
    private static void everyViolationForItself(CaseFile file) {
        var act = file.acts().getLast();
        var standing = Violations.of(file);
        assertThat(standing.stream().map(Violation::itemCode))
                .as("一案之内同一事项只有一项")
                .doesNotHaveDuplicates();
        var charges = Violations.charges(file, act.facts());
        if (charges.size() > 1 && act.facts().has("fine")) {
            assertThat(charges.stream().map(charge -> charge.penalty().fine()).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("合并执行就是各项相加")
                    .isEqualByComparingTo(act.facts().amount("fine"));
        }
        if (act.move() == OrdinaryMove.PROPOSE_DECISION) {
            var told = file.last(OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY).orElseThrow();
            charges.forEach(charge -> assertThat(charge.penalty().fine())
                    .as("每一项都不因申辩加重")
                    .isLessThanOrEqualTo(Violations.charge(file, told, charge.number())
                            .map(one -> one.penalty().fine())
                            .orElse(BigDecimal.ZERO)));
        }
    }

    private static void decided(CaseFile before, Try t, CaseFile after) {
        var until = t.day("pleaUntil").orElseThrow();
        var waived = before.since(OrdinaryMove.SERVE_NOTICE, OrdinaryMove.WAIVE_PLEA);
        assertThat(waived || t.on().isAfter(until)).as("陈述申辩期内不作决定").isTrue();
        assertThat(after.imposed().orElseThrow().fine())
                .as("不因申辩加重")
                .isLessThanOrEqualTo(before.announced().map(p -> p.fine()).orElse(BigDecimal.ZERO));
        assertThat(before.evidenceInForce()).as("没有证据不得处罚").isNotEmpty();
        for (var back : List.of(SendBackMove.RETURN_PROPOSAL, DeliberationMove.FAIL_REVIEW)) {
            assertThat(before.since(OrdinaryMove.PROPOSE_DECISION, back))
                    .as("退回修改的重新呈报之后才决定")
                    .isFalse();
        }
    }

    /** For whoever wants to know what hinders a move: how often each was made, and why mostly not. */
    private void report() {
        for (var move : Move.all()) {
            var why = hindrances.getOrDefault(move, Map.of()).entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(4)
                    .map(one -> one.getValue() + "×"
                            + one.getKey().lines().findFirst().orElse(""))
                    .toList();
            System.out.println(move.name() + " " + makes.getOrDefault(move, 0) + " " + why);
        }
    }

    private static void complete(Refused no) {
        for (var words : List.of(no.what(), no.why(), no.basis().label(), no.remedy())) {
            assertThat(CHINESE.matcher(words).find()).as(no.getMessage()).isTrue();
        }
    }

    private void keep(CaseFile file) {
        var kept = file.matter().mode() == Mode.DELEGATED ? entrusted : cases;
        var there = kept.computeIfAbsent(file.stage(), stage -> new ArrayList<>());
        if (file.acts().size() > 70) {
            return;
        }
        if (there.size() < KEPT) {
            there.add(file);
        } else {
            there.set(random.nextInt(KEPT), file);
        }
    }
}
