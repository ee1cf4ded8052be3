package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fonts as the build prepared them: whole, small, and so that what is copied out of a page is what was written. */
class FontsTest {

    private static final Fonts FONTS = new Fonts();

    @BeforeAll
    static void fonts() {
        assumeThat(FONTS.missing()).as("随附的字体").isNull();
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void 每个字有自己的字形_没有私用区和控制字符(Face face) throws Exception {
        var cmap = FONTS.of(face).getUnicodeCmapLookup();
        var owner = new HashMap<Integer, Integer>();
        for (var code = 0; code < 0x32000; code++) {
            var glyph = cmap.getGlyphId(code);
            if (glyph > 0) {
                assertThat(owner.put(glyph, code)).as(Character.toString(code)).isNull();
                assertThat(code < 0x20 || code >= 0xE000 && code < 0xF900)
                        .as(Integer.toHexString(code))
                        .isFalse();
            }
        }
    }

    @Test
    void 仿宋_黑体_楷体_标题宋体齐国标基本字_宋体有全部基本汉字() throws Exception {
        var basic = Charset.forName("GB2312").newEncoder();
        for (var face : Face.values()) {
            var cmap = FONTS.of(face).getUnicodeCmapLookup();
            assertThat(IntStream.range(0x4E00, 0x9FA6)
                            .filter(code -> face == Face.SONG || basic.canEncode((char) code))
                            .filter(code -> cmap.getGlyphId(code) == 0))
                    .as(face.family)
                    .isEmpty();
        }
    }
}
