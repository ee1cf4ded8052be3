package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.Asks;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.ChargeAsks;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.EarlySale;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.JurisdictionMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SealStrip;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.powers.Recall;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a move: nothing that the file knows is typed again. */
@Component
class MoveViews {

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

    /** Steps whose form takes what was photographed, recorded or scanned. */
    private static final java.util.Set<Move> WITH_FILES = java.util.Set.of(
            OrdinaryMove.TAKE_EVIDENCE,
            EvidenceMove.SAMPLE,
            EvidenceMove.RECORD_TEST,
            EvidenceMove.KEEP_LATER,
            EvidenceMove.REGISTER_THINGS,
            ThingMove.SEIZE,
            ThingMove.REMOVE_SEALS,
            ThingMove.RECEIVE_THINGS,
            ThingMove.STORE_THINGS,
            ThingMove.HAND_OVER_THINGS,
            ThingMove.DESTROY_THINGS,
            OrdinaryMove.WAIVE_PLEA,
            OrdinaryMove.RECORD_PLEA,
            DeliberationMove.REQUEST_HEARING,
            DeliberationMove.HOLD_HEARING,
            DeliberationMove.DISCUSS);

    private final CaseFiles files;
    private final Parties parties;
    private final Knowing knowing;
    private final Drafted drafted;
    private final MoveChoices choices;
    private final ChargeViews charges;
    private final Today today;

    MoveViews(
            CaseFiles files,
            Parties parties,
            Knowing knowing,
            Drafted drafted,
            MoveChoices choices,
            ChargeViews charges,
            Today today) {
        this.files = files;
        this.parties = parties;
        this.knowing = knowing;
        this.drafted = drafted;
        this.choices = choices;
        this.charges = charges;
        this.today = today;
    }

    MovePage page(Actor actor, UUID id, Move move, Map<String, String> given, @Nullable Refused refused, UUID once) {
        var row = files.get(actor.scope(), id);
        var file = files.file(row);
        var t = knowing.attempt(file, move, Facts.NONE, actor, today.now());
        var refusal = refused != null ? refused : file.standing(t).orElse(null);
        var asks = ChargeAsks.of(move, file, Asks.of(move, file.penalty().orElse(Penalty.NONE)));
        var fields = asks.stream()
                .map(ask ->
                        new MovePage.Field(ask, value(ask, t, given), choices.of(ask, file), UsualWords.of(ask, now())))
                .toList();
        return new MovePage(
                id,
                file.number(),
                file.matter().itemName(),
                move.label(),
                move.slug(),
                ProcedureProfile.of(t.known().item().field()).cited(move.basis()),
                file.version(),
                once,
                fields,
                charges.parts(file, fields),
                Map.of(),
                move.papers(),
                WITH_FILES.contains(move),
                CasePages.home(actor, id),
                refusal);
    }

    /** The empty form; what the calculator reckoned stands in it where it may. */
    MovePage page(Actor actor, UUID id, Move move, Map<String, String> taken) {
        var page = page(actor, id, move, Map.of(), null, Ids.next());
        var may = move.right() != null && actor.has(move.right());
        return may ? page.with(taken) : page;
    }

    private String value(Ask ask, Try t, Map<String, String> given) {
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
        if (said.isEmpty() && !ask.required()) {
            return "";
        }
        if (said.isEmpty()
                && ask.key().equals("occurredOn")
                && !file.said("discoveredOn").isEmpty()) {
            return file.said("discoveredOn");
        }
        return said.isEmpty() || FROM_TODAY.contains(ask.key()) ? today.date().toString() : said;
    }

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

    private String now() {
        return LocalDateTime.from(today.now()).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
