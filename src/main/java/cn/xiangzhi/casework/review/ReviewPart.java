package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.CaseFile;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the case page: the way to the file laid open, for whoever reviews, approves, or checks it before closing. */
@Component
@Order(900)
class ReviewPart implements CasePart {

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var seat = actor.has(Right.CASE_REVIEW) || actor.has(Right.CASE_APPROVE);
        return actor.has(Right.CASE_READ)
                ? Optional.of(new Shown(
                        "casework/review-part",
                        new Ways(file.id(), seat && file.stage().open(), file.decision() != null)))
                : Optional.empty();
    }

    /** Where one can go from here. */
    public record Ways(UUID id, boolean seat, boolean decided) {}
}
