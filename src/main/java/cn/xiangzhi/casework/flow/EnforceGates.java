package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.SERVED;
import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Deferral, demand and the court, asked of a case (PPL 66, 72; AEL 35, 53 to 55). */
public final class EnforceGates {

    static final Gate<Try> DEFER = Gate.of(
            "延期缴纳",
            clause(
                    "延期-1",
                    of(PPL, 66, 2),
                    "是否没有应缴款项，或者已经逾期",
                    t -> t.known().money().settled(t.on()) || t.known().money().overdue(t.on()),
                    No.say("CASH-09", "没有应缴未缴的款项，或者缴款期限已过", "延期、分期应在期限届满之前申请和批准")),
            clause(
                    "延期-2",
                    of(PPL, 66, 2),
                    "是否没有登记当事人的延期缴纳申请，或者申请已有答复",
                    t -> !InstalmentGates.asks(t.file(), InstalmentAsks.DEFER),
                    No.say("CASH-09", "案卷里没有待答复的延期缴纳申请", "请办案人员先办理“登记延期、分期缴纳申请”，附当事人的书面申请")),
            clause(
                    "延期-3",
                    of(PPL, 66, 2),
                    "新的期限是否不晚于原来的期限",
                    t -> t.facts()
                            .date("deferUntil")
                            .filter(day -> !later(t, day))
                            .isPresent(),
                    No.<Try>say(null, "新的缴款期限不晚于原来的期限", "请填写更晚的日期").whenStated()));

    static final Gate<Try> DEMAND = Gate.of(
            "送达催告书",
            clause(
                    "催告-1",
                    of(AEL, 54),
                    "是否没有到期未缴的款项",
                    t -> !t.known().money().overdue(t.on()),
                    No.say(null, "没有到期未缴的款项", "不需要催告")),
            clause(
                    "催告-3",
                    of(AEL, 39),
                    "是否已决定停止执行",
                    t -> Remedies.halted(t.file())
                            && Remedies.onDecision(t.file()).isPresent(),
                    No.say(null, "复议、诉讼期间已决定停止执行", "请等复议、诉讼有了结果再催告")),
            clause(
                    "催告-2",
                    of(AEL, 54),
                    "送达日期是否在将来",
                    t -> t.facts().has("servedOn") && t.servedOn().isAfter(t.on()),
                    No.<Try>say(null, "催告书的送达日期在将来（公告满30日才生效）", "请在送达生效之后登记").whenStated()));

    static final Gate<Try> COURT = Gate.of(
            "申请法院强制执行",
            refuses(
                    "申请-1",
                    RefusalCode.ENFC_03,
                    "复议、诉讼期限是否尚未届满",
                    t -> Remedies.onDecision(t.file()).isPresent() || !t.on().isAfter(windowEnds(t)),
                    t -> Remedies.onDecision(t.file()).isPresent()
                            ? "当事人已申请复议或者提起诉讼，还没有结果"
                            : "当事人可以申请复议或者起诉到" + windowEnds(t)),
            refuses(
                    "申请-2",
                    RefusalCode.ENFC_02,
                    "催告送达后是否未满十个工作日",
                    t -> demandEnds(t).filter(end -> t.on().isAfter(end)).isEmpty(),
                    t -> demandEnds(t).map(end -> "催告期到" + end + "届满").orElse("没有送达催告书")),
            clause(
                    "申请-3",
                    of(AEL, 53),
                    "是否超过三个月",
                    t -> t.day("courtUntil").filter(end -> t.on().isAfter(end)).isPresent(),
                    No.say(
                            "ENFC-04",
                            t -> "申请期限到" + t.say("courtUntil") + "届满",
                            "有正当理由的，由机关负责人办理“批准例外”，写明理由（印在申请书上）；没有的，法院不予受理")));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(EnforceMove.DEFER, List.of(on(DEFER))),
            Map.entry(EnforceMove.DEMAND, List.of(on(DEMAND), TWO, SERVED)),
            Map.entry(EnforceMove.APPLY_COURT, List.of(on(COURT))),
            Map.entry(
                    EnforceMove.OBJECT_COURT,
                    List.of(on(objection(
                            EnforceMove.COURT_REFUSES,
                            EnforceMove.APPLY_COURT,
                            EnforceMove.OBJECT_COURT,
                            "objectUntil")))));

    private EnforceGates() {}

    /** Only against the newest refusal, and in its fifteen days (AEL 56(2), 58(3)). */
    static Gate<Try> objection(Move refused, Move applied, Move objected, String until) {
        return Gate.of(
                "向上一级法院申请复议",
                clause(
                        "复议裁定-1",
                        of(AEL, 58, 3),
                        "是否没有法院不予受理、不准予执行的裁定",
                        t -> t.file()
                                .last(refused, applied, objected)
                                .filter(act -> act.move() == refused && t.file().since(OrdinaryMove.PERFORM, refused))
                                .isEmpty(),
                        No.say(null, "没有登记法院不予受理或者不准予执行的裁定", "请先登记法院的裁定")),
                clause(
                        "复议裁定-3",
                        of(AEL, 58, 3),
                        "上一级法院是否已经答复",
                        t -> t.file().since(applied, objected),
                        No.say(null, "已经向上一级法院申请过复议，上一级法院的裁定是终局的", "能补正材料的重新申请；不能执行的依法终结")),
                clause(
                        "复议裁定-2",
                        of(AEL, 58, 3),
                        "是否已过十五日",
                        t -> t.day(until).filter(day -> t.on().isAfter(day)).isPresent(),
                        No.say(
                                null,
                                t -> "申请复议的期限到" + t.say(until) + "届满",
                                "裁定已经生效：没有执行标的、依法终结的，办理终结；补正材料后可以重新申请的，重新申请")));
    }

    /** The last day on which the party may still ask for reconsideration or sue; after a reconsideration, fifteen days. */
    public static LocalDate windowEnds(Try t) {
        return Remedies.windowAfter(t.file()).orElseGet(() -> untouched(t));
    }

    /**
     * Until when the court may be asked: three months from the end of a deferral where that leaves time after the windows,
     * else from the end of the windows (AEL 53; PPL 72(2)).
     *
     * @param months the term of three months
     */
    public static LocalDate courtUntil(Try t, UnaryOperator<LocalDate> months) {
        return months.apply(courtFrom(t, windowEnds(t), months));
    }

    /** The day the three months are counted from; {@code window} is the last day of the remedies, as an outcome may move it. */
    public static LocalDate courtFrom(Try t, LocalDate window, UnaryOperator<LocalDate> months) {
        return t.day("deferUntil")
                .filter(ends -> months.apply(ends).isAfter(window))
                .orElse(window);
    }

    private static LocalDate untouched(Try t) {
        return Stream.of("reviewUntil", "suitUntil")
                .map(t::day)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(t.on());
    }

    /** The last day of the demand: of the fine's own where what was ordered beside it goes its own road. */
    static Optional<LocalDate> demandEnds(Try t) {
        var file = t.file();
        var demand = OrderRoad.of(file) == null
                ? file.last(EnforceMove.DEMAND, RemovalMove.DEMAND_DUTY)
                : file.last(EnforceMove.DEMAND);
        return demand.filter(act -> file.since(OrdinaryMove.PERFORM, act.move()))
                .flatMap(act -> act.facts().date("demandUntil"));
    }

    private static boolean later(Try t, LocalDate day) {
        var due = t.known().money().due();
        return due == null || day.isAfter(due);
    }
}
