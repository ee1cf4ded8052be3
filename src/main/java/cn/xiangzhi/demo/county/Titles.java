package cn.xiangzhi.demo.county;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.powers.NewHolding;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.powers.PowerSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which township of the invented county holds which item, by which source, from when (S2, S11). */
@Component
@Order(10)
public class Titles implements DemoPart {

    private final PowerRegister powers;

    Titles(PowerRegister powers) {
        this.powers = powers;
    }

    @Override
    public void begin(Telling telling) {
        grant(telling.loader(), telling.cast(), telling.firstDay());
    }

    public void grant(Actor actor, Cast cast, LocalDate start) {
        for (var row : Rows.of("titles")) {
            var source = PowerSource.valueOf(row.get("source"));
            for (var item : List.of(row.get("items").split(" "))) {
                powers.grant(
                        actor,
                        new NewHolding(
                                Ids.next(),
                                row.get("township"),
                                item,
                                source,
                                row.get("decision"),
                                row.get("number"),
                                start.minusDays(30),
                                start,
                                source == PowerSource.ENTRUSTED ? start.plusYears(3) : null,
                                entrusting(cast, source, row.get("organ"), start)));
            }
        }
    }

    private static NewHolding.@org.jspecify.annotations.Nullable Entrusting entrusting(
            Cast cast, PowerSource source, String organ, LocalDate start) {
        return source == PowerSource.ENTRUSTED || source == PowerSource.DISPATCHED
                ? new NewHolding.Entrusting(
                        cast.organ("", organ),
                        organ,
                        "本省行政执法条例关于委托执法的规定",
                        "清委〔" + start.getYear() + "〕3号",
                        "所列事项的巡查、检查和行政处罚",
                        "以委托机关名义在本乡镇辖区内行使",
                        start.plusYears(3))
                : null;
    }
}
