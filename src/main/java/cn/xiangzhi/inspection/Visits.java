package cn.xiangzhi.inspection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door of inspection: a visit as casework and archives may read it. */
@Component
public class Visits {

    public Optional<VisitBrief> brief(String county, UUID visit) {
        throw new UnsupportedOperationException();
    }

    public record VisitBrief(UUID id, OffsetDateTime at, String seen, List<UUID> officers, List<UUID> attachments) {}
}
