package cn.xiangzhi.intake.outside;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.matter.ReportStore;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The return of an order to the hotline: after the reporter was answered, with the number it was returned under. */
@Component
public class Returns {

    private final OutsideStore outside;
    private final ReportStore reports;
    private final Today today;

    Returns(OutsideStore outside, ReportStore reports, Today today) {
        this.outside = outside;
        this.reports = reports;
        this.today = today;
    }

    @Transactional
    public void record(Actor actor, UUID id, String number) {
        actor.must(Right.REPORT_ANSWER, "不能登记回单");
        var report = reports.get(actor.scope(), id);
        var kept = outside.of(report.county(), id)
                .filter(found -> found.source() == Along.Source.HOTLINE)
                .orElseThrow(() -> Refused.notFound("这张热线工单"));
        if (kept.returnedAt() != null) {
            return;
        }
        if (report.stage().open()) {
            throw Refused.unlawful(null, "没有登记回单", "这件事还没有答复报告人", Basis.house("办结答复以后回单"), "请先办结并答复");
        }
        if (number.length() > 60) {
            throw Refused.invalid("没有登记回单", "回单编号最多 60 字", "请填写热线系统的回单编号，没有的不填");
        }
        outside.returned(report.county(), id, number.replace("\0", ""), today.now());
    }
}
