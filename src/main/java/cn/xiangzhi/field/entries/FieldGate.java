package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.FileFamily;
import cn.xiangzhi.documents.MatterGate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Material of refused entries opens to whoever sent it, and to the desk within its scope. */
@Component
class FieldGate implements MatterGate {

    static final String KIND = "field";

    private final EntryStore store;

    FieldGate(EntryStore store) {
        this.store = store;
    }

    @Override
    public String matterKind() {
        return KIND;
    }

    @Override
    public Set<FileFamily> takes() {
        return FileFamily.SEEN;
    }

    @Override
    public boolean mayOpen(Actor actor, String county, UUID entry) {
        return actor.county().equals(county)
                && store.find(actor.scope(), entry)
                        .filter(found -> found.account().equals(actor.account())
                                || actor.has(Right.ORDER_READ)
                                || actor.has(Right.VISIT_READ))
                        .isPresent();
    }
}
