package cn.xiangzhi.casework.review;

import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Publicity.Publication;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.FurtherMove;
import cn.xiangzhi.casework.flow.Matter;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Party;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A made-up file of the ordinary procedure without a fault, to which one fault at a time can be done. */
final class MadeUpFile {

    static final UUID FIRST = new UUID(0, 1);
    static final UUID SECOND = new UUID(0, 2);
    static final UUID REVIEWER = new UUID(0, 3);
    static final UUID HEAD = new UUID(0, 4);

    final List<Act> acts = new ArrayList<>();
    final List<Paper> papers = new ArrayList<>();
    final List<RunningTerm> terms = new ArrayList<>();
    final List<Publication> publications = new ArrayList<>();
    boolean empowered = true;
    boolean hearingDue = true;
    boolean certified = true;
    boolean qualified = true;
    String decisionText = "可以向清源县人民政府申请行政复议，也可以向清源县人民法院起诉";

    static MadeUpFile perfect() {
        return Faultless.file();
    }

    /** The same with a second violation of its own basis and fine. */
    MadeUpFile several() {
        acts.add(
                2,
                made(
                        FurtherMove.ADD_VIOLATION,
                        FIRST,
                        "2026-03-02T10:15",
                        map("addedItem", "CG-CF-066", "addedFacts", "招牌破损", "addedViolated", "第44条")));
        for (var move : List.of(OrdinaryMove.CONCLUDE, OrdinaryMove.PROPOSE_DECISION)) {
            var fine = move == OrdinaryMove.CONCLUDE ? "5000" : "4000";
            says(move, "item.1", "CG-CF-024").says(move, "item.2", "CG-CF-066");
            for (var n : List.of("1", "2")) {
                says(move, "facts." + n, "事实")
                        .says(move, "violated." + n, "第40条")
                        .says(move, "basis." + n, "第64条");
                says(move, "kinds." + n, "罚款").says(move, "discretion." + n, "情节一般");
                says(move, "fine." + n, n.equals("1") ? fine : "1000");
            }
        }
        return this;
    }

    void act(Move move, UUID person, String at, String... facts) {
        acts.add(made(move, person, at, map(facts)));
    }

    void pair(Move move, String at, String... facts) {
        var all = map(facts);
        all.put("officer1", FIRST.toString());
        all.put("officer2", SECOND.toString());
        acts.add(made(move, FIRST, at, all));
    }

    private Act made(Move move, @Nullable UUID person, String at, Map<String, String> facts) {
        return new Act(
                new UUID(1, acts.size()),
                move,
                LocalDateTime.parse(at).atZone(Today.BEIJING).toOffsetDateTime(),
                person,
                "某人",
                "岗位",
                new Facts(facts),
                null,
                List.of());
    }

    /** Makes the newest act of that move say something else; blank takes the word away. */
    MadeUpFile says(Move move, String key, String value) {
        var facts = new LinkedHashMap<>(acts.get(last(move)).facts().values());
        facts.put(key, value);
        return newest(move, act -> again(act, act.at(), act.person(), new Facts(facts)));
    }

    MadeUpFile by(Move move, UUID person) {
        return newest(move, act -> again(act, act.at(), person, act.facts()));
    }

    private MadeUpFile newest(Move move, UnaryOperator<Act> change) {
        var at = last(move);
        acts.set(at, change.apply(acts.get(at)));
        return this;
    }

    private static Act again(Act act, OffsetDateTime at, @Nullable UUID person, Facts facts) {
        return new Act(act.id(), act.move(), at, person, act.name(), act.post(), facts, null, List.of());
    }

    MadeUpFile without(Move... moves) {
        acts.removeIf(act -> List.of(moves).contains(act.move()));
        return this;
    }

    MadeUpFile without(PaperKind kind) {
        papers.remove(papers.stream()
                .filter(paper -> paper.kind() == kind)
                .findFirst()
                .orElseThrow());
        return this;
    }

    /** The only publication with another day, or kept back for a reason. */
    MadeUpFile published(@Nullable String on, @Nullable String keptBack) {
        var known = publications.getLast();
        publications.set(
                publications.size() - 1,
                new Publication(
                        known.number(), known.due(), on == null ? null : LocalDate.parse(on), keptBack, null, null));
        return this;
    }

    /** A system's act before the newest of another move. */
    MadeUpFile insert(Move move, Move before, String at, String... facts) {
        acts.add(last(before), made(move, null, at, map(facts)));
        return this;
    }

    /** Makes the newest act of that move happen at another moment. */
    MadeUpFile at(Move move, String moment) {
        var at = LocalDateTime.parse(moment).atZone(Today.BEIJING).toOffsetDateTime();
        return newest(move, act -> again(act, at, act.person(), act.facts()));
    }

    /** Moves an act behind another one. */
    MadeUpFile after(Move move, Move other) {
        var act = acts.remove(last(move));
        acts.add(last(other) + 1, act);
        return this;
    }

    MadeUpFile late(String term) {
        terms.replaceAll(one ->
                one.termId().equals(term) ? clocked(term, one.due(), one.due().plusDays(1)) : one);
        return this;
    }

    private int last(Move move) {
        for (var i = acts.size() - 1; i >= 0; i--) {
            if (acts.get(i).move() == move) {
                return i;
            }
        }
        throw new AssertionError(move.label());
    }

    void papers(PaperKind... kinds) {
        for (var kind : kinds) {
            papers.add(new Paper(
                    new UUID(2, papers.size()),
                    "850001",
                    kind,
                    "云〔2026〕1号",
                    kind.label(),
                    "case",
                    new UUID(0, 9),
                    LocalDate.of(2026, 4, 1),
                    false,
                    ""));
        }
    }

    void clock(String term, String due, String ended) {
        terms.add(clocked(term, LocalDate.parse(due), LocalDate.parse(ended)));
    }

    private static RunningTerm clocked(String term, LocalDate due, LocalDate ended) {
        return new RunningTerm(
                new UUID(3, 0),
                term,
                term,
                "case",
                new UUID(0, 9),
                due.minusDays(9),
                due,
                Light.ENDED,
                false,
                ended,
                0,
                "");
    }

    CaseFile file() {
        var place = new Place("850001", "850001101", null, "柳湾村", null, null);
        return new CaseFile(
                new UUID(0, 9),
                "云案〔2026〕1号",
                Procedure.ORDINARY,
                CaseFile.replay(acts),
                new Matter("X-1", "违法搭建", place, null, null, null, null),
                new Party(PartyKind.CITIZEN, "罗**", null, true),
                List.copyOf(acts),
                acts.size());
    }

    Review review() {
        return Review.of(new Dossier(
                file(),
                empowered,
                hearingDue,
                new Dossier.People((person, day) -> certified, person -> qualified),
                papers,
                terms,
                publications,
                decisionText));
    }

    private static Map<String, String> map(String... facts) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < facts.length; i += 2) {
            map.put(facts[i], facts[i + 1]);
        }
        return map;
    }
}
