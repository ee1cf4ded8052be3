package cn.xiangzhi.organization.organs;

import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.store.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the organ register. */
@Component
public class OrganStore {

    /** An organ with what only this room's pages need. */
    public record Row(
            Organ organ,
            List<String> signboards,
            @Nullable UUID jointWith,
            String creditCode,
            @Nullable UUID leader,
            @Nullable LocalDate closedOn,
            OrganSetting setting,
            long version) {}

    private final JdbcClient jdbc;
    private final Remembered<Key, Optional<Row>> remembered = new Remembered<>();
    private final Remembered<String, List<Row>> all = new Remembered<>();

    /** An organ by its id, or a township's government. */
    private record Key(
            String county, @Nullable UUID organ, @Nullable String township) {}

    OrganStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Any organ of the county, closed ones too, so that old papers keep their names. */
    public Optional<Row> find(String county, @Nullable String township, UUID organ) {
        return jdbc.sql("""
                select * from organization_organ
                where county_code = :county and id = :organ
                  and (:township::text is null or township_code = :township)
                """)
                .param("county", county)
                .param("organ", organ)
                .param("township", township)
                .query(OrganStore::row)
                .optional();
    }

    /** The same for steps that ask again and again; see {@link Remembered}. */
    public Optional<Row> known(String county, UUID organ) {
        return remembered.get(new Key(county, organ, null), key -> find(county, null, organ));
    }

    public Optional<Row> knownGovernment(String county, String township) {
        return remembered.get(new Key(county, null, township), key -> government(county, township));
    }

    public List<Row> open(String county, @Nullable String township) {
        return township == null ? all.get(county, key -> read(key, null)) : read(county, township);
    }

    private List<Row> read(String county, @Nullable String township) {
        return jdbc.sql("""
                select * from organization_organ
                where county_code = :county and (:township::text is null or township_code = :township)
                  and closed_on is null
                order by township_code nulls first, id
                """)
                .param("county", county)
                .param("township", township)
                .query(OrganStore::row)
                .list();
    }

    public Optional<Row> government(String county, String township) {
        return jdbc.sql("""
                select * from organization_organ
                where county_code = :county and township_code = :township and kind = 'TOWNSHIP_GOVERNMENT'
                  and closed_on is null
                order by id limit 1
                """)
                .param("county", county)
                .param("township", township)
                .query(OrganStore::row)
                .optional();
    }

    public List<Row> search(String county, @Nullable String township, String words, int limit) {
        return jdbc.sql("""
                select * from organization_organ
                where county_code = :county and (:township::text is null or township_code = :township)
                  and closed_on is null and strpos(name, :words) > 0
                order by id limit :limit
                """)
                .param("county", county)
                .param("township", township)
                .param("words", words)
                .param("limit", limit)
                .query(OrganStore::row)
                .list();
    }

    private void forget() {
        remembered.forget();
        all.forget();
    }

    /** False when that very organ is there already: a form sent twice. */
    boolean add(String county, NewOrgan organ, LocalDate on) {
        forget();
        return jdbc.sql("""
                insert into organization_organ
                    (county_code, id, township_code, name, kind, parent_id, signboards, joint_with, number_word,
                     credit_code, opened_on)
                values (:county, :id, :township, :name, :kind, :parent, :signboards, :joint, :word, :credit, :on)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", county)
                        .param("id", organ.id())
                        .param("township", organ.township())
                        .param("name", organ.name())
                        .param("kind", organ.kind().name())
                        .param("parent", organ.parent())
                        .param("signboards", organ.signboards().toArray(String[]::new))
                        .param("joint", organ.jointWith())
                        .param("word", organ.numberWord())
                        .param("credit", organ.creditCode())
                        .param("on", on)
                        .update()
                == 1;
    }

    boolean change(String county, NewOrgan organ, long version) {
        forget();
        return jdbc.sql("""
                update organization_organ
                set name = :name, kind = :kind, parent_id = :parent, signboards = :signboards, joint_with = :joint,
                    number_word = :word, credit_code = :credit, version = version + 1
                where county_code = :county and id = :id and version = :version and closed_on is null
                """)
                        .param("county", county)
                        .param("id", organ.id())
                        .param("version", version)
                        .param("name", organ.name())
                        .param("kind", organ.kind().name())
                        .param("parent", organ.parent())
                        .param("signboards", organ.signboards().toArray(String[]::new))
                        .param("joint", organ.jointWith())
                        .param("word", organ.numberWord())
                        .param("credit", organ.creditCode())
                        .update()
                == 1;
    }

    public boolean lead(String county, UUID organ, long version, @Nullable UUID leader) {
        forget();
        return jdbc.sql("""
                update organization_organ set leader_id = :leader, version = version + 1
                where county_code = :county and id = :organ and version = :version and closed_on is null
                """)
                        .param("county", county)
                        .param("organ", organ)
                        .param("version", version)
                        .param("leader", leader)
                        .update()
                == 1;
    }

    boolean close(String county, UUID organ, long version, LocalDate on) {
        forget();
        return jdbc.sql("""
                update organization_organ set closed_on = :on, version = version + 1
                where county_code = :county and id = :organ and version = :version and closed_on is null
                """)
                        .param("county", county)
                        .param("organ", organ)
                        .param("version", version)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Nobody leads anything after leaving. */
    public void noLongerLeads(String county, UUID person) {
        forget();
        jdbc.sql("""
                update organization_organ set leader_id = null, version = version + 1
                where county_code = :county and leader_id = :person
                """).param("county", county).param("person", person).update();
    }

    /** Another open organ of the township (or the county) with that name, or of the county with that number word. */
    List<Row> clashing(String county, @Nullable String township, String name, String word, UUID except) {
        return jdbc.sql("""
                select * from organization_organ
                where county_code = :county and closed_on is null and id <> :except
                  and ((name = :name and township_code is not distinct from :township::text)
                       or (:word <> '' and number_word = :word))
                order by id
                """)
                .param("county", county)
                .param("township", township)
                .param("name", name)
                .param("word", word)
                .param("except", except)
                .query(OrganStore::row)
                .list();
    }

    boolean setting(String county, UUID organ, long version, OrganSetting setting) {
        forget();
        return jdbc.sql("""
                update organization_organ set setting = :setting, version = version + 1
                where county_code = :county and id = :organ and version = :version and closed_on is null
                """)
                        .param("county", county)
                        .param("organ", organ)
                        .param("version", version)
                        .param("setting", setting.name())
                        .update()
                == 1;
    }

    private static Row row(ResultSet rows, int number) throws SQLException {
        var organ = new Organ(
                rows.getObject("id", UUID.class),
                rows.getString("county_code"),
                rows.getString("township_code"),
                rows.getString("name"),
                OrganKind.valueOf(rows.getString("kind")),
                rows.getObject("parent_id", UUID.class),
                rows.getString("number_word"));
        return new Row(
                organ,
                List.of((String[]) rows.getArray("signboards").getArray()),
                rows.getObject("joint_with", UUID.class),
                rows.getString("credit_code"),
                rows.getObject("leader_id", UUID.class),
                rows.getObject("closed_on", LocalDate.class),
                OrganSetting.valueOf(rows.getString("setting")),
                rows.getLong("version"));
    }
}
