package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.MatterGate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers of a request are opened by whoever handles requests within scope. */
@Component
class RequestGate implements MatterGate {

    private final RequestStore requests;

    RequestGate(RequestStore requests) {
        this.requests = requests;
    }

    @Override
    public String matterKind() {
        return RequestDesk.KIND;
    }

    @Override
    public boolean mayOpen(Actor actor, String county, UUID matter) {
        return actor.county().equals(county)
                && (actor.has(Right.DISCLOSURE_READ) || actor.has(Right.DISCLOSURE_PUBLISH))
                && requests.find(actor.scope(), matter).isPresent();
    }
}
