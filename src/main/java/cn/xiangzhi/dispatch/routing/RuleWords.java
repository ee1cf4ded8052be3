package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.Person;
import cn.xiangzhi.places.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A rule as a sentence, and why it decided about an order: the very conditions it asked for (F11). */
@Component
public class RuleWords {

    private final Places places;
    private final Categories categories;
    private final Organization organization;

    RuleWords(Places places, Categories categories, Organization organization) {
        this.places = places;
        this.categories = categories;
        this.organization = organization;
    }

    /** 在东坡村，“占道经营”，工作日工作时间 → 派给青石镇综合执法队，协办东坡村委会，加急. */
    public String sentence(String county, Rule rule) {
        var parts = new ArrayList<String>();
        if (!rule.where().any()) {
            parts.add("地点在" + grids(rule.where(), names(rule.where().villages(), places::name)));
        }
        if (!rule.what().any()) {
            parts.add("类别是" + what(rule.what()));
        }
        var when = when(rule.when());
        if (!when.isEmpty()) {
            parts.add("时间是" + when);
        }
        if (!rule.onDuty().isEmpty()) {
            parts.add("当时由" + organs(county, rule.onDuty()) + "值班");
        }
        return (parts.isEmpty() ? "所有的件" : String.join("，", parts)) + " → " + then(county, rule);
    }

    /** What it proposes alone. */
    public String then(String county, Rule rule) {
        var then = rule.then();
        var lead = then.lead() == LeadKind.ORGAN ? organ(county, then.organ()) : LeadKind.ON_DUTY.label();
        var person = then.person() == null
                ? ""
                : organization
                        .person(county, then.person())
                        .map(Person::name)
                        .map(name -> "（" + name + "）")
                        .orElse("");
        return "派给" + lead + person
                + (then.joints().isEmpty() ? "" : "，协办" + organs(county, then.joints()))
                + (then.urgency() == Urgency.USUAL ? "" : "，" + then.urgency().label());
    }

    /** 因为：……（第3版第2条“集镇占道”）. Every condition stands with what the order answered to it. */
    public String because(String county, RuleBook book, Rule rule, Facts facts) {
        var parts = new ArrayList<String>();
        var village = facts.village();
        if (village != null && rule.where().villages().contains(village)) {
            parts.add("地点在" + places.name(village));
        } else if (!rule.where().any()) {
            parts.add("地点在所列网格内");
        }
        if (!rule.what().any()) {
            parts.add("类别是“" + categories.name(facts.category()) + "”"
                    + (rule.what().categories().contains(facts.category()) ? "" : "，属“" + facts.group() + "”"));
        }
        if (!rule.when().equals(Rule.When.ALWAYS)) {
            parts.add("收到时间 " + facts.at().toLocalDate() + " "
                    + facts.at().toLocalTime().withSecond(0).withNano(0) + " 是"
                    + facts.day().label() + "，符合“" + when(rule.when()) + "”");
        }
        if (!rule.onDuty().isEmpty() || rule.then().lead() == LeadKind.ON_DUTY) {
            parts.add("当时值班的是" + organs(county, facts.onDuty()));
        }
        return "因为" + (parts.isEmpty() ? "这条规则适用所有的件" : String.join("，", parts)) + "（派单规则第" + book.number() + "版第"
                + rule.position() + "条“" + rule.name() + "”）";
    }

    public String organ(String county, @Nullable UUID organ) {
        return organ == null
                ? ""
                : organization.organ(county, organ).map(Organ::name).orElse("已撤销的单位");
    }

    private String organs(String county, Collection<UUID> organs) {
        return organs.stream().map(id -> organ(county, id)).sorted().collect(Collectors.joining("、"));
    }

    private static String grids(Rule.Where where, String villages) {
        var grids = where.grids().isEmpty()
                ? ""
                : "网格" + where.grids().stream().sorted().collect(Collectors.joining("、"));
        return villages.isEmpty() || grids.isEmpty() ? villages + grids : villages + "，或者" + grids;
    }

    private String what(Rule.What what) {
        var codes = names(what.categories(), code -> "“" + categories.name(code) + "”");
        var classes = names(what.classes(), name -> "“" + name + "”类");
        return codes.isEmpty() || classes.isEmpty() ? codes + classes : classes + "、" + codes;
    }

    private static String when(Rule.When when) {
        var parts = new ArrayList<String>();
        if (!when.days().isEmpty()) {
            parts.add(List.of(RuleDay.values()).stream()
                    .filter(when.days()::contains)
                    .map(Labelled::label)
                    .collect(Collectors.joining("、")));
        }
        if (when.hours() == Hours.BETWEEN) {
            parts.add(when.from() + "到" + when.to());
        } else if (when.hours() != Hours.ANY) {
            parts.add(when.hours().label());
        }
        if (when.since() != null || when.until() != null) {
            parts.add((when.since() == null ? "" : "自" + day(when.since()))
                    + (when.until() == null ? "" : "至" + day(when.until())));
        }
        return String.join("、", parts);
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    private static String names(Collection<String> codes, Function<String, String> name) {
        return codes.stream().map(name).sorted().collect(Collectors.joining("、"));
    }
}
