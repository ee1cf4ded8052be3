package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.Officers.Officer;
import cn.xiangzhi.powers.Assessment;
import cn.xiangzhi.powers.Assessment.Reason;
import cn.xiangzhi.powers.CapacityAspect;
import cn.xiangzhi.powers.CapacityLight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Measures what a township has against what an item needs (rules §3, PPL 42, 58; F58). Pure. */
final class Measure {

    /** Nothing is enforced by fewer (PPL 42(1)). */
    static final int LEAST = 2;

    private static final Basis TWO = Citation.of(Statute.PPL, 42, 1);
    private static final Basis REVIEW = Citation.of(Statute.PPL, 58);

    private Measure() {}

    /** Everything looked at, and the cheapest way from there to green; {@code pool} are the county's other forces. */
    static Assessment of(Need need, Force force, Pool pool, Limits limits, LocalDate on) {
        var reasons = new ArrayList<Reason>();
        if (need.enforced()) {
            reasons.add(officers(need, force, on));
            reasons.add(ahead(need, force, limits, on));
            reasons.add(training(need, force, limits, on));
            reasons.add(caseload(force, limits, on));
        }
        reasons.add(reviewer(need, force));
        reasons.add(equipment(need, force));
        reasons.add(distance(force, limits));
        reasons.sort(Comparator.comparing(Reason::aspect));
        return Assessment.of(reasons, Ways.of(need, force, pool, limits, on, reasons));
    }

    /** Those here who may act under the need that day. */
    static List<Officer> able(Need need, Force force, LocalDate on) {
        return force.officers().stream()
                .filter(officer -> officer.away().isEmpty())
                .filter(officer -> officer.certificates().stream().anyMatch(held -> need.served(held, on)))
                .toList();
    }

    private static Reason officers(Need need, Force force, LocalDate on) {
        var able = able(need, force, on);
        var words = able.size() >= LEAST
                ? "“" + need.field() + "”有 " + able.size() + " 名：" + names(able)
                : "“" + need.field() + "”需要 " + LEAST + " 名，现有 " + able.size() + " 名"
                        + (able.isEmpty() ? "" : "：" + names(able));
        return reason(
                CapacityAspect.OFFICERS,
                able.size() >= LEAST ? CapacityLight.GREEN : CapacityLight.RED,
                words,
                TWO.label());
    }

    private static Reason ahead(Need need, Force force, Limits limits, LocalDate on) {
        var later = able(need, force, on.plusMonths(limits.months()));
        var basis = TWO.label() + "；法规参数“接得住：执法证须够用的月数”";
        if (able(need, force, on).size() < LEAST) {
            return reason(CapacityAspect.AHEAD, CapacityLight.UNKNOWN, "今天已经不足 " + LEAST + " 名，没有再查", basis);
        }
        if (later.size() >= LEAST) {
            return reason(
                    CapacityAspect.AHEAD, CapacityLight.GREEN, limits.months() + " 个月后仍有 " + LEAST + " 名以上", basis);
        }
        var ending = ending(need, force, limits, on);
        return reason(
                CapacityAspect.AHEAD,
                CapacityLight.AMBER,
                limits.months() + " 个月内将不足 " + LEAST + " 名"
                        + (ending.isEmpty()
                                ? ""
                                : "："
                                        + ending.stream()
                                                .map(officer ->
                                                        officer.name() + "的证 " + last(need, officer, on) + " 到期")
                                                .collect(Collectors.joining("、"))),
                basis);
    }

    /** Those who may act today and no longer then. */
    static List<Officer> ending(Need need, Force force, Limits limits, LocalDate on) {
        var later = able(need, force, on.plusMonths(limits.months()));
        return able(need, force, on).stream()
                .filter(officer -> !later.contains(officer))
                .toList();
    }

    /** The last day of the certificate that serves today. */
    static LocalDate last(Need need, Officer officer, LocalDate on) {
        return officer.certificates().stream()
                .filter(held -> need.served(held, on))
                .map(Certificate::validTo)
                .max(Comparator.naturalOrder())
                .orElse(on);
    }

    private static Reason training(Need need, Force force, Limits limits, LocalDate on) {
        var basis = "法规参数“执法人员每年培训学时”（" + TWO.label() + "）";
        var hours = limits.hours();
        if (hours == null) {
            return reason(CapacityAspect.TRAINING, CapacityLight.UNKNOWN, "本地没有设定每年应训学时，没有查", basis);
        }
        var able = able(need, force, on);
        if (able.size() < LEAST) {
            return reason(CapacityAspect.TRAINING, CapacityLight.UNKNOWN, "持证人员不足 " + LEAST + " 名，没有再查", basis);
        }
        var lacking = able.stream()
                .filter(officer -> officer.hours().compareTo(hours) < 0)
                .toList();
        var trained = able.size() - lacking.size();
        return trained >= LEAST
                ? reason(
                        CapacityAspect.TRAINING,
                        CapacityLight.GREEN,
                        "训满 " + plain(hours) + " 学时的有 " + trained + " 名",
                        basis)
                : reason(
                        CapacityAspect.TRAINING,
                        CapacityLight.AMBER,
                        "训满 " + plain(hours) + " 学时的只有 " + trained + " 名"
                                + (lacking.isEmpty()
                                        ? ""
                                        : "："
                                                + lacking.stream()
                                                        .limit(3)
                                                        .map(officer -> officer.name() + " " + plain(officer.hours()))
                                                        .collect(Collectors.joining("、"))
                                                + (lacking.size() > 3 ? "等" : "")),
                        basis);
    }

