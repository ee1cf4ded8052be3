package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of findings, read. */
@Component
class FindingStore {

    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Finding> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from inspection_finding
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Finding.class)
                .optional();
    }

    Page<Finding> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select * from inspection_finding
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (:state::text is null
                               or :state = 'GOOD' and good
                               or :state = 'OPEN' and not good and proved_at is null and checked_fine is not true
                               or :state = 'PROVED' and not good and proved_at is not null and checked_fine is null
                               or :state = 'CLOSED' and checked_fine
                               or :state = 'NAMED' and named_from is not null and contest_kept is not false
                               or :state = 'CONTESTED' and contested_at is not null and contest_kept is null)
                          and (:source::text is null or source = :source) and (:unit::text is null or unit_id = :unit::uuid)
                          and (:found_from::date is null or found_on >= :found_from::date)
                          and (:found_to::date is null or found_on <= :found_to::date)
                          and (:after_id::uuid is null or id < :after_id::uuid)
                        order by id desc limit :limit
                        """)
                .params(query.params())
                .param("unit", query.text("unit"))
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Finding.class)
                .list();
        return query.page(rows, Finding::id, Finding::id);
    }

    /** Of one tour, or of a time when it is null; newest first. */
    List<Finding> of(String county, String township, @Nullable UUID tour, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select * from inspection_finding
                        where county_code = :county and township_code = :township and (:tour::uuid is null or tour_id = :tour)
                          and found_on >= :from and found_on <= :until order by id desc limit 500
                        """)
                .param("county", county)
                .param("township", township)
                .param("tour", tour)
                .param("from", from)
                .param("until", until)
                .query(Finding.class)
                .list();
    }

    /** On the board that day. */
    List<Finding> board(String county, String township, LocalDate day) {
        return jdbc.sql("""
                        select * from inspection_finding
                        where county_code = :county and township_code = :township and named_from <= :day and named_until >= :day
                          and contest_kept is not false order by named_from desc, id desc limit 200
                        """)
                .param("county", county)
                .param("township", township)
                .param("day", day)
                .query(Finding.class)
                .list();
    }
}
