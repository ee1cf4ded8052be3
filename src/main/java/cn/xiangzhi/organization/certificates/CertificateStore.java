package cn.xiangzhi.organization.certificates;

import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.Certificate.State;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.store.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of certificates and of legal qualification. */
@Component
public class CertificateStore {

    /** A certificate with its holder's name and its version. */
    public record Row(UUID id, Certificate certificate, String holder, String organName, long version) {}

    /** A legal qualification. */
    public record Qualification(String number, LocalDate obtainedOn) {}

    private final JdbcClient jdbc;
    private final Remembered<Key, List<Row>> remembered = new Remembered<>();
    private final Remembered<Key, Optional<Qualification>> qualified = new Remembered<>();

    private record Key(String county, UUID person) {}

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything a person holds or held, newest first. */
    public List<Row> of(String county, UUID person) {
        return jdbc.sql("""
                select c.*, p.name as holder, o.name as organ_name
                from organization_certificate c
                join organization_person p on p.county_code = c.county_code and p.id = c.person_id
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                where c.county_code = :county and c.person_id = :person
                order by c.valid_from desc, c.id desc
                """)
                .param("county", county)
                .param("person", person)
                .query(CertificateStore::row)
                .list();
    }

    /** The same for steps that ask again and again; see {@link Remembered}. */
    public List<Row> known(String county, UUID person) {
        return remembered.get(new Key(county, person), key -> of(county, person));
    }

    public Optional<Row> find(String county, @Nullable String township, UUID id) {
        return jdbc.sql("""
                select c.*, p.name as holder, o.name as organ_name
                from organization_certificate c
                join organization_person p on p.county_code = c.county_code and p.id = c.person_id
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                where c.county_code = :county and c.id = :id
                  and (:township::text is null or c.township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(CertificateStore::row)
                .optional();
    }

    /** All of those in post there, by holder. */
    public List<Row> inScope(String county, @Nullable String township) {
        return jdbc.sql("""
                select c.*, p.name as holder, o.name as organ_name
                from organization_certificate c
                join organization_person p on p.county_code = c.county_code and p.id = c.person_id
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                where c.county_code = :county and (:township::text is null or c.township_code = :township)
                  and p.left_on is null
                order by c.person_id, c.valid_from desc, c.id desc
                """)
                .param("county", county)
                .param("township", township)
                .query(CertificateStore::row)
                .list();
    }

    /** Those that end by that day and are not followed by another one. */
    public List<Row> runningOut(String county, @Nullable String township, LocalDate by, int limit) {
        return jdbc.sql("""
                select c.*, p.name as holder, o.name as organ_name
                from organization_certificate c
                join organization_person p on p.county_code = c.county_code and p.id = c.person_id
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                where c.county_code = :county and (:township::text is null or c.township_code = :township)
                  and c.state <> 'REVOKED' and c.valid_to <= :by and p.left_on is null
                  and not exists (select 1 from organization_certificate later
                      where later.county_code = c.county_code and later.person_id = c.person_id
                        and later.state <> 'REVOKED' and later.valid_to > c.valid_to)
                order by c.valid_to, c.id limit :limit
                """)
                .param("county", county)
                .param("township", township)
                .param("by", by)
                .param("limit", limit)
                .query(CertificateStore::row)
                .list();
    }

    Optional<Row> withNumber(String county, String number) {
        return jdbc.sql("""
                select c.*, p.name as holder, o.name as organ_name
                from organization_certificate c
                join organization_person p on p.county_code = c.county_code and p.id = c.person_id
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                where c.county_code = :county and c.number = :number
                """)
                .param("county", county)
                .param("number", number)
                .query(CertificateStore::row)
                .optional();
    }

    /** Holds the person's row until the transaction ends, so that two overlapping certificates are not entered. */
    void hold(String county, UUID person) {
        jdbc.sql("select id from organization_person where county_code = :county and id = :person for update")
                .param("county", county)
                .param("person", person)
                .query(UUID.class)
                .single();
    }

    boolean add(String county, @Nullable String township, NewCertificate certificate) {
        remembered.forget();
        return jdbc.sql("""
                insert into organization_certificate
                    (county_code, id, township_code, person_id, number, issuer, fields, valid_from, valid_to, state)
                values (:county, :id, :township, :person, :number, :issuer, :fields, :from, :to, 'VALID')
                on conflict (county_code, id) do nothing
                """)
                        .param("county", county)
                        .param("id", certificate.id())
                        .param("township", township)
                        .param("person", certificate.person())
                        .param("number", certificate.number())
                        .param("issuer", certificate.issuer())
                        .param("fields", new TreeSet<>(certificate.fields()).toArray(String[]::new))
                        .param("from", certificate.validFrom())
                        .param("to", certificate.validTo())
                        .update()
                == 1;
    }

    boolean state(String county, UUID id, long version, State state) {
        remembered.forget();
        return jdbc.sql("""
                update organization_certificate set state = :state, version = version + 1
                where county_code = :county and id = :id and version = :version and state <> 'REVOKED'
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.name())
                        .update()
                == 1;
    }

    void qualify(String county, UUID person, String number, LocalDate obtainedOn) {
        qualified.forget();
        jdbc.sql("""
                insert into organization_legal_qualification (county_code, person_id, number, obtained_on)
                values (:county, :person, :number, :on)
                on conflict (county_code, person_id) do update
                set number = excluded.number, obtained_on = excluded.obtained_on
                """)
                .param("county", county)
                .param("person", person)
                .param("number", number)
                .param("on", obtainedOn)
                .update();
    }

    public Optional<Qualification> knownQualification(String county, UUID person) {
        return qualified.get(new Key(county, person), key -> qualification(county, person));
    }

    public Optional<Qualification> qualification(String county, UUID person) {
        return jdbc.sql("""
                select number, obtained_on from organization_legal_qualification
                where county_code = :county and person_id = :person
                """)
                .param("county", county)
                .param("person", person)
                .query(Qualification.class)
                .optional();
    }

    private static Row row(ResultSet rows, int number) throws SQLException {
        var certificate = new Certificate(
                rows.getString("number"),
                rows.getString("issuer"),
                rows.getObject("person_id", UUID.class),
                rows.getObject("valid_from", LocalDate.class),
                rows.getObject("valid_to", LocalDate.class),
                Set.of((String[]) rows.getArray("fields").getArray()),
                State.valueOf(rows.getString("state")));
        return new Row(
                rows.getObject("id", UUID.class),
                certificate,
                rows.getString("holder"),
                rows.getString("organ_name"),
                rows.getLong("version"));
    }
}
