package cn.xiangzhi.casework.remedy;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseMoney;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.RemedyMove;
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
    record View(String state, String tone, List<Line> lines, BigDecimal refund, boolean ordered, String defendant) {}

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
                new View(state.label(), tone, lines, refund, Remedies.refundOrdered(file), defendant(file))));
    }

    /** Who is sued after a reconsideration (ALA 26(2)); empty where none was decided. */
    private static String defendant(CaseFile file) {
        if (!file.has(RemedyMove.REGISTER_REVIEW)) {
            return "";
        }
        if (file.since(RemedyMove.REGISTER_REVIEW, RemedyMove.UPHOLD_REMEDY)) {
            return "复议维持原决定的，起诉时以作出决定的机关和复议机关为共同被告（行政诉讼法第二十六条第二款）。";
        }
        return file.since(RemedyMove.REGISTER_REVIEW, RemedyMove.CHANGE_REMEDY)
                ? "复议改变原决定的，起诉时以复议机关为被告（行政诉讼法第二十六条第二款）。"
                : "";
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
