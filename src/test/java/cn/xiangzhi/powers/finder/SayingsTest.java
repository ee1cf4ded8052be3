package cn.xiangzhi.powers.finder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.powers.finder.Sayings.Saying;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SayingsTest {

    private static final Everyday EVERYDAY = Everyday.of(Map.of("焚烧", List.of("点着")), Set.of(), List.of("有人"));
    private static final Sayings SAYINGS = new Sayings(
            EVERYDAY,
            List.of(
                    new Saying(List.of("A"), "麦茬点着了"),
                    new Saying(List.of("A"), "地里点着一片"),
                    new Saying(List.of("B"), "狗没拴绳"),
                    new Saying(List.of("B", "C"), "大狗追人")));

    @Test
    void 最近的记为一_没有说法的记为零() {
        var near = SAYINGS.near(signs("有人把麦子点着"));
        assertThat(near.of("A")).isEqualTo(1);
        assertThat(near.of("B")).isBetween(0.0, 0.9);
        assertThat(near.of("D")).isZero();
    }

    @Test
    void 几个事项共用的说法_各占一份() {
        var near = SAYINGS.near(signs("大狗"));
        assertThat(near.of("B")).isEqualTo(1);
        assertThat(near.of("C")).isGreaterThan(near.of("A"));
    }

    @Test
    void 说得出哪些字词起了作用_最强的在前() {
        var asked = signs("麦茬点着");
        assertThat(SAYINGS.near(asked).because("A", asked.keySet()))
                .contains("茬", "=焚烧")
                .doesNotContain("狗");
        assertThat(SAYINGS.near(asked).because("D", asked.keySet())).isEmpty();
    }

    @Test
    void 没学过就什么都不偏() {
        assertThat(Sayings.none().near(signs("麦茬")).of("A")).isZero();
    }

    private static Map<String, Everyday.Kind> signs(String words) {
        var signs = new LinkedHashMap<String, Everyday.Kind>();
        EVERYDAY.hear(words).tokens().forEach(token -> signs.putIfAbsent(token.sign(), token.kind()));
        return signs;
    }
}
