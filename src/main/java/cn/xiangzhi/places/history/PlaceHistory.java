package cn.xiangzhi.places.history;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to places, by whom and when; only ever added to. */
@Component
public class PlaceHistory {

    /** One thing done. */
    public record Act(String what, String detail, String actorName, String actorPost, OffsetDateTime at) {}

    private final JdbcClient jdbc;
    private final Today today;

    PlaceHistory(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    public void add(Actor actor, @Nullable String township, String place, String what, String detail) {
        jdbc.sql("""
                insert into places_act
                    (county_code, id, township_code, place_code, what, detail, actor_name, actor_post, at)
                values (:county, :id, :township, :place, :what, :detail, :name, :post, :at)
                """)
                .param("county", actor.county())
                .param("id", Ids.next())
                .param("township", township)
                .param("place", place)
                .param("what", what)
                .param("detail", detail)
                .param("name", actor.name())
                .param("post", actor.postTitle())
                .param("at", today.now())
                .update();
    }

    public List<Act> of(String county, String place) {
        return jdbc.sql("""
                select what, detail, actor_name, actor_post, at from places_act
                where county_code = :county and place_code = :place order by id desc limit 100
                """)
                .param("county", county)
                .param("place", place)
                .query(Act.class)
                .list();
    }
}
