package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Admission;
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
    private final TownshipGate gate;
    private final Organization organization;
    private final Places places;
    private final Today today;

    Proposals(
            Categories categories,
            Powers powers,
            TownshipGate gate,
            Organization organization,
            Places places,
            Today today) {
        this.categories = categories;
        this.powers = powers;
        this.gate = gate;
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
        var admission = gate.of(order, today.date());
        if (!admission.open()) {
            return closed(admission, category.map(Category::department).orElse(""), items);
        }
        var held = items.stream().filter(Proposal.PossibleItem::held).findFirst();
        if (!items.isEmpty() && held.isEmpty() && admission.ground() == Admission.Ground.NO_LIST) {
            var holder = items.getFirst().by();
            return new Proposal(
                    "本类事项可能涉及的 " + items.size() + " 项权力，本乡镇（街道）都没有，属于超出本乡镇职权；建议书面移送" + holder + "，并跟踪到接收。",
                    true,
                    holder,
                    null,
                    withTold(order, items));
        }
        var organ = suggested(order, category.map(Category::department).orElse(""), held.isPresent());
        return new Proposal(
                words(category.orElse(null), items, held.isPresent(), organ) + "清单核对：" + admission.words() + "。",
                false,
                null,
                id(organ),
                withTold(order, items));
    }

    /** What the lists keep from the township goes to who leads or took it back, and no unit here is proposed. */
    private static Proposal closed(Admission admission, String department, List<Proposal.PossibleItem> items) {
        var lead = admission.lead().isEmpty() ? department.isEmpty() ? "县级主管部门" : department : admission.lead();
        return new Proposal(admission.words() + "，不能派给本乡镇（街道）的单位；建议书面移送" + lead + "，并跟踪到接收。", true, lead, null, items);
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
        var name = powers.item(order.county(), code).map(found -> found.name());
        return name.map(known -> powers.held(code, order.place(), date)
                .map(permission -> new Proposal.PossibleItem(code, known, true, permission.inTheNameOfName(), because))
                .orElseGet(() -> new Proposal.PossibleItem(code, known, false, holder(order, code), because)));
    }

    private String holder(Order order, String code) {
        try {
            return powers.holder(order.county(), code, order.place(), today.date())
                    .name();
        } catch (Refused unknown) {
            return "县级主管部门";
        }
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
