package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.SignedIn;
import cn.xiangzhi.access.accounts.Actors;
import cn.xiangzhi.access.accounts.SessionMemory.Living;
import cn.xiangzhi.calendar.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Living sessions: begun at sign-in, asked at every request, ended by whom they belong to, an administrator or time. */
@Component
class Sessions {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final SessionStore store;
    private final Actors actors;
    private final Today today;
    private final Duration idle;
    private final Duration longest;

    Sessions(
            SessionStore store,
            Actors actors,
            Today today,
            @Value("${xiangzhi.session.idle:30m}") Duration idle,
            @Value("${xiangzhi.session.longest:12h}") Duration longest) {
        this.store = store;
        this.actors = actors;
        this.today = today;
        this.idle = idle;
        this.longest = longest;
    }

    void begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        var actor = who.actor();
        var cookie = SessionCookie.fresh(actor.county());
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        store.add(
                actor.county(),
                cookie.id(),
                actor.account(),
                who.grant(),
                today.now(),
                request.getRemoteAddr(),
                agent.substring(0, Math.min(agent.length(), 300)));
        cookie.send(request, response);
    }

    Optional<SignedIn> resume(SessionCookie cookie) {
        var id = cookie.id();
        var now = today.now();
        return store.living(cookie.county(), id).filter(s -> inTime(s, now)).flatMap(s -> {
            if (s.lastSeen().plus(SEEN_EVERY).isBefore(now)) {
                store.seen(cookie.county(), id, now);
            }
            return actors.standing(cookie.county(), s.accountId(), s.grantId(), s.stamp())
                    .map(standing -> standing.signedIn(id));
        });
    }

    /** When a session last seen before that moment has fallen asleep. */
    OffsetDateTime asleepBefore() {
        return today.now().minus(idle);
    }

    private boolean inTime(Living session, OffsetDateTime now) {
        return session.lastSeen().plus(idle).isAfter(now)
                && session.since().plus(longest).isAfter(now);
    }
}
