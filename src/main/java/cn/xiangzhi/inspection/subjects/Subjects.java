package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.secrecy.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The register of subjects as other packages of this room ask it. */
@Component
public class Subjects {

    private final SubjectStore store;
    private final SubjectWork work;
    private final PersonalData secrets;

    Subjects(SubjectStore store, SubjectWork work, PersonalData secrets) {
        this.store = store;
        this.work = work;
        this.secrets = secrets;
    }

    /** Inside the actor's scope; Refused as not found otherwise. */
    public Subject get(Actor actor, UUID id) {
        return store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("检查对象"));
    }

    /** The ids under which its past is kept: its own and those of doubles merged into it. */
    public List<UUID> family(Subject subject) {
        return store.family(subject.countyCode(), subject.id()).stream()
                .map(Subject::id)
                .toList();
    }

    /** Everything open in the register of a scope, by id. */
    public List<Subject> all(Scope scope) {
        return store.all(scope);
    }

    /** Registers one, as the form does. */
    public void register(Actor actor, NewSubject subject) {
        work.register(actor, subject);
    }

    /** The number in full, for papers and for who is inspected; empty when there is none. */
    public String number(Subject subject) {
        var sealed = subject.numberSealed();
        return sealed == null ? "" : secrets.open(sealed);
    }

    /** Whom an act there is against: for a dwelling who holds it, as far as that is known. */
    public String party(Subject subject) {
        if (subject.kind() != SubjectType.DWELLING) {
            return subject.name();
        }
        var holder = holder(subject);
        return holder.isEmpty() ? "身份待查" : holder;
    }

    /** Who answers for it, in full; empty when nobody is registered. */
    public String holder(Subject subject) {
        var sealed = subject.holderSealed();
        return sealed == null ? "" : secrets.open(sealed);
    }
}
