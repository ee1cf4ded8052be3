package cn.xiangzhi.intake.calls;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.tracking.Satisfaction;
import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.messages.Messages;
import cn.xiangzhi.messages.NewMessage;
import cn.xiangzhi.messages.Receiver;
import cn.xiangzhi.shell.Show;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The duty to call back whoever was not satisfied: a row with a term of its own, closed only with what was done. */
@Component
public class ReturnCalls {

    private static final String TERM = "report.callback";
    private static final int WORDS = 500;

    private final CallStore store;
    private final ReportStore reports;
    private final ReportActs acts;
    private final Terms terms;
    private final Messages messages;
    private final Today today;
    private final int days;

    ReturnCalls(
            CallStore store,
            ReportStore reports,
            ReportActs acts,
            Terms terms,
            Messages messages,
            Today today,
            @Value("${xiangzhi.intake.callback-days:3}") int days) {
        this.store = store;
        this.reports = reports;
        this.acts = acts;
        this.terms = terms;
        this.messages = messages;
        this.today = today;
        this.days = days;
    }

    /** The reporter rated; the two lowest levels are called back. {@code rating} is the row that says so. */
    public void rated(Report report, UUID rating, Satisfaction level, String said) {
        if (!level.calledBack()) {
            return;
        }
        var id = Ids.next();
        var due = terms.due(today.date(), days, TermUnit.WORKING_DAY);
        store.open(report, id, level.level(), said, today.now(), due);
        terms.startUntil(
                report.county(),
                report.place().township(),
                "call",
                id,
                TERM,
                "不满意回访期限",
                today.date(),
                due,
                "不满意评价" + days + "个工作日内回访",
                rating);
        var person = report.receiver().person();
        if (person != null) {
            messages.send(new NewMessage(
                    report.county(),
                    report.place().township(),
                    "call:" + id,
                    MessageKind.RETURN_CALL,
                    new Receiver.Person(person, report.receiver().name()),
                    Map.of("编号", report.receipt().number(), "评价", level.label(), "期限", Show.date(due)),
                    new NewMessage.About("call", id, "报告 " + report.receipt().number(), "/reports/calls/" + id),
                    false));
        }
    }

    /** A try to reach the reporter; with {@code done} the duty is fulfilled. */
    @Transactional
    void tried(Actor actor, UUID id, long version, Call.Result result, String words, String done) {
        actor.must(Right.REPORT_ANSWER, "不能登记回访");
        var call = store.get(actor.scope(), id);
        if (!call.open()) {
            throw Refused.unlawful(null, "不能再登记", "这次回访已经办完", Basis.house("回访写明做了什么即办完"), "如有新情况，请在报告里答复");
        }
        if (call.version() != version) {
            throw Refused.stale("回访");
        }
        var said = said(words, "联系时的情况", true);
        var did = said(done, "做了什么", false);
        if (!did.isEmpty() && result == Call.Result.NOT_REACHED) {
            throw Refused.unlawful(null, "还不能办完", "没有联系上报告人", Basis.house("回访以联系上报告人为准"), "换个时间再联系；没有留联系方式的选“到现场核实”");
        }
        store.tried(actor.county(), id, actor.name(), result, said, today.now());
        store.save(actor.county(), call, actor.name(), did, today.now());
        var report = reports.get(actor.scope(), call.reportId());
        var act = acts.append(
                actor, report, ReportMove.CALL_BACK, result.label() + "：" + said + (did.isEmpty() ? "" : "。已做：" + did));
        if (!did.isEmpty()) {
            terms.end(actor.county(), id, TERM, today.date(), act);
            acts.tell(report, "针对您的评价，我们" + (result == Call.Result.REACHED ? "已与您联系" : "已核实") + "：" + did);
        }
    }

    private static String said(String words, String what, boolean needed) {
        var text = words.replace("\0", "").strip();
        if (needed && text.isEmpty()) {
            throw Refused.invalid("没有登记", what + "是空的", "请写明" + what);
        }
        if (text.length() > WORDS) {
            throw Refused.invalid("没有登记", what + "最多 " + WORDS + " 字", "请写要点");
        }
        return text;
    }
}
