package cn.xiangzhi.organization.people;

import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.PostKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written into the real-name register: a person entered, changed, moved, lent out, gone (S27). */
@Component
class PersonEntries {

    private final JdbcClient jdbc;
    private final PersonStore people;

    PersonEntries(JdbcClient jdbc, PersonStore people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** False when that very person is there already: a form sent twice. */
    boolean add(
            String county,
            @Nullable String township,
            NewPerson person,
            UUID organ,
            String idNumberSealed,
            String fingerprint,
            String phoneSealed) {
        people.forget();
        return jdbc.sql("""
                insert into organization_person
                    (county_code, id, township_code, name, id_number_sealed, id_number_fingerprint, phone_sealed,
                     organ_id, post_id, kind, assistant_village, since)
                values (:county, :id, :township, :name, :number, :fingerprint, :phone, :organ, :post, :kind,
                        :village, :since)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", county)
                        .param("id", person.id())
                        .param("township", township)
                        .param("name", person.name())
                        .param("number", idNumberSealed)
                        .param("fingerprint", fingerprint)
                        .param("phone", phoneSealed)
                        .param("organ", organ)
                        .param("post", person.post())
                        .param("kind", person.kind().name())
                        .param("village", person.assistantVillage())
                        .param("since", person.since())
                        .update()
                == 1;
    }

    boolean change(
            String county,
            UUID person,
            long version,
            String name,
            @Nullable String phoneSealed,
            PostKind kind,
            @Nullable String village) {
        people.forget();
        return jdbc.sql("""
                update organization_person
                set name = :name, phone_sealed = coalesce(:phone, phone_sealed), kind = :kind,
                    assistant_village = :village, version = version + 1
                where county_code = :county and id = :person and version = :version and left_on is null
                """)
                        .param("county", county)
                        .param("person", person)
                        .param("version", version)
                        .param("name", name)
                        .param("phone", phoneSealed)
                        .param("kind", kind.name())
                        .param("village", village)
                        .update()
                == 1;
    }

    boolean move(String county, UUID person, long version, @Nullable String township, UUID organ, UUID post) {
        people.forget();
        return jdbc.sql("""
                update organization_person
                set township_code = :township, organ_id = :organ, post_id = :post, version = version + 1
                where county_code = :county and id = :person and version = :version and left_on is null
                """)
                        .param("county", county)
                        .param("person", person)
                        .param("version", version)
                        .param("township", township)
                        .param("organ", organ)
                        .param("post", post)
                        .update()
                == 1;
    }

    boolean second(String county, UUID person, long version, String to, @Nullable LocalDate since) {
        people.forget();
        return jdbc.sql("""
                update organization_person
                set seconded_to = :to, seconded_since = :since, version = version + 1
                where county_code = :county and id = :person and version = :version and left_on is null
                """)
                        .param("county", county)
                        .param("person", person)
                        .param("version", version)
                        .param("to", to)
                        .param("since", since)
                        .update()
                == 1;
    }

    boolean leave(String county, UUID person, long version, LocalDate on) {
        people.forget();
        return jdbc.sql("""
                update organization_person set left_on = :on, version = version + 1
                where county_code = :county and id = :person and version = :version and left_on is null
                """)
                        .param("county", county)
                        .param("person", person)
                        .param("version", version)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Certificates and trainings are seen by the township the person works in. */
    void follow(String county, UUID person, @Nullable String township) {
        people.forget();
        jdbc.sql("""
                update organization_certificate set township_code = :township
                where county_code = :county and person_id = :person
                """)
                .param("county", county)
                .param("person", person)
                .param("township", township)
                .update();
        jdbc.sql("""
                update organization_training set township_code = :township
                where county_code = :county and person_id = :person
                """)
                .param("county", county)
                .param("person", person)
                .param("township", township)
                .update();
        jdbc.sql("""
                update organization_examination set township_code = :township
                where county_code = :county and person_id = :person
                """)
                .param("county", county)
                .param("person", person)
                .param("township", township)
                .update();
    }
}
