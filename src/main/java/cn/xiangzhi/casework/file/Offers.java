package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.JurisdictionMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.shell.Offer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What can be done on a case now, and what cannot and why: read from the flow tables and asked of the same books. */
@Component
class Offers {

    private final Knowing knowing;

    Offers(Knowing knowing) {
        this.knowing = knowing;
    }

    List<Offer> of(CaseFile file, Actor actor, OffsetDateTime at) {
        var offers = offers(file, actor, at, move -> move.right() != null);
        offers.sort(java.util.Comparator.comparing(offer -> offer.primary() ? 0 : 1));
        return List.copyOf(offers);
    }

    /** The steps of the treasury: cash taken on the spot, to the organ and to the bank. */
    List<Offer> ofMoney(CaseFile file, Actor actor, OffsetDateTime at) {
        return file.has(PerformMove.COLLECT_ON_SPOT)
                ? List.copyOf(offers(file, actor, at, move -> move.right() == Right.PAYMENT_RECORD))
                : List.of();
    }

    private List<Offer> offers(CaseFile file, Actor actor, OffsetDateTime at, Predicate<Move> wanted) {
        var offers = new ArrayList<Offer>();
        var first = knowing.attempt(file, OrdinaryMove.REGISTER, Facts.NONE, actor, at);
        for (var move : Move.all()) {
            if (wanted.test(move) && move.from().contains(file.stage()) && move != PerformMove.PAY) {
                var refusal = file.standing(knowing.another(first, move));
                offers.add(new Offer(
                        move.label(),
                        "/cases/" + file.id() + "/" + move.slug(),
                        refusal.isEmpty() && !move.stays() && !(move instanceof JurisdictionMove),
                        move.basis(),
                        refusal.orElse(null)));
            }
        }
        return offers;
    }
}
