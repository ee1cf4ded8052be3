package cn.xiangzhi.powers.filing;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.store.LateWrites;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of filings, each reached within somebody's sight only. */
@Component
public class FilingStore {

    private final JdbcClient jdbc;
    private final LateWrites late;

    FilingStore(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    /** Newest decision first, under the conditions of the list. */
    Page<Filing> page(Sight sight, ListQuery query, LocalDate today) {
        var rows = jdbc.sql("""
                select * from powers_filing
                where county_code = :county and (:township::text is null or township_code = :township)
                  and (:department::uuid is null or department = :department)
                  and (:stage::text is null or stage = :stage)
                  and (:kind::text is null or kind = :kind)
                  and (:town::text is null or township_code = :town)
                  and (:organ::text is null or department = :organ::uuid)
                  and (:item::text is null or item_code = :item)
                  and (:late::text is null
                       or :late = 'LATE' and (sent_on > due_on or sent_on is null and due_on < :today)
                       or :late = 'TOLD' and sent_on is not null)
                  and (:decided_from::date is null or decided_on >= :decided_from::date)
                  and (:decided_to::date is null or decided_on <= :decided_to::date)
                  and (:after_id::uuid is null
                       or (decided_on, id) < (:after_value::date, :after_id::uuid))
                order by decided_on desc, id desc limit :limit
                """)
                .params(query.params())
                .param("today", today)
                .params(sight.params())
                .query(Filing.class)
                .list();
        return query.page(rows, Filing::decidedOn, Filing::id);
    }

    public Optional<Filing> find(Sight sight, UUID id) {
        return jdbc.sql("""
                select * from powers_filing
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                  and (:department::uuid is null or department = :department)
                """)
                .params(sight.params())
                .param("id", id)
                .query(Filing.class)
                .optional();
    }

    public Optional<Filing> ofMatter(String county, UUID matter) {
        return jdbc.sql("select * from powers_filing where county_code = :county and matter = :matter")
                .param("county", county)
                .param("matter", matter)
                .query(Filing.class)
                .optional();
    }

    /** Filings of one kind, cycle and department that go together: what is sent, or acknowledged, in one go. */
    record Bundle(
            String townshipCode,
            UUID department,
            String departmentName,
            FilingKind kind,
            LocalDate periodFrom,
            LocalDate periodTo,
            LocalDate dueOn,
            FilingStage stage,
            int count) {

        Key key() {
            return new Key(townshipCode, department, kind, periodTo, stage);
        }

        /** As 2026年第3季度处罚3件; approvals have each a last day of their own. */
        public String words() {
            return new Span(periodFrom, periodTo).words() + kind.label() + count + "件";
        }
    }

    /** What waits in that stage, most pressing first. */
    List<Bundle> bundles(Sight sight, FilingStage stage, int limit) {
        return jdbc.sql("""
                select township_code, department, department_name, kind, period_from, period_to, min(due_on) as due_on, stage,
                  count(*) as count
                from powers_filing
                where county_code = :county and stage = :stage and (:township::text is null or township_code = :township)
                  and (:department::uuid is null or department = :department)
                group by township_code, department, department_name, kind, period_from, period_to, stage
                order by min(due_on), township_code limit :limit
                """)
                .params(sight.params())
                .param("stage", stage.name())
                .param("limit", limit)
                .query(Bundle.class)
                .list();
    }

    /** Which filings go together. */
    record Key(String township, UUID department, FilingKind kind, LocalDate periodTo, FilingStage stage) {}

    /** The filings of a bundle, held until the transaction ends. */
    List<Filing> hold(Sight sight, Key key) {
        return jdbc.sql("""
                select * from powers_filing
                where county_code = :county and stage = :stage and kind = :kind and period_to = :to
                  and township_code = :town and department = :organ
                  and (:township::text is null or township_code = :township)
                  and (:department::uuid is null or department = :department)
                order by decided_on, id for update
                """)
                .params(sight.params())
                .param("stage", key.stage().name())
                .param("kind", key.kind().name())
                .param("to", key.periodTo())
                .param("town", key.township())
                .param("organ", key.department())
                .query(Filing.class)
                .list();
    }

    boolean add(String county, Filing f) {
        return late.ahead(() -> jdbc.sql("""
                insert into powers_filing (county_code, id, township_code, department, department_name, kind, item_code,
                  item_name, matter, matter_number, decision_number, subject, decided_on, period_from, period_to, due_on, basis,
                  stage, sent_on, sent_words, receipt_number, received_on, received_by, note, version)
                values (:county, :id, :township, :department, :name, :kind, :item,
                  :itemName, :matter, :number, :decision, :subject, :decided, :from, :to, :due, :basis,
                  :stage, null, '', '', null, '', :note, 0)
                on conflict do nothing
                """)
                        .param("county", county)
                        .param("id", f.id())
                        .param("township", f.townshipCode())
                        .param("department", f.department())
                        .param("name", f.departmentName())
                        .param("kind", f.kind().name())
                        .param("item", f.itemCode())
                        .param("itemName", f.itemName())
                        .param("matter", f.matter())
                        .param("number", f.matterNumber())
                        .param("decision", f.decisionNumber())
                        .param("subject", f.subject())
                        .param("decided", f.decidedOn())
                        .param("from", f.periodFrom())
                        .param("to", f.periodTo())
                        .param("due", f.dueOn())
                        .param("basis", f.basis())
                        .param("stage", f.stage().name())
                        .param("note", f.note())
                        .update())
                == 1;
    }

    boolean send(String county, Filing f, LocalDate on, String words) {
        return jdbc.sql("""
                update powers_filing set stage = 'SENT', sent_on = :on, sent_words = :words, version = version + 1
                where county_code = :county and id = :id and version = :version and stage in ('DUE', 'RETURNED')
                """)
                        .param("county", county)
                        .param("id", f.id())
                        .param("version", f.version())
                        .param("on", on)
                        .param("words", words)
                        .update()
                == 1;
    }

    boolean receive(String county, Filing f, LocalDate on, String by, String number) {
        return jdbc.sql("""
                update powers_filing
                set stage = 'RECEIVED', received_on = :on, received_by = :by, receipt_number = :number, version = version + 1
                where county_code = :county and id = :id and version = :version and stage = 'SENT'
                """)
                        .param("county", county)
                        .param("id", f.id())
                        .param("version", f.version())
                        .param("on", on)
                        .param("by", by)
                        .param("number", number)
                        .update()
                == 1;
    }

    /** Back to the township with a new last day: returned by the department, or because the decision itself changed. */
    boolean reopen(String county, Filing f, FilingStage stage, @Nullable LocalDate due, String note) {
        return jdbc.sql("""
                update powers_filing
                set stage = :stage, due_on = coalesce(:due, due_on), note = :note, sent_on = null, version = version + 1
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", county)
                        .param("id", f.id())
                        .param("version", f.version())
                        .param("stage", stage.name())
                        .param("due", due)
                        .param("note", note)
                        .update()
                == 1;
    }

    /** The next receipt of the department in that year. */
    int nextReceipt(String county, UUID department, int year) {
        return jdbc.sql("""
                insert into powers_filing_number (county_code, department, year, last) values (:county, :department, :year, 1)
                on conflict (county_code, department, year) do update set last = powers_filing_number.last + 1
                returning last
                """)
                .param("county", county)
                .param("department", department)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** How many decisions of one township under one item were filed between two days, and how many of them late. */
    public record Figure(String townshipCode, String itemCode, int approved, int reported, int late) {}

    /** By township and item, of decisions made between the two days. */
    public List<Figure> figures(String county, UUID department, LocalDate from, LocalDate to, LocalDate today) {
        return jdbc.sql("""
                select township_code, item_code, count(*) filter (where kind = 'APPROVAL') as approved,
                  count(*) filter (where sent_on is not null) as reported,
                  count(*) filter (where sent_on > due_on or sent_on is null and due_on < :today) as late
                from powers_filing
                where county_code = :county and department = :department and decided_on between :from and :to
                group by township_code, item_code
                """)
                .param("county", county)
                .param("department", department)
                .param("from", from)
                .param("to", to)
                .param("today", today)
                .query(Figure.class)
                .list();
    }
}
