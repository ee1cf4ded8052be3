package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.caps.Cap;
import cn.xiangzhi.inspection.caps.Caps;
import cn.xiangzhi.inspection.rules.Frequency;
import cn.xiangzhi.inspection.rules.VisitCause;
import cn.xiangzhi.inspection.subjects.Subject;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a subject's year has had already: visits made and checks arranged, by field and altogether (F62). */
@Component
public class Counting {

    private static final String WHOLE = "综合";
    private static final String[] EXEMPT = Arrays.stream(VisitCause.values())
            .filter(VisitCause::again)
            .map(VisitCause::label)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final Powers powers;
    private final Caps caps;

    Counting(JdbcClient jdbc, Subjects subjects, Powers powers, Caps caps) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.powers = powers;
        this.caps = caps;
    }

    /** One visit made or check arranged, with its fields; {@code exempt} ones had a lawful cause and do not count to the cap. */
    public record One(LocalDate on, String what, Set<String> fields, boolean exempt, String href) {}

    /** A year of a subject against its caps. */
    public record Year(List<One> ones, Caps.Of caps) {

        /** The cap of all fields together. */
        public Cap all() {
            return caps.all();
        }

        /** The cap of one field. */
        public Cap cap(String field) {
            return caps.in(field);
        }

        public int counted() {
            return (int) ones.stream().filter(one -> !one.exempt()).count();
        }

        public int in(String field) {
            return (int) ones.stream()
                    .filter(one -> !one.exempt()
                            && (one.fields().contains(field) || one.fields().contains(WHOLE)))
                    .count();
        }

        /** The fields of the year with their counts, for the alert. */
        public List<Frequency.Asked> standing(Set<String> asked) {
            var fields = new LinkedHashSet<>(asked);
            ones.forEach(one -> fields.addAll(one.fields()));
            fields.remove(WHOLE);
            return fields.stream().map(field -> ask(field, false, false, false)).toList();
        }

        public Frequency.Asked ask(String field, boolean lawful, boolean campaign, boolean reasoned) {
            return new Frequency.Asked(
                    field,
                    in(field),
                    caps.in(field).times(),
                    counted(),
                    caps.all().times(),
                    lawful,
                    campaign,
                    reasoned);
        }
    }

    /** The calendar year of {@code day}, but for the check {@code except}. */
    public Year year(Subject subject, LocalDate day, @Nullable UUID except) {
        var family = subjects.family(subject).toArray(UUID[]::new);
        var from = day.withDayOfYear(1);
        var ones = new ArrayList<One>();
        jdbc.sql("""
                        select distinct v.id, v.started_at, v.title, v.item_code, v.cause, v.order_id is not null as ordered,
                            (select string_agg(distinct p.field, ' ') from inspection_check c
                             join inspection_check_point p on p.county_code = c.county_code and p.check_id = c.id
                             where c.county_code = v.county_code and c.visit_id = v.id) as fields
                        from inspection_subject_visit l
                        join inspection_visit v on v.county_code = l.county_code and v.id = l.visit_id
                        where l.county_code = :county and l.subject_id = any(:family)
                          and v.started_at >= :from and v.started_at < :until
                        order by v.started_at
                        """)
                .param("county", subject.countyCode())
                .param("family", family)
                .param("from", from.atStartOfDay(Today.BEIJING).toOffsetDateTime())
                .param("until", from.plusYears(1).atStartOfDay(Today.BEIJING).toOffsetDateTime())
                .query(Made.class)
                .list()
                .forEach(made -> ones.add(new One(
                        made.startedAt().atZoneSameInstant(Today.BEIJING).toLocalDate(),
                        made.title(),
                        fields(subject.countyCode(), made.fields(), made.itemCode()),
                        made.ordered() || Arrays.asList(EXEMPT).contains(made.cause()),
                        "/visits/" + made.id())));
        jdbc.sql("""
                        select c.id, c.planned_on, c.title, c.cause,
                            (select string_agg(distinct p.field, ' ') from inspection_check_point p
                             where p.county_code = c.county_code and p.check_id = c.id) as fields
                        from inspection_check c
                        where c.county_code = :county and c.subject_id = any(:family) and c.stage in ('PLANNED', 'WAITING')
                          and c.planned_on >= :from and c.planned_on < :until and (:except::uuid is null or c.id <> :except)
                        order by c.planned_on
                        """)
                .param("county", subject.countyCode())
                .param("family", family)
                .param("from", from)
                .param("until", from.plusYears(1))
                .param("except", except)
                .query(Arranged.class)
                .list()
                .forEach(arranged -> ones.add(new One(
                        arranged.plannedOn(),
                        arranged.title() + "（已安排）",
                        fields(subject.countyCode(), arranged.fields(), null),
                        VisitCause.valueOf(arranged.cause()).again(),
                        "/checks/" + arranged.id())));
        return new Year(ones, caps.of(subject.countyCode(), subject.kind(), subject.creditClass(), day));
    }

    private Set<String> fields(String county, @Nullable String joined, @Nullable String item) {
        if (joined != null) {
            return Set.of(joined.split(" "));
        }
        return item == null
                ? Set.of(WHOLE)
                : Set.of(powers.item(county, item).map(Item::field).orElse(WHOLE));
    }

    record Made(
            UUID id,
            java.time.OffsetDateTime startedAt,
            String title,
            @Nullable String itemCode,
            String cause,
            boolean ordered,
            @Nullable String fields) {}

    record Arranged(
            UUID id,
            LocalDate plannedOn,
            String title,
            String cause,
            @Nullable String fields) {}
}
