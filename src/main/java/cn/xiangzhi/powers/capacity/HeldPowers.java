package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.HeldItem;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.holdings.Holdings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What townships hold on a day: by title, and by statute without one. */
@Component
public class HeldPowers {

    private final Holdings holdings;
    private final Catalogue catalogue;
    private final Places places;
    private final JdbcClient jdbc;

    HeldPowers(Holdings holdings, Catalogue catalogue, Places places, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.holdings = holdings;
        this.catalogue = catalogue;
        this.places = places;
    }

    /** One township's one item. */
    record Held(String township, Item item, Mode mode) {}

    List<Held> on(String county, @Nullable String township, LocalDate day) {
        var held = new ArrayList<Held>();
        var titled = new HashSet<String>();
        for (var title : holdings.inForce(county, township, day)) {
            catalogue.on(county, title.itemCode(), day).ifPresent(entry -> {
                if (titled.add(title.township() + title.itemCode())) {
                    held.add(new Held(
                            title.township(), entry.item(), title.source().mode()));
                }
            });
        }
        var own = catalogue.all(county).stream()
                .filter(entry -> entry.townshipsOwn() && entry.inForce(day))
                .toList();
        for (var place : places.townships(county)) {
            if (township == null || township.equals(place.code())) {
                own.stream()
                        .filter(entry -> titled.add(place.code() + entry.item().code()))
                        .forEach(entry -> held.add(new Held(place.code(), entry.item(), Mode.EMPOWERED)));
            }
        }
        return held;
    }

    private record Row(String townshipCode, String itemCode, String source, int days, boolean now) {}

    /** What was held on some of those days, for how many, and whether still on the last. */
    public List<HeldItem> during(String county, @Nullable String township, LocalDate from, LocalDate to) {
        var held = new ArrayList<HeldItem>();
        var titled = new HashSet<String>();
        var newest = new HashMap<String, Optional<Item>>();
        for (var row : titles(county, township, from, to)) {
            titled.add(row.townshipCode() + row.itemCode());
            newest.computeIfAbsent(row.itemCode(), code -> newest(county, code))
                    .ifPresent(item -> held.add(new HeldItem(
                            row.townshipCode(), item, PowerSource.valueOf(row.source()), row.days(), row.now())));
        }
        var days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        var own = catalogue.all(county).stream()
                .filter(entry -> entry.townshipsOwn() && entry.inForce(to))
                .toList();
        for (var place : places.townships(county)) {
            if (township == null || township.equals(place.code())) {
                own.stream()
                        .filter(entry -> titled.add(place.code() + entry.item().code()))
                        .forEach(entry ->
                                held.add(new HeldItem(place.code(), entry.item(), PowerSource.STATUTORY, days, true)));
            }
        }
        return held;
    }

    private Optional<Item> newest(String county, String code) {
        return catalogue.versions(county, code).stream().findFirst().map(Entry::item);
    }

    private List<Row> titles(String county, @Nullable String township, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select township_code, item_code, (array_agg(source order by valid_from desc))[1] as source,
                  sum(least(coalesce(valid_to, :to::date), :to::date) - greatest(valid_from, :from::date) + 1)::int as days,
                  bool_or(not suspended and (valid_to is null or valid_to >= :to)) as now
                from powers_holding
                where county_code = :county and (:township::text is null or township_code = :township)
                  and valid_from <= :to and (valid_to is null or valid_to >= :from)
                group by township_code, item_code
                """)
                .param("county", county)
                .param("township", township)
                .param("from", from)
                .param("to", to)
                .query(Row.class)
                .list();
    }
}
