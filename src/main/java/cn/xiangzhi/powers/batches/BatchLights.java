package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.powers.Assessment;
import cn.xiangzhi.powers.Capacities;
import cn.xiangzhi.powers.CapacityCheck;
import cn.xiangzhi.powers.CapacityLight;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether townships can take up what a batch gives them, shown before they sign (S11, F58). */
@Component
class BatchLights {

    private static final int SHOWN = 3;

    private final Capacities capacities;
    private final Catalogue catalogue;
    private final Today today;

    BatchLights(Capacities capacities, Catalogue catalogue, Today today) {
        this.capacities = capacities;
        this.catalogue = catalogue;
        this.today = today;
    }

    CapacityCheck check(String county) {
        return capacities.on(county, today.date());
    }

    Optional<Assessment> of(CapacityCheck check, Batch batch, String township, String code) {
        return item(Division.countyOf(township), code)
                .map(item -> check.of(township, item, batch.source().mode()));
    }

    /** Of what a township has not refused. */
    Map<CapacityLight, Integer> counts(CapacityCheck check, Batch batch, List<Batches.Answer> answers) {
        var counts = new EnumMap<CapacityLight, Integer>(CapacityLight.class);
        Arrays.stream(CapacityLight.values())
                .filter(light -> light != CapacityLight.UNKNOWN)
                .forEach(light -> counts.put(light, 0));
        answers.stream()
                .filter(answer -> answer.stage() != AnswerStage.REFUSED)
                .flatMap(answer -> of(check, batch, answer.townshipCode(), answer.itemCode()).stream())
                .forEach(found -> counts.merge(found.light(), 1, Integer::sum));
        return counts;
    }

    /** Only who can effectively take a power up is given it (PPL 24): what is red is signed for with a way out of it. */
    void require(String county, Batch batch, String township, Collection<String> codes, String words, String what) {
        if (!words.isBlank()) {
            return;
        }
        var check = check(county);
        var red = codes.stream()
                .filter(code -> of(check, batch, township, code)
                        .filter(found -> found.light() == CapacityLight.RED)
                        .isPresent())
                .sorted()
                .toList();
        if (red.isEmpty()) {
            return;
        }
        var first = of(check, batch, township, red.getFirst()).orElseThrow();
        throw Refused.unlawful(
                null,
                what,
                red.size() + " 项现在接不住（"
                        + String.join("、", red.stream().limit(SHOWN).toList()) + (red.size() > SHOWN ? "等" : "") + "），如"
                        + first.brief(),
                Citation.of(Statute.PPL, 24, 1),
                "请在“理由、条件或者答复”中写明缺口由谁、在什么时候补上（如：" + String.join("；", first.ways()) + "），再签收；或者改为提出条件、不承接");
    }

    private Optional<Item> item(String county, String code) {
        return catalogue.versions(county, code).stream().findFirst().map(Entry::item);
    }
}
