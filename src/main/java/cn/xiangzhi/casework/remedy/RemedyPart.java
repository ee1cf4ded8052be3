package cn.xiangzhi.casework.remedy;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseMoney;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.RemedyMove;
import cn.xiangzhi.casework.rules.force.Contest;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reconsideration and litigation on the page of a case: the flag, each step with its days, and money to be given back. */
@Component
@Order(40)
class RemedyPart implements CasePart {

    private static final Set<RemedyMove> QUIET = Set.of(RemedyMove.ORDER_REFUND, RemedyMove.REFUND);

    private final CaseMoney money;
    private final Today today;

    RemedyPart(CaseMoney money, Today today) {
        this.money = money;
        this.today = today;
    }

    /** What the section shows. */
    record View(
            String state,
            String tone,
            List<Line> lines,
            BigDecimal refund,
            boolean ordered,
            String defendant,
            String goes) {}

    /** One step: what, when, with whom, and the day that follows from it. */
    record Line(String what, String on, String who, String until) {}

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var lines = file.acts().stream()
                .filter(act -> act.move() instanceof RemedyMove move && !QUIET.contains(move))
                .map(RemedyPart::line)
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var state = Remedies.state(file);
        var tone = switch (state) {
            case NONE -> "green";
            case RECONSIDERATION, LITIGATION -> "amber";
            case REVOKED, CHANGED -> "red";
        };
        var refund = Remedies.refundOwed(file, money.of(file), today.date());
        return Optional.of(new Shown(
                "casework/remedy",
                new View(
                        state.label(),
                        tone,
                        lines,
                        refund,
                        Remedies.refundOrdered(file),
                        defendant(file),
                        goes(file))));
    }

    /** Who is sued (ALA 26): told once a reconsideration has an outcome, or a suit came. */
    private static String defendant(CaseFile file) {
        var reviewed = reviewed(file);
        if (reviewed == Contest.Reviewed.NONE && !file.has(RemedyMove.REGISTER_SUIT)) {
            return "";
        }
        var mode = file.matter().mode();
        var ruling = Contest.DEFENDANT.ask(new Contest.Sued(mode == null ? Mode.EMPOWERED : mode, reviewed));
        return "起诉时的被告：" + ruling.outcome().label() + "（"
                + ruling.findings().getLast().basis() + "）";
    }

    /** What came of the newest reconsideration; one withdrawn leaves the decision as if there had been none. */
    private static Contest.Reviewed reviewed(CaseFile file) {
        return file.last(RemedyMove.REGISTER_REVIEW).stream()
                .flatMap(review -> file.acts().stream()
                        .skip(file.acts().indexOf(review) + 1L)
                        .takeWhile(act -> act.move() != RemedyMove.REGISTER_SUIT))
                .filter(act -> act.move() == RemedyMove.UPHOLD_REMEDY || act.move() == RemedyMove.CHANGE_REMEDY)
                .findFirst()
                .map(act -> act.move() == RemedyMove.CHANGE_REMEDY
                        ? Contest.Reviewed.CHANGED
                        : Remedies.withdrawn(act.facts()) ? Contest.Reviewed.NONE : Contest.Reviewed.UPHELD)
                .orElse(Contest.Reviewed.NONE);
    }

    /** Whether the decision is carried out meanwhile (PPL 73; ARL 42; AEL 44). */
    private static String goes(CaseFile file) {
        var ruling = Contest.GOES.ask(new Contest.Fought(
                Remedies.open(file).isPresent(),
                Remedies.halted(file),
                file.ordered() && Remedies.onDecision(file).isPresent()));
        return ruling.outcome() == Contest.Goes.UNAFFECTED
                ? ""
                : ruling.outcome().label() + "（" + ruling.findings().getLast().basis() + "）";
    }

    private static Line line(Act act) {
        var f = act.facts();
        var who = String.join(
                " ",
                List.of(
                                "remedyTarget",
                                "remedyBody",
                                "remedyNumber",
                                "remedyOutcome",
                                "enforcementOutcome",
                                "revokeGround",
                                "outcomeNumber",
                                "restitution",
                                "attendedWhere",
                                "attendedBy")
                        .stream()
                        .map(f::text)
                        .filter(word -> !word.isEmpty())
                        .toList());
        var until = f.has("remedyReplyBy")
                ? "答复期限" + f.text("remedyReplyBy")
                : f.has("enforceWindowUntil")
                        ? "起诉（上诉）期限" + f.text("enforceWindowUntil")
                        : f.has("remedyWindowUntil")
                                ? "起诉（上诉）期限" + f.text("remedyWindowUntil")
                                : f.has("forwardBy") ? "转送期限" + f.text("forwardBy") : "";
        return new Line(act.move().label(), act.on().toString(), who, until);
    }
}
