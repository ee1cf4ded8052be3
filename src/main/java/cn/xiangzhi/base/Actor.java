package cn.xiangzhi.base;

import java.util.Set;
import java.util.UUID;

/**
 * Who is acting, in which post, with which rights and how far. {@code person} is the row of the real-name register;
 * {@code organName} and {@code postTitle} are what acts and papers print.
 */
public record Actor(
        UUID account,
        UUID person,
        String name,
        UUID organ,
        String organName,
        String postTitle,
        Scope scope,
        Set<Right> rights) {

    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** Refuses, saying {@code what} cannot be done, unless the post carries the right. */
    public void must(Right right, String what) {
        if (!has(right)) {
            throw Refused.forbidden(what, right);
        }
    }

    public String county() {
        return scope.county();
    }

    /** The system itself acting in a county: the passing of a day, an import at start. It holds no rights. */
    public static Actor system(String county) {
        var none = new UUID(0, 0);
        return new Actor(none, none, "系统", none, "系统", "自动", new Scope(county, null, null), Set.of());
    }
}
