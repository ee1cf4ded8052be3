package cn.xiangzhi.casework;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.buildings.BuildingRegister;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.places.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door by which other rooms enter building sites and what was done about them (S10). */
@Component
public class Buildings {

    private final BuildingRegister register;

    Buildings(BuildingRegister register) {
        this.register = register;
    }

    /** A site as it was found; {@code land} is the name of a kind of land, {@code area} in square metres. */
    public record Found(
            UUID once,
            Place place,
            String builder,
            String kind,
            BigDecimal area,
            int storeys,
            String land,
            LocalDate on,
            String how,
            String words,
            HandedFile photo) {}

    /** A step on the version seen: the name of the move, the day, what was seen, paper and last day where it wants them. */
    public record Step(
            UUID once,
            long version,
            String move,
            LocalDate on,
            String words,
            String paper,
            @Nullable LocalDate until,
            @Nullable HandedFile photo) {}

    public UUID find(Actor actor, Found found) {
        return register.find(actor, found);
    }

    public void step(Actor actor, UUID building, Step step) {
        register.step(actor, building, step);
    }
}
