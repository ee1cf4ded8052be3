package cn.xiangzhi.powers.holdings;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.store.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the townships' titles. */
@Component
public class Holdings {

    private final JdbcClient jdbc;
    private final HandedRows handed;
    private final Remembered<Key, List<Holding>> remembered = new Remembered<>();

    private record Key(String county, String township, String item) {}

    Holdings(JdbcClient jdbc, HandedRows handed) {
        this.jdbc = jdbc;
        this.handed = handed;
    }

    /** All titles of a township to an item, newest first. */
    public List<Holding> of(String county, String township, String itemCode) {
        return jdbc.sql("""
                select * from powers_holding
                where county_code = :county and township_code = :township and item_code = :item
                order by valid_from desc, id desc
                """)
                .param("county", county)
                .param("township", township)
                .param("item", itemCode)
                .query(Holdings::holding)
                .list();
    }

    /** The same for steps that ask again and again; see {@link Remembered}. */
    public List<Holding> known(String county, String township, String itemCode) {
        return remembered.get(new Key(county, township, itemCode), key -> of(county, township, itemCode));
    }

    /** Who holds the item, within scope. */
    public List<Holding> ofItem(Scope scope, String itemCode) {
        return jdbc.sql("""
                select * from powers_holding
                where county_code = :county and item_code = :item
                  and (:township::text is null or township_code = :township)
                order by township_code, valid_from desc, id desc
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("item", itemCode)
                .query(Holdings::holding)
                .list();
    }

    /** Titles in force that day, of one township or of the whole county. */
    public List<Holding> inForce(String county, @Nullable String township, LocalDate on) {
        return jdbc.sql("""
                select * from powers_holding
                where county_code = :county and (:township::text is null or township_code = :township)
                  and not suspended and valid_from <= :on and (valid_to is null or valid_to >= :on)
                order by item_code, township_code
                """)
                .param("county", county)
                .param("township", township)
                .param("on", on)
                .query(Holdings::holding)
                .list();
    }

    /** Every township that holds anything, by code. */
    public List<String> townships() {
        return jdbc.sql("select distinct township_code from powers_holding order by township_code")
                .query(String.class)
                .list();
    }

    public Set<String> codesInForce(String county, @Nullable String township, LocalDate on) {
        var codes = new HashSet<String>();
        inForce(county, township, on).forEach(holding -> codes.add(holding.itemCode()));
        return codes;
    }

    public Optional<Holding> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select * from powers_holding
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Holdings::holding)
                .optional();
    }

    /** Holds back whoever else adds a title to the same item of the same township until this transaction ends. */
    void lock(String county, String township, String itemCode) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:key))")
                .param("key", "powers_holding/" + county + "/" + township + "/" + itemCode)
                .query((row, i) -> 1)
                .single();
    }

    boolean insert(Holding held, String by, OffsetDateTime at) {
        remembered.forget();
        handed.forget();
        var decision = held.decision();
        var deed = held.deed();
        return jdbc.sql("""
                insert into powers_holding (county_code, id, township_code, item_code, source, list_version, decision,
                  decision_level, decision_number, published_on, published_url, measures_too, entruster, entruster_name,
                  entrust_basis, agreement_number, agreement_matters, agreement_authority, agreement_from, agreement_to,
                  published_by_entruster, published_by_township, valid_from, valid_to, suspended, end_reason, created_by,
                  created_at, version)
                values (:county, :id, :township, :item, :source, :list, :decision,
                  :level, :number, :publishedOn, :url, :measures, :organ, :organName,
                  :basis, :agreement, :matters, :authority, :from, :to,
                  :byOrgan, :byTownship, :validFrom, :validTo, false, '', :by,
                  :at, 0)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", held.county())
                        .param("id", held.id())
                        .param("township", held.township())
                        .param("item", held.itemCode())
                        .param("source", held.source().name())
                        .param("list", held.listVersion())
                        .param("decision", decision.name())
                        .param("level", decision.level().name())
                        .param("number", decision.number())
                        .param("publishedOn", decision.publishedOn())
                        .param("url", decision.url())
                        .param("measures", decision.measuresToo())
                        .param("organ", deed == null ? null : deed.organ())
                        .param("organName", deed == null ? "" : deed.organName())
                        .param("basis", deed == null ? "" : deed.basis())
                        .param("agreement", deed == null ? "" : deed.number())
                        .param("matters", deed == null ? "" : deed.matters())
                        .param("authority", deed == null ? "" : deed.authority())
                        .param("from", deed == null ? null : deed.from())
                        .param("to", deed == null ? null : deed.to())
                        .param("byOrgan", deed == null ? null : deed.publishedByOrgan())
                        .param("byTownship", deed == null ? null : deed.publishedByTownship())
                        .param("validFrom", held.validFrom())
                        .param("validTo", held.validTo())
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean end(Scope scope, UUID id, long version, LocalDate lastDay, String reason) {
        remembered.forget();
        handed.forget();
        return jdbc.sql("""
                update powers_holding set valid_to = :last, end_reason = :reason, version = version + 1
                where county_code = :county and id = :id and version = :version
                  and (:township::text is null or township_code = :township)
                """)
                        .param("county", scope.county())
                        .param("township", scope.township())
                        .param("id", id)
                        .param("version", version)
                        .param("last", lastDay)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean suspend(Scope scope, UUID id, long version, boolean suspended, String reason) {
        remembered.forget();
        handed.forget();
        return jdbc.sql("""
                update powers_holding set suspended = :suspended, end_reason = :reason, version = version + 1
                where county_code = :county and id = :id and version = :version
                  and (:township::text is null or township_code = :township)
                """)
                        .param("county", scope.county())
                        .param("township", scope.township())
                        .param("id", id)
                        .param("version", version)
                        .param("suspended", suspended)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Holding holding(ResultSet row, int index) throws SQLException {
        var organ = row.getObject("entruster", UUID.class);
        return new Holding(
                row.getObject("id", UUID.class),
                row.getString("county_code"),
                row.getString("township_code"),
                row.getString("item_code"),
                PowerSource.valueOf(row.getString("source")),
                row.getInt("list_version"),
                new Holding.Decision(
                        row.getString("decision"),
                        Holding.Level.valueOf(row.getString("decision_level")),
                        row.getString("decision_number"),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("published_url"),
                        row.getBoolean("measures_too")),
                organ == null
                        ? null
                        : new Holding.Deed(
                                organ,
                                row.getString("entruster_name"),
                                row.getString("entrust_basis"),
                                row.getString("agreement_number"),
                                row.getString("agreement_matters"),
                                row.getString("agreement_authority"),
                                row.getObject("agreement_from", LocalDate.class),
                                row.getObject("agreement_to", LocalDate.class),
                                row.getObject("published_by_entruster", LocalDate.class),
                                row.getObject("published_by_township", LocalDate.class)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("suspended"),
                row.getString("end_reason"),
                row.getLong("version"));
    }
}
