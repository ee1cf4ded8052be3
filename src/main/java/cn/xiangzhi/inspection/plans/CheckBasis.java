package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.powers.Powers;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** On which basis a check looks at what: by the items of its points, as the catalogue cites them (INSP). */
@Component
class CheckBasis {

    private final Powers powers;

    CheckBasis(Powers powers) {
        this.powers = powers;
    }

    /** One item with its basis. */
    record Ground(String code, String name, String field, String basis) {}

    List<Ground> of(String county, List<CheckPoints.Point> points) {
        return points.stream()
                .map(CheckPoints.Point::itemCode)
                .distinct()
                .map(code -> powers.item(county, code)
                        .map(item -> new Ground(code, item.name(), item.field(), item.basis()))
                        .orElse(new Ground(code, code, "", code)))
                .toList();
    }

    String words(String county, List<CheckPoints.Point> points) {
        return of(county, points).stream().map(Ground::basis).distinct().collect(Collectors.joining("；"));
    }
}
