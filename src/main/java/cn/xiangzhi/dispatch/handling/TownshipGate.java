package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.routing.Beyond;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Admission;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is not on a township's lists goes to none of its units, whether a person or a rule sends it (S12, F56). */
@Component
class TownshipGate {

    private final Beyond beyond;
    private final Organization organization;

    TownshipGate(Beyond beyond, Organization organization) {
        this.beyond = beyond;
        this.organization = organization;
    }

    Admission of(Order order, LocalDate on) {
        return beyond.admission(order.place(), order.matter().category(), on);
    }

    /** Refuses when the move gives the order to a unit of the township; otherwise what the lists said, for the act. */
    Optional<Admission> pass(Order order, OrderMove move, Given given, LocalDate on) {
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
            return Optional.empty();
        }
        var admission = of(order, on);
        admission.refusal().ifPresent(refused -> {
            throw refused;
        });
        return Optional.of(admission);
    }

    private boolean ofTownship(Order order, UUID unit) {
        return organization
                .organ(order.county(), unit)
                .filter(organ -> organ.township() != null)
                .isPresent();
    }
}
