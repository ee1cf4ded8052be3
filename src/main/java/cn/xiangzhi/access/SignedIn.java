package cn.xiangzhi.access;

import cn.xiangzhi.base.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The principal of a request: who signed in, by which session or token, acting as whom now.
 *
 * @param session the digest of the session's key; null for a token of the public interface
 * @param grant the post acted in; null when there is none or it is still to be chosen
 * @param posts how many posts the account may choose from today
 */
public record SignedIn(
        String login, @Nullable String session, @Nullable UUID grant, int posts, boolean mustChange, Actor actor)
        implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return login;
    }

    /** Two posts and none chosen yet: the choice comes before anything else. */
    public boolean mustChoose() {
        return grant == null && posts > 1;
    }
}
