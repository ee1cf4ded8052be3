package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.shell.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the register of seals. */
@Component
class SealStore {

    private static final String BETWEEN = "、";

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts a seal is set with. {@code key} is null once the key was destroyed. */
    record Material(
            byte[] seal, byte[] certificate, @Nullable String key) {}

    boolean insert(Seal seal, byte[] picture, SealAuthority.Made made) {
        var purpose = seal.purpose();
        var mode = purpose.mode();
        return jdbc.sql("""
                insert into documents_seal (county_code, id, township_code, organ, organ_name, name, kind, for_organ,
                  for_organ_name, mode, papers, fields, keeper, keeper_name, valid_from, valid_to, state, two_person,
                  picture, drawn, code, seal, certificate, key_sealed, authority, registered_at, version)
                values (:county, :id, :township, :organ, :organName, :name, :kind, :forOrgan,
                  :forOrganName, :mode, :papers, :fields, :keeper, :keeperName, :from, :to, :state, :twoPerson,
                  :picture, :drawn, :code, :seal, :certificate, :key, :authority, :at, 0)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", seal.county())
                        .param("id", seal.id())
                        .param("township", seal.township())
                        .param("organ", seal.organ().id())
                        .param("organName", seal.organ().name())
                        .param("name", seal.name())
                        .param("kind", seal.kind().name())
                        .param("forOrgan", purpose.forOrgan().id())
                        .param("forOrganName", purpose.forOrgan().name())
                        .param("mode", mode == null ? null : mode.name())
                        .param(
                                "papers",
                                purpose.papers().stream()
                                        .map(PaperKind::name)
                                        .sorted()
                                        .collect(Collectors.joining(",")))
                        .param("fields", purpose.fields().stream().sorted().collect(Collectors.joining(BETWEEN)))
                        .param("keeper", seal.keeper().id())
                        .param("keeperName", seal.keeper().name())
                        .param("from", seal.validFrom())
                        .param("to", seal.validTo())
                        .param("state", seal.state().name())
                        .param("twoPerson", seal.twoPerson())
                        .param("picture", picture)
                        .param("drawn", seal.drawn())
                        .param("code", seal.code())
                        .param("seal", made.seal().der())
                        .param("certificate", made.certificate().der())
                        .param("key", made.key())
                        .param("authority", seal.authority())
                        .param("at", seal.registeredAt())
                        .update()
                == 1;
    }

    /** A seal not ended of that name, so that one name means one seal. */
    boolean named(String county, String name) {
        return jdbc.sql("""
                select exists (select 1 from documents_seal
                where county_code = :county and name = :name and state not in ('HANDED_IN', 'LOST'))
                """)
                .param("county", county)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** Changes the state of the version seen; an ended seal loses its key for good. */
    boolean move(Seal seal, SealState to, @Nullable OffsetDateTime ended) {
        return jdbc.sql("""
                update documents_seal set state = :state, ended_at = :ended, version = version + 1,
                  key_sealed = case when :ended::timestamptz is null then key_sealed end
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", seal.county())
                        .param("id", seal.id())
                        .param("version", seal.version())
                        .param("state", to.name())
                        .param("ended", ended)
                        .update()
                == 1;
    }

    boolean keeper(Seal seal, Seal.Named keeper) {
        return jdbc.sql("""
                update documents_seal set keeper = :keeper, keeper_name = :name, version = version + 1
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", seal.county())
                        .param("id", seal.id())
                        .param("version", seal.version())
                        .param("keeper", keeper.id())
                        .param("name", keeper.name())
                        .update()
                == 1;
    }

    boolean twoPerson(Seal seal, boolean on) {
        return jdbc.sql("""
                update documents_seal set two_person = :on, version = version + 1
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", seal.county())
                        .param("id", seal.id())
                        .param("version", seal.version())
                        .param("on", on)
                        .update()
                == 1;
    }

    Optional<Seal> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select * from documents_seal
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(SealStore::seal)
                .optional();
    }

    /** By the identifier in a sealed file; the county stands at its head. */
    Optional<Seal> coded(String county, String code) {
        return jdbc.sql("select * from documents_seal where county_code = :county and code = :code")
                .param("county", county)
                .param("code", code)
                .query(SealStore::seal)
                .optional();
    }

    /** All that are not ended, within the scope; few enough to be shown at once. */
    List<Seal> standing(Scope scope) {
        return jdbc.sql("""
                select * from documents_seal
                where county_code = :county and (:township::text is null or township_code = :township)
                  and state not in ('HANDED_IN', 'LOST')
                order by kind desc, name limit 60
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(SealStore::seal)
                .list();
    }

    List<Seal> page(Scope scope, ListQuery query) {
        return jdbc.sql("""
                select * from documents_seal
                where county_code = :county and (:township::text is null or township_code = :township)
                  and (:q::text is null or name like '%' || :q || '%' or organ_name like '%' || :q || '%'
                       or keeper_name like '%' || :q || '%')
                  and (:kind::text is null or kind = :kind) and (:state::text is null or state = :state)
                  and (:after_id::uuid is null or id < :after_id::uuid)
                order by id desc limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(SealStore::seal)
                .list();
    }

    Material material(Seal seal) {
        return jdbc.sql("""
                select seal, certificate, key_sealed from documents_seal where county_code = :county and id = :id
                """)
                .param("county", seal.county())
                .param("id", seal.id())
                .query((row, n) ->
                        new Material(row.getBytes("seal"), row.getBytes("certificate"), row.getString("key_sealed")))
                .single();
    }

    byte[] picture(Seal seal) {
        return jdbc.sql("select picture from documents_seal where county_code = :county and id = :id")
                .param("county", seal.county())
                .param("id", seal.id())
                .query((row, n) -> row.getBytes("picture"))
                .single();
    }

    private static Seal seal(ResultSet row, int index) throws SQLException {
        var mode = row.getString("mode");
        return new Seal(
                row.getObject("id", UUID.class),
                row.getString("county_code"),
                row.getString("township_code"),
                new Seal.Named(row.getObject("organ", UUID.class), row.getString("organ_name")),
                row.getString("name"),
                SealKind.valueOf(row.getString("kind")),
                new Seal.Purpose(
                        new Seal.Named(row.getObject("for_organ", UUID.class), row.getString("for_organ_name")),
                        mode == null ? null : Mode.valueOf(mode),
                        papers(row.getString("papers")),
                        words(row.getString("fields"), BETWEEN)),
                new Seal.Named(row.getObject("keeper", UUID.class), row.getString("keeper_name")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                SealState.valueOf(row.getString("state")),
                row.getBoolean("two_person"),
                row.getBoolean("drawn"),
                row.getString("code"),
                row.getString("authority"),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getObject("registered_at", OffsetDateTime.class),
                row.getLong("version"));
    }

    private static Set<PaperKind> papers(String joined) {
        var names = words(joined, ",");
        return Arrays.stream(PaperKind.values())
                .filter(kind -> names.contains(kind.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String joined, String between) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(between));
    }
}
