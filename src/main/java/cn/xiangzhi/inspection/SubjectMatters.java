package cn.xiangzhi.inspection;

import cn.xiangzhi.base.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What later rooms have open on a subject, told before and after a visit, so that one visit serves all (S9). */
public interface SubjectMatters {

    /** Open matters on whoever has this name or number, inside the actor's scope. */
    List<Matter> open(Actor actor, String name, @Nullable String number);

    /** One of them: its number and title, where it stands, and its page. */
    record Matter(String label, String state, String href) {}
}
