package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule as the editing page sends it. */
record RuleForm(
        @Nullable Long version,
        @Nullable String name,
        @Nullable List<String> villages,
        @Nullable List<String> grids,
        @Nullable List<String> classes,
        @Nullable List<String> categories,
        @Nullable List<RuleDay> days,
        @Nullable Hours hours,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable List<UUID> duty,
        @Nullable LeadKind lead,
        @Nullable UUID organ,
        @Nullable UUID person,
        @Nullable List<UUID> joints,
        @Nullable Urgency urgency) {

    private static final int NAME = 40;

    static RuleForm blank(long version) {
        return new RuleForm(
                version,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Hours.ANY,
                null,
                null,
                null,
                null,
                List.of(),
                LeadKind.ORGAN,
                null,
                null,
                List.of(),
                Urgency.USUAL);
    }

    static RuleForm of(long version, Rule rule) {
        return new RuleForm(
                version,
                rule.name(),
                List.copyOf(rule.where().villages()),
                List.copyOf(rule.where().grids()),
                List.copyOf(rule.what().classes()),
                List.copyOf(rule.what().categories()),
                List.copyOf(rule.when().days()),
                rule.when().hours(),
                rule.when().from(),
                rule.when().to(),
                rule.when().since(),
                rule.when().until(),
                List.copyOf(rule.onDuty()),
                rule.then().lead(),
                rule.then().organ(),
                rule.then().person(),
                rule.then().joints(),
                rule.then().urgency());
    }

    long versionOrNone() {
        return version == null ? -1 : version;
    }

    /** The rule, or Refused with what is missing in it. */
    Rule rule(UUID id) {
        var called = name == null ? "" : name.replace("\0", "").strip();
        if (called.isEmpty() || called.length() > NAME) {
            throw Refused.invalid("没有保存", "规则名称没有填，或超过 " + NAME + " 字", "请起一个一看就懂的名称，如“集镇占道”");
        }
        var between = hours == Hours.BETWEEN;
        if (between && (from == null || to == null || from.equals(to))) {
            throw Refused.invalid("没有保存", "自定时段没有填起止，或者起止相同", "请填写几点到几点；跨夜的如 17:30 到 08:30");
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw Refused.invalid("没有保存", "适用日期的止日早于起日", "请重新选择日期");
        }
        var onDuty = lead == LeadKind.ON_DUTY;
        return new Rule(
                id,
                0,
                called,
                new Rule.Where(set(villages), set(grids)),
                new Rule.What(set(classes), set(categories)),
                new Rule.When(
                        days == null ? Set.of() : Set.copyOf(days),
                        hours == null ? Hours.ANY : hours,
                        between ? from : null,
                        between ? to : null,
                        since,
                        until),
                duty == null ? Set.of() : Set.copyOf(duty),
                new Rule.Then(
                        onDuty ? LeadKind.ON_DUTY : LeadKind.ORGAN,
                        onDuty ? null : organ,
                        onDuty ? null : person,
                        joints == null
                                ? List.of()
                                : joints.stream()
                                        .filter(joint -> !joint.equals(organ))
                                        .distinct()
                                        .toList(),
                        urgency == null ? Urgency.USUAL : urgency));
    }

    /** Whether a box of the form is ticked; for the page. */
    public boolean has(@Nullable List<?> chosen, Object value) {
        return chosen != null && chosen.stream().anyMatch(one -> one.toString().equals(value.toString()));
    }

    private static Set<String> set(@Nullable List<String> some) {
        return some == null
                ? Set.of()
                : some.stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
