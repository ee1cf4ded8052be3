package cn.xiangzhi.casework.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.rules.ExcludedDays;
import cn.xiangzhi.casework.rules.ExcludedDays.Span;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.ProfileNumber;
import cn.xiangzhi.law.OfficeValues;
import cn.xiangzhi.law.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of the ministries' procedures (rules §6, §8.3, §22). */
class ProfileNumbersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private final Parameters parameters = new Parameters(new Kept());
    private final ProfileNumbers numbers = new ProfileNumbers(parameters);

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "市场监管, MARKET",
        "生态环境, ENVIRONMENT",
        "住房城乡建设, HOUSING",
        "交通运输, TRANSPORT",
        "消防救援, FIRE",
        "水利, WATER",
        "农业农村, AGRICULTURE",
        "林业草原, AGRICULTURE",
        "城市管理, URBAN",
        "民政, STATUTE",
    })
    void 按事项领域取原主管部门的程序(String field, ProcedureProfile profile) {
        assertThat(ProcedureProfile.of(field)).isEqualTo(profile);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "MARKET, FILING, 15, VERIFIED",
        "MARKET, FILING_MORE, 15, VERIFIED",
        "MARKET, DECIDE_MORE, 30, VERIFIED",
        "MARKET, DECIDE_MOST, , ",
        "MARKET, PLEA, 5, VERIFIED",
        "MARKET, PUBLICATION, 20, VERIFIED",
        "MARKET, SUMMARY_FILE, 7, VERIFIED",
        "MARKET, REVIEW, 10, VERIFIED",
        "ENVIRONMENT, FILING, 15, SEEN",
        "ENVIRONMENT, DECIDE_MORE, 30, SEEN",
        "ENVIRONMENT, DECIDE_MOST, 30, SEEN",
        "ENVIRONMENT, PUBLICATION, 7, MEMORY",
        "ENVIRONMENT, SUMMARY_FILE, 5, MEMORY",
        "HOUSING, FILING_MORE, 10, MEMORY",
        "HOUSING, DECIDE_MOST, 60, MEMORY",
        "HOUSING, PUBLICATION, 7, SEEN",
        "HOUSING, SUMMARY_FILE, 3, MEMORY",
        "HOUSING, OUT_SUSPENSION, , ",
        "TRANSPORT, FILING, , ",
        "FIRE, DECIDE_MORE, , ",
        "URBAN, PLEA, , ",
    })
    void 已知的数值带核对情况_不知道的不编造(
            ProcedureProfile profile,
            ProfileNumber number,
            @Nullable BigDecimal days,
            @Nullable Confidence confidence) {
        var value = numbers.value(profile, number, DAY);
        if (days == null) {
            assertThat(value).isEmpty();
            return;
        }
        assertThat(value.orElseThrow().value()).isEqualByComparingTo(days);
        assertThat(value.orElseThrow().confidence()).isEqualTo(confidence);
        assertThat(ProfileNumbers.basis(value.orElseThrow()).contains("待律师确认"))
                .isEqualTo(confidence != Confidence.VERIFIED);
    }

    @Test
    void 管理员设定时写明起始日期和来源_并显示设定人() {
        var lawyer = new Actor(
                Ids.next(),
                Ids.next(),
                "法制员",
                Ids.next(),
                "云溪镇",
                "法制员",
                new Scope("841001", null, null),
                Set.of(Right.LAW_MANAGE));
        parameters.set(lawyer, Ids.next(), NOW, "profile.fire.filing", DAY, new BigDecimal("7"), "消防处罚程序规定第9条");
        assertThat(numbers.days(ProcedureProfile.FIRE, ProfileNumber.FILING, DAY))
                .contains(7);
        assertThat(numbers.days(ProcedureProfile.FIRE, ProfileNumber.FILING, DAY.minusDays(1)))
                .isEmpty();
        assertThat(ProfileNumbers.basis(numbers.value(ProcedureProfile.FIRE, ProfileNumber.FILING, DAY)
                        .orElseThrow()))
                .contains("消防处罚程序规定第9条", "由法制员设定");
        assertThatThrownBy(() -> parameters.set(
                        Actor.system("841001"), Ids.next(), NOW, "profile.fire.filing", DAY, BigDecimal.TEN, "通知"))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(ProcedureProfile.class)
    void 每个领域的每个数值都有参数可设(ProcedureProfile profile) {
        for (var number : ProfileNumber.values()) {
            if (profile == ProcedureProfile.STATUTE) {
                assertThat(numbers.value(profile, number, DAY)).isEmpty();
            } else {
                assertThat(numbers.parameter(profile, number).settable()).isTrue();
            }
        }
    }

    @Test
    void 不计入的时间重叠部分只扣一次() {
        assertThat(ExcludedDays.count(List.of())).isZero();
        assertThat(ExcludedDays.count(List.of(new Span(DAY, DAY.plusDays(10))))).isEqualTo(10);
        assertThat(ExcludedDays.count(
                        List.of(new Span(DAY, DAY.plusDays(10)), new Span(DAY.plusDays(5), DAY.plusDays(14)))))
                .isEqualTo(14);
        assertThat(ExcludedDays.count(List.of(new Span(DAY, DAY)))).isZero();
    }

    /** An office's settings in a list. */
    private static final class Kept implements OfficeValues {

        private final List<Setting> settings = new ArrayList<>();

        @Override
        public void add(Setting setting) {
            settings.add(setting);
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
