package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Asks;
import cn.xiangzhi.casework.flow.ChargeAsks;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a move: what it asks, what stands in it already, and what refuses it. */
@Component
class MoveViews {

    /** Steps whose form takes what was photographed, recorded or scanned. */
    private static final Set<Move> WITH_FILES = Set.of(
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
    private final Knowing knowing;
    private final MoveValues values;
    private final MoveChoices choices;
    private final ChargeViews charges;
    private final Today today;

    MoveViews(
            CaseFiles files,
            Knowing knowing,
            MoveValues values,
            MoveChoices choices,
            ChargeViews charges,
            Today today) {
        this.files = files;
        this.knowing = knowing;
        this.values = values;
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
                .map(ask -> new MovePage.Field(
                        ask, values.of(ask, t, given), choices.of(ask, file), UsualWords.of(ask, values.now())))
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
}
