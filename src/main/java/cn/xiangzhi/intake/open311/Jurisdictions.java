package cn.xiangzhi.intake.open311;

import cn.xiangzhi.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which office a request is for: {@code jurisdiction_id} is a county's or a township's code, needed where there are several. */
@Component
class Jurisdictions {

    private final Places places;

    Jurisdictions(Places places) {
        this.places = places;
    }

    /** A county, or one township of it. */
    record Jurisdiction(String county, @Nullable String township) {}

    Jurisdiction of(Given given) {
        var id = given.first("jurisdiction_id");
        var counties = places.counties();
        if (id.isEmpty()) {
            if (counties.size() == 1) {
                return new Jurisdiction(counties.getFirst(), null);
            }
            throw new GeoFault(
                    400,
                    "jurisdiction_id was not provided: this endpoint serves several (没有写明 jurisdiction_id，应为县或乡镇的区划代码)");
        }
        if (id.length() == 6 && counties.contains(id)) {
            return new Jurisdiction(id, null);
        }
        if (id.matches("\\d{9}")
                && counties.contains(id.substring(0, 6))
                && places.find(id).isPresent()) {
            return new Jurisdiction(id.substring(0, 6), id);
        }
        throw new GeoFault(404, "jurisdiction_id was not found: " + brief(id) + " (没有这个 jurisdiction_id)");
    }

    static String brief(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
