package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.organization.Officers.Officer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a township has.
 *
 * @param code 9-digit code of the township
 * @param officers its people with a certificate or a legal qualification
 * @param reviewers those who hold the post of legal reviewer here or for the whole county, by name, and whether qualified
 * @param cases open cases
 * @param farthest the village farthest from its seat; null where centres are not registered
 * @param wanted equipment the county asks for, by field
 * @param owned what of it the township has, by the key of {@link Equipment}
 */
record Force(
        String code,
        String name,
        List<Officer> officers,
        List<Reviewer> reviewers,
        int cases,
        @Nullable Way farthest,
        Map<String, List<Equipment.Wanted>> wanted,
        Set<Equipment.Key> owned) {

    /** Whether it is a township; the county's own organs go by their names alone. */
    boolean township() {
        return !code.equals(name);
    }

    /** Somebody in the post of legal reviewer. */
    record Reviewer(String name, boolean qualified) {}

    /** A village and how far away it is, as the crow flies. */
    record Way(String village, int kilometres) {}
}
