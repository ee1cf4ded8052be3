package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rules in use propose for an order. Only ever a proposal: a dispatcher confirms it (F11). */
@Component
public class Routing {

    private final RuleStore store;
    private final DutyReader duties;
    private final RuleWords words;
    private final Places places;
    private final Categories categories;
    private final Workdays workdays;

    Routing(
            RuleStore store,
            DutyReader duties,
            RuleWords words,
            Places places,
            Categories categories,
            Workdays workdays) {
        this.store = store;
        this.duties = duties;
        this.words = words;
        this.places = places;
        this.categories = categories;
        this.workdays = workdays;
    }

    /** What a rule proposes, and why. */
    public record Route(
            UUID rule, UUID organ, @Nullable UUID person, List<UUID> joints, Urgency urgency, String because) {}

    public Optional<Route> propose(Place place, String category, OffsetDateTime received) {
        return store.active(place.county(), place.township()).flatMap(book -> {
            var rules = new RuleSet(store.rules(place.county(), book.id()));
            var day = received.atZoneSameInstant(Today.BEIJING).toLocalDate();
            var facts =
                    factsOf(place.county(), place.township(), rules, day, day).of(place, category, received);
            return Optional.ofNullable(rules.first(facts))
                    .filter(rule -> RuleSet.lead(rule, facts) != null)
                    .map(rule -> new Route(
                            rule.id(),
                            Objects.requireNonNull(RuleSet.lead(rule, facts)),
                            rule.then().person(),
                            rule.then().joints(),
                            rule.then().urgency(),
                            words.because(place.county(), book, rule, facts)));
        });
    }

    /** Makes facts for those rules over some days; the calendar, groups and rosters are read once. */
    FactsOf factsOf(String county, String township, RuleSet rules, LocalDate from, LocalDate to) {
        var shifts = rules.asksDuty() ? duties.over(county, township, from, to) : Duties.NONE;
        return new FactsOf(rules.asksGrid(), shifts, places, categories, workdays.calendar());
    }
}
