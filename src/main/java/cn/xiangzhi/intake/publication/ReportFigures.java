package cn.xiangzhi.intake.publication;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many reports a township had in twelve months, and per thousand residents where their number is known (F51). */
@Component
class ReportFigures {

    private final JdbcClient jdbc;
    private final Places places;
    private final Today today;
    private final LoadingCache<String, Figures> kept;

    ReportFigures(JdbcClient jdbc, Places places, Today today) {
        this.jdbc = jdbc;
        this.places = places;
        this.today = today;
        kept = Caffeine.newBuilder()
                .maximumSize(50)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(this::count);
    }

    /** {@code perThousand} is null where the number of residents is not known. */
    record Line(
            String township,
            String name,
            int reports,
            int answered,
            @Nullable Integer residents,
            @Nullable Integer year,
            @Nullable String source,
            @Nullable BigDecimal perThousand) {}

    record Figures(LocalDate from, LocalDate to, List<Line> lines) {

        public int reports() {
            return lines.stream().mapToInt(Line::reports).sum();
        }

        public int answered() {
            return lines.stream().mapToInt(Line::answered).sum();
        }

        /** All townships together, those without a number of residents left out on both sides; null when none has one. */
        public @Nullable BigDecimal perThousand() {
            var counted = lines.stream().filter(line -> line.residents != null);
            return ReportFigures.perThousand(counted.mapToInt(Line::reports).sum(), residents());
        }

        /** Of the townships that have a number registered. */
        public int residents() {
            return lines.stream()
                    .mapToInt(line -> Objects.requireNonNullElse(line.residents, 0))
                    .sum();
        }

        /** Townships the number of residents is missing of. */
        public long unknown() {
            return lines.stream().filter(line -> line.residents == null).count();
        }
    }

    Figures of(String county) {
        return kept.get(county);
    }

    void forget(String county) {
        kept.invalidate(county);
    }

    private record Row(
            String township,
            int reports,
            int answered,
            @Nullable Integer residents,
            @Nullable Integer year,
            @Nullable String source) {}

    private Figures count(String county) {
        var to = today.date();
        var from = to.minusYears(1).plusDays(1);
        var towns = places.townships(county);
        var rows = jdbc.sql("""
                select t.code as township, coalesce(c.reports, 0)::int as reports, coalesce(c.answered, 0)::int as answered,
                       p.residents, p.year, p.source
                  from unnest(:towns::text[]) t(code)
                  left join (select township_code, count(*) as reports,
                                    count(*) filter (where stage in ('ANSWERED', 'RATED', 'CLOSED')) as answered
                               from intake_report
                              where county_code = :county and stage <> 'MERGED'
                                and received_at >= :from::date::timestamp at time zone 'Asia/Shanghai'
                                and received_at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai'
                              group by township_code) c on c.township_code = t.code
                  left join intake_residents p on p.county_code = :county and p.township_code = t.code
                 order by t.code
                """)
                .param("towns", towns.stream().map(town -> town.code()).toArray(String[]::new))
                .param("county", county)
                .param("from", from)
                .param("to", to)
                .query(Row.class)
                .list();
        return new Figures(from, to, rows.stream().map(this::line).toList());
    }

    private Line line(Row row) {
        return new Line(
                row.township,
                places.name(row.township),
                row.reports,
                row.answered,
                row.residents,
                row.year,
                row.source,
                perThousand(row.reports, row.residents));
    }

    /** Two places, half up; nothing where there is no number to divide by. */
    static @Nullable BigDecimal perThousand(int reports, @Nullable Integer residents) {
        return residents == null || residents <= 0
                ? null
                : BigDecimal.valueOf(reports)
                        .multiply(BigDecimal.valueOf(1000))
                        .divide(BigDecimal.valueOf(residents), 2, RoundingMode.HALF_UP);
    }
}
