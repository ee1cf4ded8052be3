package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.places.Grid;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Makes the facts of an order for one set of rules, over one period; live and replayed orders go the same way. */
final class FactsOf {

    private final boolean asksGrid;
    private final Duties duties;
    private final Places places;
    private final Categories categories;
    private final WorkCalendar calendar;
    private final Map<LocalDate, RuleDay> days = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    FactsOf(boolean asksGrid, Duties duties, Places places, Categories categories, WorkCalendar calendar) {
        this.asksGrid = asksGrid;
        this.duties = duties;
        this.places = places;
        this.categories = categories;
        this.calendar = calendar;
    }

    Facts of(Place place, String category, OffsetDateTime received) {
        var at = received.atZoneSameInstant(Today.BEIJING).toLocalDateTime();
        return new Facts(
                place.village(),
                asksGrid ? places.gridOf(place).map(Grid::code).orElse(null) : null,
                category,
                groups.computeIfAbsent(
                        category,
                        code -> categories.find(code).map(Category::group).orElse("")),
                at,
                days.computeIfAbsent(at.toLocalDate(), day -> RuleDay.of(calendar, day)),
                duties == Duties.NONE ? Set.of() : duties.at(received));
    }
}
