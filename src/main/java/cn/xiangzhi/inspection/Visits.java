package cn.xiangzhi.inspection;

import cn.xiangzhi.inspection.visits.VisitReading;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door of inspection: a visit as casework and archives may read it. */
@Component
public class Visits {

    private final VisitReading reading;

    Visits(VisitReading reading) {
        this.reading = reading;
    }

    public Optional<VisitBrief> brief(String county, UUID visit) {
        return reading.brief(county, visit);
    }

    public record VisitBrief(UUID id, OffsetDateTime at, String seen, List<UUID> officers, List<UUID> attachments) {}
}
