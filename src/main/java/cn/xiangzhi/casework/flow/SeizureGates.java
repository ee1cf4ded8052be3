package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.SHOWING;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.ThingClauses.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;

import cn.xiangzhi.casework.rules.force.Seizure;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Sealing and seizing: started, done on the spot, extended once, released, ended by its days (AEL 18 to 28). */
final class SeizureGates {

    private static final Pattern MEASURE = Pattern.compile("查封|扣押|扣留|强制措施");

    /** The book of the measure; what only the form can say counts as in order until the form is sent. */
    static final Step<Seizure.Start> START = Step.whole(Seizure.START, SeizureGates::start);

    static final Step<Seizure.Done> DONE = Step.whole(
            Seizure.DONE,
            t -> new Seizure.Done(
                    unsent(t) || t.facts().yes("listGiven"),
                    unsent(t) || t.facts().yes("partyPresent"),
                    t.facts().has("witness"),
                    t.facts().amount("storageFee")));

    static final Gate<Try> SEIZE = Gate.of(
                    "查封扣押的实施",
                    clause(
                            "查扣-1",
                            of(AEL, 19),
                            "上一次紧急措施是否还没有补办批准",
                            t -> backing(t).pending() != null,
                            No.say("COER-02", "上一次紧急查封扣押还没有补办批准", "请负责人先补办批准；不批准的立即解除")),
                    stated(
                            "查扣-2",
                            of(AEL, 18),
                            "是否没有当场告知并听取陈述申辩",
                            t -> !t.facts().yes("measureTold"),
                            "没有当场告知理由、依据、权利和救济途径",
                            "请先告知并听取陈述申辩，记入现场笔录"),
                    ThingClauses.fresh("查扣-3", of(AEL, 23)),
                    ThingClauses.past("查扣-4", "seizedAt"))
            .and(CitedRule.in("measureBasis"));

    static final Gate<Try> APPROVE = Gate.of(
            "批准查封扣押",
            clause(
                    "批扣-1",
                    of(AEL, 18),
                    "是否已有一次批准尚未使用",
                    t -> backing(t).credit(),
                    No.say(null, "已经批准，尚未实施", "请执法人员先实施查封扣押")),
            refuses(
                    "批扣-2",
                    RefusalCode.COER_02,
                    "紧急措施是否已超过二十四小时没有补办",
                    t -> {
                        var pending = backing(t).pending();
                        return pending != null && Backing.late(pending, t.at());
                    },
                    t -> "紧急查封扣押之后已超过二十四小时没有补办批准，应当立即解除"));

    static final Gate<Try> EXTEND = Gate.of(
            "延长查封扣押",
            ThingClauses.something("延扣-1", of(AEL, 25, 1)),
            refuses(
                    "延扣-2",
                    RefusalCode.COER_03,
                    "是否已经延长过",
                    t -> !Things.of(t.file()).seizures().isEmpty()
                            && Things.of(t.file()).seizures().stream().allMatch(span -> span.extended() > 0),
                    t -> "查封扣押的期限只能延长一次"),
            stated(
                    "延扣-3",
                    RefusalCode.COER_03.basis(),
                    "延长的天数是否不是一至三十的整数",
                    t -> {
                        var days = t.facts().amount("extendDays");
                        return days.stripTrailingZeros().scale() > 0
                                || days.compareTo(BigDecimal.ONE) < 0
                                || days.compareTo(BigDecimal.valueOf(Seizure.DAYS)) > 0;
                    },
                    t -> "延长不得超过三十日，所写为" + t.facts().text("extendDays") + "日",
                    "请填写一至三十的整数",
                    RefusalCode.COER_03.code()),
            stated(
                    "延扣-4",
                    of(AEL, 25, 1),
                    "书面告知的日期是否在将来",
                    t -> t.facts()
                            .date("extendToldOn")
                            .filter(day -> day.isAfter(t.on()))
                            .isPresent(),
                    "书面告知的日期在将来",
                    "延长的决定应当及时书面告知当事人并说明理由"));

    /** Never after the last day: then there is nothing left to extend (COER-03). */
    static final Step<Seizure.Running> RUNNING = Step.whole(
            Seizure.RUNNING,
            t -> Things.of(t.file()).seizures().stream()
                    .map(span -> span.running(t.on()))
                    .min(java.util.Comparator.comparing(Seizure.Running::last))
                    .orElseGet(() -> new Seizure.Running(t.on(), 0, 0, t.on())));

    static final Gate<Try> RELEASE =
            Gate.of("解除查封扣押", ThingClauses.something("解扣-1", of(AEL, 28)), ThingClauses.named("解扣-2", of(AEL, 28)));

    static final Gate<Try> LAPSE = Gate.of(
            "查封扣押的自动解除",
            clause(
                    "解扣-3",
                    of(AEL, 28),
                    "是否没有期满或者逾时未补办批准的物品",
                    t -> Things.of(t.file()).lapsedSeizures(t.at()).isEmpty(),
                    No.say(null, "没有期满的查封扣押", "期满之后由系统自动解除")));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(ThingMove.APPROVE_SEIZURE, List.<Step<?>>of(Steps.TWO, on(APPROVE))),
            Map.entry(ThingMove.SEIZE, List.<Step<?>>of(SHOWING, START, DONE, on(SEIZE))),
            Map.entry(ThingMove.EXTEND_SEIZURE, List.<Step<?>>of(on(EXTEND), RUNNING)),
            Map.entry(ThingMove.RELEASE_SEIZURE, List.<Step<?>>of(on(RELEASE))),
            Map.entry(ThingMove.LAPSE_SEIZURE, List.<Step<?>>of(on(LAPSE))));

    private SeizureGates() {}

    private static Seizure.Start start(Try t) {
        var mode = t.known().power().mode();
        var f = t.facts();
        return new Seizure.Start(
                mode == null ? Mode.EMPOWERED : mode,
                MEASURE.matcher(t.known().item().coercive()).find(),
                true,
                false,
                f.yes("moneyFrozen"),
                unsent(t) || backing(t).credit(),
                f.yes("urgentMeasure"),
                hours(t),
                f.yes("unrelatedThings"),
                f.yes("necessities"),
                f.yes("alreadySealed"));
    }

    private static BigDecimal hours(Try t) {
        return t.facts()
                .time("seizedAt")
                .map(from -> ChronoUnit.MINUTES.between(from, t.at().toLocalDateTime()))
                .map(minutes ->
                        BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, java.math.RoundingMode.CEILING))
                .orElse(BigDecimal.ZERO);
    }

    private static boolean unsent(Try t) {
        return t.facts().values().isEmpty();
    }

    private static Backing backing(Try t) {
        return Backing.of(t.file().acts(), ThingMove.SEIZE);
    }
}
