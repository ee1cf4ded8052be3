package cn.xiangzhi.intake.map;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CellsTest {

    @Property
    void 边界两侧最近的数也分得与数据库一致(
            @ForAll @LongRange(min = 1, max = 1_800_000_000) long parts,
            @ForAll @IntRange(min = -9, max = 9) int steps) {
        var border = Cells.from(parts);
        var near = border;
        for (var n = 0; n < Math.abs(steps); n++) {
            near = steps < 0 ? Math.nextDown(near) : Math.nextUp(near);
        }

        assertThat(near >= border).isEqualTo(Math.floor(near * Cells.PARTS) >= parts);
    }
}
