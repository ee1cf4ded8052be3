package cn.xiangzhi.powers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.powers.Item;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final LocalDate START = LocalDate.of(2026, 8, 15);

    @Test
    void 新版本生效时_前一版本到前一日止() {
        var laid = Layers.laid(List.of(entry(1, "旧依据", null)), List.of(own("新依据", START, false)));
        assertThat(laid).extracting(entry -> entry.item().basis()).containsExactly("新依据", "旧依据");
        assertThat(laid).extracting(entry -> entry.item().version()).containsExactly(2, 1);
        assertThat(laid.getLast().validTo()).isEqualTo(START.minusDays(1));
        assertThat(laid.getFirst().inForce(START)).isTrue();
        assertThat(laid.getLast().inForce(START)).isFalse();
    }

    @Test
    void 同一天生效的是补正_取代而不重叠() {
        var common = List.of(entry(2, "现依据", START), entry(1, "旧依据", null).until(1, START.minusDays(1)));
        var laid = Layers.laid(common, List.of(own("现依据补正", START, false)));
        assertThat(laid).extracting(entry -> entry.item().basis()).containsExactly("现依据补正", "旧依据");
        assertThat(laid.getLast().validTo()).isEqualTo(START.minusDays(1));
    }

    @Test
    void 没有起日的也能补正_终止以后不再有效_终止前照常() {
        var corrected = Layers.laid(List.of(entry(1, "甲", null)), List.of(own("乙", null, false)));
        assertThat(corrected).extracting(entry -> entry.item().basis()).containsExactly("乙");
        var ended = Layers.laid(List.of(entry(1, "甲", null)), List.of(own("甲", START, true)));
        assertThat(ended).singleElement().satisfies(entry -> {
            assertThat(entry.inForce(START)).isFalse();
            assertThat(entry.inForce(START.minusDays(1))).isTrue();
        });
    }

    @Test
    void 每一天至多一个版本有效() {
        var laid = Layers.laid(
                List.of(entry(1, "一", null)),
                List.of(
                        own("二", START, false),
                        own("三", START.plusMonths(1), false),
                        own("三补正", START.plusMonths(1), false),
                        own("三补正", START.plusYears(1), true),
                        own("四", START.plusYears(2), false)));
        for (var day = START.minusDays(3); day.isBefore(START.plusYears(3)); day = day.plusDays(1)) {
            var on = day;
            assertThat(laid.stream().filter(entry -> entry.inForce(on)).count())
                    .as(on.toString())
                    .isEqualTo(!on.isBefore(START.plusYears(1)) && on.isBefore(START.plusYears(2)) ? 0 : 1);
        }
    }

    private static Layers.Own own(String basis, @Nullable LocalDate from, boolean gone) {
        return new Layers.Own(entry(0, basis, from), gone);
    }

    private static Entry entry(int version, String basis, @Nullable LocalDate from) {
        var item = new Item(
                "CG-CF-001",
                version,
                "乱扔垃圾",
                "城市管理",
                "行政处罚",
                "",
                basis,
                List.of(),
                null,
                null,
                null,
                null,
                "",
                "",
                "",
                "",
                List.of());
        return new Entry(item, "", "", null, "", "", "", "", "", from, null, Entry.Aids.NONE);
    }
}
