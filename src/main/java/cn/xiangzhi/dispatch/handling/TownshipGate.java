package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.dispatch.flow.DutyException;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.routing.Beyond;
import cn.xiangzhi.law.PublicService;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.organization.Organization;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is not on a township's lists, or is the duty of a department alone, goes to none of its units, whether a person or a
 * rule sends it (S12, F56, GOVN-04).
 */
@Component
class TownshipGate {

    private final Beyond beyond;
    private final OrderActs acts;
    private final Organization organization;

    TownshipGate(Beyond beyond, OrderActs acts, Organization organization) {
        this.beyond = beyond;
        this.acts = acts;
        this.organization = organization;
    }

    /** Whose duty it is where no list decides and none of its powers is held here, and what the head let go on. */
    DutyException exception(Order order, LocalDate on) {
        var department = beyond.department(order.place(), order.matter().category(), on);
        return department.isEmpty()
                ? DutyException.NONE
                : DutyException.of(department.get(), acts.of(order.county(), order.id()));
    }

    /** Refuses when the move gives the order to a unit of the township; otherwise what was found, in the act's words. */
    String pass(Order order, OrderMove move, Given given, LocalDate on) {
        var units = Stream.concat(
                switch (move) {
                    case ASSIGN, RULE -> Stream.ofNullable(given.organ());
                    case UPHOLD -> Stream.ofNullable(order.held().organ());
                    default -> Stream.<UUID>empty();
                },
                move == OrderMove.ASSIGN || move == OrderMove.RULE || move == OrderMove.JOIN
                        ? given.joints().stream()
                        : Stream.<UUID>empty());
        if (units.filter(Objects::nonNull).noneMatch(unit -> ofTownship(order, unit))) {
            return "";
        }
        var admission = beyond.admission(order.place(), order.matter().category(), on);
        admission.refusal().ifPresent(refused -> {
            throw refused;
        });
        return "（清单核对：" + admission.words() + "）" + excepted(order, move, on);
    }

    /** A department's duty goes on with the head's approval, or where the head himself rules; with nothing else. */
    private String excepted(Order order, OrderMove move, LocalDate on) {
        var exception = exception(order, on);
        var department = exception.department();
        var ruled = move == OrderMove.RULE || move == OrderMove.UPHOLD;
        PublicService.HOTLINE
                .excusing(ruled || !exception.needed() ? Set.of(RefusalCode.GOVN_04.code()) : Set.of())
                .pass(
                        "没有派出：这是" + department + "的职责",
                        new PublicService.HotlineOrder(!department.isEmpty(), true, false, false));
        return department.isEmpty() || ruled ? "" : "（例外：" + exception.words() + "）";
    }

    private boolean ofTownship(Order order, UUID unit) {
        return organization
                .organ(order.county(), unit)
                .filter(organ -> organ.township() != null)
                .isPresent();
    }
}
