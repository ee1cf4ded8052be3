package cn.xiangzhi.powers.handed;

import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Handed;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.catalogue.Catalogue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Which department handed an item down to a township: the organ of the deed; where the township acts in its own name, the
 * department of the batch; and where it came without a batch, the one the catalogue names, by department or by field.
 */
@Component
public class Givers {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Catalogue catalogue;

    Givers(JdbcClient jdbc, Organization organization, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.catalogue = catalogue;
    }

    private record Row(
            String townshipCode,
            String itemCode,
            String source,
            @Nullable UUID entruster,
            @Nullable String entrusterName,
            @Nullable UUID department,
            @Nullable String departmentName) {}

    /** Everything handed down in the county; by one department alone when {@code department} is given. */
    public List<Handed> handed(String county, @Nullable UUID department) {
        return handed(county, rows(county, null, null)).stream()
                .filter(one -> department == null || one.department().equals(department))
                .toList();
    }

    /** The departments that handed anything down, by id, with their names. */
    public Map<UUID, String> departments(String county) {
        var all = new LinkedHashMap<UUID, String>();
        handed(county, rows(county, null, null))
                .forEach(one -> all.putIfAbsent(one.department(), one.departmentName()));
        return all;
    }

    /** Who handed the item down to that township; none where it is the township's own or was never given. */
    public Optional<Handed> of(String county, String township, String itemCode) {
        return handed(county, rows(county, township, itemCode)).stream().findFirst();
    }

    private List<Handed> handed(String county, List<Row> rows) {
        var organs = new HashMap<String, Optional<Organ>>();
        var departments = SingletonSupplier.of(() -> organization.organs(county, null).stream()
                .filter(organ -> organ.kind() == OrganKind.COUNTY_DEPARTMENT)
                .toList());
        var handed = new LinkedHashMap<String, Handed>();
        for (var row : rows) {
            giver(row, code -> organs.computeIfAbsent(code, item -> original(county, item, departments.obtain())))
                    .ifPresent(giver ->
                            handed.putIfAbsent(row.townshipCode() + row.itemCode() + giver.department(), giver));
        }
        return List.copyOf(handed.values());
    }

    private static Optional<Handed> giver(Row row, Function<String, Optional<Organ>> original) {
        if (row.entruster() != null) {
            return Optional.of(named(row, row.entruster(), row.entrusterName()));
        }
        if (row.department() != null) {
            return Optional.of(named(row, row.department(), row.departmentName()));
        }
        return original.apply(row.itemCode()).map(organ -> named(row, organ.id(), organ.name()));
    }

    private static Handed named(Row row, UUID organ, @Nullable String name) {
        return new Handed(row.townshipCode(), row.itemCode(), organ, name == null ? "" : name);
    }

    private Optional<Organ> original(String county, String code, List<Organ> departments) {
        return catalogue.versions(county, code).stream()
                .findFirst()
                .flatMap(entry -> departments.stream()
                        .filter(organ -> Powers.named(organ, entry.item().department())
                                || organ.name().contains(entry.item().field()))
                        .findFirst());
    }

    /** Newest titles first, so that the giver of today stands before one of earlier days. */
    private List<Row> rows(String county, @Nullable String township, @Nullable String item) {
        return jdbc.sql("""
                select h.township_code, h.item_code, h.source, h.entruster, h.entruster_name,
                  b.department, b.department_name
                from powers_holding h
                left join lateral (
                    select batch.department, batch.department_name
                    from powers_batch_answer a
                    join powers_batch batch on batch.county_code = a.county_code and batch.id = a.batch_id
                    where a.county_code = h.county_code and a.township_code = h.township_code
                      and a.item_code = h.item_code and a.agreement_id is not null
                    order by batch.decided_on desc limit 1) b on h.entruster is null
                where h.county_code = :county and h.source <> :own
                  and (:township::text is null or h.township_code = :township)
                  and (:item::text is null or h.item_code = :item)
                order by h.township_code, h.item_code, h.valid_from desc, h.id desc
                """)
                .param("county", county)
                .param("own", PowerSource.STATUTORY.name())
                .param("township", township)
                .param("item", item)
                .query(Row.class)
                .list();
    }
}
