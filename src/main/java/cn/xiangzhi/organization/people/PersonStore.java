package cn.xiangzhi.organization.people;

import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Person;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.store.Remembered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the real-name register. */
@Component
public class PersonStore {

    /** A person with the post held; numbers stay sealed. */
    public record Row(
            UUID id,
            String countyCode,
            @Nullable String townshipCode,
            String name,
            String idNumberSealed,
            String phoneSealed,
            UUID organId,
            String organName,
            OrganKind organKind,
            UUID postId,
            String postTitle,
            PostKind postKind,
            PostKind kind,
            @Nullable String assistantVillage,
            String secondedTo,
            @Nullable LocalDate secondedSince,
            LocalDate since,
            @Nullable LocalDate leftOn,
            long version) {

        public Person person() {
            return new Person(
                    id, countyCode, townshipCode, name, organId, organName, postTitle, assistantVillage != null);
        }

        /** Of one kind, working on a post of the other (混岗, S27). */
        public boolean mixed() {
            return kind != postKind;
        }
    }

    private final JdbcClient jdbc;
    private final Remembered<Key, Optional<Row>> remembered = new Remembered<>();

    private record Key(String county, UUID person) {}

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Row> find(String county, @Nullable String township, UUID person) {
        return jdbc.sql("""
                select p.*, o.name as organ_name, o.kind as organ_kind, q.title as post_title, q.kind as post_kind
                from organization_person p
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                join organization_post q on q.county_code = p.county_code and q.id = p.post_id
                where p.county_code = :county and p.id = :person
                  and (:township::text is null or p.township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("person", person)
                .query(Row.class)
                .optional();
    }

    /** The same for steps that ask again and again; see {@link Remembered}. */
    public Optional<Row> known(String county, UUID person) {
        return remembered.get(new Key(county, person), key -> find(county, null, person));
    }

    /** Called by whoever writes to the register. */
    void forget() {
        remembered.forget();
    }

    /** Everybody in post there, organ by organ. */
    public List<Row> inPost(String county, @Nullable String township) {
        return jdbc.sql("""
                select p.*, o.name as organ_name, o.kind as organ_kind, q.title as post_title, q.kind as post_kind
                from organization_person p
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                join organization_post q on q.county_code = p.county_code and q.id = p.post_id
                where p.county_code = :county and (:township::text is null or p.township_code = :township)
                  and p.left_on is null
                order by p.organ_id, p.id
                """)
                .param("county", county)
                .param("township", township)
                .query(Row.class)
                .list();
    }

    public List<Row> ofOrgan(String county, UUID organ) {
        return jdbc.sql("""
                select p.*, o.name as organ_name, o.kind as organ_kind, q.title as post_title, q.kind as post_kind
                from organization_person p
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                join organization_post q on q.county_code = p.county_code and q.id = p.post_id
                where p.county_code = :county and p.organ_id = :organ and p.left_on is null
                order by p.id
                """)
                .param("county", county)
                .param("organ", organ)
                .query(Row.class)
                .list();
    }

    /** Who holds a certificate valid on that day, squads first. */
    public List<Row> certificated(String county, String township, LocalDate on) {
        return jdbc.sql("""
                select p.*, o.name as organ_name, o.kind as organ_kind, q.title as post_title, q.kind as post_kind
                from organization_person p
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                join organization_post q on q.county_code = p.county_code and q.id = p.post_id
                where p.county_code = :county and p.township_code = :township and p.left_on is null
                  and exists (select 1 from organization_certificate c
                      where c.county_code = p.county_code and c.person_id = p.id and c.state = 'VALID'
                        and c.valid_from <= :on and c.valid_to >= :on)
                order by case o.kind when 'SQUAD' then 0 when 'BRIGADE' then 1 else 2 end, p.organ_id, p.id
                """)
                .param("county", county)
                .param("township", township)
                .param("on", on)
                .query(Row.class)
                .list();
    }

    public List<Row> search(String county, @Nullable String township, String words, int limit) {
        return jdbc.sql("""
                select p.*, o.name as organ_name, o.kind as organ_kind, q.title as post_title, q.kind as post_kind
                from organization_person p
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                join organization_post q on q.county_code = p.county_code and q.id = p.post_id
                where p.county_code = :county and (:township::text is null or p.township_code = :township)
                  and p.left_on is null and strpos(p.name, :words) > 0
                order by p.id limit :limit
                """)
                .param("county", county)
                .param("township", township)
                .param("words", words)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** Who of those in post has that identity number. */
    Optional<UUID> withFingerprint(String county, String fingerprint) {
        return jdbc.sql("""
                select id from organization_person
                where county_code = :county and id_number_fingerprint = :fingerprint and left_on is null
                """)
                .param("county", county)
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .optional();
    }

    Optional<String> assistantOf(String county, String village, UUID except) {
        return jdbc.sql("""
                select name from organization_person
                where county_code = :county and assistant_village = :village and left_on is null and id <> :except
                """)
                .param("county", county)
                .param("village", village)
                .param("except", except)
                .query(String.class)
                .optional();
    }
}
