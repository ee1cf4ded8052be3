package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Right;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post granted to an account: a role at an organ, as far as a township or the county, from when to when. */
public record Post(
        UUID id,
        UUID account,
        UUID role,
        String roleName,
        Set<Right> rights,
        @Nullable UUID organ,
        @Nullable String township,
        boolean organOnly,
        LocalDate from,
        @Nullable LocalDate to,
        boolean revoked) {

    public boolean heldOn(LocalDate day) {
        return !revoked && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether the two can be held at once and reach into the same township. */
    boolean meets(Post other) {
        var sameTime = (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
        var samePlace = township == null || other.township == null || township.equals(other.township);
        return !revoked && !other.revoked && sameTime && samePlace;
    }
}
