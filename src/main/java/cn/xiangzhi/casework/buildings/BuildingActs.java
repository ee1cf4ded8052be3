package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of what was done about building sites, act by act. */
@Component
class BuildingActs {

    private final JdbcClient jdbc;

    BuildingActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this very act is kept already. */
    boolean add(Actor actor, String township, UUID building, BuildingAct act) {
        return jdbc.sql("""
                        insert into casework_building_act (county_code, id, building_id, township_code, move, stage_after, on_day, words,
                            paper, until_day, basis, person, who, post, at)
                        values (:county, :id, :building, :township, :move, :stage, :on, :words, :paper, :until, :basis, :person, :who,
                            :post, :at)
                        on conflict (county_code, id) do nothing
                        """)
                        .param("county", actor.county())
                        .param("id", act.id())
                        .param("building", building)
                        .param("township", township)
                        .param("move", act.move().name())
                        .param("stage", act.after().name())
                        .param("on", act.on())
                        .param("words", act.words())
                        .param("paper", act.paper())
                        .param("until", act.until(), Types.DATE)
                        .param("basis", act.move().basis().label())
                        .param("person", actor.person())
                        .param("who", actor.name())
                        .param("post", actor.postTitle())
                        .param("at", act.at())
                        .update()
                == 1;
    }

    /** The site an act belongs to, within the scope. */
    Optional<UUID> of(Scope scope, UUID act) {
        return jdbc.sql("""
                        select building_id from casework_building_act
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", act)
                .query(UUID.class)
                .optional();
    }

    /** Newest last. */
    List<BuildingAct> done(String county, UUID building) {
        return jdbc.sql("""
                        select id, move, stage_after, on_day, words, paper, until_day, who, post, at from casework_building_act
                        where county_code = :county and building_id = :building order by at, id
                        """).param("county", county).param("building", building).query(ActRow.class).list().stream()
                .map(ActRow::act)
                .toList();
    }

    private record ActRow(
            UUID id,
            String move,
            String stageAfter,
            LocalDate onDay,
            String words,
            String paper,
            @Nullable LocalDate untilDay,
            String who,
            String post,
            OffsetDateTime at) {

        BuildingAct act() {
            return new BuildingAct(
                    id,
                    BuildingMove.valueOf(move),
                    BuildingStage.valueOf(stageAfter),
                    onDay,
                    words,
                    paper,
                    untilDay,
                    who,
                    post,
                    at);
        }
    }
}
