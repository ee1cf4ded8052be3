package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BigramsTest {

    @Test
    void 相邻两字成对且不跨标点() {
        assertThat(Bigrams.of("占道经营，占道")).containsExactly("占道", "道经", "经营");
        assertThat(Bigrams.of("甲。乙")).isEmpty();
    }

    @Test
    void 全角小写空白归一() {
        assertThat(Bigrams.of("ＡＢ12")).containsExactly("ab", "b1", "12");
        assertThat(Bigrams.plain("Ａ\u0000 \n Ｂ")).isEqualTo("a b");
    }

    @Test
    void 生僻字按字符而不按编码单元成对() {
        assertThat(Bigrams.of("𠮷野家")).containsExactly("𠮷野", "野家");
    }

    @Test
    void 查询每个词都要命中() {
        assertThat(Bigrams.pairs("占道 王村")).isEqualTo("'占道' & '王村'");
        assertThat(Bigrams.likes("50%_路口")).containsExactly("%50\\%\\_路口%");
    }

    @Test
    void 一个字太短引号无害() {
        assertThat(Bigrams.tooShort("占")).isTrue();
        assertThat(Bigrams.tooShort(" ' ")).isTrue();
        assertThat(Bigrams.pairs("a'b' or")).doesNotContain("a'");
    }
}
