package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API keys: what they open, how often, and until when (F4 F89). */
@XiangzhiTest
class KeysTest extends GeoFixture {

    KeysTest() {
        super("850108");
    }

    @Test
    void 密钥只管自己的乡镇_每分钟有数_作废立即失效_库里没有原文() throws Exception {
        var id = Ids.next();
        var limited = keyDesk.make(county, id, "只报青石镇", "赵六", town.township(), "", 3);
        assertThat(send(limited, "jurisdiction_id", town.other(), "service_code", PLAIN, "address_string", "白河镇")
                        .status())
                .isEqualTo(403);
        assertThat(send(limited, "jurisdiction_id", countyCode, "service_code", PLAIN, "lat", "30.2", "long", "110.2")
                        .status())
                .as("别的乡镇的点")
                .isEqualTo(400);
        Foreign.Answer last = null;
        for (var i = 0; i < 4; i++) {
            last = send(limited, "jurisdiction_id", countyCode);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.whole().headers().firstValue("Retry-After")).hasValue("60");
        assertThat(last.json().get(0).get("description").asString()).contains("3 times a minute");
        keyDesk.revoke(county, id);
        assertThat(send(limited, "jurisdiction_id", countyCode).status()).isEqualTo(403);
        assertThat(jdbc.sql("select string_agg(k::text, ' ') from intake_key k where county_code = :county")
                        .param("county", countyCode)
                        .query(String.class)
                        .single())
                .doesNotContain(limited.substring(3), key.substring(3))
                .contains("只报青石镇");
    }

    private Foreign.Answer send(String as, String... form) throws Exception {
        return foreign.post(
                "/open311/v2/requests.json",
                Foreign.with(java.util.List.of(form), "api_key", as).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Api-Key: ", "Authorization: Bearer ", "authorization: bearer ", "?api_key="})
    void 密钥在请求头或网址里也行(String way) throws Exception {
        var header = way.contains(":");
        var form = "jurisdiction_id=" + countyCode + "&service_code=" + PLAIN + "&address_id=" + town.township()
                + "&device_id=" + java.util.UUID.randomUUID();
        var request = HttpRequest.newBuilder(foreign.uri("/open311/v2/requests.json" + (header ? "" : way + key)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (header) {
            request.header(way.split(": ")[0], way.split(": ", 2)[1] + key);
        }
        assertThat(foreign.send(request).status()).isEqualTo(200);
    }

    @Test
    void 密钥页写明范围_次数_送了多少() throws Exception {
        reported("数一数");
        var line = keyDesk.of(county).stream()
                .filter(found -> found.key().owner().equals("随手拍"))
                .findFirst()
                .orElseThrow();
        assertThat(line.where()).isEqualTo("全县");
        assertThat(line.rest()).isEqualTo("青石镇");
        assertThat(line.reports()).isEqualTo(count());
        assertThat(line.key().perMinute()).isEqualTo(6000);
    }
}
