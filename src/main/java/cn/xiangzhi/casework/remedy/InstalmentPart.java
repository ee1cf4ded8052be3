package cn.xiangzhi.casework.remedy;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseMoney;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.InstalmentMove;
import cn.xiangzhi.casework.money.Plan;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The instalments of a fine on the page of a case, each with its light; a missed one asks for a reminder (PPL 66(2)). */
@Component
@Order(30)
class InstalmentPart implements CasePart {

    private final CaseMoney money;
    private final Today today;

    InstalmentPart(CaseMoney money, Today today) {
        this.money = money;
        this.today = today;
    }

    /** What the section shows. */
    record View(List<Plan.Shown> parts, String ends, boolean missed, String reminded, String agreement) {}

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var agreed = file.since(InstalmentMove.BREACH_AGREEMENT, InstalmentMove.SIGN_AGREEMENT);
        var plan = InstalmentClock.plan(file);
        if (plan.isEmpty() && !agreed) {
            return Optional.empty();
        }
        var parts = plan.map(p -> p.on(today.date(), money.of(file).paid())).orElse(List.of());
        var missed = parts.stream().anyMatch(part -> part.standing() == Plan.Standing.MISSED);
        var reminded = file.last(InstalmentMove.REMIND)
                .map(act -> act.facts().text("remindedOn"))
                .orElse("");
        return Optional.of(new Shown(
                "casework/instalments",
                new View(
                        parts,
                        plan.map(p -> p.ends().toString()).orElse(""),
                        missed,
                        reminded,
                        agreed ? file.said("agreement") : "")));
    }
}
