package cn.xiangzhi.casework.payment;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CasePayments;
import cn.xiangzhi.casework.file.CasePayments.Line;
import cn.xiangzhi.casework.file.CasePayments.Match;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.SheetReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bank's lines: each reference is taken once; what finds no case stays visible until it does. */
@Component
class Payments {

    private final JdbcClient jdbc;
    private final CasePayments cases;
    private final PayNoticeStore notices;
    private final PersonalData secrets;
    private final Today today;

    Payments(JdbcClient jdbc, CasePayments cases, PayNoticeStore notices, PersonalData secrets, Today today) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.cases = cases;
        this.secrets = secrets;
        this.today = today;
    }

    /** What came of a list. */
    record Imported(int matched, int unmatched, int known, List<SheetReader.RowError> errors) {}

    @Transactional
    public Imported take(Actor actor, byte[] bytes) {
        var township = actor.scope().township();
        if (township == null) {
            throw Refused.invalid("清单未导入", "当前岗位不属于某一乡镇", "请切换到乡镇财政所的岗位");
        }
        var file = BankFile.read(bytes, today.date());
        if (!file.errors().isEmpty()) {
            return new Imported(0, 0, 0, file.errors());
        }
        var matched = 0;
        var unmatched = 0;
        var known = 0;
        for (var line : file.lines()) {
            if (!reserve(actor, township, line)) {
                known++;
            } else if (settle(actor, line)) {
                matched++;
            } else {
                unmatched++;
            }
        }
        return new Imported(matched, unmatched, known, List.of());
    }

    /** Refuses unless the line lies in the scope and has found no case yet. */
    void mustBeOpen(Scope scope, UUID id) {
        var open = jdbc.sql("""
                        select exists (
                            select 1 from casework_payment
                            where county_code = :county and id = :id and case_id is null and returned_on is null
                              and (:township::text is null or township_code = :township))
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!open) {
            throw Refused.notFound("未对上的缴款");
        }
    }

    /** Tries a line again that found no case: a late decision, a corrected name. */
    @Transactional
    public boolean again(Actor actor, UUID id) {
        return settle(actor, open(actor, id));
    }

    /** Assigns a line by hand to a case of the scope, with the reason; nobody of its squad can (PPL 67). */
    @Transactional
    public void assign(Actor actor, UUID id, String caseNumber, String why) {
        reasoned(why, "缴款未对账");
        var line = open(actor, id);
        var caseId = cases.assign(actor, caseNumber.strip(), line, why.strip());
        jdbc.sql("""
                        update casework_payment set case_id = :case, problem = null, assigned_by = :by, assigned_why = :why
                        where county_code = :county and id = :id
                        """)
                .param("case", caseId)
                .param("by", actor.name())
                .param("why", why.strip())
                .param("county", actor.county())
                .param("id", id)
                .update();
    }

    /** Records that the bank gave the money back to whoever paid it. */
    @Transactional
    public void giveBack(Actor actor, UUID id, LocalDate on, String why) {
        reasoned(why, "退回未登记");
        var line = open(actor, id);
        if (on.isAfter(today.date()) || on.isBefore(line.paidOn())) {
            throw Refused.invalid("退回未登记", "退回日期晚于今天，或者早于缴款日期", "请按银行退回凭证填写日期");
        }
        jdbc.sql("""
                        update casework_payment set problem = '已退回付款人', returned_on = :on, returned_by = :by, returned_why = :why
                        where county_code = :county and id = :id
                        """)
                .param("on", on)
                .param("by", actor.name())
                .param("why", why.strip())
                .param("county", actor.county())
                .param("id", id)
                .update();
    }

    private static void reasoned(String why, String what) {
        if (why.isBlank() || why.length() > 500) {
            throw Refused.invalid(what, "没有写明理由，或者理由过长", "请写明理由和凭证，500字以内");
        }
    }

    private Line open(Actor actor, UUID id) {
        var row = jdbc.sql("""
                        select bank_reference, decision_number, pay_code, receipt_number, payer_sealed, amount, paid_on
                        from casework_payment
                        where county_code = :county and id = :id and case_id is null and returned_on is null
                          and (:township::text is null or township_code = :township)
                        for update
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("id", id)
                .query(Open.class)
                .optional()
                .orElseThrow(() -> Refused.notFound("未对上的缴款"));
        return new Line(
                row.bankReference(),
                row.decisionNumber(),
                row.payCode(),
                secrets.open(row.payerSealed()),
                row.amount(),
                row.paidOn(),
                row.receiptNumber());
    }

    private boolean reserve(Actor actor, String township, Line line) {
        return jdbc.sql("""
                        insert into casework_payment (county_code, id, township_code, bank_reference, decision_number, pay_code,
                            receipt_number, payer_sealed, amount, paid_on, problem, imported_at, imported_by)
                        values (:county, :id, :township, :reference, :number, :code, :receipt, :payer, :amount, :paid, '待对账', :at, :by)
                        on conflict (county_code, bank_reference) do nothing
                        """)
                        .param("county", actor.county())
                        .param("id", Ids.next())
                        .param("township", township)
                        .param("reference", line.reference())
                        .param("number", line.decisionNumber())
                        .param("code", line.payCode())
                        .param("receipt", line.receipt())
                        .param("payer", secrets.seal(line.payer()))
                        .param("amount", line.amount())
                        .param("paid", line.paidOn())
                        .param("at", today.now())
                        .param("by", actor.name())
                        .update()
                == 1;
    }

    private boolean settle(Actor actor, Line line) {
        var match = match(actor, line);
        if (match.caseId() != null) {
            cases.pay(actor, match.caseId(), line);
        }
        jdbc.sql("""
                        update casework_payment set case_id = :case, problem = :problem
                        where county_code = :county and bank_reference = :reference
                        """)
                .param("case", match.caseId())
                .param("problem", match.problem())
                .param("county", actor.county())
                .param("reference", line.reference())
                .update();
        return match.caseId() != null;
    }

    /** The code first: whoever pays for the party, the notice says whose fine it is. */
    private Match match(Actor actor, Line line) {
        if (line.payCode().isEmpty()) {
            return cases.match(actor, line);
        }
        var found = notices.coded(actor.scope(), line.payCode());
        if (found.isEmpty()) {
            return line.decisionNumber().isEmpty() ? new Match(null, "没有这个缴款码") : cases.match(actor, line);
        }
        var notice = found.get();
        return notice.state().equals(PayNotice.WITHDRAWN)
                ? new Match(null, "缴款码对应的缴款通知书已撤回：" + notice.reason())
                : cases.match(actor, notice.caseId(), line);
    }

    Page<Row> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select id, bank_reference, decision_number, pay_code, payer_sealed, amount, paid_on, case_id, problem, returned_on
                        from casework_payment
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (:state::text is null
                               or :state::text = case when case_id is not null then 'DONE'
                                                      when returned_on is not null then 'RETURNED' else 'OPEN' end)
                          and (:paid_from::date is null or paid_on >= :paid_from::date)
                          and (:paid_to::date is null or paid_on <= :paid_to::date)
                          and (:after_id::uuid is null or id < :after_id::uuid)
                        order by id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Row.class)
                .list();
        return query.page(rows, Row::id, Row::id);
    }

    String shown(Row row) {
        return Mask.name(secrets.open(row.payerSealed()));
    }

    record Row(
            UUID id,
            String bankReference,
            String decisionNumber,
            String payCode,
            String payerSealed,
            BigDecimal amount,
            LocalDate paidOn,
            @Nullable UUID caseId,
            @Nullable String problem,
            @Nullable LocalDate returnedOn) {}

    record Open(
            String bankReference,
            String decisionNumber,
            String payCode,
            String receiptNumber,
            String payerSealed,
            BigDecimal amount,
            LocalDate paidOn) {}
}
