package cn.xiangzhi.organization.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.organization.duty.DutyStore.Setting;
import cn.xiangzhi.organization.duty.RosterMaker.Given;
import cn.xiangzhi.organization.duty.RosterMaker.Held;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RosterMakerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);

    @Property(tries = 60)
    void 人手够时班班有人_谁也不连班不重叠(
            @ForAll @IntRange(min = 1, max = 3) int seats,
            @ForAll @IntRange(min = 0, max = 6) int more,
            @ForAll @IntRange(min = 1, max = 6) int weeks) {
        var leaders = people(1, 2 + more);
        var keepers = people(2, 2 * seats + more);
        var given = make(seats, weeks, leaders, keepers, List.of());
        assertThat(given).allSatisfy(one -> assertThat(one.person()).isNotNull());
        noneInARow(given);
    }

    @Property(tries = 60)
    void 人手不够或有人不在岗时宁可空缺也不连班_并说明原因(
            @ForAll @IntRange(min = 1, max = 3) int seats,
            @ForAll @IntRange(min = 0, max = 5) int count,
            @ForAll @IntRange(min = 0, max = 5) int awayCount) {
        var keepers = people(2, count);
        var away = keepers.subList(0, Math.min(awayCount, count));
        var given = make(seats, 1, people(1, 1), keepers, away);
        noneInARow(given);
        assertThat(given).allSatisfy(one -> {
            assertThat(one.why()).isNotBlank();
            assertThat(away).doesNotContain(one.person() == null ? new UUID(9, 9) : one.person());
        });
    }

    @Test
    void 节假日和周末轮流_最多与最少相差一班() {
        var keepers = people(2, 5);
        var given = make(1, 10, people(1, 3), keepers, List.of());
        for (var kind : DayKind.values()) {
            var counts = keepers.stream()
                    .map(person -> given.stream()
                            .filter(one ->
                                    person.equals(one.person()) && one.slot().kind() == kind)
                            .count())
                    .toList();
            var most = counts.stream().mapToLong(n -> n).max().orElseThrow();
            var least = counts.stream().mapToLong(n -> n).min().orElseThrow();
            assertThat(most - least).as(kind.label() + counts).isLessThanOrEqualTo(kind == DayKind.WORKING ? 2 : 1);
        }
    }

    @Test
    void 白班夜班也轮流_没有人总值夜班() {
        var keepers = people(2, 4);
        var given = make(1, 8, people(1, 3), keepers, List.of());
        for (var person : keepers) {
            var nights = given.stream()
                    .filter(one -> person.equals(one.person()) && one.slot().shift() == DutyShift.NIGHT)
                    .count();
            assertThat(nights).as("夜班").isBetween(10L, 18L);
        }
    }

    @Test
    void 上周值过的节假日计入_本周让给别人() {
        var keepers = people(2, 3);
        var slot = Slot.week(
                        MONDAY, new Setting(1, LocalTime.of(8, 30), LocalTime.of(17, 30), 0), RosterMakerTest::kind)
                .stream()
                .filter(one -> one.shift() == DutyShift.DAY && one.kind() == DayKind.HOLIDAY)
                .findFirst()
                .orElseThrow();
        var before = List.of(
                new Held(
                        keepers.get(0),
                        DayKind.HOLIDAY,
                        DutyShift.DAY,
                        slot.from().minusDays(20),
                        slot.to().minusDays(20)),
                new Held(
                        keepers.get(1),
                        DayKind.HOLIDAY,
                        DutyShift.DAY,
                        slot.from().minusDays(10),
                        slot.to().minusDays(10)));
        var given =
                new RosterMaker(Map.of(DutyRole.KEEPER, keepers), before, (person, at) -> false).make(List.of(slot));
        assertThat(given.getFirst().person()).isEqualTo(keepers.get(2));
        assertThat(given.getFirst().why()).contains("节假日值 0 班");
    }

    @Test
    void 一周的班次_每天一名带班_白班夜班各若干() {
        var slots =
                Slot.week(MONDAY, new Setting(2, LocalTime.of(8, 0), LocalTime.of(18, 0), 0), RosterMakerTest::kind);
        assertThat(slots).hasSize(7 * 5);
        assertThat(slots.getFirst().from()).isEqualTo("2026-09-28T08:00:00+08:00");
        assertThat(slots.getLast().to()).isEqualTo("2026-10-05T08:00:00+08:00");
        assertThat(slots.stream().filter(slot -> slot.kind() == DayKind.HOLIDAY))
                .hasSize(4 * 5);
    }

    private static List<Given> make(int seats, int weeks, List<UUID> leaders, List<UUID> keepers, List<UUID> away) {
        var given = new ArrayList<Given>();
        var before = new ArrayList<Held>();
        var setting = new Setting(seats, LocalTime.of(8, 30), LocalTime.of(17, 30), 0);
        for (var week = 0; week < weeks; week++) {
            var maker = new RosterMaker(
                    Map.of(DutyRole.LEADER, leaders, DutyRole.KEEPER, keepers),
                    before,
                    (person, slot) -> away.contains(person));
            var made = maker.make(Slot.week(MONDAY.plusWeeks(week), setting, RosterMakerTest::kind));
            given.addAll(made);
            made.stream()
                    .filter(one -> one.person() != null)
                    .forEach(one -> before.add(new Held(
                            one.person(),
                            one.slot().kind(),
                            one.slot().shift(),
                            one.slot().from(),
                            one.slot().to())));
        }
        return given;
    }

    private static void noneInARow(List<Given> given) {
        var taken = given.stream().filter(one -> one.person() != null).toList();
        for (var one : taken) {
            assertThat(taken)
                    .filteredOn(other -> other != one && other.person().equals(one.person()))
                    .noneMatch(other -> !other.slot().from().isAfter(one.slot().to())
                            && !other.slot().to().isBefore(one.slot().from()));
        }
    }

    /** The first four days of October are off; otherwise as the week has it. */
    private static DayKind kind(LocalDate day) {
        if (day.getMonthValue() == 10 && day.getDayOfMonth() <= 7) {
            return DayKind.HOLIDAY;
        }
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? DayKind.WEEKEND : DayKind.WORKING;
    }

    private static List<UUID> people(long kind, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> new UUID(kind, n)).toList();
    }
}
