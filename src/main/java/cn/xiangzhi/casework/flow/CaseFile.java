package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case: a small core and its growing list of acts. {@link #make} is the only way the stage changes; the stage is always
 * what its acts say ({@link #replay}).
 */
public record CaseFile(
        UUID id,
        String number,
        Procedure procedure,
        Stage stage,
        Matter matter,
        Party party,
        List<Act> acts,
        long version) {

    private static final Citation APART = Citation.of(Statute.PPL, 58);

    /** Opens a lead (T1): the first act of every case. */
    public static CaseFile open(UUID id, String number, Matter matter, Party party, Act registered) {
        return new CaseFile(id, number, Procedure.ORDINARY, Stage.LEAD, matter, party, List.of(registered), 0);
    }

    /** Makes a move, or is Refused with the reason; the act carries everything that was asked. */
    public CaseFile make(UUID actId, Try t) {
        var move = t.move();
        atItsPlace(t);
        may(t);
        Gates.power(t);
        var ruling = Gates.pass(t);
        var person = move.right() == null ? null : t.actor().person();
        var act = new Act(
                actId,
                move,
                t.at(),
                person,
                t.actor().name(),
                t.actor().postTitle(),
                OrderRoad.marked(this, move, t.facts()),
                ruling,
                Gates.cautions(t));
        return with(act);
    }

    /** The file as it would be with this act, whatever the gates say of it: for drafts of papers, and never kept. */
    public CaseFile supposing(UUID actId, Try t) {
        var actor = t.actor();
        return with(new Act(
                actId,
                t.move(),
                t.at(),
                actor.person(),
                actor.name(),
                actor.postTitle(),
                OrderRoad.marked(this, t.move(), t.facts()),
                null,
                List.of()));
    }

    /** Why the move cannot be made now, as far as it can be told before a form is filled in. */
    public Optional<Refused> standing(Try t) {
        try {
            atItsPlace(t);
            may(t);
            Gates.power(t);
        } catch (Refused no) {
            return Optional.of(no);
        }
        return Gates.standing(t);
    }

    /** The stage the acts lead to; equal to {@link #stage} always. */
    public static Stage replay(List<Act> acts) {
        var stage = Stage.LEAD;
        for (var act : acts) {
            stage = after(stage, act);
        }
        return stage;
    }

    /** What is done on the road of the order beside a penalty leaves the stage where the money is. */
    private static Stage after(Stage stage, Act act) {
        var to = act.move().to();
        return to == null || OrderRoad.own(act) ? stage : to;
    }

    private CaseFile with(Act act) {
        var more = new ArrayList<>(acts);
        more.add(act);
        var next = act.move() == SummaryMove.USE_SUMMARY
                ? Procedure.SUMMARY
                : act.move() == SummaryMove.TO_ORDINARY || act.move() == RemedyMove.REOPEN_SPOT
                        ? Procedure.ORDINARY
                        : procedure;
        return new CaseFile(id, number, next, after(stage, act), about(act), party, List.copyOf(more), version);
    }

    /** Merged with another violation, the first one may come under that one's item (PPL 29); when it leaves, another takes its place. */
    private Matter about(Act act) {
        if (act.move() == FurtherMove.SPLIT_VIOLATION && act.facts().has("stayNumber")) {
            return matter.under(act.facts().text("stayItem"), act.facts().text("stayName"));
        }
        var merged = act.facts().text("mergedItem");
        var first = act.move() == FurtherMove.MERGE_VIOLATIONS
                && !merged.isEmpty()
                && Math.min(
                                Violations.number(act.facts(), FurtherGates.ONE),
                                Violations.number(act.facts(), FurtherGates.OTHER))
                        == Violations.head(this);
        return first ? matter.under(merged, act.facts().text("mergedName")) : matter;
    }

    /** Whether a move is at its place: at the stage of the file, or on the road of what was ordered beside a penalty. */
    public boolean stands(Move move) {
        return OrderRoad.stands(this, move);
    }

    /** Out of turn is refused, with the step that is really missing where the rules can name it. */
    private void atItsPlace(Try t) {
        if (stands(t.move())) {
            return;
        }
        Gates.standing(t).filter(no -> no.code() != null).ifPresent(no -> {
            throw no;
        });
        var before = t.move().from().stream().map(Stage::label).sorted().toList();
        throw Refused.unlawful(
                null,
                t.move().barred(),
                "本案现为“" + OrderRoad.stage(this, t.move()).label() + "”，"
                        + t.move().label() + "须在"
                        + String.join(
                                "或",
                                before.stream().map(word -> "“" + word + "”").toList()) + "时办理",
                basis(t.move()),
                "请按“现在可以办”的步骤办理");
    }

    private void may(Try t) {
        var move = t.move();
        var right = move.right();
        if (right == null) {
            if (!t.actor().equals(Actor.system(t.actor().county()))) {
                throw Refused.unlawful(null, move.barred(), "这一步由系统按事实自动办理", Basis.house("自动步骤"), "请办理前一步，系统随后自动转入");
            }
            return;
        }
        if (move == OrdinaryMove.FILE && !t.actor().has(right)) {
            throw Refused.unlawful("PROC-03", move.barred(), "没有本机关负责人批准，不得立案", basis(move), "请呈报立案，由负责人批准");
        }
        t.actor().must(right, move.barred());
        if (move.apart() && handlers().contains(t.actor().person())) {
            throw Refused.unlawful(
                    "OFCR-07", move.barred(), t.actor().name() + "是本案承办人员，不得同时审核或者批准", APART, "请由未参与办理本案的人员办理");
        }
    }

    private static Basis basis(Move move) {
        return move.citations().isEmpty()
                ? Basis.house("办案流程")
                : move.citations().getFirst();
    }

    /** Everybody who handled: the officers named, and who made a handler's move. */
    public List<UUID> handlers() {
        return Stream.concat(
                        acts.stream()
                                .flatMap(
                                        act -> Stream.of("officer1", "officer2").map(act.facts()::id))
                                .flatMap(Optional::stream),
                        acts.stream()
                                .filter(act -> act.move().right() == cn.xiangzhi.base.Right.CASE_HANDLE
                                        && act.move() != OrdinaryMove.REGISTER)
                                .map(Act::person)
                                .flatMap(Stream::ofNullable))
                .distinct()
                .toList();
    }

    /** The two officers of the case: those named last. */
    public List<UUID> officers() {
        return acts.reversed().stream()
                .filter(act -> act.facts().has("officer1"))
                .findFirst()
                .map(act -> Stream.of("officer1", "officer2")
                        .map(act.facts()::id)
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    /** What the newest act that stated it said; empty when nobody did. */
    public String said(String key) {
        return stating(key).text(key);
    }

    /** What the newest act that stated it stated; nothing when nobody did. */
    Facts stating(String key) {
        for (var n = acts.size() - 1; n >= 0; n--) {
            var facts = acts.get(n).facts();
            if (facts.has(key)) {
                return facts;
            }
        }
        return Facts.NONE;
    }

    /** The newest day stated under that key. */
    public Optional<LocalDate> day(String key) {
        return stating(key).date(key);
    }

    public Facts circumstances() {
        return acts.reversed().stream()
                .filter(act -> Asks.states(act.move(), "minor"))
                .findFirst()
                .map(Act::facts)
                .orElse(Facts.NONE);
    }

    public Optional<Act> last(Move... moves) {
        for (var n = acts.size() - 1; n >= 0; n--) {
            var move = acts.get(n).move();
            for (var wanted : moves) {
                if (move == wanted) {
                    return Optional.of(acts.get(n));
                }
            }
        }
        return Optional.empty();
    }

    public boolean has(Move move) {
        return position(move) >= 0;
    }

    /** Whether {@code later} was made after the newest {@code earlier}. */
    public boolean since(Move earlier, Move later) {
        return position(later) > position(earlier);
    }

    private int position(Move move) {
        for (var n = acts.size() - 1; n >= 0; n--) {
            if (acts.get(n).move() == move) {
                return n;
            }
        }
        return -1;
    }

    /** What was gathered. */
    public Exhibits evidence() {
        return new Exhibits(acts);
    }

    /** What was announced to the party: the proposal the last approved notice rested on. */
    public Optional<Penalty> announced() {
        return has(OrdinaryMove.APPROVE_NOTICE) ? proposed() : Optional.empty();
    }

    /** The proposal in force: of the final report or of a change after it. */
    public Optional<Penalty> proposed() {
        return last(OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY).map(CaseFile::penalty);
    }

    /** What stands to be decided, or was: the proposal of the handlers, or the penalty on the spot. */
    public Optional<Penalty> penalty() {
        return proposing().map(CaseFile::penalty);
    }

    /** The act that proposes it. */
    public Optional<Act> proposing() {
        return procedure == Procedure.SUMMARY ? last(SummaryMove.USE_SUMMARY) : last(OrdinaryMove.PROPOSE_DECISION);
    }

    /** The decision in force; null before there is one, and after it was revoked. */
    public @Nullable Act decision() {
        var revoked = Remedies.revokedAt(this);
        return last(
                        OrdinaryMove.DECIDE,
                        OrdinaryMove.DECIDE_NO_PENALTY,
                        SummaryMove.DECIDE_ON_SPOT,
                        RemovalMove.DECIDE_ORDER)
                .filter(act -> acts.indexOf(act) > revoked)
                .orElse(null);
    }

    /** Whether the decision orders a removal, by itself or beside a penalty (CPA 64 to 66). */
    public boolean ordered() {
        var act = decision();
        return act != null
                && (act.move() == RemovalMove.DECIDE_ORDER
                        || act.move() == OrdinaryMove.DECIDE && act.facts().has(OrderGates.CONTENT));
    }

    /** Whether the decision is an order to remove and nothing else, which is no penalty (CPA 65). */
    public boolean onlyOrdered() {
        var act = decision();
        return act != null && act.move() == RemovalMove.DECIDE_ORDER;
    }

    /** What the final report proposes, in words. */
    public String proposal() {
        return OrderGates.removal(this)
                ? ForceAsks.REMOVAL
                : proposed().orElse(Penalty.NONE).words() + (OrderGates.beside(this) ? "；" + ForceAsks.REMOVAL : "");
    }

    /** What is to be decided as the newest proposal says it, in words; empty before there is one. */
    public Optional<String> intended() {
        return last(
                        OrdinaryMove.CONCLUDE,
                        OrdinaryMove.RENOTIFY,
                        OrdinaryMove.PROPOSE_DECISION,
                        SummaryMove.USE_SUMMARY)
                .map(act -> OrderGates.removal(this)
                        ? ForceAsks.REMOVAL
                        : penalty(act).words() + (OrderGates.beside(this) ? "；" + ForceAsks.REMOVAL : ""));
    }

    /** What the case came to, in words: the penalty, the order, or the end without either. */
    public String outcome() {
        if (Remedies.revocation(this) != null) {
            return "处罚决定已被撤销";
        }
        if (onlyOrdered()) {
            return ForceAsks.REMOVAL;
        }
        if (decision() == null) {
            return has(CrimeMove.END_FOR_CRIME) ? "已由司法机关处理，终止行政处罚案件" : "没有作出处罚决定，终止或者移送";
        }
        return imposed().map(Penalty::words).orElse("不予行政处罚并进行教育") + (ordered() ? "；" + ForceAsks.REMOVAL : "");
    }

    /** The penalty of the decision in force, as it was changed if it was; empty before it, and when none was imposed. */
    public Optional<Penalty> imposed() {
        return imposedBy().map(CaseFile::penalty);
    }

    /** The act whose form says what is imposed: of the proposal decided on, or of the change of the decision. */
    public Optional<Act> imposedBy() {
        var act = decision();
        return act == null || act.move() == OrdinaryMove.DECIDE_NO_PENALTY || onlyOrdered()
                ? Optional.empty()
                : Remedies.change(this).or(this::proposing);
    }

    private static Penalty penalty(Act act) {
        var facts = act.facts();
        return Penalty.of(facts.text("kinds"), facts.amount("fine"), facts.amount("confiscated"));
    }
}
