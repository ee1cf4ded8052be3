package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.CaseClosed;
import cn.xiangzhi.casework.CaseDecided;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.JurisdictionMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.intake.RewardGround;
import cn.xiangzhi.intake.Rewards;
import java.math.BigDecimal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What other rooms hear: dispatch by call, the later rooms by event. */
@Component
class Telling {

    private final Orders orders;
    private final CaseFiles files;
    private final Rewards rewards;
    private final ApplicationEventPublisher events;

    Telling(Orders orders, CaseFiles files, Rewards rewards, ApplicationEventPublisher events) {
        this.rewards = rewards;
        this.orders = orders;
        this.files = files;
        this.events = events;
    }

    void opened(Actor actor, CaseFile file) {
        var order = file.matter().order();
        if (order != null) {
            orders.caseOpened(actor, order, file.id(), file.number());
        }
    }

    void made(Actor actor, CaseFile file, Act act) {
        switch (act.move()) {
            case OrdinaryMove ordinary -> {
                switch (ordinary) {
                    case SERVE -> decided(actor, file);
                    case NOT_FILE ->
                        done(actor, file, act, "经核查，不予立案：" + act.facts().text("ground"));
                    case TRANSFER ->
                        done(actor, file, act, "经核查不属于本乡镇职权，已移送" + act.facts().text("receiver"));
                    default -> {}
                }
            }
            case SummaryMove summary when summary == SummaryMove.DECIDE_ON_SPOT -> decided(actor, file);
            case JurisdictionMove jurisdiction
            when jurisdiction == JurisdictionMove.TRANSFER_FILED
                    || jurisdiction == JurisdictionMove.HAND_OVER_RECALLED ->
                done(actor, file, act, "本案已移送" + act.facts().text("receiver"));
            case PerformMove perform
            when perform == PerformMove.CLOSE -> {
                if (file.last(JurisdictionMove.TRANSFER_FILED, JurisdictionMove.HAND_OVER_RECALLED)
                        .isEmpty()) {
                    done(actor, file, act, "已依法处理并结案：" + file.outcome());
                }
                var row = files.get(actor.scope(), file.id());
                rewarded(row, file, act);
                events.publishEvent(closed(row, file, act));
            }
            default -> {}
        }
    }

    private void decided(Actor actor, CaseFile file) {
        var row = files.get(actor.scope(), file.id());
        if (row.decisionPaper() != null && row.decidedOn() != null) {
            events.publishEvent(new CaseDecided(
                    row.countyCode(), row.townshipCode(), row.id(), row.decisionPaper(), row.decidedOn()));
        }
    }

    /** What a report led to and a penalty ended may be rewarded; a decision that fell may not. */
    private void rewarded(CaseRow row, CaseFile file, Act act) {
        var report = row.reportId();
        if (report != null
                && row.decisionNumber() != null
                && file.imposed().isPresent()
                && Remedies.revocation(file) == null) {
            rewards.closed(new RewardGround(
                    row.countyCode(),
                    row.townshipCode(),
                    report,
                    row.id(),
                    row.number(),
                    row.itemName(),
                    row.fine() == null ? BigDecimal.ZERO : row.fine(),
                    act.on()));
        }
    }

    private static CaseClosed closed(CaseRow row, CaseFile file, Act act) {
        return new CaseClosed(
                row.countyCode(),
                row.townshipCode(),
                row.id(),
                row.number(),
                CaseReading.title(row),
                file.procedure() == Procedure.SUMMARY,
                CaseReading.filedOn(row),
                act.on());
    }

    private void done(Actor actor, CaseFile file, Act act, String result) {
        var order = file.matter().order();
        if (order != null) {
            orders.done(actor, order, result, act.on());
        }
    }
}
