package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** A body in JSON means the same as the form of the specification (F4). */
class JsonBodyTest {

    private static Given given(String json) {
        var request = new MockHttpServletRequest("POST", "/open311/v2/requests.json");
        request.setContentType("application/json; charset=utf-8");
        request.setContent(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        request.setParameter("api_key", "k");
        return Given.of(request);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lat\": 30.0101, \"attribute\": {\"Q2\": [\"缺失\", \"异响\"]}}",
                "{\"lat\": \"30.0101\", \"attributes\": [{\"code\": \"Q2\", \"value\": [\"缺失\", \"异响\"]}]}",
                "{\"lat\": 30.0101, \"attribute[Q2]\": [\"缺失\", \"异响\"], \"email\": null, \"deep\": {\"x\": 1}}",
            })
    void 几种写法读出同样的值(String json) {
        var given = given(json);
        assertThat(given.first("lat")).isEqualTo("30.0101");
        assertThat(given.attribute("Q2")).isEqualTo(List.of("缺失", "异响"));
        assertThat(given.apiKey()).isEqualTo("k");
        assertThat(given.first("email")).isEmpty();
        assertThat(given.first("deep")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"x\"", "{", "{\"lat\": }", "null"})
    void 读不懂的是400(String json) {
        assertThatThrownBy(() -> given(json))
                .isInstanceOfSatisfying(
                        GeoFault.class, fault -> assertThat(fault.status()).isEqualTo(400));
    }
}
