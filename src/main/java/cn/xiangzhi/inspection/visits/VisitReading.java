package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.inspection.Visits.VisitBrief;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A visit as later rooms may read it. */
@Component
public class VisitReading {

    private final VisitStore store;
    private final Attachments attachments;

    VisitReading(VisitStore store, Attachments attachments) {
        this.store = store;
        this.attachments = attachments;
    }

    public Optional<VisitBrief> brief(String county, UUID visit) {
        return store.find(new Scope(county, null, null), visit)
                .map(row -> new VisitBrief(
                        row.id(),
                        row.startedAt(),
                        row.seen(),
                        row.officers(),
                        attachments.of(county, VisitWork.KIND, visit).stream()
                                .map(Attachment::id)
                                .toList()));
    }
}
