package cn.xiangzhi.places;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who answers in whose place. The real-name register stands above this room and answers as a bean. */
public interface StandIns {

    /** For each of the people who answers at that moment; whoever is missing has left or is away without anybody instead. */
    Map<UUID, Answering> answering(String county, Collection<UUID> people, OffsetDateTime moment);
}
