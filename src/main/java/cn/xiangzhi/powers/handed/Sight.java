package cn.xiangzhi.powers.handed;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.powers.lists.CountySeat;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody sees filings, opinions and forwardings: a department what it handed down, the county's lead office and its
 * supervisors everything, a township its own. Stores bind all of it in SQL.
 *
 * @param department of whose items alone; null for the lead office, for supervisors and for townships
 * @param county whether it looks from the county's side
 */
public record Sight(
        String countyCode,
        @Nullable String township,
        @Nullable UUID department,
        boolean county) {

    public static Sight of(Actor actor) {
        var lead = CountySeat.sits(actor);
        var department = actor.has(Right.OVERSEE) && !lead;
        var supervisor = actor.has(Right.AUDIT_READ) && actor.scope().township() == null;
        return new Sight(
                actor.county(),
                actor.scope().township(),
                department ? actor.organ() : null,
                lead || department || supervisor);
    }

    /** What a statement binds: {@code :county}, {@code :township} and {@code :department}. */
    public Map<String, @Nullable Object> params() {
        var params = new HashMap<String, @Nullable Object>();
        params.put("county", countyCode);
        params.put("township", township);
        params.put("department", department);
        return params;
    }

    /** Whether it is the very department. */
    public boolean is(UUID organ) {
        return organ.equals(department);
    }
}
