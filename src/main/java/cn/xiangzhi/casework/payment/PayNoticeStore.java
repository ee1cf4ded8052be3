package cn.xiangzhi.casework.payment;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.store.LateWrites;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of payment notices, and the running numbers of their codes. */
@Component
class PayNoticeStore {

    /** Taken from the sequence at once, so that a decision does not wait for its number. */
    private static final int BLOCK = 20;

    private final JdbcClient jdbc;
    private final LateWrites late;
    private long next;
    private int left;

    PayNoticeStore(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    synchronized String code(String county, int year) {
        if (left == 0) {
            next = jdbc.sql("select nextval('casework_pay_code')")
                    .query(Long.class)
                    .single();
            left = BLOCK;
        }
        left--;
        return PayCode.of(county, year, next++);
    }

    void add(String county, PayNotice n) {
        late.sql("""
                        insert into casework_pay_notice (county_code, id, township_code, case_id, act_id, part, parts, code,
                            finance_number, amount, issued_on, due_on, state, reason, paper, version)
                        values (:county, :id, :township, :case, :act, :part, :parts, :code, :finance, :amount, :issued, :due,
                            :state, :reason, :paper, 1)
                        """)
                .param("county", county)
                .param("id", n.id())
                .param("township", n.townshipCode())
                .param("case", n.caseId())
                .param("act", n.actId())
                .param("part", n.part())
                .param("parts", n.parts())
                .param("code", n.code())
                .param("finance", n.financeNumber())
                .param("amount", n.amount())
                .param("issued", n.issuedOn())
                .param("due", n.dueOn())
                .param("state", n.state())
                .param("reason", n.reason())
                .param("paper", n.paper())
                .later();
    }

    List<PayNotice> ofCase(String county, UUID caseId) {
        return jdbc.sql("""
                        select * from casework_pay_notice where county_code = :county and case_id = :case order by id
                        """)
                .param("county", county)
                .param("case", caseId)
                .query(PayNotice.class)
                .list();
    }

    Optional<PayNotice> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from casework_pay_notice
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(PayNotice.class)
                .optional();
    }

    /** By its own code, or by the number the treasury's system gave it. */
    Optional<PayNotice> coded(Scope scope, String code) {
        return jdbc.sql("""
                        select * from casework_pay_notice
                        where county_code = :county and (code = :code or finance_number = :code)
                          and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("code", code)
                .query(PayNotice.class)
                .optional();
    }

    void close(String county, UUID id, String state, String reason) {
        jdbc.sql("""
                        update casework_pay_notice set state = :state, reason = :reason, version = version + 1
                        where county_code = :county and id = :id
                        """)
                .param("state", state)
                .param("reason", reason)
                .param("county", county)
                .param("id", id)
                .update();
    }

    /** The number of the treasury's system, on a paper made anew; false when somebody was faster. */
    boolean number(String county, PayNotice seen, String number, UUID paper) {
        return jdbc.sql("""
                        update casework_pay_notice set finance_number = :number, paper = :paper, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """)
                        .param("number", number)
                        .param("paper", paper)
                        .param("county", county)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    Page<Row> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select n.id, n.case_id, n.part, n.parts, n.code, n.finance_number, n.amount, n.issued_on, n.due_on, n.state,
                               n.paper, c.number, c.decision_number, c.party_shown, c.stage
                        from casework_pay_notice n
                        join casework_case c on c.county_code = n.county_code and c.id = n.case_id
                        where n.county_code = :county and (:township::text is null or n.township_code = :township)
                          and (:q::text is null or n.code = :q or n.finance_number = :q or c.number = :q or c.decision_number = :q)
                          and (:state::text is null or n.state = :state)
                          and (:finance::text is null or n.state = 'VALID' and n.finance_number = '')
                          and (:due_from::date is null or n.due_on >= :due_from::date)
                          and (:due_to::date is null or n.due_on <= :due_to::date)
                          and (:after_id::uuid is null or n.id < :after_id::uuid)
                        order by n.id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Row.class)
                .list();
        return query.page(rows, Row::id, Row::id);
    }

    /** A line of the list. */
    record Row(
            UUID id,
            UUID caseId,
            int part,
            int parts,
            String code,
            String financeNumber,
            BigDecimal amount,
            LocalDate issuedOn,
            LocalDate dueOn,
            String state,
            UUID paper,
            String number,
            @Nullable String decisionNumber,
            String partyShown,
            String stage) {}
}
