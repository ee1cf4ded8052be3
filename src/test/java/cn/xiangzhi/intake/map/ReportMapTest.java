package cn.xiangzhi.intake.map;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.MapPoints;
import cn.xiangzhi.places.MapWindow;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Points, squares and heat over a real store. */
@XiangzhiTest
class ReportMapTest {

    private static final ReportPoints.Asked EVERYTHING = new ReportPoints.Asked(false, null, null);

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportPoints points;

    private Town town;
    private Actor dispatcher;

    @BeforeEach
    void open() {
        town = Town.build(places, staffing);
        dispatcher = town.dispatcher();
    }

    @Test
    void 远看聚成一处_近看各是各的_没有位置的不画() {
        add(30.010, 110.010);
        add(30.011, 110.011);
        add(30.100, 110.100);
        add(null, null);
        var far = points.in(MapWindow.of("109.5,29.5,110.5,30.5", 8, false), dispatcher.scope(), EVERYTHING);
        assertThat(far.marks()).hasSize(1);
        assertThat(far.marks().getFirst().count()).isEqualTo(3);
        assertThat(far.marks().getFirst().item()).isNull();
        assertThat(far.total()).isEqualTo(3);
        assertThat(far.list()).hasSize(3);
        var near = points.in(MapWindow.of("110.0,30.0,110.2,30.2", 18, false), dispatcher.scope(), EVERYTHING);
        assertThat(near.marks())
                .hasSize(3)
                .allSatisfy(mark -> assertThat(mark.item())
                        .isNotNull()
                        .satisfies(item -> assertThat(item.title()).isEqualTo("占道")));
        var beside = points.in(MapWindow.of("110.05,30.05,110.2,30.2", 18, false), dispatcher.scope(), EVERYTHING);
        assertThat(beside.total()).isEqualTo(1);
    }

    @Test
    void 外镇的看不到_类别时间办结与否都能筛_热力不带内容() {
        add(30.010, 110.010);
        var window = MapWindow.of("109.5,29.5,110.5,30.5", 12, false);
        assertThat(points.in(window, town.stranger().scope(), EVERYTHING)).satisfies(ReportMapTest::empty);
        assertThat(points.in(window, new Scope("140001", null, null), EVERYTHING))
                .satisfies(ReportMapTest::empty);
        assertThat(points.in(window, dispatcher.scope(), new ReportPoints.Asked(true, "HL-03", null))
                        .total())
                .isEqualTo(1);
        assertThat(points.in(window, dispatcher.scope(), new ReportPoints.Asked(true, "HL-01", null)))
                .satisfies(ReportMapTest::empty);
        var heat = points.in(MapWindow.of("109.5,29.5,110.5,30.5", 12, true), dispatcher.scope(), EVERYTHING);
        assertThat(heat.marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.item()).isNull());
    }

    private static void empty(MapPoints found) {
        assertThat(found.marks()).isEmpty();
        assertThat(found.list()).isEmpty();
    }

    private void add(@Nullable Double latitude, @Nullable Double longitude) {
        reports.receive(
                dispatcher,
                new NewReport(
                        UUID.randomUUID(),
                        null,
                        Channel.PATROL,
                        "HL-03",
                        "占道",
                        "占道",
                        new Place(town.county(), town.township(), town.village(), "", latitude, longitude),
                        null,
                        "",
                        "",
                        ""));
    }
}
