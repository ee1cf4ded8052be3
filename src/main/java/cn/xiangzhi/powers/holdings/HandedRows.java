package cn.xiangzhi.powers.holdings;

import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.store.Remembered;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Titles that were handed down, each with the batch it came by. */
@Component
public class HandedRows {

    private final JdbcClient jdbc;
    private final Remembered<Key, List<Row>> remembered = new Remembered<>();

    private record Key(String county, String township, String item) {}

    HandedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One title; the department is that of the batch, where there was one. */
    public record Row(
            String townshipCode,
            String itemCode,
            String source,
            @Nullable UUID entruster,
            @Nullable String entrusterName,
            @Nullable UUID department,
            @Nullable String departmentName) {}

    public List<Row> of(String county) {
        return read(county, null, null);
    }

    /** Those of a township to an item, for every decision that may have to be filed; see {@link Remembered}. */
    public List<Row> of(String county, String township, String item) {
        return remembered.get(new Key(county, township, item), key -> read(county, township, item));
    }

    /** Whoever writes titles, batches or the answers to them says so. */
    public void forget() {
        remembered.forget();
    }

    /** Newest titles first, so that the giver of today stands before one of earlier days. */
    private List<Row> read(String county, @Nullable String township, @Nullable String item) {
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
