package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.Backing;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.ChargeAsks;
import cn.xiangzhi.casework.flow.EarlySale;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.JurisdictionMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SealStrip;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.powers.Recall;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands in a field of a move before anybody types: nothing that the file knows is typed again. */
@Component
class MoveValues {

    /** Ticks are confirmed afresh each time, and these words belong to their own act only. */
    private static final List<String> FRESH = List.of(
            "reason",
            "opinion",
            "title",
            "content",
            "signed",
            "checkNote",
            "corrected",
            "method",
            "signer",
            "refusal",
            "witness",
            "footage",
            "thingsTaken",
            "sealStrips",
            "unsealNote",
            "compensation",
            "storeReceipt",
            "transcript",
            "copyConfirmed",
            "cameraSite",
            "expertBody",
            "expertQualification",
            "notarised",
            "translated",
            "excludedTitle",
            "periodToldOn",
            "returnedTo",
            "handedTo",
            "opinions",
            "legalOpinion",
            "amended",
            "splitReason",
            "splitEvidence",
            "exceptionReason",
            "exceptionRefusal",
            "requestReason",
            "remedyBody",
            "remedyNumber",
            "replyWords",
            "replyEvidence",
            "outcomeNumber",
            "outcomeReason");

    private static final List<String> FROM_TODAY = List.of(
            "servedOn",
            "lastDemandOn",
            "policeNoticeOn",
            "recusalAskedOn",
            "noticeServedOn",
            "checkedOn",
            "handedOn",
            "bankedOn",
            "paidOn",
            "waivedOn",
            "requestedOn",
            "testFrom",
            "testUntil",
            "testResultOn",
            "resultToldOn",
            "extendToldOn",
            "auctionOn",
            "remedyAcceptedOn",
            "copyReceivedOn",
            "repliedOn",
            "attendedOn",
            "outcomeOn",
            "outcomeServedOn");

    /** Days only whoever decides can name. */
    private static final Set<String> TO_SET = Set.of("deferUntil", "announceUntil", "dutyUntil");

    private final Parties parties;
    private final Knowing knowing;
    private final Drafted drafted;
    private final MoveChoices choices;
    private final ChargeViews charges;
    private final Today today;

    MoveValues(
            Parties parties, Knowing knowing, Drafted drafted, MoveChoices choices, ChargeViews charges, Today today) {
        this.parties = parties;
        this.knowing = knowing;
        this.drafted = drafted;
        this.choices = choices;
        this.charges = charges;
        this.today = today;
    }

    /** What was given; else what the file knows, for whoever may make or draft the step. */
    String of(Ask ask, Try t, Map<String, String> given) {
        var move = t.move();
        var file = t.file();
        var actor = t.actor();
        if (!given.isEmpty()) {
            return given.getOrDefault(ask.key(), "");
        }
        if (move.right() == null || !(actor.has(move.right()) || drafting(actor, move))) {
            return "";
        }
        if (ask.key().equals("things")) {
            return Things.suggested(file, move);
        }
        if (ask.key().equals("reason") && !Backing.told(file, move).isEmpty()) {
            return Backing.told(file, move);
        }
        if (ask.key().equals("priceSum")) {
            return Penalty.yuan(EarlySale.payable(file, move));
        }
        if (ask.key().equals("sealNumbers")) {
            return SealStrip.suggested(file);
        }
        if (move instanceof ExceptionMove && ask.kind() == Ask.Kind.CHOICE) {
            return ExceptionMove.pending(file)
                    .map(asked -> asked.facts().text(ask.key()))
                    .or(() -> ExceptionMove.needed(t).stream()
                            .findFirst()
                            .map(lift -> ask.key().equals("exceptionCode")
                                    ? lift.code().code()
                                    : lift.step().name()))
                    .orElse("");
        }
        if (ask.violation() != 0) {
            return charges.value(ask, file);
        }
        var bound = bound(ask, move, file);
        if (bound.isPresent()) {
            return bound.get();
        }
        var said = ChargeAsks.said(move, file, ask.key());
        return switch (ask.kind()) {
            case CHECK -> ask.key().equals("lateFeeStated") && fined(file) ? "true" : "";
            case SEALED -> names(move, ask) ? name(file) : "";
            case DATE -> FRESH.contains(ask.key()) ? "" : date(ask, said, file);
            case TIME -> now();
            case OFFICER -> said.isEmpty() ? first(ask, file, actor) : said;
            default -> said.isEmpty() || FRESH.contains(ask.key()) ? fresh(ask, file, actor) : said;
        };
    }

    /** A fine is owed: that it grows when it is not paid is stated unless whoever decides strikes it out (FSR 7). */
    private static boolean fined(CaseFile file) {
        return file.penalty().filter(penalty -> penalty.fine().signum() > 0).isPresent();
    }

    /** A handler fills the papers of a step that another makes, as a draft (F45). */
    private static boolean drafting(Actor actor, Move move) {
        return actor.has(Right.CASE_HANDLE) && !move.papers().isEmpty();
    }

    /** Today where a day must be given and nobody has said one; what may stay open stays open (a date of birth). */
    private String date(Ask ask, String said, CaseFile file) {
        if (said.isEmpty() && (!ask.required() || TO_SET.contains(ask.key()))) {
            return "";
        }
        if (said.isEmpty()
                && ask.key().equals("occurredOn")
                && !file.said("discoveredOn").isEmpty()) {
            return file.said("discoveredOn");
        }
        return said.isEmpty() || FROM_TODAY.contains(ask.key()) ? today.date().toString() : said;
    }

    private String fresh(Ask ask, CaseFile file, Actor actor) {
        return ask.key().equals("opinion") ? "同意" : drafted.usual(ask, file, actor);
    }

    /** Whoever fills the form is the first; the second is the only other of the squad, where there is only one. */
    private String first(Ask ask, CaseFile file, Actor actor) {
        return switch (ask.key()) {
            case "officer1" -> actor.person().toString();
            case "officer2" ->
                choices.partner(file, actor).map(one -> one.id().toString()).orElse("");
            case "collector" ->
                file.officers().isEmpty() ? "" : file.officers().getFirst().toString();
            default -> "";
        };
    }

    /** What took the power of this file back, as the county entered it: nothing is typed twice (F55). */
    private Optional<Recall> recall(CaseFile file) {
        return knowing.recall(file, today.date());
    }

    /** What the decision says that took the power back is not the handler's to choose, whatever was stated before (F55). */
    private Optional<String> bound(Ask ask, Move move, CaseFile file) {
        return move == JurisdictionMove.RECORD_RECALL || move == JurisdictionMove.HAND_OVER_RECALLED
                ? recall(file)
                        .flatMap(recall -> Optional.ofNullable(
                                switch (ask.key()) {
                                    case "recallNumber" -> recall.number();
                                    case "recalledOn" -> recall.on().toString();
                                    case "transition" -> recall.transition().label();
                                    case "receiver" -> recall.receiver();
                                    default -> null;
                                }))
                : Optional.empty();
    }

    /** The party's name is known: of whoever is identified, and mostly of whoever is asked. */
    private static boolean names(Move move, Ask ask) {
        return move == OrdinaryMove.IDENTIFY && ask.key().equals("partyName")
                || move == OrdinaryMove.INQUIRE && ask.key().equals("asked");
    }

    private String name(CaseFile file) {
        var name = parties.of(file.matter().place().county(), file.id()).name();
        return name.equals("身份待查") ? "" : name;
    }

    String now() {
        return LocalDateTime.from(today.now()).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
