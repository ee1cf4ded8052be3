package cn.xiangzhi.insight.health;

import cn.xiangzhi.powers.Capacities;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.Partner;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Powers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who could stand in where a township has no people (统筹, S15): which neighbours with whom, or which squad of the county. */
@Component
class Pooling {

    private static final int NAMED = 2;
    private static final int ITEMS = 6;

    private final Capacities capacities;
    private final Powers powers;

    Pooling(Capacities capacities, Powers powers) {
        this.capacities = capacities;
        this.powers = powers;
    }

    /** A township and a field in which others would have to help, with whoever can and the items it is about. */
    record Plan(String township, String field, List<String> items, List<Partner> partners) {

        /** What is proposed: neighbours to form an area with, or a squad the county sends. */
        String proposal() {
            var ways = new ArrayList<String>();
            var neighbours = named(Partner::township);
            if (!neighbours.isEmpty()) {
                ways.add("与" + neighbours + "合为片区，设片区中队共同办案");
            }
            var squads = named(partner -> !partner.township());
            if (!squads.isEmpty()) {
                ways.add("由县级的" + squads + "统筹派员办案");
            }
            return ways.isEmpty() ? "全县暂时没有两名以上持证人员可以共用，请先培训考证" : String.join("；或者", ways);
        }

        private String named(Predicate<Partner> which) {
            return partners.stream()
                    .filter(which)
                    .limit(NAMED)
                    .map(Partner::words)
                    .collect(Collectors.joining("、"));
        }

        /** The codes it is about, the first few by name. */
        String about() {
            return items.stream().limit(ITEMS).collect(Collectors.joining("、"))
                    + (items.size() > ITEMS ? "等 " + items.size() + " 项" : "");
        }
    }

    private record Key(String township, String field, Mode mode) {}

    /** The findings whose advice is to pool, by township and field, as the county's forces are that day. */
    List<Plan> of(String county, LocalDate day, List<HealthRow> rows) {
        var items = new LinkedHashMap<Key, List<Item>>();
        rows.stream()
                .filter(row -> row.advice() == Advice.POOL)
                .forEach(row -> powers.item(county, row.itemCode())
                        .ifPresent(item -> items.computeIfAbsent(
                                        new Key(row.townshipCode(), item.field(), mode(row)), key -> new ArrayList<>())
                                .add(item)));
        if (items.isEmpty()) {
            return List.of();
        }
        var check = capacities.on(county, day);
        return items.entrySet().stream()
                .map(entry -> new Plan(
                        entry.getKey().township(),
                        entry.getKey().field(),
                        entry.getValue().stream().map(Item::code).toList(),
                        check.partners(
                                entry.getKey().township(),
                                entry.getValue().getFirst(),
                                entry.getKey().mode())))
                .toList();
    }

    /** As the check asked it: in the mode of the title, and in the township's own name where there is none yet. */
    private static Mode mode(HealthRow row) {
        return Arrays.stream(PowerSource.values())
                .filter(source -> source.label().equals(row.source()))
                .findFirst()
                .map(PowerSource::mode)
                .orElse(Mode.EMPOWERED);
    }
}
