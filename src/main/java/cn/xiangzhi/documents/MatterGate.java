package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/** A room's answer to whether somebody may open what hangs on one of its matters. Without a gate nobody may. */
public interface MatterGate {

    /** As {@code report}, {@code case}: the {@code matterKind} that papers and attachments were kept under. */
    String matterKind();

    /** Whether the matter lies within the actor's rights and scope. */
    boolean mayOpen(Actor actor, String county, UUID matter);

    /** The usual gate: for whoever holds one of the rights, where the room finds the matter within the scope. */
    static MatterGate of(String kind, Set<Right> readers, BiPredicate<Scope, UUID> within) {
        return of(kind, FileFamily.SEEN, readers, within);
    }

    /** The usual gate, of a matter that takes those families of files. */
    static MatterGate of(String kind, Set<FileFamily> takes, Set<Right> readers, BiPredicate<Scope, UUID> within) {
        return ofCounty(
                kind,
                takes,
                (actor, matter) -> readers.stream().anyMatch(actor::has) && within.test(actor.scope(), matter));
    }

    /** A gate of one's own county, whose room knows more about the actor than rights and scope. */
    static MatterGate ofCounty(String kind, Set<FileFamily> takes, BiPredicate<Actor, UUID> opens) {
        return new MatterGate() {
            @Override
            public String matterKind() {
                return kind;
            }

            @Override
            public Set<FileFamily> takes() {
                return takes;
            }

            @Override
            public boolean mayOpen(Actor actor, String county, UUID matter) {
                return actor.county().equals(county) && opens.test(actor, matter);
            }
        };
    }

    /** The families of files such a matter takes. */
    default Set<FileFamily> takes() {
        return FileFamily.SEEN;
    }
}
