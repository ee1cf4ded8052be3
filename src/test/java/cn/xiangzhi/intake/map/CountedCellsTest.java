package cn.xiangzhi.intake.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.MapPoints.Mark;
import cn.xiangzhi.places.MapWindow;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was counted beforehand is what the reports say, whatever was done and whenever it was counted in (F86, ADR 72). */
@XiangzhiTest
class CountedCellsTest {

    private static final int STEPS = 160;
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-30T10:00:00+08:00");

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private ReportStore reports;

    @Autowired
    private CountedCells counted;

    @Autowired
    private LiveCells live;

    @Autowired
    private ReportPoints points;

    private Town town;
    private final List<UUID> known = new ArrayList<>();

    @BeforeEach
    void open() {
        town = Town.build(places, staffing);
        known.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void 随机收报_并入_拆出_改类别以后_方格里的数就是报告的数(long seed) {
        var random = new Random(seed);
        for (var step = 0; step < STEPS; step++) {
            act(random);
            if (random.nextInt(8) == 0) {
                counted.countIn(1 + random.nextInt(20));
            }
            if (step % 4 == 3) {
                compare(random);
            }
        }
        var all = Cells.of(MapWindow.of("109,29,112,32", 6, false));
        assertThat(counted.in(all, scope(null), null).stream()
                        .mapToLong(Gathered::count)
                        .sum())
                .as("不是两边都空")
                .isGreaterThan(40);
    }

    @Test
    void 只有一件的方格带着那一件_并走以后不再画() {
        var lone = add(30.5, 110.5, NOW);
        var wide = MapWindow.of("110,30,111,31", 9, false);
        var everything = new ReportPoints.Asked(false, null, null);
        assertThat(points.in(wide, scope(null), everything).marks())
                .singleElement()
                .extracting(Mark::item)
                .isNotNull()
                .satisfies(item -> assertThat(item.href()).isEqualTo("/reports/" + lone));
        counted.countIn(1000);
        change(lone, report -> report.mergedInto(add(30.9, 110.9, NOW)));
        assertThat(points.in(wide, scope(town.township()), everything).marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.latitude()).isCloseTo(30.9, within(1e-6)));
        change(lone, report -> report.splitOff(ReportStage.ACCEPTED));
        assertThat(points.in(wide, scope(null), everything).total()).isEqualTo(2);
    }

    /** One of the acts that change what a map shows, or what it must not. */
    private void act(Random random) {
        var turn = known.isEmpty() ? 0 : random.nextInt(10);
        if (turn < 6) {
            add(edge(random, 30.0, 16_000), edge(random, 110.0, 20_000), NOW.minusHours(random.nextInt(20_000)));
            return;
        }
        var one = known.get(random.nextInt(known.size()));
        change(one, report -> switch (report.stage()) {
            case MERGED -> report.splitOff(ReportStage.ACCEPTED);
            case ACCEPTED -> turn == 9 ? report.reclassified("HL-01") : report.mergedInto(UUID.randomUUID());
            default -> report;
        });
    }

    /** Every third lies on the border of cells, to the last digit; many are within a few steps of one another. */
    private static double edge(Random random, double from, int side) {
        var near = (long) (from * Cells.PARTS) + random.nextLong(random.nextBoolean() ? 200_000 : 9_000_000);
        return Cells.degrees(random.nextInt(3) == 0 ? near / side * side : near);
    }

    private void compare(Random random) {
        var south = 29.9 + random.nextDouble();
        var west = 109.9 + random.nextDouble();
        var size = Math.pow(2, -random.nextInt(6));
        var bbox = "%f,%f,%f,%f".formatted(west, south, west + size, south + size);
        var cells = Cells.of(MapWindow.of(bbox, 4 + random.nextInt(11), random.nextBoolean()));
        var scope = scope(List.of(town.township(), town.other(), "").get(random.nextInt(3)));
        var since = random.nextBoolean() ? null : NOW.minusHours(random.nextInt(20_000));
        assertThat(sums(counted.in(cells, scope, since)))
                .as("%s %s %s", cells, scope, since)
                .containsExactlyInAnyOrderElementsOf(
                        sums(live.in(cells, scope, new ReportPoints.Asked(false, null, since))));
    }

    private static List<List<Long>> sums(List<Gathered> gathered) {
        return gathered.stream()
                .map(one -> List.of(one.count(), one.latitudes(), one.longitudes()))
                .toList();
    }

    private Scope scope(@Nullable String township) {
        return new Scope(town.county(), township == null || township.isEmpty() ? null : township, null);
    }

    private UUID add(double latitude, double longitude, OffsetDateTime at) {
        var id = Ids.next();
        var receipt = new Receipt(id, "R" + id, "N" + id);
        var township = known.size() % 3 == 0 ? town.other() : town.township();
        reports.add(List.of(new ReportStore.Fresh(
                new Report(
                        receipt,
                        new Report.Said(Channel.PATROL, "HL-03", "占道", "占道", at),
                        new Place(town.county(), township, null, "", latitude, longitude),
                        new Report.Receiver(null, null, ""),
                        Report.Outcome.NONE,
                        ReportStage.ACCEPTED,
                        0),
                UUID.randomUUID())));
        known.add(id);
        return id;
    }

    private void change(UUID id, UnaryOperator<Report> how) {
        var report = reports.find(town.county(), id).orElseThrow();
        var after = how.apply(report);
        reports.save(after);
    }
}
