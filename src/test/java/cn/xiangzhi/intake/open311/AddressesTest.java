package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How addresses are read that clients put together from an endpoint and a resource (F4). */
class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "/open311/v2/services.xml, /open311/v2/services.xml",
        "/open311/v2//services.xml, /open311/v2/services.xml",
        "/open311/v2services.xml, /open311/v2/services.xml",
        "/open311/v2services/HL-03.xml, /open311/v2/services/HL-03.xml",
        "/open311/v2servicerequestupdates.xml, /open311/v2/servicerequestupdates.xml",
        "/open311/v2requests.xml, /open311/v2/requests.xml",
        "/open311/v2/requests.xml/, /open311/v2/requests.xml",
        "/open311/v2/request/1-2.json, /open311/v2/requests/1-2.json",
        "/open311/v2service/HL-03.xml, /open311/v2/services/HL-03.xml",
        "/open311/v2/token/1.xml, /open311/v2/tokens/1.xml",
        "/open311/v2/services, /open311/v2/services.json",
        "/open311/v2/services/, /open311/v2/services.json",
        "/open311/v2/requests/1-2, /open311/v2/requests/1-2.json",
        "/open311/discovery, /open311/discovery.json",
        "/open311, /open311/about",
        "/open311/v2/, /open311/about",
        "/open311/v2/requestsandmore.xml, /open311/v2/requestsandmore.xml",
        "/open311/v2other.xml, /open311/v2other.xml",
        "/open311/v2/requests/1.2, /open311/v2/requests/1.2",
    })
    void 拼出来的地址都回到同一个写法_别的不动(String sent, String better) {
        assertThat(Addresses.better(sent, true)).isEqualTo(better);
        assertThat(Addresses.better(sent, false))
                .isEqualTo(better.replace(".json", sent.contains(".json") ? ".json" : ".xml"));
        assertThat(Addresses.better(better, true)).as("再读一遍不变").isEqualTo(better);
    }
}
