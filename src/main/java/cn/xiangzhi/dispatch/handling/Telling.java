package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the reporter reads of a move, and where the report stands after it. No officer is named. */
@Component
class Telling {

    private final Reports reports;

    Telling(Reports reports) {
        this.reports = reports;
    }

    void tell(Actor actor, OrderMove move, Order before, Order after, Given given, LocalDate on) {
        var report = after.matter().report();
        if (report == null) {
            return;
        }
        var organ = after.held().organName() == null ? "承办单位" : after.held().organName();
        var until = after.clock().due() == null
                ? ""
                : "，预计 " + Show.date(after.clock().due()) + " 前办完";
        switch (move) {
            case ASSIGN, UPHOLD, RULE ->
                move(actor, report, ReportMove.DISPATCH, "派给" + organ, "已交给" + organ + "处理" + until + "。");
            case TAKE -> move(actor, report, ReportMove.TAKE, organ + "签收", organ + "已接手，正在处理。");
            case RETURN -> move(actor, report, ReportMove.RETURN, given.words(), "承办单位认为不属其职责，指挥中心正在重新确定由谁处理。");
            case EXTEND ->
                reports.progress(
                        actor,
                        report,
                        "因情况需要，办理时间延长到 " + Show.date(after.clock().due()) + "。");
            case PAUSE -> reports.progress(actor, report, "因客观原因暂时不能办，恢复后继续办理。");
            case RESUME -> reports.progress(actor, report, "已恢复办理" + until + "。");
            case OPEN_CASE -> {
                taken(actor, report, organ);
                reports.progress(actor, report, "经现场检查涉嫌违法，已依法立案调查，办结后答复您。");
            }
            case FINISH -> {
                taken(actor, report, organ);
                reports.progress(actor, report, "承办单位报告已经办完，正在核查。");
            }
            case REWORK -> reports.progress(actor, report, "核查发现还没有办好，已要求重新办理。");
            case CHECK, TAKE_OVER -> reports.answer(actor, report, answer(move, before, given), on);
            case TRANSFER ->
                move(
                        actor,
                        report,
                        ReportMove.TRANSFER,
                        "移送" + given.receiver(),
                        "这件事不归本乡镇（街道）管，已书面移送" + given.receiver() + "，我们会一直盯到对方接手。");
            case TRANSFER_BACK ->
                move(actor, report, ReportMove.TRANSFER_BACK, given.words(), "对方没有接手，我们正在重新安排，仍由我们负责到底。");
            default -> {}
        }
    }

    private static String answer(OrderMove move, Order before, Given given) {
        return move == OrderMove.TAKE_OVER
                ? "您反映的事已由" + before.held().transferredTo() + "接收办理。" + given.words()
                : given.words();
    }

    /** A unit that reports at once without having taken the order formally has taken it by that. */
    private void taken(Actor actor, UUID report, String organ) {
        var dispatched = reports.brief(actor.county(), report)
                .filter(brief -> brief.stage() == ReportStage.DISPATCHED)
                .isPresent();
        if (dispatched) {
            move(actor, report, ReportMove.TAKE, organ + "签收", "");
        }
    }

    private void move(Actor actor, UUID report, ReportMove move, String words, String plainWords) {
        reports.moved(actor, report, move, words, plainWords);
    }
}
