package cn.xiangzhi.documents;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organization;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The book of numbers printed beforehand for decisions handed over on the spot: lent to a squad, used once, voided when spoilt (PPL 52). */
@Component
public class NumberBook {

    private final PaperNumbers numbers;
    private final Organization organization;
    private final Audit audit;
    private final Today today;

    NumberBook(PaperNumbers numbers, Organization organization, Audit audit, Today today) {
        this.numbers = numbers;
        this.organization = organization;
        this.audit = audit;
        this.today = today;
    }

    /** Reserves numbers for a squad's book of pre-printed summary decisions (PPL 52). */
    @Transactional
    public List<String> reserve(Actor actor, UUID organ, UUID squad, int count) {
        var bearer = organization.organ(actor.county(), organ).orElseThrow(() -> Refused.notFound("编号机关"));
        if (bearer.township() != null && !actor.scope().covers(actor.county(), bearer.township())
                || organization.organ(actor.county(), squad).isEmpty()) {
            throw Refused.notFound("机关");
        }
        var year = today.date().getYear();
        var reserved = numbers.reserve(actor, bearer, squad, PaperKind.SUMMARY_DECISION, year, count);
        audit.record(actor, "领用预编号", "organ", squad, reserved.getFirst() + " 至 " + reserved.getLast());
        return reserved;
    }

    /** A spoilt form; its number stays voided. */
    @Transactional
    public void voidReserved(Actor actor, UUID number, String reason) {
        numbers.voidReserved(actor, number, reason);
        audit.record(actor, "作废预编号", "reserved-number", number, reason);
    }

    /** The numbers reserved within the actor's scope, newest first. */
    public List<Reserved> reserved(Actor actor) {
        return numbers.reserved(actor);
    }

    /** A number printed beforehand, with what became of it. */
    public record Reserved(
            UUID id,
            UUID squad,
            String number,
            String state,
            String reservedBy,
            OffsetDateTime reservedAt,
            @Nullable String reason) {

        public boolean open() {
            return state.equals("RESERVED");
        }

        public String label() {
            return switch (state) {
                case "RESERVED" -> "待用";
                case "USED" -> "已用";
                default -> "作废";
            };
        }
    }
}
