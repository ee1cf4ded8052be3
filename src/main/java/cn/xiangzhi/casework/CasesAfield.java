package cn.xiangzhi.casework;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.file.FieldCases;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of casework for the field: an officer's own open cases, to be read where there is no signal (S8 F24). */
@Component
public class CasesAfield {

    private final FieldCases cases;

    CasesAfield(FieldCases cases) {
        this.cases = cases;
    }

    /**
     * What the page of a case says, as far as an officer needs it outside; the party as screens show it.
     *
     * @param next what comes next and why, with whom it waits for
     * @param papers those in force, the oldest first
     */
    public record Afield(
            UUID id,
            String number,
            String title,
            String party,
            String stage,
            String tone,
            String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String next,
            Map<String, String> facts,
            List<Clock> clocks,
            List<String> evidence,
            List<String> cautions,
            List<Done> acts,
            List<UUID> papers) {}

    /** A running term: its last day, its light by name, and words beside it. */
    public record Clock(String name, String due, String light, String words) {}

    /** Something done on the case. */
    public record Done(String at, String who, String what, String words) {}

    /** Open cases that are the actor's own, the newest first, then leads that nobody has taken up yet. */
    public List<Afield> mine(Actor actor, int limit) {
        return cases.mine(actor, limit);
    }
}
