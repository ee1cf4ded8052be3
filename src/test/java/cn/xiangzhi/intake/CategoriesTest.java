package cn.xiangzhi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Categories found by everyday words. */
class CategoriesTest {

    private final Categories categories = new Categories();

    @ParameterizedTest
    @CsvSource({"楼下有人占道摆摊卖菜,占道", "半夜施工噪声大睡不着,噪声", "村口垃圾堆没人清垃圾,垃圾", "有人在河里采砂,采砂", "邻居养猪场臭得很粪污直排,养殖"})
    void 平常话能找到类别(String words, String expected) {
        assertThat(categories.propose(words, 6)).extracting(Category::name).anyMatch(name -> name.contains(expected));
    }

    @Test
    void 不认识的和停用的类别不收() {
        assertThatThrownBy(() -> categories.current("不存在")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> categories.current("字".repeat(1000))).hasMessageContaining("…");
        assertThatThrownBy(() -> categories.current("GB-01008")).isInstanceOf(Refused.class);
        assertThat(categories.propose("？？？", 6)).isEmpty();
    }
}
