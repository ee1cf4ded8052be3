package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.sealing.SealRegister;
import cn.xiangzhi.documents.sealing.Sealing;
import cn.xiangzhi.documents.sealing.Unsealed;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to seals (S13 F42): registered, put in use, and set on papers within what they may be used for. */
@Component
public class Seals {

    private final SealRegister register;
    private final Sealing sealing;
    private final Unsealed unsealed;

    Seals(SealRegister register, Sealing sealing, Unsealed unsealed) {
        this.register = register;
        this.sealing = sealing;
        this.unsealed = unsealed;
    }

    /** Whether the product can draw the picture of a seal here; else a scanned impression is needed. */
    public boolean draws() {
        return register.draws() == null;
    }

    /** Registers a seal with a key of its own; it is not in use yet. */
    @Transactional
    public UUID register(Actor actor, NewSeal seal) {
        return register.register(actor, seal);
    }

    /** Puts a registered seal in use, with the reason. */
    @Transactional
    public void enable(Actor actor, UUID seal, String reason) {
        register.enable(actor, seal, reason);
    }

    /** What the ledger says of a seal that stands on a paper. */
    public record Stamp(String seal, String by, OffsetDateTime at) {}

    /** The seal last set on the paper; none on a paper that was voided since. */
    public Optional<Stamp> stamp(String county, UUID paper) {
        return sealing.stamp(county, paper);
    }

    /** The newest papers of a kind without a seal, in the name of organs whose seals the actor keeps. */
    public List<UUID> unsealed(Actor actor, PaperKind kind, int limit) {
        return unsealed.newest(actor.county(), actor.scope().township(), actor.person(), kind.label(), limit);
    }

    /** The seal in use that the actor keeps for papers in the name of the paper's organ, if there is exactly such a one. */
    public Optional<UUID> fitting(Actor actor, UUID paper) {
        return sealing.fitting(actor, paper);
    }

    /**
     * Sets the seal on the paper in every form this installation can make, and enters it in the ledger. What the seal may not
     * be used for is Refused (PROC-14, DELE-04, S13), and the attempt is entered too.
     *
     * @param once marks the use, so that a second one changes nothing
     */
    public void seal(Actor actor, UUID once, UUID seal, UUID paper) {
        sealing.seal(actor, once, seal, paper);
    }
}
