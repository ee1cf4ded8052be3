package cn.xiangzhi.intake.open311;

import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Published;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.places.Places;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What shows of a report that nobody cleared: category, time, state and a place rounded to some hundred metres, never what was written. Only what
 * residents sent themselves is shown; a dispute between people shows its township alone.
 */
@Component("uncleared")
class Uncleared implements Published {

    private static final double STEPS = 1000;
    private static final String DISPUTES = "综治矛盾纠纷";

    private final Places places;
    private final Categories categories;

    Uncleared(Places places, Categories categories) {
        this.places = places;
        this.categories = categories;
    }

    @Override
    public Map<UUID, Shown> of(Collection<Report> reports) {
        return reports.stream()
                .filter(report -> report.said().channel().open())
                .collect(Collectors.toMap(Report::id, this::shown));
    }

    private Shown shown(Report report) {
        var place = report.place();
        var between = categories
                .find(report.said().category())
                .filter(category -> category.scheme().equals(DISPUTES))
                .isPresent();
        var village = between ? null : place.village();
        return new Shown(
                null,
                address(places, place.county(), place.township(), village),
                village == null ? place.township() : village,
                between ? null : rounded(place.latitude()),
                between ? null : rounded(place.longitude()),
                List.of(),
                null);
    }

    /** Village, township, county: as the specification wants an address. */
    static String address(Places places, String county, String township, @Nullable String village) {
        var rest = places.name(township) + ", " + places.name(county);
        return village == null ? rest : places.name(village) + ", " + rest;
    }

    private static @Nullable Double rounded(@Nullable Double degrees) {
        return degrees == null ? null : Math.round(degrees * STEPS) / STEPS;
    }
}
