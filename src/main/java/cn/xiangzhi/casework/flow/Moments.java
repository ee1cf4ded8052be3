package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every form says of its days and hours (PPL 47): what is recorded has happened, not before what it follows from, and
 * nothing ends before it begins. Asked last, after what a step asks of its own days.
 */
final class Moments {

    /** Days that may lie ahead when they are written down. */
    private static final Set<String> AHEAD = Set.of(
            "hearingAt",
            "noticeServedOn",
            "deferUntil",
            "announceUntil",
            "dutyUntil",
            "enforceAt",
            "correctBy",
            "recheckOn",
            "testFrom",
            "testUntil",
            "mandateUntil",
            "redoBy",
            "landedOn",
            "recalledOn");

    /** What only a decision brings about. */
    private static final Set<String> OF_DECISION = Set.of(
            "appliedOn",
            "remindedOn",
            "agreedOn",
            "breachedOn",
            "collectedAt",
            "handedOn",
            "bankedOn",
            "paidOn",
            "refundedOn",
            "courtAcceptedOn",
            "ruledOn",
            "refusalReceivedOn",
            "orderAcceptedOn",
            "orderRuledOn",
            "lastDemandOn",
            "applicationOn",
            "forwardedOn",
            "copyReceivedOn",
            "repliedOn",
            "attendedOn",
            "haltedOn",
            "outcomeOn",
            "outcomeServedOn");

    /** By which the clock of a phone may be ahead. */
    private static final Duration CLOCKS = Duration.ofMinutes(15);

    /** What ends, and what it began with. */
    private static final Map<String, String> BEGAN =
            Map.of("endedAt", "startedAt", "executedTo", "executedFrom", "testUntil", "testFrom");

    static final Step<Try> STEP = Steps.on(Gate.of(
            "填写的日期和时间",
            clause(
                    "日期-1",
                    of(PPL, 47),
                    "是否把还没有发生的写成已经发生",
                    t -> !ahead(t).isEmpty(),
                    No.<Try>say(null, t -> quoted(ahead(t)) + "晚于现在", "还没有发生的，请在发生之后登记；写错的请改正")
                            .whenStated()),
            clause(
                    "日期-2",
                    of(PPL, 47),
                    "是否早于所依据的决定、告知或者申请",
                    t -> !early(t).isEmpty(),
                    No.<Try>say(null, t -> quoted(early(t)) + "早于它所依据的决定、告知或者申请", "请核对日期")
                            .whenStated()),
            clause(
                    "日期-3",
                    of(PPL, 47),
                    "结束是否早于开始",
                    t -> !backwards(t).isEmpty(),
                    No.<Try>say(null, t -> quoted(backwards(t)) + "早于开始", "请核对起止时间")
                            .whenStated())));

    private Moments() {}

    private static List<Ask> ahead(Try t) {
        return Asks.of(t.move()).stream()
                .filter(ask -> !AHEAD.contains(ask.key()))
                .filter(ask -> moment(t, ask)
                        .filter(at -> ask.kind() == Ask.Kind.DATE
                                ? at.toLocalDate().isAfter(t.on())
                                : at.isAfter(t.at().toLocalDateTime().plus(CLOCKS)))
                        .isPresent())
                .toList();
    }

    private static List<Ask> early(Try t) {
        return Asks.of(t.move()).stream()
                .filter(ask -> from(t.file(), ask.key())
                        .flatMap(from ->
                                moment(t, ask).filter(at -> at.toLocalDate().isBefore(from)))
                        .isPresent())
                .toList();
    }

    /** The first day it can have been. */
    private static Optional<LocalDate> from(CaseFile file, String key) {
        if (OF_DECISION.contains(key)) {
            return Optional.ofNullable(file.decision()).map(Act::on);
        }
        return switch (key) {
            case "requestedOn", "pleaAt", "waivedOn" ->
                file.last(OrdinaryMove.SERVE_NOTICE).flatMap(act -> act.facts().date("servedOn"));
            case "noticeServedOn" ->
                file.last(DeliberationMove.REQUEST_HEARING)
                        .flatMap(act -> act.facts().date("requestedOn"));
            default -> Optional.empty();
        };
    }

    private static List<Ask> backwards(Try t) {
        return Asks.of(t.move()).stream()
                .filter(ask -> Optional.ofNullable(BEGAN.get(ask.key()))
                        .flatMap(began -> moment(t, ask.kind(), began))
                        .flatMap(from -> moment(t, ask).filter(to -> to.isBefore(from)))
                        .isPresent())
                .toList();
    }

    private static Optional<LocalDateTime> moment(Try t, Ask ask) {
        return moment(t, ask.kind(), ask.key());
    }

    private static Optional<LocalDateTime> moment(Try t, Ask.Kind kind, String key) {
        return switch (kind) {
            case DATE -> t.facts().date(key).map(LocalDate::atStartOfDay);
            case TIME -> t.facts().time(key);
            default -> Optional.empty();
        };
    }

    private static String quoted(List<Ask> asks) {
        return asks.stream().map(ask -> "“" + ask.label() + "”").collect(Collectors.joining());
    }
}
