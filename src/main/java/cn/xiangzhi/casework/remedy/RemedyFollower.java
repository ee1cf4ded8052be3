package cn.xiangzhi.casework.remedy;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.DecisionRevoked;
import cn.xiangzhi.casework.file.Follower;
import cn.xiangzhi.casework.file.JustSaved;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.RemedyMove;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an act about a decision means for the core row and for other rooms: a fallen decision asks for no money and leaves the
 * public page; a receipt of the treasury is used once (PPL 48(2), 70).
 */
@Component
class RemedyFollower implements Follower {

    private static final Citation PPL_70 = Citation.of(Statute.PPL, 70);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final JustSaved saved;

    RemedyFollower(JdbcClient jdbc, ApplicationEventPublisher events, JustSaved saved) {
        this.jdbc = jdbc;
        this.events = events;
        this.saved = saved;
    }

    @Override
    public void made(Actor actor, CaseFile file, Act act) {
        var receipt = act.facts().text("receiptNumber");
        if (!receipt.isEmpty()) {
            use(file, receipt, act.id());
        }
        if (!(act.move() instanceof RemedyMove move)) {
            return;
        }
        switch (move) {
            case REVOKE_REMEDY, CORRECT_REVOKE -> {
                core(file, null, false);
                tell(file, act, act.facts().text("revokeGround"));
            }
            case CHANGE_REMEDY, CORRECT_CHANGE -> {
                var fine = file.imposed().map(Penalty::fine).orElse(BigDecimal.ZERO);
                core(file, fine.signum() > 0 ? fine : null, true);
                tell(file, act, "决定已变更为" + file.imposed().map(Penalty::words).orElse("不予行政处罚"));
            }
            case UPHOLD_REMEDY -> {
                if (act.facts().text("remedyOutcome").equals(Remedies.UNLAWFUL) && !Remedies.ofEnforcement(file, act)) {
                    tell(file, act, Remedies.UNLAWFUL);
                }
            }
            default -> {}
        }
    }

    /** The fine of the row is that of the decision in force; no day to pay is left once it fell. */
    private void core(CaseFile file, @Nullable BigDecimal fine, boolean due) {
        jdbc.sql("""
                        update casework_case set fine = :fine, due_on = case when :due then due_on end
                        where county_code = :county and id = :id
                        """)
                .param("fine", fine)
                .param("due", due)
                .param("county", file.matter().place().county())
                .param("id", file.id())
                .update();
        saved.forget(file.id());
    }

    private void tell(CaseFile file, Act act, String why) {
        events.publishEvent(new DecisionRevoked(file.matter().place().county(), file.id(), act.on(), why));
    }

    private void use(CaseFile file, String receipt, UUID act) {
        var county = file.matter().place().county();
        var taken = jdbc.sql("""
                        insert into casework_receipt (county_code, receipt_number, case_id, act_id)
                        values (:county, :receipt, :case, :act)
                        on conflict (county_code, receipt_number) do update set receipt_number = excluded.receipt_number
                        returning case_id
                        """)
                .param("county", county)
                .param("receipt", receipt)
                .param("case", file.id())
                .param("act", act)
                .query(UUID.class)
                .single();
        if (!taken.equals(file.id())) {
            throw Refused.unlawful(
                    "CASH-02", "内容未保存", "财政专用票据" + receipt + "已在另一案件使用", PPL_70, "请核对票据号码；一张票据只能开给一个当事人一次");
        }
    }
}
