package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.rules.Penalty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the case a payment belongs to, and records it there; nobody of the squad can (S6). */
@Component
public class CasePayments {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Parties parties;
    private final Knowing knowing;
    private final CaseWork work;
    private final Today today;

    CasePayments(JdbcClient jdbc, CaseFiles files, Parties parties, Knowing knowing, CaseWork work, Today today) {
        this.jdbc = jdbc;
        this.files = files;
        this.parties = parties;
        this.knowing = knowing;
        this.work = work;
        this.today = today;
    }

    /** One line of a bank's list. */
    public record Line(
            String reference,
            String decisionNumber,
            String payCode,
            String payer,
            BigDecimal amount,
            LocalDate paidOn,
            String receipt) {}

    /** The case it belongs to, or why none takes it. */
    public record Match(@Nullable UUID caseId, @Nullable String problem) {}

    /** By decision number, payer and amount, all three. */
    public Match match(Actor actor, Line line) {
        var id = jdbc.sql("""
                        select id from casework_case
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and decision_number = :number
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("number", line.decisionNumber())
                .query(UUID.class)
                .optional();
        return id.map(found -> named(actor, found, line)).orElseGet(() -> new Match(null, "没有这个文号的决定书"));
    }

    private Match named(Actor actor, UUID id, Line line) {
        var party = parties.of(actor.county(), id);
        return !line.payer().equals(party.name()) && !line.payer().equals(party.representative())
                ? new Match(null, "缴款人与决定书的当事人不一致")
                : match(actor, id, line);
    }

    /** The case its code names: by whomever it was paid, only case and amount are asked; a decision number must agree. */
    public Match match(Actor actor, UUID id, Line line) {
        var row = files.get(actor.scope(), id);
        var file = files.file(row);
        if (!line.decisionNumber().isEmpty() && !line.decisionNumber().equals(row.decisionNumber())) {
            return new Match(null, "缴款码和决定书文号不是同一案件");
        }
        var problem = standing(actor, file).map(no -> no.why()).or(() -> tooMuch(file, line));
        return problem.map(why -> new Match(null, why)).orElseGet(() -> new Match(id, null));
    }

    private Optional<Refused> standing(Actor actor, CaseFile file) {
        return file.standing(knowing.attempt(file, PerformMove.PAY, Facts.NONE, actor, today.now()));
    }

    private Optional<String> tooMuch(CaseFile file, Line line) {
        var owed = knowing.ledger(file).outstanding(line.paidOn());
        return line.amount().compareTo(owed) > 0
                ? Optional.of("到账" + Penalty.yuan(line.amount()) + "元，多于当日应缴" + Penalty.yuan(owed) + "元")
                : Optional.empty();
    }

    /** Records a line on the case of that number because somebody of the treasury says so, with the reason. */
    public UUID assign(Actor actor, String number, Line line, String why) {
        var id = jdbc.sql("""
                        select id from casework_case
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (number = :number or decision_number = :number)
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("number", number)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refused.invalid("缴款未对账", "没有案号或者决定书文号为“" + number + "”的案件", "请照案件页上的案号或者文号填写"));
        var file = files.file(files.get(actor.scope(), id));
        standing(actor, file).ifPresent(no -> {
            throw no;
        });
        tooMuch(file, line).ifPresent(problem -> {
            throw Refused.invalid("缴款未对账", problem, "请核对金额；多缴的部分请银行退回");
        });
        var facts = new java.util.LinkedHashMap<>(facts(line));
        facts.put("assignReason", why);
        work.follow(actor, id, PerformMove.PAY, facts, today.now());
        return id;
    }

    private static Map<String, String> facts(Line line) {
        return Map.of(
                "amount", line.amount().toPlainString(),
                "paidOn", line.paidOn().toString(),
                "bankReference", line.reference(),
                "payer", line.payer(),
                "receiptNumber", line.receipt());
    }

    /** Records a matched line on its case. */
    public void pay(Actor actor, UUID id, Line line) {
        work.follow(actor, id, PerformMove.PAY, facts(line), today.now());
    }
}
