package cn.xiangzhi.powers.pages;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.holdings.Holdings;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who handles an item in a township: itself, in whose name, or the county's department. */
@Component
class Handlers {

    private final Holdings holdings;
    private final Organization organization;
    private final Places places;
    private final Today today;

    Handlers(Holdings holdings, Organization organization, Places places, Today today) {
        this.holdings = holdings;
        this.organization = organization;
        this.places = places;
        this.today = today;
    }

    /** {@code words} as 云溪镇（赋权） or 清源县林业局（本镇没有这项权力）. */
    record Handler(String words, boolean township) {}

    /** The titles and organs of the township are read once for all items asked. */
    Function<Entry, Handler> of(String township) {
        var county = Division.countyOf(township);
        var name = places.name(township);
        var held = holdings.inForce(county, township, today.date()).stream()
                .collect(Collectors.toMap(Holding::itemCode, Function.identity(), (one, other) -> one));
        var departments = organization.organs(county, null).stream()
                .filter(organ -> organ.kind() == OrganKind.COUNTY_DEPARTMENT)
                .toList();
        return entry -> {
            var holding = held.get(entry.item().code());
            if (holding != null) {
                var deed = holding.deed();
                return new Handler(
                        name + (deed == null ? "" : "，以" + deed.organName() + "的名义") + "（"
                                + holding.source().label() + "）",
                        true);
            }
            if (entry.townshipsOwn()) {
                return new Handler(name + "（法定）", true);
            }
            var department = entry.item().department();
            return new Handler(
                    departments.stream()
                            .filter(organ -> Powers.named(organ, department))
                            .findFirst()
                            .map(Organ::name)
                            .orElse("县级" + department.replaceFirst("^县级", "")),
                    false);
        };
    }
}
