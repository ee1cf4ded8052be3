package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of comments and orders, each reached within somebody's sight only. */
@Component
public class OpinionStore {

    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Opinion> page(Sight sight, ListQuery query, LocalDate today) {
        var rows = jdbc.sql("""
                select * from powers_oversight
                where county_code = :county and (:township::text is null or township_code = :township)
                  and (:department::uuid is null or department = :department)
                  and (:kind::text is null or kind = :kind)
                  and (:stage::text is null or stage = :stage)
                  and (:town::text is null or township_code = :town)
                  and (:item::text is null or item_code = :item)
                  and (:organ::text is null or department = :organ::uuid)
                  and (:late::text is null or stage = 'ISSUED' and due_on < :today)
                  and (:issued_from::date is null or issued_on >= :issued_from::date)
                  and (:issued_to::date is null or issued_on <= :issued_to::date)
                  and (:after_id::uuid is null or (issued_on, id) < (:after_value::date, :after_id::uuid))
                order by issued_on desc, id desc limit :limit
                """)
                .params(query.params())
                .param("today", today)
                .params(sight.params())
                .query(Opinion.class)
                .list();
        return query.page(rows, Opinion::issuedOn, Opinion::id);
    }

    public Optional<Opinion> find(Sight sight, UUID id) {
        return jdbc.sql("""
                select * from powers_oversight
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                  and (:department::uuid is null or department = :department)
                """)
                .params(sight.params())
                .param("id", id)
                .query(Opinion.class)
                .optional();
    }

    /** About one matter, oldest first. */
    public List<Opinion> about(String county, UUID matter) {
        return jdbc.sql("""
                select * from powers_oversight where county_code = :county and matter = :matter order by issued_on, id
                """)
                .param("county", county)
                .param("matter", matter)
                .query(Opinion.class)
                .list();
    }

    /** In that stage within sight, the earliest last day first. */
    List<Opinion> waiting(Sight sight, OpinionStage stage, int limit) {
        return jdbc.sql("""
                select * from powers_oversight
                where county_code = :county and stage = :stage and (:township::text is null or township_code = :township)
                  and (:department::uuid is null or department = :department)
                order by due_on nulls last, id limit :limit
                """)
                .params(sight.params())
                .param("stage", stage.name())
                .param("limit", limit)
                .query(Opinion.class)
                .list();
    }

    boolean add(String county, Opinion o) {
        return jdbc.sql("""
                insert into powers_oversight (county_code, id, township_code, department, department_name, kind, item_code,
                  item_name, matter, matter_number, words, basis, issued_on, due_on, stage, answer, answered_by, answered_on,
                  verdict, paper, paper_number, version)
                values (:county, :id, :township, :department, :name, :kind, :item,
                  :itemName, :matter, :number, :words, :basis, :issued, :due, :stage, '', '', null,
                  '', null, '', 0)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", county)
                        .param("id", o.id())
                        .param("township", o.townshipCode())
                        .param("department", o.department())
                        .param("name", o.departmentName())
                        .param("kind", o.kind().name())
                        .param("item", o.itemCode())
                        .param("itemName", o.itemName())
                        .param("matter", o.matter())
                        .param("number", o.matterNumber())
                        .param("words", o.words())
                        .param("basis", o.basis())
                        .param("issued", o.issuedOn())
                        .param("due", o.dueOn())
                        .param("stage", o.stage().name())
                        .update()
                == 1;
    }

    void paper(String county, UUID id, UUID paper, String number) {
        jdbc.sql("""
                update powers_oversight set paper = :paper, paper_number = :number where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .param("paper", paper)
                .param("number", number)
                .update();
    }

    boolean answer(String county, Opinion o, String words, String by, LocalDate on) {
        return jdbc.sql("""
                update powers_oversight
                set stage = :stage, answer = :words, answered_by = :by, answered_on = :on, version = version + 1
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", county)
                        .param("id", o.id())
                        .param("version", o.version())
                        .param("stage", o.stage().answered().name())
                        .param("words", words)
                        .param("by", by)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** The department looked again: settled, or to be corrected until another day. */
    boolean check(String county, Opinion o, OpinionStage stage, @Nullable LocalDate due, String verdict) {
        return jdbc.sql("""
                update powers_oversight
                set stage = :stage, due_on = coalesce(:due, due_on), verdict = :verdict, version = version + 1
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", county)
                        .param("id", o.id())
                        .param("version", o.version())
                        .param("stage", stage.name())
                        .param("due", due)
                        .param("verdict", verdict)
                        .update()
                == 1;
    }

    /** Orders issued between two days, by township and item. */
    record Figure(String townshipCode, String itemCode, int corrections) {}

    List<Figure> figures(String county, UUID department, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select township_code, item_code, count(*) as corrections from powers_oversight
                where county_code = :county and department = :department and kind = 'CORRECTION'
                  and issued_on between :from and :to
                group by township_code, item_code
                """)
                .param("county", county)
                .param("department", department)
                .param("from", from)
                .param("to", to)
                .query(Figure.class)
                .list();
    }
}
