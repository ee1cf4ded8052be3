package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.organization.Duty.Manned;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which units have somebody on duty when, over some days: read once, asked many times (S19). */
public final class Duties {

    static final Duties NONE = new Duties(List.of());

    private final List<Manned> shifts;

    Duties(List<Manned> shifts) {
        this.shifts = new ArrayList<>(shifts);
        this.shifts.sort(Comparator.comparing(Manned::from));
    }

    /** Units on duty at that moment. A shift lasts no longer than a week, so only near ones are looked at. */
    Set<UUID> at(OffsetDateTime moment) {
        if (shifts.isEmpty()) {
            return Set.of();
        }
        var last = after(moment);
        var found = new ArrayList<UUID>(4);
        for (var n = last - 1; n >= 0; n--) {
            var shift = shifts.get(n);
            if (shift.from().isBefore(moment.minusDays(8))) {
                break;
            }
            if (moment.isBefore(shift.to())) {
                found.add(shift.organ());
            }
        }
        return found.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** How many shifts begin at the moment or before. */
    private int after(OffsetDateTime moment) {
        var low = 0;
        var high = shifts.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (shifts.get(middle).from().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
