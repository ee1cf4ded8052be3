package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.flow.CaseFile;
import java.util.Optional;

/** A section of the case page that one topic draws for itself; ordered by {@code @Order}. */
public interface CasePart {

    /** Nothing when this case has nothing of the kind. */
    Optional<Shown> of(Actor actor, CaseFile file);

    /** Whether the treasury, which sees no more of a case than its money, sees it too. */
    default boolean ofMoney() {
        return false;
    }

    /** A template with a fragment {@code part(model)}. */
    record Shown(String template, Object model) {}
}
