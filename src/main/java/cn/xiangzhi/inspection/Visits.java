package cn.xiangzhi.inspection;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.visits.Earlier;
import cn.xiangzhi.inspection.visits.VisitReading;
import cn.xiangzhi.inspection.visits.VisitResult;
import cn.xiangzhi.inspection.visits.VisitTaking;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of inspection: a visit as casework and archives may read it, and as the field page hands it in. */
@Component
public class Visits {

    private final VisitReading reading;
    private final Earlier earlier;
    private final VisitTaking taking;
    private final Today today;

    Visits(VisitReading reading, Earlier earlier, VisitTaking taking, Today today) {
        this.reading = reading;
        this.earlier = earlier;
        this.taking = taking;
        this.today = today;
    }

    /** Keeps a visit and lets it have its consequence, under every check of the form; handed in twice it is kept once (S9). */
    public UUID record(Actor actor, NewVisit visit, List<HandedFile> files) {
        actor.must(Right.VISIT_RECORD, "检查未保存");
        taking.take(actor, visit, files, today.now());
        return visit.once();
    }

    public Optional<VisitBrief> brief(String county, UUID visit) {
        return reading.brief(county, visit);
    }

    /** Other visits since that moment to the subject of this one, inside the scope (S9). */
    public List<Before> beside(Scope scope, UUID visit, OffsetDateTime since) {
        return earlier.beside(scope, visit, since);
    }

    public record VisitBrief(UUID id, OffsetDateTime at, String seen, List<UUID> officers, List<UUID> attachments) {}

    /** Another visit to the same subject; {@code result} is the name of what came of it. */
    public record Before(
            UUID id,
            String title,
            OffsetDateTime startedAt,
            String result,
            @Nullable String itemCode) {

        public String resultLabel() {
            return VisitResult.valueOf(result).label();
        }
    }
}
