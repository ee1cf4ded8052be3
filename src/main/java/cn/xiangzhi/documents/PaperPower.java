package cn.xiangzhi.documents;

import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Mode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room's answer to under which power the papers of one of its matters are made (PPL 20, 24); asked before a seal is set. */
public interface PaperPower {

    /** As {@code case}: the {@code matterKind} that papers were issued under. */
    String matterKind();

    Optional<Power> of(String county, UUID matter);

    /** {@code mode} and {@code inTheNameOf} are null as long as the matter has not been taken up. */
    record Power(
            String itemCode,
            String itemName,
            Place place,
            @Nullable Mode mode,
            @Nullable UUID inTheNameOf) {}
}