    private static Reason caseload(Force force, Limits limits, LocalDate on) {
        var basis = "法规参数“接得住：每名持证人员在办案件上限”";
        var people = certified(force, on);
        if (people == 0) {
            return reason(CapacityAspect.CASELOAD, CapacityLight.UNKNOWN, "没有持证人员，无从计算", basis);
        }
        var each = BigDecimal.valueOf(force.cases()).divide(BigDecimal.valueOf(people), 1, RoundingMode.HALF_UP);
        var words = "在办 " + force.cases() + " 件，持证 " + people + " 名，每名 " + plain(each) + " 件";
        return each.compareTo(BigDecimal.valueOf(limits.cases())) > 0
                ? reason(CapacityAspect.CASELOAD, CapacityLight.AMBER, words + "，超过 " + limits.cases() + " 件", basis)
                : reason(CapacityAspect.CASELOAD, CapacityLight.GREEN, words, basis);
    }

    /** Everybody here with a certificate valid that day, whatever the field. */
    static int certified(Force force, LocalDate on) {
        return (int) force.officers().stream()
                .filter(officer -> officer.away().isEmpty())
                .filter(officer -> officer.certificates().stream().anyMatch(held -> held.validOn(on)))
                .count();
    }

    private static Reason reviewer(Need need, Force force) {
        if (!need.review()) {
            return reason(CapacityAspect.REVIEWER, CapacityLight.GREEN, "本事项通常不到须法制审核的情形", REVIEW.label());
        }
        var qualified =
                force.reviewers().stream().filter(Force.Reviewer::qualified).toList();
        if (!qualified.isEmpty()) {
            return reason(
                    CapacityAspect.REVIEWER,
                    CapacityLight.GREEN,
                    "有资格的审核人员：" + qualified.stream().map(Force.Reviewer::name).collect(Collectors.joining("、")),
                    REVIEW.label());
        }
        return reason(
                CapacityAspect.REVIEWER,
                CapacityLight.RED,
                force.reviewers().isEmpty()
                        ? "须经法制审核，没有审核人员"
                        : "须经法制审核，"
                                + force.reviewers().stream()
                                        .map(Force.Reviewer::name)
                                        .collect(Collectors.joining("、"))
                                + "没有登记法律职业资格",
                REVIEW.label());
    }

    private static Reason equipment(Need need, Force force) {
        var basis = "县级登记的装备要求";
        var wanted = force.wanted().getOrDefault(need.field(), List.of());
        if (wanted.isEmpty()) {
            return reason(
                    CapacityAspect.EQUIPMENT, CapacityLight.UNKNOWN, "没有登记“" + need.field() + "”需要的装备，没有查", basis);
        }
        var missing = missing(force, wanted);
        return missing.isEmpty()
                ? reason(CapacityAspect.EQUIPMENT, CapacityLight.GREEN, "需要的装备都有", basis)
                : reason(CapacityAspect.EQUIPMENT, CapacityLight.AMBER, "缺" + String.join("、", missing), basis);
    }

    static List<String> missing(Force force, List<Equipment.Wanted> wanted) {
        return wanted.stream()
                .filter(one -> !force.owned().contains(new Equipment.Key(force.code(), one.id())))
                .map(Equipment.Wanted::name)
                .toList();
    }

    private static Reason distance(Force force, Limits limits) {
        var basis = "法规参数“接得住：到最远村的路程”";
        var way = force.farthest();
        if (way == null) {
            return reason(CapacityAspect.DISTANCE, CapacityLight.UNKNOWN, "没有登记乡镇和村的位置，没有查", basis);
        }
        var words = "到最远的" + way.village() + "直线 " + way.kilometres() + " 公里";
        return way.kilometres() > limits.kilometres()
                ? reason(
                        CapacityAspect.DISTANCE,
                        CapacityLight.AMBER,
                        words + "，超过 " + limits.kilometres() + " 公里",
                        basis)
                : reason(CapacityAspect.DISTANCE, CapacityLight.GREEN, words, basis);
    }

    private static Reason reason(CapacityAspect aspect, CapacityLight light, String words, String basis) {
        return new Reason(aspect, light, words, basis);
    }

    static String names(List<Officer> officers) {
        return officers.stream().map(Officer::name).limit(5).collect(Collectors.joining("、"))
                + (officers.size() > 5 ? "等" : "");
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
