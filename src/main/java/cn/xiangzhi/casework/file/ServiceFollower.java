package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Returns;
import cn.xiangzhi.casework.rules.Service;
import cn.xiangzhi.documents.PaperLife;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the papers that were served, as the return says it, so that each shows it in its own life (F46). */
@Component
class ServiceFollower implements Follower {

    private final PaperLife life;

    ServiceFollower(PaperLife life) {
        this.life = life;
    }

    @Override
    public void made(Actor actor, CaseFile file, Act act) {
        for (var kind : Returns.served(file, act)) {
            var id = new UUID(act.id().getMostSignificantBits(), act.id().getLeastSignificantBits() ^ kind.ordinal());
            life.served(actor, id, CaseWork.KIND, file.id(), kind, service(act));
        }
    }

    private static PaperLife.Service service(Act act) {
        var facts = act.facts();
        var method = facts.one("method", Service.Method.class).orElse(Service.Method.ON_THE_SPOT);
        var signer = facts.one("signer", Service.Signer.class)
                .map(one -> one == Service.Signer.NOBODY ? one.label() : one.label() + "签收")
                .orElse("当事人");
        return new PaperLife.Service(day(act), signer, method.label());
    }

    /** The day it counts as served, where the act reckoned one. */
    private static LocalDate day(Act act) {
        return Stream.of("effectiveOn", "demandServedOn", "paperServedOn", "noticeServedOn", "servedOn")
                .map(act.facts()::date)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(act.on());
    }
}
