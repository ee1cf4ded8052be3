package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looking again at what was ordered: only at what was ordered, and "not corrected" only when its time is over (PPL 28). */
final class RecheckGates {

    /** The paper that ordered the correction, where it is not of this file. */
    static final String ELSEWHERE = "orderedElsewhere";

    private static final Gate<Try> RECHECK = Gate.of(
            "复查改正情况",
            clause(
                    "复查-1",
                    of(PPL, 28, 1),
                    "是否没有责令改正，也没有写明另案责令改正的文书",
                    t -> !ordered(t.file()) && t.facts().text(ELSEWHERE).isEmpty(),
                    No.<Try>say(null, "本案没有责令改正，也没有写明“另行责令改正的文书”，没有可以复查的", "请先办理“责令改正”，期满后复查；另案已经责令改正的，写明那份文书的文号和日期")
                            .whenStated()),
            clause(
                    "复查-2",
                    of(PPL, 28, 1),
                    "改正期限是否还没有届满就登记未改正",
                    t -> t.facts().text("corrected").equals("未改正") && early(t, until(t.file())),
                    No.<Try>say(
                                    null,
                                    t -> "改正期限到" + until(t.file()).orElseThrow() + "，还没有届满，不能登记“未改正”",
                                    "请在期限届满后复查；已经改正的可以提前登记“已改正”")
                            .whenStated()),
            clause(
                    "复查-3",
                    of(PPL, 28, 1),
                    "复查日期是否早于责令改正之日",
                    t -> early(t, orderedOn(t.file())),
                    No.<Try>say(null, t -> "责令改正是" + orderedOn(t.file()).orElseThrow() + "办的，“复查日期”在它之前", "请核对复查日期")
                            .whenStated()));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(PerformMove.CHECK_CORRECTION, List.of(on(RECHECK)));

    private RecheckGates() {}

    /** In the file, by the decision or beside it on the spot, or at the inspection the file came from, which said so. */
    static boolean ordered(CaseFile file) {
        return file.has(OrdinaryMove.ORDER_CORRECTION)
                || file.has(RemovalMove.STOP_WORK)
                || file.ordered()
                || Stream.of("correction", ELSEWHERE)
                        .anyMatch(key -> !file.said(key).isEmpty());
    }

    private static Optional<LocalDate> until(CaseFile file) {
        return file.ordered() ? file.day("orderUntil") : file.day("correctBy");
    }

    private static Optional<LocalDate> orderedOn(CaseFile file) {
        return file.ordered()
                ? Optional.ofNullable(file.decision()).map(Act::on)
                : file.last(OrdinaryMove.ORDER_CORRECTION).map(Act::on);
    }

    private static boolean early(Try t, Optional<LocalDate> day) {
        return t.facts()
                .date("checkedOn")
                .filter(seen -> day.filter(seen::isBefore).isPresent())
                .isPresent();
    }
}
