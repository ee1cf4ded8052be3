package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.xiangzhi.places.Places;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** jurisdiction_id may be left out where the endpoint serves one office, and only there. */
class JurisdictionsTest {

    private final Places places = mock(Places.class);
    private final Jurisdictions jurisdictions = new Jurisdictions(places);

    @Test
    void 只有一个县的可以不写() {
        when(places.counties()).thenReturn(List.of("100109"));
        assertThat(jurisdictions.of(given("")).county()).isEqualTo("100109");
        assertThat(jurisdictions.of(given("100109")).township()).isNull();
        assertThatThrownBy(() -> jurisdictions.of(given("100108")))
                .isInstanceOfSatisfying(
                        GeoFault.class, fault -> assertThat(fault.status()).isEqualTo(404));
    }

    @Test
    void 有几个县的必须写() {
        when(places.counties()).thenReturn(List.of("100108", "100109"));
        assertThatThrownBy(() -> jurisdictions.of(given("")))
                .isInstanceOfSatisfying(
                        GeoFault.class, fault -> assertThat(fault.status()).isEqualTo(400));
    }

    private static Given given(String id) {
        return new Given(Map.of("jurisdiction_id", new String[] {id}), List.of(), null);
    }
}
