package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Admission;
import cn.xiangzhi.powers.Admissions;
import cn.xiangzhi.powers.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is not on a township's lists goes to none of its units, whether a person or a rule sends it (S12, F56). */
@Component
class TownshipGate {

    private final Admissions admissions;
    private final Categories categories;
    private final Organization organization;

    TownshipGate(Admissions admissions, Categories categories, Organization organization) {
        this.admissions = admissions;
        this.categories = categories;
        this.organization = organization;
    }

    Admission of(Order order, LocalDate on) {
        var category = categories.find(order.matter().category());
        return admissions.of(
                new Asked(
                        order.county(),
                        order.place().township(),
                        order.matter().category(),
                        category.map(Category::name).orElse(""),
                        category.map(Category::powerItems).orElse(List.of())),
                on);
    }

    /** Refuses when the move gives the order to a unit of the township; otherwise what the lists said, for the act. */
    Optional<Admission> pass(Order order, OrderMove move, Given given, LocalDate on) {
        var units = Stream.concat(
                switch (move) {
                    case ASSIGN -> Stream.ofNullable(given.organ());
                    case UPHOLD -> Stream.ofNullable(order.held().organ());
                    default -> Stream.<UUID>empty();
                },
                move == OrderMove.ASSIGN || move == OrderMove.JOIN ? given.joints().stream() : Stream.<UUID>empty());
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
