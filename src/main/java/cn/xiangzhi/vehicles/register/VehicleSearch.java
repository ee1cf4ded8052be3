package cn.xiangzhi.vehicles.register;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.shell.SearchSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Vehicles by plate and model, journeys by who went where and why (S8 F88). */
@Component
class VehicleSearch implements SearchSource {

    private final JdbcClient jdbc;

    VehicleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SearchHit> find(Actor actor, String words, int limit) {
        if (!actor.has(Right.VEHICLE_USE) && !actor.has(Right.VEHICLE_MANAGE) || Bigrams.tooShort(words)) {
            return List.of();
        }
        return jdbc.sql("""
                (select '车辆' as kind, plate as title, concat_ws(' ', model, case when closed_on is not null then '已停用' end)
                        as detail, '/vehicles/' || id as href
                   from vehicles_vehicle
                  where county_code = :county and (:township::text is null or township_code = :township)
                    and lower(plate || ' ' || model) like all (:likes::text[])
                  order by closed_on is not null, plate limit :limit)
                union all
                (select '用车', to_char(b.from_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') || ' ' || b.destination,
                        concat_ws(' · ', v.plate, b.person_name, b.words), '/vehicles/bookings/' || b.id
                   from vehicles_booking b
                   join vehicles_vehicle v on v.county_code = b.county_code and v.id = b.vehicle_id
                  where b.county_code = :county and (:township::text is null or b.township_code = :township)
                    and lower(concat_ws(' ', b.destination, b.words, b.person_name, b.matter_words)) like all (:likes::text[])
                  order by b.from_at desc limit :limit)
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("likes", Bigrams.likes(words))
                .param("limit", limit)
                .query(SearchHit.class)
                .list();
    }
}
