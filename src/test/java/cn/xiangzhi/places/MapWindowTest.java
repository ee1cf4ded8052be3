package cn.xiangzhi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.xiangzhi.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window of a map and its squares. */
class MapWindowTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                 | 10
            1,2,3                              | 10
            1,2,3,4,5                          | 10
            114,36,113,37                      | 10
            114,37,115,36                      | 10
            NaN,36,115,37                      | 10
            114,36,Infinity,NaN                | 10
            114,36,115,37); drop table x       | 10
            114,36,115,37                      | -1
            114,36,115,37                      | 23
            """)
    void 范围写错的不打开(String bbox, int zoom) {
        assertThatThrownBy(() -> MapWindow.of(bbox, zoom, false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("西,南,东,北");
    }

    @Test
    void 一屏最多几百个格子() {
        // 1440 × 600 pixels at zoom 12
        var degrees = 360 / (256 * Math.pow(2, 12));
        var window =
                MapWindow.of("113.5,35.0," + (113.5 + 1440 * degrees) + "," + (35.0 + 600 * degrees * 0.82), 12, false);
        var squares = Math.ceil((window.east() - window.west()) / window.cellWidth() + 1)
                * Math.ceil((window.north() - window.south()) / window.cellHeight() + 1);
        assertThat(squares).isLessThan(260);
        var heat = MapWindow.of("113.5,35.0,114,35.5", 12, true);
        assertThat(heat.cellWidth()).isCloseTo(window.cellWidth() / 3, within(1e-12));
    }

    @Test
    void 放大一级格子小一半() {
        var far = MapWindow.of("113,35,114,36", 9, false);
        var near = MapWindow.of("113,35,114,36", 10, false);
        assertThat(near.cellWidth()).isCloseTo(far.cellWidth() / 2, within(1e-12));
        assertThat(near.cellHeight()).isLessThan(near.cellWidth());
    }

    @Test
    void 缩到全世界只看中国() {
        var world = MapWindow.of("-400,-100,500,100", 1, false);
        assertThat(world).isEqualTo(new MapWindow(73, 3, 136, 54, 1, false));
    }
}
