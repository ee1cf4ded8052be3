package cn.xiangzhi.organization.dispatched;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of matters between the two masters. */
@Component
class MatterStore {

    private final JdbcClient jdbc;

    MatterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A matter to be opened. */
    record Opening(
            UUID id,
            String township,
            UUID organ,
            UUID department,
            MasterKind kind,
            MasterStage stage,
            UUID person,
            String action,
            @Nullable Integer year,
            String paper,
            String reason,
            LocalDate on,
            String grade) {}

    List<Matter> list(String county, @Nullable String township) {
        return jdbc.sql("""
                select m.*, o.name as organ_name, d.name as department_name, p.name as person_name
                from organization_master m
                join organization_organ o on o.county_code = m.county_code and o.id = m.organ_id
                join organization_organ d on d.county_code = m.county_code and d.id = m.department_id
                join organization_person p on p.county_code = m.county_code and p.id = m.person_id
                where m.county_code = :county and (:township::text is null or m.township_code = :township)
                order by m.id desc limit 200
                """)
                .param("county", county)
                .param("township", township)
                .query(Matter.class)
                .list();
    }

    List<Matter> open(String county, @Nullable String township, int limit) {
        return jdbc.sql("""
                select m.*, o.name as organ_name, d.name as department_name, p.name as person_name
                from organization_master m
                join organization_organ o on o.county_code = m.county_code and o.id = m.organ_id
                join organization_organ d on d.county_code = m.county_code and d.id = m.department_id
                join organization_person p on p.county_code = m.county_code and p.id = m.person_id
                where m.county_code = :county and (:township::text is null or m.township_code = :township)
                  and m.stage in ('ASKED', 'REQUESTED', 'PROPOSED', 'DISPUTED')
                order by m.id limit :limit
                """)
                .param("county", county)
                .param("township", township)
                .param("limit", limit)
                .query(Matter.class)
                .list();
    }

    Optional<Matter> find(String county, @Nullable String township, UUID id) {
        return jdbc.sql("""
                select m.*, o.name as organ_name, d.name as department_name, p.name as person_name
                from organization_master m
                join organization_organ o on o.county_code = m.county_code and o.id = m.organ_id
                join organization_organ d on d.county_code = m.county_code and d.id = m.department_id
                join organization_person p on p.county_code = m.county_code and p.id = m.person_id
                where m.county_code = :county and (:township::text is null or m.township_code = :township)
                  and m.id = :id
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(Matter.class)
                .optional();
    }

    boolean add(String county, Opening made) {
        return jdbc.sql("""
                insert into organization_master
                    (county_code, id, township_code, organ_id, department_id, kind, stage, person_id, action, year, paper,
                     reason, started_on, proposed_grade)
                values (:county, :id, :township, :organ, :department, :kind, :stage, :person, :action, :year, :paper,
                        :reason, :on, :grade)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", county)
                        .param("id", made.id())
                        .param("township", made.township())
                        .param("organ", made.organ())
                        .param("department", made.department())
                        .param("kind", made.kind().name())
                        .param("stage", made.stage().name())
                        .param("person", made.person())
                        .param("action", made.action())
                        .param("year", made.year())
                        .param("paper", made.paper())
                        .param("reason", made.reason())
                        .param("on", made.on())
                        .param("grade", made.grade())
                        .update()
                == 1;
    }

    boolean graded(String county, UUID organ, UUID person, int year) {
        return jdbc.sql("""
                select count(*) from organization_master
                where county_code = :county and organ_id = :organ and person_id = :person and year = :year
                  and kind = 'GRADE'
                """)
                        .param("county", county)
                        .param("organ", organ)
                        .param("person", person)
                        .param("year", year)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean answer(
            String county, UUID id, long version, MasterStage stage, boolean agreed, String answer, LocalDate on) {
        return jdbc.sql("""
                update organization_master
                set stage = :stage, agreed = :agreed, answer = :answer, answered_on = :on, version = version + 1
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("stage", stage.name())
                        .param("agreed", agreed)
                        .param("answer", answer)
                        .param("on", on)
                        .update()
                == 1;
    }

    void grades(String county, UUID id, String departments, String last) {
        jdbc.sql("""
                update organization_master set department_grade = :departments, final_grade = :last
                where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .param("departments", departments)
                .param("last", last)
                .update();
    }

    /** The answered consultation on that, not yet used; uses it. */
    boolean use(String county, UUID organ, UUID person, HeadAction action) {
        return jdbc.sql("""
                update organization_master set stage = 'USED', version = version + 1
                where county_code = :county and id = (
                    select id from organization_master
                    where county_code = :county and organ_id = :organ and person_id = :person and action = :action
                      and kind = 'CONSULTATION' and stage = 'ANSWERED' order by id limit 1)
                """)
                        .param("county", county)
                        .param("organ", organ)
                        .param("person", person)
                        .param("action", action.name())
                        .update()
                == 1;
    }
}
