package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.Asks;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.organization.Organization;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a move: nothing that the file knows is typed again. */
@Component
class MoveViews {

    /** Ticks are confirmed afresh each time, and these words belong to their own act only. */
    private static final List<String> FRESH =
            List.of("reason", "opinion", "title", "content", "signed", "checkNote", "late", "corrected");

    /** Steps whose form takes what was photographed, recorded or scanned. */
    private static final java.util.Set<Move> WITH_FILES = java.util.Set.of(
            OrdinaryMove.TAKE_EVIDENCE,
            OrdinaryMove.WAIVE_PLEA,
            OrdinaryMove.RECORD_PLEA,
            DeliberationMove.REQUEST_HEARING,
            DeliberationMove.HOLD_HEARING,
            DeliberationMove.DISCUSS);

    private final CaseFiles files;
    private final Parties parties;
    private final Knowing knowing;
    private final Organization organization;
    private final Today today;

    MoveViews(CaseFiles files, Parties parties, Knowing knowing, Organization organization, Today today) {
        this.files = files;
        this.parties = parties;
        this.knowing = knowing;
        this.organization = organization;
        this.today = today;
    }

    MovePage page(Actor actor, UUID id, Move move, Map<String, String> given, @Nullable Refused refused, UUID once) {
        var row = files.get(actor.scope(), id);
        var file = files.file(row);
        var t = knowing.attempt(file, move, Facts.NONE, actor, today.now());
        var refusal = refused != null ? refused : file.standing(t).orElse(null);
        var fields = Asks.of(move, file.penalty().orElse(Penalty.NONE)).stream()
                .map(ask -> new MovePage.Field(ask, value(ask, move, file, actor, given), choices(ask, file)))
                .toList();
        return new MovePage(
                id,
                file.number(),
                file.matter().itemName(),
                move.label(),
                move.slug(),
                move.basis(),
                file.version(),
                once,
                fields,
                move.papers(),
                WITH_FILES.contains(move),
                CasePages.home(actor, id),
                refusal);
    }

    MovePage page(Actor actor, UUID id, Move move) {
        return page(actor, id, move, Map.of(), null, Ids.next());
    }

    private String value(Ask ask, Move move, CaseFile file, Actor actor, Map<String, String> given) {
        if (!given.isEmpty()) {
            return given.getOrDefault(ask.key(), "");
        }
        if (move.right() == null || !actor.has(move.right())) {
            return "";
        }
        var said = file.said(ask.key());
        return switch (ask.kind()) {
            case CHECK -> "";
            case SEALED -> move == OrdinaryMove.IDENTIFY && ask.key().equals("partyName") ? name(file) : "";
            case DATE -> date(ask, said);
            case TIME -> now();
            case OFFICER ->
                said.isEmpty() && ask.key().equals("officer1") ? actor.person().toString() : officer(ask, said, file);
            default -> FRESH.contains(ask.key()) ? fresh(ask) : said.isEmpty() ? usual(ask, file) : said;
        };
    }

    /** Today where a day must be given and nobody has said one; what may stay open stays open (a date of birth). */
    private String date(Ask ask, String said) {
        if (said.isEmpty() && !ask.required()) {
            return "";
        }
        return said.isEmpty() || FROM_TODAY.contains(ask.key()) ? today.date().toString() : said;
    }

    private static final List<String> FROM_TODAY = List.of(
            "servedOn", "noticeServedOn", "checkedOn", "handedOn", "bankedOn", "paidOn", "waivedOn", "requestedOn");

    private static String fresh(Ask ask) {
        return ask.key().equals("opinion") ? "同意" : "";
    }

    private static String officer(Ask ask, String said, CaseFile file) {
        return ask.key().equals("collector") && !file.officers().isEmpty()
                ? file.officers().getFirst().toString()
                : said;
    }

    /** What the file or the catalogue suggests where nobody has said anything yet. */
    private String usual(Ask ask, CaseFile file) {
        var item = knowing.item(file.matter().place().county(), file.matter().itemCode());
        return switch (ask.key()) {
            case "basis", "orderBasis" -> item.basis();
            case "takenBy" -> names(file);
            case "otherItem" -> file.said("addedItem");
            case "proposal" -> "拟同意，请批示";
            case "partyKind" -> file.party().kind().name();
            case "at", "takenPlace", "servedAt", "decidedPlace", "collectedPlace" ->
                file.matter().place().words();
            case "course" -> file.said("source") + "，经核查立案后，由两名执法人员调查取证";
            case "outcome" -> "给予行政处罚";
            case "closingReason" -> file.imposed().isPresent() ? "处罚决定已经履行完毕" : "不予行政处罚决定已经送达";
            case "execution" -> file.imposed().map(Penalty::words).orElse("已教育");
            case "amount" -> Penalty.yuan(knowing.ledger(file).outstanding(today.date()));
            case "receiver" -> item.department();
            default -> "";
        };
    }

    private String names(CaseFile file) {
        var county = file.matter().place().county();
        return file.officers().stream()
                .map(id -> knowing.officer(county, id, today.date()).name())
                .collect(Collectors.joining("、"));
    }

    private String name(CaseFile file) {
        var name = parties.of(file.matter().place().county(), file.id()).name();
        return name.equals("身份待查") ? "" : name;
    }

    private List<Ask.Choice> choices(Ask ask, CaseFile file) {
        if (ask.kind() != Ask.Kind.OFFICER) {
            return ask.choices();
        }
        var place = file.matter().place();
        if (ask.key().equals("chair")) {
            return chairs(file);
        }
        return organization.certificated(place.county(), place.township(), today.date()).stream()
                .map(person -> new Ask.Choice(person.id().toString(), person.name() + "（" + person.organName() + "）"))
                .toList();
    }

    /** Whoever serves in the township's own organs and did not handle the case. */
    private List<Ask.Choice> chairs(CaseFile file) {
        var place = file.matter().place();
        return organization.organs(place.county(), place.township()).stream()
                .flatMap(organ -> organization.people(place.county(), organ.id()).stream())
                .filter(person -> !person.assistant() && !file.handlers().contains(person.id()))
                .map(person -> new Ask.Choice(person.id().toString(), person.name() + "（" + person.postTitle() + "）"))
                .toList();
    }

    private String now() {
        return LocalDateTime.from(today.now()).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
