package cn.xiangzhi.places.outlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.divisions.DivisionKind;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.GridStore;
import cn.xiangzhi.places.grids.Outline;
import cn.xiangzhi.places.outlines.OutlineCheck.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutlineCheckTest {

    private static final Named VILLAGE = new Named("柳湾村", square(0, 0, 100));

    @Test
    void 在村内且不碰邻格的边界合格_沿同一条界线不算重叠() {
        assertThat(OutlineCheck.of(square(0, 0, 50), VILLAGE, List.of(new Named("东片", square(50, 0, 50)))))
                .isEmpty();
    }

    @Test
    void 越界和重叠说明多少亩() {
        assertThat(OutlineCheck.of(square(80, 0, 50), VILLAGE, List.of(new Named("东片", square(50, 0, 50)))))
                .hasSize(2)
                .anySatisfy(why -> assertThat(why).contains("亩在柳湾村边界以外"))
                .anySatisfy(why -> assertThat(why).contains("与东片重叠").contains("亩"));
    }

    @Test
    void 自相接触的环不能成片() {
        var bow = new Outline(Outline.parse("30,110\n30,110.01\n30.01,110.01\n30,110.005\n30.01,110")
                .ring());
        assertThat(OutlineCheck.of(bow, null, List.of())).containsExactly("边线不能围成一片（自相接触、重复或有尖刺）");
        assertThat(OutlineCheck.of(square(0, 0, 0.05), null, List.of())).containsExactly("围成的面积不到 100 平方米");
    }

    @Property(tries = 40)
    void 把村切成两半没有空隙_少一块就报一块(@ForAll @IntRange(min = 5, max = 95) int cut) {
        var west = rectangle(0, 0, cut, 100);
        var east = rectangle(cut, 0, 100 - cut, 100);
        assertThat(OutlineCheck.of(west, VILLAGE, List.of(new Named("东", east))))
                .isEmpty();
        assertThat(OutlineCheck.gaps(VILLAGE.outline(), List.of(west, east))).isEmpty();
        assertThat(OutlineCheck.gaps(VILLAGE.outline(), List.of(west))).hasSize(1);
        assertThat(OutlineCheck.gaps(VILLAGE.outline(), List.of())).hasSize(1);
    }

    @Test
    void 文件按代码或村名认网格_新旧和越界重叠一并检查() {
        var village = row("410899101200", "柳湾村", square(0, 0, 100));
        var known = grid("410899101200001", "西片", square(0, 0, 50));
        var file = OutlineFile.read(collection(
                feature("\"代码\":\"410899101200001\"", rectangle(0, 0, 40, 100)),
                feature("\"村代码\":\"410899101200\",\"名称\":\"东片\"", rectangle(40, 0, 60, 100)),
                feature("\"代码\":\"999\"", square(0, 0, 10)),
                feature("\"村代码\":\"410899101200\",\"名称\":\"南片\"", square(90, 90, 50))));
        var lines = OutlinePlan.of(file, List.of(village), List.of(known), code -> true);
        assertThat(lines)
                .extracting(line -> line.change().name() + line.problems().size())
                .containsExactly("REDRAWN0", "NEW1", "NEW2", "SAME1");
        assertThat(OutlinePlan.of(file.subList(0, 2), List.of(village), List.of(known), code -> true))
                .allSatisfy(line -> assertThat(line.problems()).isEmpty());
        assertThat(OutlinePlan.of(file.subList(0, 1), List.of(village), List.of(known), code -> false))
                .allSatisfy(line -> assertThat(line.problems()).containsExactly("不在您的管辖范围内"));
    }

    @Test
    void 不是边界文件的一律退回() {
        assertThatThrownBy(() -> OutlineFile.read("{}")).hasMessageContaining("FeatureCollection");
        assertThatThrownBy(() -> OutlineFile.read("表格")).hasMessageContaining("GeoJSON");
        assertThatThrownBy(() -> OutlineFile.read("{\"type\":\"FeatureCollection\",\"features\":[]}"))
                .hasMessageContaining("没有一个图形");
        var holed =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                        + "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]],[[0,0],[1,0],[1,1],[0,0]]]}}]}";
        assertThat(OutlineFile.read(holed).getFirst().wrong()).contains("洞");
    }

    private static DivisionStore.Row row(String code, String name, Outline outline) {
        return new DivisionStore.Row(
                new Division(code, name, Division.Level.VILLAGE, code.substring(0, 9)),
                DivisionKind.values()[0].label(),
                null,
                outline.geoJson(),
                null,
                0);
    }

    private static GridStore.Row grid(String code, String name, Outline outline) {
        return new GridStore.Row(
                new UUID(0, 1), code.substring(0, 9), code.substring(0, 12), code, name, outline.geoJson(), "", 0);
    }

    private static String feature(String properties, Outline outline) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + outline.geoJson() + "}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static Outline square(double east, double north, double side) {
        return rectangle(east, north, side, side);
    }

    /** A rectangle in steps of a ten-thousandth of a degree from 30 north, 110 east. */
    private static Outline rectangle(double east, double north, double wide, double high) {
        return Outline.parse(point(east, north)
                + point(east + wide, north)
                + point(east + wide, north + high)
                + point(east, north + high));
    }

    private static String point(double east, double north) {
        return String.format(Locale.ROOT, "%.6f,%.6f%n", 30 + north / 10_000, 110 + east / 10_000);
    }
}
