package cn.xiangzhi.inspection.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Several fields' checklists become one list. */
class MergingTest {

    @Test
    void 几个领域并为一张清单_同一点只查一次_几个机关都写上() {
        var points = Merging.join(List.of(
                wanted("A-1", "对占道经营的处罚", "城管", "镇政府", "营业执照是否悬挂", "门前是否占道"),
                wanted("B-1", "对消防通道堵塞的处罚", "消防", "消防所", "通道是否畅通", "营业执照是否悬挂"),
                wanted("A-1", "对占道经营的处罚", "城管", "执法队", "门前是否占道")));
        assertThat(points).extracting(Merging.Point::words).containsExactly("营业执照是否悬挂", "门前是否占道", "通道是否畅通");
        assertThat(points.getFirst().body()).isEqualTo("镇政府、执法队、消防所");
    }

    @Test
    void 目录里没有检查清单的_按事项名称问() {
        assertThat(Merging.join(List.of(wanted("C-1", "对乱倒生活垃圾、污水、粪便的处罚", "城管", "镇政府"))))
                .extracting(Merging.Point::words)
                .containsExactly("有没有：乱倒生活垃圾、污水、粪便");
    }

    /** Whatever is asked for, nothing is lost and nothing stands twice. */
    @Property(tries = 200)
    void 合并不丢不重(@ForAll("several") List<Merging.Wanted> several) {
        var joined = Merging.join(several).stream().map(Merging.Point::words).toList();
        assertThat(joined).doesNotHaveDuplicates();
        var first = new java.util.LinkedHashMap<String, Merging.Wanted>();
        several.forEach(one -> first.putIfAbsent(one.itemCode(), one));
        first.values().forEach(one -> assertThat(joined).containsAll(one.points()));
    }

    @Provide
    Arbitrary<List<Merging.Wanted>> several() {
        var points = Arbitraries.of("甲", "乙", "丙", "丁").list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(Arbitraries.of("1", "2", "3"), Arbitraries.of("城管", "消防"), points)
                .as((code, field, asked) -> new Merging.Wanted(
                        code, "对某事的处罚", field, "镇政府", asked.stream().distinct().toList()))
                .list()
                .ofMaxSize(8);
    }

    private static Merging.Wanted wanted(String code, String name, String field, String body, String... points) {
        return new Merging.Wanted(code, name, field, body, List.of(points));
    }
}
