package cn.xiangzhi.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private final Parameters parameters = new Parameters(new Kept());
    private final Actor lawyer = new Actor(
            Ids.next(),
            Ids.next(),
            "法制员",
            Ids.next(),
            "云溪镇",
            "法制员",
            new Scope("410899", null, null),
            Set.of(Right.LAW_MANAGE));

    @Test
    void 法律修改前后各用当时的数值() {
        assertThat(parameters.number("summary.fine.citizen", DAY)).isEqualByComparingTo("200");
        assertThat(parameters.number("summary.fine.citizen", LocalDate.of(2021, 7, 14)))
                .isEqualByComparingTo("50");
        assertThat(parameters.number("latefee.rate", DAY)).isEqualByComparingTo("0.03");
    }

    @Test
    void 没有数值的日子被拒绝并同时说出参数和日期() {
        assertThatThrownBy(() -> parameters.number("spot.cash", LocalDate.of(2020, 1, 1)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).contains("spot.cash", "2020-01-01"));
        assertThatThrownBy(() -> parameters.number("nothing", DAY)).isInstanceOf(Refused.class);
    }

    @Test
    void 本单位设定的数值自所定之日起适用且留有来源() {
        var once = Ids.next();
        for (var i = 0; i < 2; i++) {
            parameters.set(lawyer, once, NOW, "hearing.fine.citizen", DAY, new BigDecimal("10000"), "某省听证规定第3条");
        }
        assertThat(parameters.number("hearing.fine.citizen", DAY)).isEqualByComparingTo("10000");
        assertThat(parameters.number("hearing.fine.citizen", DAY.minusDays(1))).isEqualByComparingTo("5000");
        assertThat(parameters.find("hearing.fine.citizen").values()).hasSize(2);
        assertThat(parameters.value("hearing.fine.citizen", DAY).source()).contains("第3条");
    }

    @Test
    void 法律直接规定的数值不能改() {
        assertThatThrownBy(() -> parameters.set(lawyer, Ids.next(), NOW, "spot.cash", DAY, BigDecimal.TEN, "通知"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 没有权限或数值荒唐的被拒绝() {
        var nobody = Actor.system("410899");
        assertThatThrownBy(() -> parameters.set(nobody, Ids.next(), NOW, "plea.window", DAY, BigDecimal.TEN, "通知"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> parameters.set(lawyer, Ids.next(), NOW, "plea.window", DAY, new BigDecimal("-1"), "通知"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 每个参数都有名称数值和依据() {
        assertThat(parameters.all()).isNotEmpty().allSatisfy(parameter -> {
            assertThat(parameter.name()).isNotBlank();
            assertThat(parameter.values().isEmpty() && parameter.open() == null)
                    .as(parameter.id())
                    .isFalse();
            assertThat(parameter.values())
                    .isSortedAccordingTo((a, b) -> a.from().compareTo(b.from()));
        });
    }

    /** Kept in a list, as an office's store keeps them in a table. */
    private static final class Kept implements OfficeValues {

        private final List<Setting> settings = new ArrayList<>();

        @Override
        public void add(Setting setting) {
            if (settings.stream().noneMatch(known -> known.id().equals(setting.id()))) {
                settings.add(setting);
            }
        }

        @Override
        public List<Setting> of(String parameter) {
            return settings.stream()
                    .filter(known -> known.parameter().equals(parameter))
                    .toList();
        }

        @Override
        public List<Setting> all() {
            return List.copyOf(settings);
        }
    }
}
