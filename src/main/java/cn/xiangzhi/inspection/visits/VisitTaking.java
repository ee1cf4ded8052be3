package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.NewVisit;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a visit that another package or room hands in, under the same checks as the form's. */
@Component
public class VisitTaking {

    private final VisitWork work;

    VisitTaking(VisitWork work) {
        this.work = work;
    }

    public void take(Actor actor, NewVisit handed, List<HandedFile> files, OffsetDateTime now) {
        work.record(actor, visit(handed), files, now);
    }

    /** A visit that a merged check carries out: how often and for what was asked before it was planned (F61 F62). */
    public void carriedOut(Actor actor, NewVisit handed, OffsetDateTime now) {
        work.record(actor, visit(handed), List.of(), now, true);
    }

    private static Visit visit(NewVisit handed) {
        var cause = handed.cause();
        var subject = handed.subject();
        var title = cause.title().isBlank()
                ? cause.cause()
                        + (subject.name().isBlank() ? "" : "：" + subject.kind().label())
                : cause.title();
        return new Visit(
                handed.once(),
                new Visit.Cause(cause.order(), cause.report(), cause.cause(), title, cause.again()),
                handed.place(),
                new Visit.Times(handed.started(), handed.ended()),
                new Visit.Team(
                        handed.team().officers(),
                        "",
                        handed.team().helpers(),
                        handed.team().certificatesShown()),
                new Visit.Subject(subject.kind(), subject.name().strip(), subject.number()),
                new Visit.Outcome(
                        handed.outcome().seen(),
                        handed.outcome().result(),
                        handed.outcome().note(),
                        handed.outcome().itemCode()));
    }
}
