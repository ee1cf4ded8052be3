package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the line of S10 and lists the cases behind each number, by the same conditions. */
@Component
class LineStore {

    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row a field, the most cases first; items no catalogue knows come under their own name. */
    List<Line> lines(Scope scope, Asked asked) {
        return jdbc.sql("""
                        select coalesce(i.field, '目录外事项') as field,
                               count(*) as supervised,
                               count(*) filter (where l.filed) as filed,
                               count(*) filter (where l.penalised) as penalised,
                               count(*) filter (where l.permit) as permit,
                               count(*) filter (where l.complete) as complete,
                               count(*) filter (where l.gathering) as gathering,
                               count(*) filter (where l.other) as other
                        from v_casework_line l
                        left join (select distinct on (code) code, field from v_powers_item order by code, version desc) i
                          on i.code = l.item_code
                        where l.county_code = :county and (:township::text is null or l.township_code = :township)
                          and (:town::text is null or l.township_code = :town)
                          and l.opened_on between :from and :to
                          and (:field::text is null or coalesce(i.field, '目录外事项') = :field)
                        group by 1 order by 2 desc, 1
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("town", asked.town())
                .param("from", asked.from())
                .param("to", asked.to())
                .param("field", asked.field())
                .query(Line.class)
                .list();
    }

    Page<Found> page(Scope scope, Asked asked, ListQuery query) {
        var rows = jdbc.sql("""
                        select c.id, c.number, c.stage, c.item_name, c.party_shown, c.place_words, c.opened_on, c.filed_on, c.decided_on,
                               c.fine
                        from v_casework_line l
                        join casework_case c on c.county_code = l.county_code and c.id = l.case_id
                        left join (select distinct on (code) code, field from v_powers_item order by code, version desc) i
                          on i.code = l.item_code
                        where l.county_code = :county and (:township::text is null or l.township_code = :township)
                          and (:town::text is null or l.township_code = :town)
                          and l.opened_on between :from and :to
                          and (:field::text is null or coalesce(i.field, '目录外事项') = :field)
                          and (coalesce(:box, 'SUPERVISED') = 'SUPERVISED'
                               or :box = 'FILED' and l.filed
                               or :box = 'PENALISED' and l.penalised
                               or :box = 'PERMIT' and l.permit
                               or :box = 'COMPLETE' and l.complete
                               or :box = 'GATHERING' and l.gathering
                               or :box = 'OTHER' and l.other)
                          and (:after_id::uuid is null or (c.opened_on, c.id) < (:after_value::date, :after_id::uuid))
                        order by c.opened_on desc, c.id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("from", asked.from())
                .param("to", asked.to())
                .query(Found.class)
                .list();
        return query.page(rows, Found::openedOn, Found::id);
    }

    /** Every field of the catalogue, and the name under which items outside it come. */
    List<String> fields() {
        return jdbc.sql("select field from v_powers_item union select '目录外事项' order by 1")
                .query(String.class)
                .list();
    }

    /** For which leads: registered between two days, of one township and field or of all. */
    record Asked(
            LocalDate from,
            LocalDate to,
            @Nullable String town,
            @Nullable String field) {}

    /** One line of the report. */
    record Line(
            String field,
            int supervised,
            int filed,
            int penalised,
            int permit,
            int complete,
            int gathering,
            int other) {

        Line plus(Line more) {
            return new Line(
                    field,
                    supervised + more.supervised,
                    filed + more.filed,
                    penalised + more.penalised,
                    permit + more.permit,
                    complete + more.complete,
                    gathering + more.gathering,
                    other + more.other);
        }

        int of(LineBox box) {
            return switch (box) {
                case SUPERVISED -> supervised;
                case FILED -> filed;
                case PENALISED -> penalised;
                case PERMIT -> permit;
                case COMPLETE -> complete;
                case GATHERING -> gathering;
                case OTHER -> other;
            };
        }

        /** As a county writes it into its report. */
        String words() {
            return "共监管" + supervised + "处，立案" + filed + "起，处罚" + penalised + "起，补办手续" + permit + "起，取证完毕" + complete
                    + "起，正在取证" + gathering + "起" + (other > 0 ? "，其他去向" + other + "起" : "");
        }
    }

    /** A case behind a number. */
    record Found(
            UUID id,
            String number,
            String stage,
            String itemName,
            String partyShown,
            String placeWords,
            LocalDate openedOn,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate decidedOn,
            java.math.@Nullable BigDecimal fine) {}
}
