package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.dispatch.handling.OrderEvents;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One round over a county: who must know of what has become late. Going round again the same day changes nothing (F16). */
@Component
class EscalationRound {

    private final Escalations escalations;
    private final OrderEvents outside;
    private final Organization organization;
    private final Workdays workdays;
    private final int headAfter;
    private final int untakenAfter;
    private final int untakenHeadAfter;

    EscalationRound(
            Escalations escalations,
            OrderEvents outside,
            Organization organization,
            Workdays workdays,
            @Value("${xiangzhi.dispatch.head-after-days:2}") int headAfter,
            @Value("${xiangzhi.dispatch.remind-after-days:2}") int untakenAfter,
            @Value("${xiangzhi.dispatch.report-after-days:5}") int untakenHeadAfter) {
        this.escalations = escalations;
        this.outside = outside;
        this.organization = organization;
        this.workdays = workdays;
        this.headAfter = headAfter;
        this.untakenAfter = untakenAfter;
        this.untakenHeadAfter = untakenHeadAfter;
    }

    int go(String county, LocalDate day) {
        var leaders = new Leaders(county, day);
        var raised =
                escalations
                        .due(county, day, back(day, headAfter), back(day, untakenAfter), back(day, untakenHeadAfter))
                        .stream()
                        .map(due -> raised(leaders, due))
                        .toList();
        if (!raised.isEmpty()) {
            escalations.raise(county, raised, day);
            raised.forEach(one -> tell(county, one.due()));
        }
        return raised.size();
    }

    private void tell(String county, Escalations.Due due) {
        outside.escalated(
                county, due.townshipCode(), due.id(), due.number(), due.step().name(), due.dueOn(), due.organName());
    }

    private static Escalations.Raised raised(Leaders leaders, Escalations.Due due) {
        var words = due.number() + "，时限 " + due.dueOn() + "，" + holder(due);
        return switch (due.step()) {
            case AMBER ->
                due.handler() != null
                        ? new Escalations.Raised(
                                due, due.handler(), String.valueOf(due.handlerName()), due.organ(), words)
                        : leaders.unit(due, words);
            case RED_UNIT, UNTAKEN -> leaders.unit(due, words);
            case RED_TOWNSHIP, UNTAKEN_LEADER -> leaders.township(due, words);
        };
    }

    private static String holder(Escalations.Due due) {
        if (due.organName() != null) {
            return due.organName() + "承办";
        }
        return due.transferredTo() == null ? "尚未派出" : "已移送" + due.transferredTo();
    }

    /** The leaders of units and townships, each asked once a round. What nobody holds goes to the township's head. */
    private final class Leaders {

        private final String county;
        private final LocalDate day;
        private final Map<UUID, Optional<Person>> units = new HashMap<>();
        private final Map<String, Optional<Person>> heads = new HashMap<>();
        private final Map<String, @Nullable UUID> governments = new HashMap<>();

        Leaders(String county, LocalDate day) {
            this.county = county;
            this.day = day;
        }

        Escalations.Raised unit(Escalations.Due due, String words) {
            var organ = due.organ();
            if (organ == null) {
                return township(due, words);
            }
            var leader = leader(organ);
            return new Escalations.Raised(
                    due,
                    leader.map(Person::id).orElse(null),
                    leader.map(Person::name).orElse(due.organName() + "负责人"),
                    organ,
                    words);
        }

        Escalations.Raised township(Escalations.Due due, String words) {
            var government = governments.computeIfAbsent(due.townshipCode(), this::government);
            var leader = (government == null ? Optional.<Person>empty() : leader(government))
                    .or(() -> heads.computeIfAbsent(due.townshipCode(), this::ruler));
            return new Escalations.Raised(
                    due,
                    leader.map(Person::id).orElse(null),
                    leader.map(Person::name).orElse("乡镇（街道）负责人"),
                    government,
                    words);
        }

        private Optional<Person> ruler(String township) {
            return escalations.ruler(county, township, day).flatMap(id -> organization.person(county, id));
        }

        private Optional<Person> leader(UUID organ) {
            return units.computeIfAbsent(organ, id -> organization.leader(county, id));
        }

        private @Nullable UUID government(String township) {
            try {
                return organization.government(county, township).id();
            } catch (Refused unknown) {
                return null;
            }
        }
    }

    /** So many working days before; by the week alone where the year's notice is missing. */
    private LocalDate back(LocalDate day, int days) {
        try {
            return workdays.plus(day, -days);
        } catch (Refused yearWithoutNotice) {
            return day.minusDays(days);
        }
    }
}
