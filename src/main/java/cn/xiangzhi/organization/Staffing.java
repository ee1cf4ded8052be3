package cn.xiangzhi.organization;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.organization.certificates.CertificateRegister;
import cn.xiangzhi.organization.organs.OrganRegister;
import cn.xiangzhi.organization.people.PeopleRegister;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door for changing the registers; this room's pages, its imports and the demonstration county use the same commands.
 * Everything is bound to the actor's scope.
 */
@Component
public class Staffing {

    private final OrganRegister organs;
    private final PeopleRegister people;
    private final CertificateRegister certificates;

    Staffing(OrganRegister organs, PeopleRegister people, CertificateRegister certificates) {
        this.organs = organs;
        this.people = people;
        this.certificates = certificates;
    }

    public UUID found(Actor actor, NewOrgan organ) {
        return organs.found(actor, organ);
    }

    public UUID authorise(Actor actor, NewPost post) {
        return organs.authorise(actor, post);
    }

    public UUID employ(Actor actor, NewPerson person) {
        return people.employ(actor, person);
    }

    /** Makes somebody the leader of an organ; {@code version} is the organ's, 0 after it was set up. */
    public void lead(Actor actor, UUID organ, long version, UUID person) {
        people.lead(actor, organ, version, person);
    }

    public UUID certify(Actor actor, NewCertificate certificate) {
        return certificates.enter(actor, certificate);
    }

    /** Suspends, restores or revokes a certificate; {@code version} is 0 after it was entered. */
    public void certificateState(Actor actor, UUID certificate, long version, Certificate.State state, String reason) {
        certificates.state(actor, certificate, version, state, reason);
    }

    public void qualify(Actor actor, UUID person, String number, LocalDate obtainedOn) {
        certificates.qualify(actor, person, number, obtainedOn);
    }
}
