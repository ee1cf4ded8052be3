package cn.xiangzhi.casework.things;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.file.Follower;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.ForceMove;
import cn.xiangzhi.casework.flow.HeldThing;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.casework.things.ThingStore.Standing;
import cn.xiangzhi.casework.things.ThingStore.Step;
import cn.xiangzhi.organization.Organization;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the register of things and adds a link to the chain of every thing an act moved. */
@Component
class ThingFollower implements Follower {

    private static final Map<String, String> NOTES = new LinkedHashMap<>();

    static {
        NOTES.put("sealStrips", "封条");
        NOTES.put("disposition", "处理方式");
        NOTES.put("givenBy", "交出人");
        NOTES.put("returnedTo", "签收人");
        NOTES.put("handedTo", "接收方");
        NOTES.put("releaseGround", "解除情形");
        NOTES.put("auctionHouse", "拍卖机构");
        NOTES.put("proceeds", "价款（元）");
        NOTES.put("proceedsTo", "价款去向");
        NOTES.put("surplus", "退还余款（元）");
        NOTES.put("surplusReceipt", "余款收据");
        NOTES.put("priceSum", "价款（元）");
        NOTES.put("compensation", "另行补偿（元）");
        NOTES.put("destroyHow", "销毁方式");
        NOTES.put("destroyers", "销毁人");
        NOTES.put("destroyWitness", "监督人");
        NOTES.put("reason", "原因");
    }

    private final ThingStore store;
    private final Organization organization;

    ThingFollower(ThingStore store, Organization organization) {
        this.store = store;
        this.organization = organization;
    }

    @Override
    public void made(Actor actor, CaseFile file, Act act) {
        if (!(act.move() instanceof ThingMove
                || act.move() instanceof EvidenceMove
                || act.move() == ForceMove.SELL_SEIZED)) {
            return;
        }
        var place = file.matter().place();
        var things = Things.of(file);
        for (var thing : things.all()) {
            var standing = standing(place.county(), things, thing);
            var id = store.stand(place.county(), place.township(), file.id(), standing, act.at());
            if (thing.last() == act) {
                store.step(
                        place.county(),
                        id,
                        standing,
                        new Step(
                                act.id(),
                                act.move().label(),
                                act.at(),
                                act.person() == null ? "系统" : act.name(),
                                act.facts().text("storeReceipt"),
                                note(act.facts())));
            }
        }
    }

    private Standing standing(String county, Things things, HeldThing thing) {
        var keeper = keeper(thing);
        var name = keeper == null
                ? null
                : organization
                        .person(county, keeper)
                        .map(person -> person.name())
                        .orElse("未登记的人员");
        return new Standing(
                thing.name(),
                thing.detail(),
                thing.state().name(),
                thing.state().held() ? keeper : null,
                thing.state().held() ? name : null,
                thing.place(),
                thing.taken().on(),
                things.heldUntil(thing));
    }

    private static @Nullable UUID keeper(HeldThing thing) {
        return thing.keeper().isEmpty() ? null : UUID.fromString(thing.keeper());
    }

    private static String note(Facts facts) {
        return NOTES.entrySet().stream()
                .filter(note -> facts.has(note.getKey()))
                .map(note -> note.getValue() + "：" + facts.text(note.getKey()))
                .collect(Collectors.joining("；"));
    }
}
