package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.access.SignedIn;
import cn.xiangzhi.calendar.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the session in the store, so that its key opens nothing any more, and takes the cookie back. */
@Component
class SignOut implements LogoutHandler {

    private final SessionStore sessions;
    private final Audit audit;
    private final Today today;

    SignOut(SessionStore sessions, Audit audit, Today today) {
        this.sessions = sessions;
        this.audit = audit;
        this.today = today;
    }

    @Override
    @Transactional
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn who
                && who.session() instanceof String session) {
            sessions.end(who.actor().county(), session, who.actor().name(), today.now());
            audit.record(who.actor(), "退出登录", "account", who.actor().account(), null);
        }
        SessionCookie.remove(request, response);
    }
}
