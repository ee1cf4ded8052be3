package cn.xiangzhi.intake.open311;

import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.PublicReport;
import cn.xiangzhi.intake.Published;
import cn.xiangzhi.intake.PublishedReports;
import cn.xiangzhi.intake.PublishedReports.Asked;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.places.Places;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person cleared is shown as cleared. Of the rest only what residents sent themselves: category, time, state and a
 * place rounded to some hundred metres, never what was written; a dispute between people shows its township alone. What a
 * person kept back or withdrew is not shown at all.
 */
@Component
class Disclosed implements Published {

    private static final double STEPS = 1000;
    private static final String DISPUTES = "综治矛盾纠纷";

    private final PublishedReports cleared;
    private final JdbcClient jdbc;
    private final Places places;
    private final Categories categories;

    Disclosed(PublishedReports cleared, JdbcClient jdbc, Places places, Categories categories) {
        this.cleared = cleared;
        this.jdbc = jdbc;
        this.places = places;
        this.categories = categories;
    }

    @Override
    public Map<UUID, Shown> of(Collection<Report> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        var ids = reports.stream().map(Report::id).toList();
        var decided = decided(reports.iterator().next().county(), ids);
        var shown = new HashMap<UUID, Shown>();
        for (var start = 0; start < decided.published.size(); start += PublishedReports.MOST) {
            var some = decided.published.subList(
                    start, Math.min(decided.published.size(), start + PublishedReports.MOST));
            cleared.list(Asked.of(some), PublishedReports.MOST)
                    .rows()
                    .forEach(report -> shown.put(report.id(), shown(report)));
        }
        reports.stream()
                .filter(report -> !shown.containsKey(report.id())
                        && !decided.hidden.contains(report.id())
                        && report.said().channel().open())
                .forEach(report -> shown.put(report.id(), uncleared(report)));
        return shown;
    }

    private record Decided(List<UUID> published, Set<UUID> hidden) {}

    /** What a person decided of them so far. */
    private Decided decided(String county, List<UUID> reports) {
        record Row(UUID report, boolean published) {}
        var rows = jdbc.sql("""
                select report_id as report, state = 'PUBLISHED' as published from intake_publication
                 where county_code = :county and report_id = any(:reports::uuid[])
                """)
                .param("county", county)
                .param("reports", reports.stream().map(UUID::toString).toArray(String[]::new))
                .query(Row.class)
                .list();
        var hidden = new HashSet<UUID>();
        rows.stream().filter(row -> !row.published).forEach(row -> hidden.add(row.report));
        return new Decided(
                rows.stream().filter(Row::published).map(Row::report).toList(), hidden);
    }

    private Shown shown(PublicReport report) {
        var village = report.village();
        var address = address(places, report.township().substring(0, 6), report.township(), village);
        return new Shown(
                report.text().isBlank() ? report.title() : report.title() + "\n" + report.text(),
                address,
                village == null ? report.township() : village,
                report.latitude(),
                report.longitude(),
                report.photos().stream()
                        .map(photo -> "/public/reports/photos/" + photo)
                        .toList(),
                report.answer().isBlank() ? null : report.answer());
    }

    private Shown uncleared(Report report) {
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
