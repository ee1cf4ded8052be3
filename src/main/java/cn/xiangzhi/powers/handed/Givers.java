package cn.xiangzhi.powers.handed;

import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Handed;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.holdings.HandedRows;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Which department handed an item down to a township: the organ of the deed; where the township acts in its own name, the
 * department of the batch; and where it came without a batch, the one the catalogue names, by department or by field.
 */
@Component
public class Givers {

    private final HandedRows rows;
    private final Organization organization;
    private final Catalogue catalogue;

    Givers(HandedRows rows, Organization organization, Catalogue catalogue) {
        this.rows = rows;
        this.organization = organization;
        this.catalogue = catalogue;
    }

    /** Everything handed down in the county; by one department alone when {@code department} is given. */
    public List<Handed> handed(String county, @Nullable UUID department) {
        return handed(county, rows.of(county)).stream()
                .filter(one -> department == null || one.department().equals(department))
                .toList();
    }

    /** The departments that handed anything down, by id, with their names. */
    public Map<UUID, String> departments(String county) {
        var all = new LinkedHashMap<UUID, String>();
        handed(county, rows.of(county)).forEach(one -> all.putIfAbsent(one.department(), one.departmentName()));
        return all;
    }

    /** Who handed the item down to that township; none where it is the township's own or was never given. */
    public Optional<Handed> of(String county, String township, String itemCode) {
        return handed(county, rows.of(county, township, itemCode)).stream().findFirst();
    }

    private List<Handed> handed(String county, List<HandedRows.Row> rows) {
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

    private static Optional<Handed> giver(HandedRows.Row row, Function<String, Optional<Organ>> original) {
        if (row.entruster() != null) {
            return Optional.of(named(row, row.entruster(), row.entrusterName()));
        }
        if (row.department() != null) {
            return Optional.of(named(row, row.department(), row.departmentName()));
        }
        return original.apply(row.itemCode()).map(organ -> named(row, organ.id(), organ.name()));
    }

    private static Handed named(HandedRows.Row row, UUID organ, @Nullable String name) {
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
}
