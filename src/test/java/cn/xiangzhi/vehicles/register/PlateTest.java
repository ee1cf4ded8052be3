package cn.xiangzhi.vehicles.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {

    @ParameterizedTest
    @CsvSource({
        "豫H12345, 豫H12345",
        "豫h·12a4b, 豫H12A4B",
        "豫H3101警, 豫H3101警",
        "京AD12345, 京AD12345",
        "粤B12345D, 粤B12345D",
        "豫H 1234挂, 豫H1234挂",
    })
    void 普通号牌和新能源号牌_去掉间隔并改大写(String written, String plate) {
        assertThat(new Plate(written).text()).isEqualTo(plate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "豫I12345", "豫H12O45", "豫H1234", "豫H1234567", "H12345", "豫HABCDE", "豫HZ12345", "豫12345H"})
    void 不是号牌的样子(String written) {
        assertThatThrownBy(() -> new Plate(written)).isInstanceOf(Refused.class).hasMessageContaining("不是号牌的样子");
    }
}
