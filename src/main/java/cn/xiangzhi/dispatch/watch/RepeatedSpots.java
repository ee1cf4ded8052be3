package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.dispatch.OrderStage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Places that come again: the same category within about a hundred metres, or at the same words of the same village where
 * no point was given, reported or reopened so many times in so many days.
 */
@Repository
class RepeatedSpots {

    private final JdbcClient jdbc;

    RepeatedSpots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place and category with how often it came; {@code watched} is the order by which it is supervised, if it is. */
    record Spot(
            String spot,
            String townshipCode,
            @Nullable String villageCode,
            String placeWords,
            String category,
            long reports,
            long reopened,
            long open,
            OffsetDateTime last,
            @Nullable UUID watched) {}

    List<Spot> spots(Scope scope, LocalDate since, int times) {
        return jdbc.sql("""
                with told as (
                    select o.id, o.township_code, o.village_code, o.place_words, o.category, o.reopened, o.stage, o.received_at,
                           concat_ws('|', o.category, case when o.latitude is null or o.longitude is null
                               then coalesce(o.village_code, '') || '|' || o.place_words
                               else round(o.latitude::numeric, 3) || '|' || round(o.longitude::numeric, 3) end) as spot
                      from dispatch_order o
                     where o.county_code = :county and (:township::text is null or o.township_code = :township)
                       and o.received_at >= :since::date::timestamp at time zone 'Asia/Shanghai' and o.report_id is not null
                )
                select t.spot, t.township_code, max(t.village_code) as village_code, max(t.place_words) as place_words,
                       t.category, count(*) as reports, sum(t.reopened) as reopened,
                       count(*) filter (where t.stage not in ('CHECKED', 'TAKEN_OVER', 'SETTLED')) as open,
                       max(t.received_at) as last,
                       (select r.order_id from dispatch_repeat r
                         where r.county_code = :county and r.township_code = t.township_code and r.spot = t.spot
                         order by r.raised_on desc, r.order_id desc limit 1) as watched
                  from told t
                 group by t.township_code, t.spot, t.category
                having count(*) + sum(t.reopened) >= :times
                 order by count(*) + sum(t.reopened) desc, t.spot
                 limit 200
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("since", since)
                .param("times", times)
                .query(Spot.class)
                .list();
    }

    /** One of the orders counted. */
    record Row(UUID id, String number, String title, OrderStage stage, int reopened, OffsetDateTime receivedAt) {}

    List<Row> rows(Scope scope, String township, String spot, LocalDate since) {
        return jdbc.sql("""
                select id, number, title, stage, reopened, received_at from dispatch_order o
                 where o.county_code = :county and o.township_code = :within
                   and (:township::text is null or o.township_code = :township)
                   and o.received_at >= :since::date::timestamp at time zone 'Asia/Shanghai' and o.report_id is not null
                   and concat_ws('|', o.category, case when o.latitude is null or o.longitude is null
                           then coalesce(o.village_code, '') || '|' || o.place_words
                           else round(o.latitude::numeric, 3) || '|' || round(o.longitude::numeric, 3) end) = :spot
                 order by o.received_at desc limit 200
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("within", township)
                .param("spot", spot)
                .param("since", since)
                .query(Row.class)
                .list();
    }

    /** Keeps that the place was put before supervision by that order; false when it was already. */
    boolean keep(String county, Spot spot, UUID order, LocalDate since, LocalDate day, String by) {
        return jdbc.sql("""
                insert into dispatch_repeat (county_code, township_code, spot, order_id, times, since, raised_on, raised_by)
                values (:county, :township, :spot, :order, :times, :since, :day, :by)
                on conflict do nothing
                """)
                        .param("county", county)
                        .param("township", spot.townshipCode())
                        .param("spot", spot.spot())
                        .param("order", order)
                        .param("times", spot.reports() + spot.reopened())
                        .param("since", since)
                        .param("day", day)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Why an order without a report is there: the place it stands for. */
    record Origin(String townshipCode, String spot, int times, LocalDate since) {}

    Optional<Origin> origin(String county, UUID order) {
        return jdbc.sql("""
                select township_code, spot, times, since from dispatch_repeat where county_code = :county and order_id = :order
                """)
                .param("county", county)
                .param("order", order)
                .query(Origin.class)
                .optional();
    }
}
