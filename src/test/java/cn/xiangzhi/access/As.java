package cn.xiangzhi.access;

import cn.xiangzhi.base.Actor;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** For MockMvc: {@code mvc.perform(get("/reports").with(As.actor(somebody)))}; add {@code csrf()} to a post. */
public final class As {

    private As() {}

    public static RequestPostProcessor actor(Actor actor) {
        var who = new SignedIn(actor.name(), null, new UUID(0, 1), 1, false, actor);
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.NO_AUTHORITIES));
    }
}
