package cn.xiangzhi.access.trail;

import cn.xiangzhi.base.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** One line of the trail before it is linked: who, in which post, did what to which subject, from where. */
public record AuditLine(
        String county,
        @Nullable String township,
        @Nullable UUID account,
        String name,
        String post,
        String what,
        String subjectKind,
        @Nullable UUID subject,
        @Nullable String detail,
        String address) {

    public static AuditLine of(
            Actor actor, String what, String subjectKind, @Nullable UUID subject, @Nullable String detail) {
        var scope = actor.scope();
        var post = actor.organName() + " " + actor.postTitle();
        return new AuditLine(
                scope.county(),
                scope.township(),
                actor.account(),
                actor.name(),
                post,
                what,
                subjectKind,
                subject,
                detail,
                here());
    }

    /** The address the request of this thread came from; 本机 outside a request. */
    public static String here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : "本机";
    }
}
