package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases belong to a building site. */
@Component
class BuildingCases {

    private final JdbcClient jdbc;

    BuildingCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case of the site: how far it is and whether its penalty stands. */
    record Linked(
            UUID id,
            String number,
            String stage,
            String itemName,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate decidedOn,
            boolean penalised) {}

    List<Linked> of(String county, UUID building) {
        return jdbc.sql("""
                        select c.id, c.number, c.stage, c.item_name, c.filed_on, c.decided_on, l.penalised
                        from casework_building_case b
                        join casework_case c on c.county_code = b.county_code and c.id = b.case_id
                        join v_casework_line l on l.county_code = c.county_code and l.case_id = c.id
                        where b.county_code = :county and b.building_id = :building order by c.id
                        """)
                .param("county", county)
                .param("building", building)
                .query(Linked.class)
                .list();
    }

    /** The case of that number in the township, within the scope. */
    Optional<UUID> numbered(Scope scope, String township, String number) {
        return jdbc.sql("""
                        select id from casework_case
                        where county_code = :county and township_code = :township and number = :number
                          and (:within::text is null or township_code = :within)
                        """)
                .param("county", scope.county())
                .param("within", scope.township())
                .param("township", township)
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    /** Linking twice changes nothing. */
    void link(Actor actor, String township, UUID building, UUID caseId, OffsetDateTime at) {
        jdbc.sql("""
                        insert into casework_building_case (county_code, building_id, case_id, township_code, linked_at, who)
                        values (:county, :building, :case, :township, :at, :who)
                        on conflict (county_code, building_id, case_id) do nothing
                        """)
                .param("county", actor.county())
                .param("building", building)
                .param("case", caseId)
                .param("township", township)
                .param("at", at)
                .param("who", actor.name())
                .update();
    }
}
