package cn.xiangzhi.powers.handed;

import cn.xiangzhi.powers.OverseenMatters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The way to the page of a matter under a handed-down power: the county's side has pages of its own, the township the room's (S14). */
@Component
public class MatterWay {

    private final ObjectProvider<OverseenMatters> matters;

    MatterWay(ObjectProvider<OverseenMatters> matters) {
        this.matters = matters;
    }

    /** Its address for who looks; empty where there is no such matter. */
    public String to(Sight sight, @Nullable UUID matter) {
        return matter == null
                ? ""
                : matters.stream()
                        .flatMap(room -> room.find(sight.countyCode(), matter).stream())
                        .findFirst()
                        .map(seen -> sight.county() ? seen.href() : seen.href().replaceFirst("^/oversight", ""))
                        .orElse("");
    }
}
