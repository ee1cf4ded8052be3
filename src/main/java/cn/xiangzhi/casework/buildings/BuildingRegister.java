package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.casework.Buildings.Found;
import cn.xiangzhi.casework.Buildings.Step;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.secrecy.Mask;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Behind the door of the register: the same work as the pages do. */
@Component
public class BuildingRegister {

    private final BuildingWork work;

    BuildingRegister(BuildingWork work) {
        this.work = work;
    }

    public UUID find(Actor actor, Found f) {
        var building = new Building(
                Ids.next(),
                "",
                f.place(),
                BuildingStage.WATCHED,
                new Building.What(Mask.name(f.builder()), f.kind(), f.area(), f.storeys(), LandKind.valueOf(f.land())),
                f.on(),
                f.how(),
                null,
                null,
                null,
                null,
                0);
        return work.find(actor, f.once(), building, f.builder(), f.words(), "", photos(f.photo()));
    }

    public void step(Actor actor, UUID building, Step s) {
        work.make(
                actor,
                building,
                s.version(),
                s.once(),
                BuildingMove.valueOf(s.move()),
                new BuildingWork.Said(s.on(), s.words(), s.paper(), s.until()),
                photos(s.photo()));
    }

    private static List<HandedFile> photos(@Nullable HandedFile photo) {
        return photo == null ? List.of() : List.of(photo);
    }
}
