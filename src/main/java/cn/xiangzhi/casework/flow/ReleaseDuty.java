package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.rules.force.Seizure;
import cn.xiangzhi.law.Finding;
import cn.xiangzhi.law.Ruling;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Whether what is seized must be released at once, and by which ground (AEL 28), as the file stands at a moment. */
public final class ReleaseDuty {

    private ReleaseDuty() {}

    /** The ground that demands release; empty when nothing is seized or the measure may go on. */
    public static Optional<Finding> of(CaseFile file, OffsetDateTime at) {
        var things = Things.of(file);
        if (things.seizures().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Seizure.RELEASE.ask(grounds(file, things, at)))
                .filter(ruling -> ruling.outcome() == Seizure.Release.RELEASE_AND_RETURN)
                .map(Ruling::findings)
                .map(findings -> findings.getLast());
    }

    private static Seizure.Grounds grounds(CaseFile file, Things things, OffsetDateTime at) {
        var decision = file.decision();
        return new Seizure.Grounds(
                decision != null && decision.facts().text("ground").equals("违法事实不能成立"),
                false,
                decision != null && !EarlySale.confiscates(file),
                !things.lapsedSeizures(at).isEmpty());
    }
}
