package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.powers.forwarding.ForwardingStore;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.powers.oversight.OpinionStore;
import cn.xiangzhi.powers.programme.ProgrammeStore;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may open the letters of this room: whoever sees the matter they hang on. */
@Component
public class LetterReaders {

    private static final Set<Right> READERS = Set.of(
            Right.OVERSEE,
            Right.POWER_MANAGE,
            Right.FILE_BACK,
            Right.CASE_APPROVE,
            Right.CASE_LEGAL_REVIEW,
            Right.AUDIT_READ,
            Right.SEAL_USE);

    private final OpinionStore opinions;
    private final ProgrammeStore programmes;
    private final ForwardingStore forwardings;

    LetterReaders(OpinionStore opinions, ProgrammeStore programmes, ForwardingStore forwardings) {
        this.opinions = opinions;
        this.programmes = programmes;
        this.forwardings = forwardings;
    }

    public boolean mayOpen(Actor actor, String county, Writings.Kind kind, UUID matter) {
        if (!actor.county().equals(county) || READERS.stream().noneMatch(actor::has)) {
            return false;
        }
        var sight = Sight.of(actor);
        return switch (kind) {
            case CORRECTION -> opinions.find(sight, matter).isPresent();
            case PROGRAMME -> programmes.find(sight, matter).isPresent();
            case FORWARDING -> forwardings.find(sight, matter).isPresent();
        };
    }
}
