package cn.xiangzhi.powers;

import cn.xiangzhi.base.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the agreements about powers handed down say, for the papers that are made of them (S11, PPL 20(2)). */
@Component
public class Deeds {

    private final JdbcClient jdbc;

    Deeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The scope, authority, duties and term of one agreement; {@code to} null: until further notice. */
    public record Deed(
            String number,
            String township,
            UUID department,
            String departmentName,
            String decision,
            String basis,
            String authority,
            String duties,
            LocalDate from,
            @Nullable LocalDate to,
            List<String> items) {}

    /** Inside the scope. */
    public Optional<Deed> find(Scope scope, UUID agreement) {
        return jdbc.sql("""
                select g.number, g.township_code, b.department, b.department_name,
                  b.decision || '（' || b.decision_number || '）' as decision, b.entrust_basis, g.authority, g.duties,
                  g.valid_from, g.valid_to,
                  array(select a.item_code || ' ' || coalesce(i.name, '') from powers_batch_answer a
                        left join lateral (select v.name from v_powers_item v where v.code = a.item_code
                                           order by v.version desc limit 1) i on true
                        where a.county_code = g.county_code and a.agreement_id = g.id order by a.item_code) as items
                from powers_agreement g join powers_batch b on b.county_code = g.county_code and b.id = g.batch_id
                where g.county_code = :county and g.id = :id
                  and (:township::text is null or g.township_code = :township)
                """)
                .param("county", scope.county())
                .param("id", agreement)
                .param("township", scope.township())
                .query((row, n) -> new Deed(
                        row.getString("number"),
                        row.getString("township_code"),
                        row.getObject("department", UUID.class),
                        row.getString("department_name"),
                        row.getString("decision"),
                        row.getString("entrust_basis"),
                        row.getString("authority"),
                        row.getString("duties"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        List.of((String[]) row.getArray("items").getArray())))
                .optional();
    }
}
