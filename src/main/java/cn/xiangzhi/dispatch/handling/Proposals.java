package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.routing.Beyond;
import cn.xiangzhi.dispatch.routing.Routing;
import cn.xiangzhi.dispatch.routing.RuleWords;
import cn.xiangzhi.dispatch.routing.Urgency;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Powers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks which powers a category may lead to, whether the township holds them, and who is proposed to handle it. */
@Component
public class Proposals {

    private static final String BY_CATEGORY = "按类别";
    private static final int MOST_TOLD = 4;

    private final Categories categories;
    private final Powers powers;
    private final Beyond beyond;
    private final Routing routing;
    private final RuleWords ruleWords;
    private final Clocks clocks;
    private final Organization organization;
    private final Places places;
    private final Today today;

    Proposals(
            Categories categories,
            Powers powers,
            Beyond beyond,
            Routing routing,
            RuleWords ruleWords,
            Clocks clocks,
            Organization organization,
            Places places,
            Today today) {
        this.categories = categories;
        this.powers = powers;
        this.beyond = beyond;
        this.routing = routing;
        this.ruleWords = ruleWords;
        this.clocks = clocks;
        this.organization = organization;
        this.places = places;
        this.today = today;
    }

    public Proposal of(Order order) {
        var category = categories.find(order.matter().category());
        var items = category.map(Category::powerItems).orElse(List.of()).stream()
                .map(code -> item(order, code, BY_CATEGORY))
                .flatMap(Optional::stream)
                .toList();
        var on = today.date();
        var outside = beyond.of(order.place(), order.matter().category(), on).orElse(null);
        if (outside != null) {
            return new Proposal(
                    outside.words(),
                    true,
                    outside.receiver(),
                    outside.basis(),
                    null,
                    null,
                    null,
                    withTold(order, items));
        }
        var route = routing.propose(
                        order.place(), order.matter().category(), order.matter().receivedAt())
                .orElse(null);
        var held = items.stream().anyMatch(Proposal.PossibleItem::held);
        var department = category.map(Category::department).orElse("");
        var listed = "清单核对："
                + beyond.admission(order.place(), order.matter().category(), on).words() + "。";
        if (route != null) {
            return new Proposal(
                    routed(order, route) + listed,
                    false,
                    null,
                    null,
                    route.organ(),
                    route,
                    clocks.due(order, route.urgency()),
                    withTold(order, items));
        }
        var organ = suggested(order, department, held);
        return new Proposal(
                words(category.orElse(null), items, held, organ) + listed,
                false,
                null,
                null,
                id(organ),
                null,
                clocks.usualDue(order),
                withTold(order, items));
    }

    /** 建议派给……：因为……. */
    private String routed(Order order, Routing.Route route) {
        var person = route.person();
        var name = person == null
                ? ""
                : organization
                        .person(order.county(), person)
                        .map(found -> "（" + found.name() + "）")
                        .orElse("");
        var joints = route.joints().stream()
                .map(joint -> ruleWords.organ(order.county(), joint))
                .collect(Collectors.joining("、"));
        return "建议派给" + ruleWords.organ(order.county(), route.organ()) + name
                + (joints.isEmpty() ? "" : "，协办" + joints)
                + (route.urgency() == Urgency.USUAL ? "" : "，" + route.urgency().label())
                + "：" + route.because() + "。";
    }

    /** The items of the category, then what the words of the report tell with some certainty (S4). */
    private List<Proposal.PossibleItem> withTold(Order order, List<Proposal.PossibleItem> items) {
        var known = items.stream().map(Proposal.PossibleItem::code).collect(Collectors.toSet());
        var told =
                powers
                        .proposals(
                                order.county(),
                                order.place().township(),
                                order.matter().title(),
                                MOST_TOLD)
                        .stream()
                        .filter(one -> one.sure() && !known.contains(one.item().code()))
                        .flatMap(one -> item(order, one.item().code(), "报告说到：" + one.because()).stream());
        return Stream.concat(items.stream(), told).toList();
    }

    private Optional<Proposal.PossibleItem> item(Order order, String code, String because) {
        var date = today.date();
        var name = powers.item(order.county(), code)
                .filter(found -> powers.binds(order.county(), code))
                .map(found -> found.name());
        return name.map(known -> powers.held(code, order.place(), date)
                .map(permission -> new Proposal.PossibleItem(code, known, true, permission.inTheNameOfName(), because))
                .orElseGet(() -> new Proposal.PossibleItem(
                        code, known, false, beyond.holder(order.place(), code, date), because)));
    }

    /** Law goes to the brigade or squad; what lies in a village and needs no power, to the village; else to the centre. */
    private @Nullable Organ suggested(Order order, String department, boolean power) {
        var organs = organization.organs(order.county(), order.place().township());
        var village =
                order.place().village() == null ? "" : places.name(order.place().village());
        return organs.stream()
                .filter(organ -> rank(organ, power || department.contains("执法"), village) < 9)
                .min(Comparator.comparingInt(organ -> rank(organ, power || department.contains("执法"), village)))
                .orElse(null);
    }

    private static int rank(Organ organ, boolean enforcement, String village) {
        var here = !village.isEmpty()
                && organ.kind() == OrganKind.VILLAGE
                && organ.name().contains(stem(village));
        return switch (organ.kind()) {
            case SQUAD -> enforcement ? 1 : 6;
            case BRIGADE -> enforcement ? 0 : 5;
            case VILLAGE -> here ? (enforcement ? 4 : 0) : 9;
            case CENTRE -> enforcement ? 5 : 1;
            default -> 9;
        };
    }

    private static String stem(String village) {
        return village.replaceAll("(村民委员会|居民委员会|村委会|居委会|社区|村)$", "");
    }

    private static String words(
            @Nullable Category category, List<Proposal.PossibleItem> items, boolean held, @Nullable Organ organ) {
        var to = organ == null ? "请选择承办单位。" : "建议派给" + organ.name() + "。";
        if (!held && !items.isEmpty()) {
            return "列入本乡镇（街道）的清单，但处罚权由" + items.getFirst().by() + "行使：发现违法的移送。" + to;
        }
        if (held) {
            return "本类事项可能涉及行政处罚，本乡镇（街道）持有相应权力。" + to;
        }
        var department =
                category == null || category.department().isEmpty() ? "" : "通常由" + category.department() + "处理。";
        return "本类事项一般不涉及行政处罚。" + department + to;
    }

    private static java.util.@Nullable UUID id(@Nullable Organ organ) {
        return organ == null ? null : organ.id();
    }
}
