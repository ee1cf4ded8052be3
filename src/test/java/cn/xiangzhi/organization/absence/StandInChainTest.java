package cn.xiangzhi.organization.absence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.organization.AbsenceKind;
import cn.xiangzhi.organization.absence.AbsenceStore.Row;
import cn.xiangzhi.places.Answering;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StandInChainTest {

    private static final OffsetDateTime UNTIL = OffsetDateTime.parse("2026-12-03T17:30:00+08:00");

    @Test
    void 本人在岗就是本人_不在岗由代岗人答并说明为什么() {
        assertThat(answering(1, Map.of())).contains(Answering.self(id(1), "员1"));
        assertThat(answering(1, Map.of(id(1), away(1, 2)))).hasValueSatisfying(one -> {
            assertThat(one.person()).isEqualTo(id(2));
            assertThat(one.insteadOf()).isEqualTo(id(1));
            assertThat(one.why()).isEqualTo("员1培训至 2026-12-03 17:30，由员2代岗");
        });
    }

    @Test
    void 没有指定代岗人或代岗人已离岗_就是没有人() {
        assertThat(answering(1, Map.of(id(1), away(1, null)))).isEmpty();
        assertThat(answering(1, Map.of(id(1), away(1, 99)))).isEmpty();
        assertThat(answering(99, Map.of())).isEmpty();
    }

    @Property(tries = 200)
    void 怎样互相代岗都走得到头_答的人一定在岗(@ForAll @Size(6) List<@IntRange(min = 0, max = 6) Integer> standIns) {
        var away = new HashMap<UUID, Row>();
        for (var n = 0; n < standIns.size(); n++) {
            if (standIns.get(n) != 6) {
                away.put(id(n), away(n, standIns.get(n)));
            }
        }
        for (var n = 0; n < standIns.size(); n++) {
            answering(n, away).ifPresent(one -> assertThat(away).doesNotContainKey(one.person()));
        }
    }

    private static Optional<Answering> answering(int person, Map<UUID, Row> away) {
        return StandInChain.of(id(person), away, who -> who.equals(id(99)) ? Optional.empty() : Optional.of(name(who)));
    }

    private static Row away(int person, Integer standIn) {
        return new Row(
                new UUID(9, person),
                null,
                id(person),
                "员" + person,
                "镇政府",
                AbsenceKind.TRAINING,
                UNTIL.minusDays(3),
                UNTIL,
                standIn == null ? null : id(standIn),
                standIn == null ? null : "员" + standIn,
                false,
                "",
                false,
                0);
    }

    private static UUID id(int person) {
        return new UUID(1, person);
    }

    private static String name(UUID person) {
        return "员" + person.getLeastSignificantBits();
    }
}
