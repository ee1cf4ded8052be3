package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All gates of the house; asked late, since the rooms that keep them call this one. */
@Component
class Gates {

    private final ObjectProvider<MatterGate> gates;

    Gates(ObjectProvider<MatterGate> gates) {
        this.gates = gates;
    }

    boolean mayOpen(Actor actor, String county, String matterKind, UUID matter) {
        return actor.county().equals(county)
                && gates.stream()
                        .filter(gate -> gate.matterKind().equals(matterKind))
                        .anyMatch(gate -> gate.mayOpen(actor, county, matter));
    }

    /** The families of files a matter of that kind takes. */
    Set<FileFamily> takes(String matterKind) {
        return gates.stream()
                .filter(gate -> gate.matterKind().equals(matterKind))
                .findFirst()
                .map(MatterGate::takes)
                .orElse(FileFamily.SEEN);
    }
}
