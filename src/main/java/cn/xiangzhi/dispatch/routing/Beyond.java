package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Admission;
import cn.xiangzhi.powers.Admissions;
import cn.xiangzhi.powers.Asked;
import cn.xiangzhi.powers.Powers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the township may not do: its lists keep it out, or none of the powers it may lead to is held here (F10, S12). Asked
 * before any rule, for live orders and in replays alike.
 */
@Component
public class Beyond {

    private final Admissions admissions;
    private final Powers powers;
    private final Categories categories;

    Beyond(Admissions admissions, Powers powers, Categories categories) {
        this.admissions = admissions;
        this.powers = powers;
        this.categories = categories;
    }

    /**
     * Why it goes elsewhere and to whom.
     *
     * @param basis the legal reason, as the transfer states it
     */
    public record Why(String words, String basis, String receiver) {}

    public Admission admission(Place place, String category, LocalDate on) {
        var found = categories.find(category);
        return admissions.of(
                new Asked(
                        place.county(),
                        place.township(),
                        category,
                        found.map(Category::name).orElse(""),
                        found.map(Category::powerItems).orElse(List.of())),
                on);
    }

    /** Empty: the township may take it up. */
    public Optional<Why> of(Place place, String category, LocalDate on) {
        var found = categories.find(category);
        var admission = admission(place, category, on);
        if (!admission.open()) {
            var department = found.map(Category::department).orElse("");
            var lead = admission.lead().isEmpty() ? department.isEmpty() ? "县级主管部门" : department : admission.lead();
            return Optional.of(new Why(
                    admission.words() + "，不能派给本乡镇（街道）的单位；建议书面移送" + lead + "，并跟踪到接收。",
                    "乡镇（街道）履职事项清单：" + admission.words(),
                    lead));
        }
        if (admission.ground() != Admission.Ground.NO_LIST) {
            return Optional.empty();
        }
        var items = items(place, category);
        return holder(place, items, on)
                .map(holder -> new Why(
                        "本类事项可能涉及的 " + items.size() + " 项权力，本乡镇（街道）都没有，属于超出本乡镇职权；建议书面移送" + holder + "，并跟踪到接收。",
                        "《中华人民共和国行政处罚法》第23条、第24条：没有赋予乡镇（街道）的处罚权由县级以上部门行使",
                        holder));
    }

    /**
     * The department whose duty it is, where no list says more and the township holds none of the powers it may lead to. Where
     * none of the township's powers has been entered nobody can tell.
     */
    public Optional<String> department(Place place, String category, LocalDate on) {
        return admission(place, category, on).ground() == Admission.Ground.NO_LIST
                        && !powers.usable(place.county(), place.township()).isEmpty()
                ? holder(place, items(place, category), on)
                : Optional.empty();
    }

    /** What the category may lead to; an item that rests on no law of the county says nothing of whose duty it is. */
    private List<String> items(Place place, String category) {
        return categories.find(category).map(Category::powerItems).orElse(List.of()).stream()
                .filter(code -> powers.item(place.county(), code).isPresent())
                .filter(code -> powers.binds(place.county(), code))
                .toList();
    }

    /** Empty where one of them is the township's, by a title or because the statute itself names townships. */
    private Optional<String> holder(Place place, List<String> items, LocalDate on) {
        return items.isEmpty()
                        || items.stream().anyMatch(code -> own(place, code))
                        || items.stream()
                                .anyMatch(code -> powers.held(code, place, on).isPresent())
                ? Optional.empty()
                : Optional.of(holder(place, items.getFirst(), on));
    }

    private boolean own(Place place, String code) {
        return powers.item(place.county(), code)
                .filter(item -> item.department().contains("乡镇人民政府"))
                .isPresent();
    }

    public String holder(Place place, String item, LocalDate on) {
        try {
            return powers.holder(place.county(), item, place, on).name();
        } catch (Refused unknown) {
            return "县级主管部门";
        }
    }
}
