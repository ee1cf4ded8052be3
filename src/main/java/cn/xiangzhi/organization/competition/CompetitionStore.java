package cn.xiangzhi.organization.competition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of competitive appointments and of those who signed up. */
@Component
class CompetitionStore {

    private final JdbcClient jdbc;

    CompetitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Competition> list(String county, @Nullable String township) {
        return jdbc.sql("""
                select c.*, q.title as post_title, o.name as organ_name
                from organization_competition c
                join organization_post q on q.county_code = c.county_code and q.id = c.post_id
                join organization_organ o on o.county_code = q.county_code and o.id = q.organ_id
                where c.county_code = :county and (:township::text is null or c.township_code = :township)
                order by c.id desc limit 200
                """)
                .param("county", county)
                .param("township", township)
                .query(Competition.class)
                .list();
    }

    Optional<Competition> find(String county, @Nullable String township, UUID id) {
        return jdbc.sql("""
                select c.*, q.title as post_title, o.name as organ_name
                from organization_competition c
                join organization_post q on q.county_code = c.county_code and q.id = c.post_id
                join organization_organ o on o.county_code = q.county_code and o.id = q.organ_id
                where c.county_code = :county and c.id = :id
                  and (:township::text is null or c.township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(Competition.class)
                .optional();
    }

    /** What the public may see on that day: those whose notice runs. */
    List<Competition> noticed(LocalDate on) {
        return jdbc.sql("""
                select c.*, q.title as post_title, o.name as organ_name
                from organization_competition c
                join organization_post q on q.county_code = c.county_code and q.id = c.post_id
                join organization_organ o on o.county_code = q.county_code and o.id = q.organ_id
                where c.stage = 'NOTICE' and c.notice_from <= :on and c.notice_until >= :on
                order by c.notice_until, c.id limit 100
                """).param("on", on).query(Competition.class).list();
    }

    /** Who is proposed there, for the public notice. */
    List<Candidate> proposed(UUID competition) {
        return jdbc.sql("""
                select c.id, c.person_id, p.name, o.name as organ_name, q.title as post_title, c.state, c.reason, c.chosen,
                       c.version
                from organization_candidate c
                join organization_person p on p.county_code = c.county_code and p.id = c.person_id
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                join organization_post q on q.county_code = p.county_code and q.id = p.post_id
                where c.competition_id = :competition and c.state = 'PROPOSED' order by c.id
                """)
                .param("competition", competition)
                .query(Candidate.class)
                .list();
    }

    List<Candidate> candidates(String county, UUID competition) {
        return jdbc.sql("""
                select c.id, c.person_id, p.name, o.name as organ_name, q.title as post_title, c.state, c.reason, c.chosen,
                       c.version
                from organization_candidate c
                join organization_person p on p.county_code = c.county_code and p.id = c.person_id
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                join organization_post q on q.county_code = p.county_code and q.id = p.post_id
                where c.county_code = :county and c.competition_id = :competition order by c.id
                """)
                .param("county", county)
                .param("competition", competition)
                .query(Candidate.class)
                .list();
    }

    boolean add(String county, @Nullable String township, UUID id, NewCompetition made, LocalDate on) {
        return jdbc.sql("""
                insert into organization_competition
                    (county_code, id, township_code, title, post_id, places, terms, sign_up_until, written_weight,
                     interview_weight, assessment_weight, written_cut, interview_cut, stage, announced_on)
                values (:county, :id, :township, :title, :post, :places, :terms, :until, :written, :interview,
                        :assessment, :writtenCut, :interviewCut, 'SIGN_UP', :on)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("township", township)
                        .param("title", made.title().strip())
                        .param("post", made.post())
                        .param("places", made.places())
                        .param("terms", made.terms().strip())
                        .param("until", made.signUpUntil())
                        .param("written", made.writtenWeight())
                        .param("interview", made.interviewWeight())
                        .param("assessment", made.assessmentWeight())
                        .param("writtenCut", made.writtenCut())
                        .param("interviewCut", made.interviewCut())
                        .param("on", on)
                        .update()
                == 1;
    }

    boolean move(String county, UUID id, long version, Step to, String reason) {
        return jdbc.sql("""
                update organization_competition set stage = :to, reason = :reason, version = version + 1
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("to", to.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    void notice(String county, UUID id, LocalDate from, LocalDate until) {
        jdbc.sql("""
                update organization_competition set notice_from = :from, notice_until = :until
                where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .param("from", from)
                .param("until", until)
                .update();
    }

    boolean signUp(String county, UUID id, UUID competition, UUID person) {
        return jdbc.sql("""
                insert into organization_candidate (county_code, id, competition_id, person_id, state)
                values (:county, :id, :competition, :person, 'SIGNED_UP')
                on conflict do nothing
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("competition", competition)
                        .param("person", person)
                        .update()
                == 1;
    }

    boolean state(String county, UUID candidate, long version, Candidate.State state, String reason, boolean chosen) {
        return jdbc.sql("""
                update organization_candidate
                set state = :state, reason = :reason, chosen = :chosen, version = version + 1
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", county)
                        .param("id", candidate)
                        .param("version", version)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("chosen", chosen)
                        .update()
                == 1;
    }
}
