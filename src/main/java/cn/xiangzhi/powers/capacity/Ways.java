package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.Officers.Officer;
import cn.xiangzhi.powers.Assessment.Reason;
import cn.xiangzhi.powers.CapacityAspect;
import cn.xiangzhi.powers.CapacityLight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The cheapest way to green, step by step: renew before adding a field, add a field before borrowing, borrow or pool before
 * training somebody new. Each step names who, what and by when. Pure.
 */
final class Ways {

    private Ways() {}

    static List<String> of(Need need, Force force, Pool pool, Limits limits, LocalDate on, List<Reason> reasons) {
        var ways = new ArrayList<String>();
        for (var reason : reasons) {
            if (reason.light() == CapacityLight.RED || reason.light() == CapacityLight.AMBER) {
                ways.addAll(steps(reason.aspect(), need, force, pool, limits, on));
            }
        }
        return ways.stream().distinct().toList();
    }

    private static List<String> steps(
            CapacityAspect aspect, Need need, Force force, Pool pool, Limits limits, LocalDate on) {
        return switch (aspect) {
            case OFFICERS -> officers(need, force, pool, on);
            case AHEAD -> renewals(need, force, limits, on);
            case REVIEWER -> reviewer(force, pool);
            case TRAINING -> training(need, force, limits, on);
            case CASELOAD -> List.of(more(force, limits, on));
            case EQUIPMENT ->
                List.of("行使以前配备："
                        + String.join(
                                "、", Measure.missing(force, force.wanted().getOrDefault(need.field(), List.of()))));
            case DISTANCE ->
                List.of("在"
                        + (force.farthest() == null ? "最远的村" : force.farthest().village()) + "设办案点，或者由邻近的乡镇（街道）就近受理");
        };
    }

    private static List<String> officers(Need need, Force force, Pool pool, LocalDate on) {
        var steps = new ArrayList<String>();
        var able = Measure.able(need, force, on);
        var missing = Measure.LEAST - able.size();
        var others = force.officers().stream()
                .filter(officer -> !able.contains(officer))
                .toList();
        for (var officer : others) {
            if (steps.size() < missing) {
                renew(need, officer, on).ifPresent(steps::add);
            }
        }
        for (var officer : others) {
            if (steps.size() < missing) {
                widen(need, officer, on).ifPresent(steps::add);
            }
        }
        if (steps.size() < missing) {
            elsewhere(need, force, pool, on, missing - steps.size()).ifPresent(steps::add);
        }
        if (steps.isEmpty()) {
            steps.add("行使以前选派 " + missing + " 名在编人员参加“" + need.field() + "”执法资格考试并领证");
        }
        return steps;
    }

    private static java.util.Optional<String> renew(Need need, Officer officer, LocalDate on) {
        return officer.certificates().stream()
                .filter(need::fits)
                .filter(held -> !held.validOn(on) && officer.away().isEmpty())
                .findFirst()
                .map(held -> held.state() == Certificate.State.SUSPENDED
                        ? "行使以前恢复" + officer.name() + "暂扣的执法证 " + held.number()
                        : "行使以前为" + officer.name() + "换领执法证（" + held.number() + "，" + held.validTo() + " 到期）");
    }

    private static java.util.Optional<String> widen(Need need, Officer officer, LocalDate on) {
        var valid =
                officer.certificates().stream().filter(held -> held.validOn(on)).findFirst();
        if (valid.isEmpty()) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(
                officer.away().isEmpty()
                        ? "行使以前给" + officer.name() + "（证载"
                                + String.join("、", valid.get().fields()) + "）增加“" + need.field() + "”领域"
                        : "请" + officer.name() + "从" + officer.away() + "回来");
    }

    private static java.util.Optional<String> elsewhere(Need need, Force force, Pool pool, LocalDate on, int missing) {
        return pool.others(need, force.code(), on).stream().findFirst().map(spare -> {
            var lends = spare.officers() - missing >= Measure.LEAST;
            return lends
                    ? "从" + spare.name() + "（该领域 " + spare.officers() + " 名）借调 " + missing + " 名，或者合为片区中队"
                    : "与" + spare.name() + "（该领域 " + spare.officers() + " 名）合为片区中队，共同办案";
        });
    }

    private static List<String> renewals(Need need, Force force, Limits limits, LocalDate on) {
        return Measure.ending(need, force, limits, on).stream()
                .map(officer -> Measure.last(need, officer, on) + " 以前为" + officer.name() + "换领执法证")
                .toList();
    }

    private static List<String> reviewer(Force force, Pool pool) {
        var own = force.officers().stream()
                .filter(officer -> officer.qualified() && officer.away().isEmpty())
                .map(Officer::name)
                .toList();
        if (!own.isEmpty()) {
            return List.of("给有法律职业资格的" + String.join("、", own) + "授予法制审核岗位");
        }
        var county = pool.qualified(force.code());
        return List.of(
                county.isEmpty()
                        ? "聘请法律顾问协助，并选派 1 名人员取得法律职业资格后从事审核"
                        : "请县里指派" + county.getFirst() + "审核，或者聘请法律顾问协助并选派人员取得资格");
    }

    private static List<String> training(Need need, Force force, Limits limits, LocalDate on) {
        var hours = limits.hours() == null ? BigDecimal.ZERO : limits.hours();
        var able = Measure.able(need, force, on);
        var lacking = able.stream()
                .filter(officer -> officer.hours().compareTo(hours) < 0)
                .sorted(java.util.Comparator.comparing(Officer::hours).reversed())
                .toList();
        var needed = Math.max(0, Measure.LEAST - (able.size() - lacking.size()));
        if (lacking.isEmpty()) {
            return List.of();
        }
        return List.of(on.getYear() + "-12-31 以前补训："
                + lacking.stream()
                        .limit(needed)
                        .map(officer -> officer.name() + " " + Measure.plain(hours.subtract(officer.hours())) + " 学时")
                        .collect(Collectors.joining("、")));
    }

    private static String more(Force force, Limits limits, LocalDate on) {
        var people = (force.cases() + limits.cases() - 1) / limits.cases() - Measure.certified(force, on);
        return "再增加 " + Math.max(1, people) + " 名持证人员，或者请县里派员协助办结积案（现有 " + force.cases() + " 件）";
    }
}
