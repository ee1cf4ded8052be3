package cn.xiangzhi.shell.refusal;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Faults of ours: logged in full under a number, shown with the number alone. */
@Component
class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    Refused keep(@Nullable Throwable failure, HttpServletRequest request) {
        var id = Ids.next().toString();
        var number = id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
        LOG.error("Incident {} at {} {}", number, request.getMethod(), Rendering.path(request), failure);
        return new Refused(
                Refused.Kind.INVALID,
                "FAULT-" + number,
                "系统出错，没有办成",
                "程序发生意外，已记录，编号 " + number,
                Basis.house("系统故障"),
                "请稍后重试；仍不行请把编号告诉系统管理员");
    }

    /** The browser hung up; there is nobody left to tell. */
    static boolean goneAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("ClientAbortException")
                    || cause instanceof org.springframework.web.context.request.async.AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }
}
