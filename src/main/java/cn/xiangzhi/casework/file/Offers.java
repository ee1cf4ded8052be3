package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.shell.Offer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        beyond(file).ifPresent(offers::add);
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
                        refusal.isEmpty() && !move.stays(),
                        move.basis(),
                        refusal.orElse(null)));
            }
        }
        return offers;
    }

    /** What the law holds ready but this road does not: named, with the reason the case stops there. */
    private static Optional<Offer> beyond(CaseFile file) {
        return switch (file.stage()) {
            case OVERDUE ->
                Optional.of(offer(
                        file,
                        "申请法院强制执行",
                        "ENFC-03",
                        "乡镇没有强制执行罚款的权力；须在复议、诉讼期限届满、书面催告满十个工作日后，由机关负责人签署申请书向法院申请",
                        Citation.of(Statute.AEL, 53),
                        "请先书面催告；期限届满仍不履行的，在期满之日起三个月内依法向法院申请。缴清前本案停在“逾期未履行”"));
            case INVESTIGATING, FILED ->
                Optional.of(offer(
                        file,
                        "采取查封、扣押",
                        "COER-01",
                        "强制措施须有法律、法规依据，并经负责人事前批准、两名持证人员当场实施、当场交付决定书和清单",
                        Citation.of(Statute.AEL, 18),
                        "确需采取的，请依法先行批准并制作决定书、清单和现场笔录，原件作为证据登记入卷"));
            default -> Optional.empty();
        };
    }

    private static Offer offer(CaseFile file, String label, String code, String why, Citation basis, String remedy) {
        return new Offer(
                label,
                "/cases/" + file.id(),
                false,
                basis.label(),
                Refused.unlawful(code, "不能" + label, why, basis, remedy));
    }
}
