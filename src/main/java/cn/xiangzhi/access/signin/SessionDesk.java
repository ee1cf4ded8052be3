package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.access.accounts.PasswordChanged;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions seen and ended; an ended session is refused at its next request. */
@Component
class SessionDesk {

    private final SessionStore store;
    private final Sessions sessions;
    private final Audit audit;
    private final Today today;

    SessionDesk(SessionStore store, Sessions sessions, Audit audit, Today today) {
        this.store = store;
        this.sessions = sessions;
        this.audit = audit;
        this.today = today;
    }

    List<SessionStore.Line> own(Actor actor) {
        return store.open(actor.county(), null, actor.account(), sessions.asleepBefore());
    }

    List<SessionStore.Line> all(Actor actor) {
        return store.open(actor.county(), actor.scope().township(), null, sessions.asleepBefore());
    }

    @Transactional
    public void endOwn(Actor actor, String session) {
        end(actor, own(actor), session);
    }

    @Transactional
    public void endAny(Actor actor, String session) {
        end(actor, all(actor), session);
    }

    /** A new password ends the account's other sessions. */
    @EventListener
    @Transactional
    public void on(PasswordChanged changed) {
        var account = changed.account();
        store.endOthers(account.county(), account.account(), changed.keep(), account.name(), today.now());
    }

    private void end(Actor by, List<SessionStore.Line> open, @Nullable String id) {
        var line = open.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(() -> Refused.notFound("登录会话"));
        store.end(by.county(), line.id(), by.name(), today.now());
        audit.record(by, "结束会话", "account", line.accountId(), line.name() + "，来自" + line.address());
    }
}
