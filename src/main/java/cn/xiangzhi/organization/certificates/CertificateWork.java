package cn.xiangzhi.organization.certificates;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Certificates that end within 60 days, or have ended, without one that follows: somebody must renew them (S3). */
@Component
class CertificateWork implements WorkSource {

    private final CertificateStore certificates;
    private final Today today;

    CertificateWork(CertificateStore certificates, Today today) {
        this.certificates = certificates;
        this.today = today;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        if (!actor.has(Right.STAFF_MANAGE)) {
            return List.of();
        }
        var on = today.date();
        return certificates
                .runningOut(actor.county(), actor.scope().township(), on.plusDays(Validity.WARN_DAYS), limit)
                .stream()
                .map(row -> new WorkItem(
                        "执法证到期",
                        row.holder(),
                        row.organName() + "，有效期至 " + row.certificate().validTo(),
                        "/people/" + row.certificate().person(),
                        on.isAfter(row.certificate().validTo()) ? Light.RED : Light.AMBER,
                        row.certificate().validTo()))
                .toList();
    }
}
