package cn.xiangzhi.inspection.subjects;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties visits to subjects, whichever of the two was there first: by number, and by name where the name is one subject's only. */
@Component
public class SubjectLinks {

    private final JdbcClient jdbc;

    SubjectLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A visit was kept: whose is it? */
    public void visited(
            String county, String township, UUID visit, @Nullable String namePrint, @Nullable String numberPrint) {
        jdbc.sql("""
                insert into inspection_subject_visit (county_code, subject_id, visit_id, township_code)
                select county_code, id, :visit, township_code from inspection_subject
                where county_code = :county and township_code = :township and number_print = :number and merged_into is null
                union
                select min(county_code), min(id::text)::uuid, :visit, min(township_code) from inspection_subject
                where county_code = :county and township_code = :township and name_print = :name and merged_into is null
                having count(*) = 1
                on conflict do nothing
                """)
                .param("county", county)
                .param("township", township)
                .param("visit", visit)
                .param("name", namePrint)
                .param("number", numberPrint)
                .update();
    }

    /** A visit made to this subject by plan. */
    public void tied(String county, String township, UUID subject, UUID visit) {
        jdbc.sql("""
                insert into inspection_subject_visit (county_code, subject_id, visit_id, township_code)
                values (:county, :subject, :visit, :township) on conflict do nothing
                """)
                .param("county", county)
                .param("subject", subject)
                .param("visit", visit)
                .param("township", township)
                .update();
    }

    /** A subject came into the register: which visits were made there already? */
    void registered(String county, UUID subject) {
        jdbc.sql("""
                insert into inspection_subject_visit (county_code, subject_id, visit_id, township_code)
                select v.county_code, s.id, v.id, v.township_code from inspection_subject s
                join inspection_visit v on v.county_code = s.county_code and v.township_code = s.township_code
                  and (v.subject_id_print = s.number_print or v.subject_print = s.name_print)
                where s.county_code = :county and s.id = :subject
                on conflict do nothing
                """).param("county", county).param("subject", subject).update();
    }
}
