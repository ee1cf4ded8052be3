package cn.xiangzhi.places;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may be put in charge of a place. The real-name register stands above this room and answers as a bean. */
public interface PeopleFinder {

    /** People in post of that township; of the whole county when {@code township} is null. */
    List<Grid.Charge> inPost(String county, @Nullable String township);

    /** The person, while in post and within that township or the county's own organs. */
    Optional<Grid.Charge> inPost(String county, @Nullable String township, UUID person);
}
