package cn.xiangzhi.places.divisions;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlacesChanged;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.places.history.PlaceHistory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to the division register. */
@Component
public class DivisionRegister {

    private final DivisionStore divisions;
    private final PlaceHistory history;
    private final Today today;
    private final ApplicationEventPublisher events;

    DivisionRegister(DivisionStore divisions, PlaceHistory history, Today today, ApplicationEventPublisher events) {
        this.divisions = divisions;
        this.history = history;
        this.today = today;
        this.events = events;
    }

    public DivisionDiff compare(String county, List<NewDivision> rows) {
        return DivisionDiff.of(rows, registered(county));
    }

    public List<String> counties() {
        return divisions.counties();
    }

    public Map<String, DivisionStore.Row> registered(String county) {
        return divisions.ofCounty(county, null).stream()
                .collect(Collectors.toMap(row -> row.division().code(), Function.identity()));
    }

    /** Brings rows of one county in; what is registered and equal stays untouched. The caller has checked the rows. */
    @Transactional
    public DivisionDiff bring(Actor actor, List<NewDivision> rows) {
        if (rows.stream().anyMatch(row -> !Codes.county(row.code()).equals(actor.county()))) {
            throw Refused.invalid("区划未导入", "有不属于 " + actor.county() + " 的代码", "请按县分别导入");
        }
        var diff = compare(actor.county(), rows);
        if (!diff.toWrite().isEmpty()) {
            divisions.put(diff.toWrite(), today.date());
            for (var change : diff.changed()) {
                var code = change.row().code();
                history.add(actor, townshipOf(code), code, "区划变更", change.before() + " → " + change.after());
            }
            history.add(
                    actor,
                    null,
                    actor.county(),
                    "导入区划",
                    "新增 " + diff.added().size() + " 处，变更 " + diff.changed().size() + " 处");
            events.publishEvent(new PlacesChanged(actor.county()));
        }
        return diff;
    }

    @Transactional
    public void close(Actor actor, String code, long version) {
        actor.must(Right.PLACE_MANAGE, "区划未停用");
        var row = get(actor, code);
        var below = registered(actor.county()).values().stream()
                .filter(other ->
                        other.validTo() == null && other.division().parent().equals(code))
                .count();
        if (below > 0) {
            throw Refused.invalid("区划未停用", row.division().name() + "下面还有 " + below + " 处在用的区划", "请先停用或调整下级区划");
        }
        if (divisions.close(actor.county(), actor.scope().township(), code, today.date(), version) == 0) {
            throw Refused.stale("区划");
        }
        history.add(actor, townshipOf(code), code, "停用区划", row.division().name());
        events.publishEvent(new PlacesChanged(actor.county()));
    }

    /** Writes where a division lies: its centre and, when drawn, its outline (GeoJSON, checked by the caller). */
    @Transactional
    public void locate(Actor actor, String code, @Nullable Point centre, @Nullable String outline, long version) {
        actor.must(Right.PLACE_MANAGE, "位置未保存");
        var row = get(actor, code);
        if (divisions.locate(actor.county(), actor.scope().township(), code, centre, outline, version) == 0) {
            throw Refused.stale(row.division().name());
        }
        history.add(actor, townshipOf(code), code, "标定位置", outline == null ? "更新中心点" : "更新中心点和边界");
        events.publishEvent(new PlacesChanged(actor.county()));
    }

    public DivisionStore.Row get(Actor actor, String code) {
        return divisions.find(actor.county(), actor.scope().township(), code).orElseThrow(() -> Refused.notFound("区划"));
    }

    private static @Nullable String townshipOf(String code) {
        return code.length() < 9 ? null : code.substring(0, 9);
    }
}
