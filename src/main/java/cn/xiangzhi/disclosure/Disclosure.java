package cn.xiangzhi.disclosure;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.disclosure.publication.Publications;
import cn.xiangzhi.disclosure.publication.Withdrawals;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door of disclosure for imports and the demonstration; publishers work on the pages. */
@Component
public class Disclosure {

    private final Publications publications;
    private final Withdrawals withdrawals;

    Disclosure(Publications publications, Withdrawals withdrawals) {
        this.publications = publications;
        this.withdrawals = withdrawals;
    }

    /** Publishes every clean decision that waits in the actor's scope; a warning alone is kept back. */
    public void publishDue(Actor actor, LocalDate until) {
        publications.publishDue(actor, until);
    }

    /** Takes the decision of a case off the public page after it fell, with the reason (PPL 48(2)). */
    public void withdraw(Actor actor, UUID caseId, String why) {
        withdrawals.withdrawOf(actor, caseId, why);
    }
}
