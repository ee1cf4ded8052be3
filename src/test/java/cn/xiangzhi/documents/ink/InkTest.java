package cn.xiangzhi.documents.ink;

import static cn.xiangzhi.documents.ink.Drawings.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strokes read, judged and drawn, without a browser. */
class InkTest {

    @Test
    void 像样的签名收下() {
        assertThat(InkCheck.fault(Drawings.name(0))).isEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("没有签名", of()),
                Arguments.of("没有签名", of(List.of())),
                Arguments.of("只点了几下", of(line(300, 300, 2000, 900, 0).subList(0, 7))),
                Arguments.of("不在签名框内", of(line(300, 300, 3600, 900, 0))),
                Arguments.of("不在签名框内", of(line(-5, 300, 900, 900, 0))),
                Arguments.of("时间先后不对", of(line(300, 300, 900, 900, 500), line(300, 900, 2000, 300, 0))),
                Arguments.of("写得太快", of(instant())),
                Arguments.of("太小", of(line(300, 300, 400, 310, 0))),
                Arguments.of("笔画太多", new Ink(3500, 2400, Collections.nCopies(121, line(300, 300, 900, 900, 0)))),
                Arguments.of("大小不对", new Ink(10, 2400, List.of(line(0, 300, 10, 900, 0)))));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void 不像签名的说明是哪里不像(String why, Ink ink) {
        assertThat(InkCheck.fault(ink))
                .hasValueSatisfying(said -> assertThat(said).contains(why));
    }

    @Test
    void 图由服务器按笔画生成_同样的笔画同样的图_笔画所在处有墨() throws Exception {
        var ink = Drawings.name(0);
        assertThat(InkPicture.png(ink))
                .isEqualTo(InkPicture.png(Drawings.name(0)))
                .isNotEqualTo(InkPicture.png(Drawings.name(300)));
        var picture = ImageIO.read(new ByteArrayInputStream(InkPicture.png(ink)));
        assertThat(picture.getRGB(0, 0) >>> 24).isZero();
        var inked = 0;
        for (var x = 0; x < InkPicture.WIDTH; x++) {
            for (var y = 0; y < InkPicture.HEIGHT; y++) {
                inked += picture.getRGB(x, y) >>> 24 > 200 ? 1 : 0;
            }
        }
        assertThat(inked).isBetween(500, InkPicture.WIDTH * InkPicture.HEIGHT / 3);
    }

    @Test
    void 缩放后不出框_比例不变() {
        var box = new Rectangle2D.Double(40, 50, 60, 20);
        var drawn = InkShape.within(Drawings.name(0), box).getBounds2D();
        assertThat(box.createUnion(drawn)).isEqualTo(box);
        var before = InkShape.bounds(Drawings.name(0));
        assertThat(drawn.getWidth() / drawn.getHeight())
                .isCloseTo(before.getWidth() / before.getHeight(), org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void 压力大的地方墨迹宽() {
        assertThat(high(900)).isGreaterThan(high(100) * 1.5);
    }

    /** How high a level line is whose pressure goes about that value. */
    private static double high(int pressure) {
        var dots = java.util.stream.IntStream.range(0, 20)
                .mapToObj(n -> new Ink.Dot(300 + n * 140, 1000, pressure + n % 4, n * 16))
                .toList();
        var shape = InkShape.within(of(dots), new Rectangle2D.Double(0, 0, 3500, 2400));
        return shape.getBounds2D().getHeight();
    }

    @Test
    void 存下的文字读回来是同样的笔迹() {
        var marks = List.of(new Mark(1, "ab".repeat(32), Drawings.name(0)), new Mark(2, "", Drawings.name(9)));
        assertThat(MarkText.read(MarkText.write(marks))).isEqualTo(marks);
        assertThat(MarkText.read("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "{}",
                "[1]",
                "[{}]",
                "[{\"page\":1,\"width\":10,\"height\":10,\"strokes\":[[[1,2,3]]]}]",
                "[{\"page\":1,\"width\":10,\"height\":10,\"strokes\":[[[1,2,3,\"4\"]]]}]",
                "[{\"page\":1,\"width\":10,\"height\":10,\"strokes\":[[[1,2,3,1e99]]]}]",
                "[{\"page\":1.5,\"width\":10,\"height\":10,\"strokes\":[]}]",
                "[{\"page\":1,\"digest\":\"<script>\",\"width\":10,\"height\":10,\"strokes\":[]}]",
                "[{\"page\":1,\"width\":10,\"height\":10,\"strokes\":[7]}]"
            })
    void 读不懂的数据用中文拒绝(String sent) {
        assertThatThrownBy(() -> MarkText.read(sent))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能读取");
    }

    @Test
    void 太大的不读() {
        assertThatThrownBy(() -> MarkText.read("[" + " ".repeat(1_300_000) + "]"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("太大");
        assertThatThrownBy(() -> MarkText.read("[" + "0,".repeat(200) + "0]")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> MarkText.read("[".repeat(100_000))).isInstanceOf(Refused.class);
    }

    @SafeVarargs
    private static Ink of(List<Ink.Dot>... strokes) {
        return new Ink(3500, 2400, List.of(strokes));
    }

    private static List<Ink.Dot> instant() {
        return line(300, 300, 2000, 900, 0).stream()
                .map(dot -> new Ink.Dot(dot.x(), dot.y(), 500, 0))
                .toList();
    }
}
