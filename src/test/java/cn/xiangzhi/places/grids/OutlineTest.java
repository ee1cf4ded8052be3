package cn.xiangzhi.places.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.Point;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final Outline HORSESHOE = Outline.parse("""
            0,0
            0,3
            3,3
            3,2
            1,2
            1,1
            3,1
            3,0
            """);

    @Test
    void 点在多边形内外_凹处不算() {
        assertThat(HORSESHOE.contains(new Point(0.5, 1.5))).isTrue();
        assertThat(HORSESHOE.contains(new Point(2, 0.5))).isTrue();
        assertThat(HORSESHOE.contains(new Point(2, 1.5))).isFalse();
        assertThat(HORSESHOE.contains(new Point(4, 1))).isFalse();
    }

    @Test
    void 图形来回转换不变() {
        assertThat(Outline.parse(HORSESHOE.geoJson())).isEqualTo(HORSESHOE);
        assertThat(Outline.parse("{\"type\":\"Feature\",\"geometry\":" + HORSESHOE.geoJson() + "}"))
                .isEqualTo(HORSESHOE);
    }

    @Test
    void 画错的边界说明错在哪里() {
        refuses("0,0\n1,1", "至少要三个");
        refuses("0,0\n1,1\n0,1\n1,0", "自相交叉");
        refuses("0,0\n1,一\n0,1", "不是“纬度,经度”");
        refuses("{\"type\":\"Point\",\"coordinates\":[1,1]}", "不是一个多边形");
        refuses("{\"type\":\"Polygon\",\"coordinates\":[[[1,\"x\"],[1,2],[2,2]]]}", "不是数字");
        refuses("{坏的", "不完整");
        refuses("91,0\n1,1\n0,1", "超出范围");
    }

    private static void refuses(String text, String why) {
        assertThatThrownBy(() -> Outline.parse(text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }
}
