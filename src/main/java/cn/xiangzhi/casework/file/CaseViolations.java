package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Charge;
import cn.xiangzhi.casework.flow.Charges;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.FurtherMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.RemedyMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.flow.Violation;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.casework.flow.Violations.Kept;
import cn.xiangzhi.store.LateWrites;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The violations of cases as rows, for lists and figures: what the acts say, written again whenever an act says it anew. */
@Component
class CaseViolations {

    private static final Set<Move> CHANGES = Set.of(
            OrdinaryMove.REGISTER,
            OrdinaryMove.PROPOSE_FILING,
            OrdinaryMove.CONCLUDE,
            OrdinaryMove.DECIDE,
            OrdinaryMove.DECIDE_NO_PENALTY,
            SummaryMove.USE_SUMMARY,
            SummaryMove.DECIDE_ON_SPOT,
            RemedyMove.CHANGE_REMEDY,
            RemedyMove.CORRECT_CHANGE,
            RemedyMove.REVOKE_REMEDY,
            RemedyMove.CORRECT_REVOKE);

    private final JdbcClient jdbc;
    private final LateWrites late;

    CaseViolations(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    /** Whether that act may have changed a row. */
    static boolean changes(Act act) {
        return act.move() instanceof FurtherMove || CHANGES.contains(act.move());
    }

    void keep(CaseFile file) {
        Violations.all(file).forEach(kept -> keep(file, kept));
    }

    private void keep(CaseFile file, Kept kept) {
        var violation = kept.violation();
        var imposed = imposed(file, violation);
        late.sql("""
                        insert into casework_violation (county_code, case_id, number, item_code, item_name, state, occurred_on,
                            penalised, fine, split_case)
                        values (:county, :case, :number, :item, :name, :state, :occurred, :penalised, :fine, :split)
                        on conflict (county_code, case_id, number) do update set item_code = excluded.item_code,
                            item_name = excluded.item_name, state = excluded.state, occurred_on = excluded.occurred_on,
                            penalised = excluded.penalised, fine = excluded.fine, split_case = excluded.split_case
                        """)
                .param("county", file.matter().place().county())
                .param("case", file.id())
                .param("number", violation.number())
                .param("item", violation.itemCode())
                .param("name", name(file, violation))
                .param("state", kept.state().name())
                .param("occurred", occurred(file, violation), Types.DATE)
                .param("penalised", penalised(file, kept, imposed), Types.BOOLEAN)
                .param("fine", fine(imposed), Types.NUMERIC)
                .param("split", split(kept), Types.OTHER)
                .later();
    }

    /** What the decision in force imposes on it; nothing without one. */
    private static Optional<Charge> imposed(CaseFile file, Violation violation) {
        return file.imposedBy().flatMap(act -> Charges.find(file, act, violation.number()));
    }

    private static @Nullable Boolean penalised(CaseFile file, Kept kept, Optional<Charge> imposed) {
        return file.decision() == null || kept.state() != Violations.State.STANDING
                ? null
                : imposed.filter(charge -> !charge.penalty().none()).isPresent();
    }

    private static @Nullable BigDecimal fine(Optional<Charge> imposed) {
        return imposed.map(charge -> charge.penalty().fine())
                .filter(fine -> fine.signum() > 0)
                .orElse(null);
    }

    private static String name(CaseFile file, Violation violation) {
        return Violations.name(file, violation);
    }

    private static @Nullable LocalDate occurred(CaseFile file, Violation violation) {
        if (violation.on() != null) {
            return violation.on();
        }
        var on = new Facts(java.util.Map.of("d", file.said("occurredOn"), "t", file.said("occurredAt")));
        return on.date("d")
                .or(() -> on.time("t").map(java.time.LocalDateTime::toLocalDate))
                .orElse(null);
    }

    private static @Nullable UUID split(Kept kept) {
        return kept.state() == Violations.State.SPLIT
                ? kept.by().facts().id("splitCase").orElse(null)
                : null;
    }
}
