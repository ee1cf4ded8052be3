package cn.xiangzhi.powers;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a township can take up an item, with every reason and the cheapest way to green (F58).
 *
 * @param ways concrete steps in words: who, what, by when; empty when nothing is lacking
 */
public record Assessment(CapacityLight light, List<Reason> reasons, List<String> ways) {

    /** One thing looked at, how it stands, in words, and what asks for it. */
    public record Reason(CapacityAspect aspect, CapacityLight light, String words, String basis) {}

    public static Assessment of(List<Reason> reasons, List<String> ways) {
        var worst = reasons.stream()
                .map(Reason::light)
                .filter(light -> light != CapacityLight.UNKNOWN)
                .max(Comparator.naturalOrder())
                .orElse(CapacityLight.GREEN);
        return new Assessment(worst, reasons, ways);
    }

    /** What is lacking, worst first. */
    public List<Reason> lacking() {
        return reasons.stream()
                .filter(reason -> reason.light() == CapacityLight.RED || reason.light() == CapacityLight.AMBER)
                .sorted(Comparator.comparing(Reason::light).reversed())
                .toList();
    }

    /** The same in a line: 持证人员：需要 2 名，现有 1 名；…, empty when green. */
    public String brief() {
        return lacking().stream()
                .map(reason -> reason.aspect().label() + "：" + reason.words())
                .collect(Collectors.joining("；"));
    }

    /** Whether there are not two officers who may act: the power is there without people. */
    public boolean withoutPeople() {
        return lacks(CapacityAspect.OFFICERS);
    }

    /** Whether what is looked at there is not enough. */
    public boolean lacks(CapacityAspect aspect) {
        return reasons.stream().anyMatch(reason -> reason.aspect() == aspect && reason.light() == CapacityLight.RED);
    }
}
