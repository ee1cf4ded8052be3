package cn.xiangzhi.messages.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.messages.EventType;
import cn.xiangzhi.messages.NewEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is pushed, as others read it: the envelope by the official reader, the signature by the specification's vector. */
class WebhookFormTest {

    private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void 签名与标准样例一致() {
        assertThat(Signature.sign(KEY, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void 换密钥期间两把都签_改一个字节签名就不同() {
        var other = Signature.newSecret();
        var both = Signature.header(List.of(other, KEY), "a", 1, "正文").split(" ");
        assertThat(both).containsExactly(Signature.sign(other, "a", 1, "正文"), Signature.sign(KEY, "a", 1, "正文"));
        assertThat(Signature.sign(KEY, "a", 1, "正文。")).isNotEqualTo(both[1]);
        assertThat(Signature.sign(KEY, "a", 2, "正文")).isNotEqualTo(both[1]);
        assertThat(Signature.sign(KEY, "b", 1, "正文")).isNotEqualTo(both[1]);
        assertThat(Signature.newSecret()).startsWith("whsec_").isNotEqualTo(other);
    }

    @Test
    void 事件合乎CloudEvents规范_官方程序读得出() {
        var id = UUID.fromString("0193c9a0-0000-7000-8000-000000000001");
        var at = OffsetDateTime.parse("2026-11-22T10:00:00.123456+08:00");
        var body = CloudEvent.of(event("280101101"), id, at);
        var read = new JsonFormat().deserialize(body.getBytes(StandardCharsets.UTF_8));
        assertThat(read.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(read.getId()).isEqualTo(id.toString());
        assertThat(read.getSource()).isEqualTo(URI.create("/counties/280101/townships/280101101"));
        assertThat(read.getType()).isEqualTo("cn.xiangzhi.report.accepted");
        assertThat(read.getSubject()).isEqualTo("reports/2026-000123");
        assertThat(read.getTime()).isEqualTo(OffsetDateTime.parse("2026-11-22T02:00:00.123Z"));
        assertThat(read.getDataContentType()).isEqualTo("application/json");
        assertThat(read.getExtensionNames()).isEmpty();
        assertThat(new String(read.getData().toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"number\":\"2026-000123\"}");
    }

    @Test
    void 除规范定的属性外什么也没有_县里的事件没有乡镇() {
        var body = CloudEvent.of(event(null), UUID.randomUUID(), OffsetDateTime.parse("2026-11-22T10:00:00+08:00"));
        var json = JsonMapper.builder().build().readTree(body);
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data")
                .allMatch(name -> name.matches("[a-z0-9]{1,20}"));
        assertThat(json.get("source").asString()).isEqualTo("/counties/280101");
    }

    @Test
    void 内网保留和伪装的地址都不放行() throws Exception {
        for (var inside : List.of(
                "127.0.0.1",
                "10.0.0.1",
                "172.16.5.4",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.0.8",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1",
                "ff02::1")) {
            assertThat(Targets.inside(InetAddress.getByName(inside))).as(inside).isTrue();
        }
        for (var outside : List.of("8.8.8.8", "100.128.0.1", "172.32.0.1", "192.169.0.1", "2400:3200::1")) {
            assertThat(Targets.inside(InetAddress.getByName(outside)))
                    .as(outside)
                    .isFalse();
        }
    }

    @Test
    void 地址的写法也要对() {
        assertThat(Targets.against("https://127.0.0.1/x", false))
                .hasValueSatisfying(why -> assertThat(why).contains("内网"));
        assertThat(Targets.against("https://[::1]/x", false)).isPresent();
        assertThat(Targets.against("https://2130706433/x", false)).isPresent();
        assertThat(Targets.against("http://8.8.8.8/x", false))
                .hasValueSatisfying(why -> assertThat(why).contains("https"));
        for (var bad :
                List.of("", "ftp://8.8.8.8/", "file:///etc/passwd", "https:///x", "https://a:b@8.8.8.8/", "x y")) {
            assertThat(Targets.against(bad, true)).as(bad).isPresent();
        }
        assertThat(Targets.against("https://8.8.8.8/hook", false)).isEmpty();
        assertThat(Targets.against("http://127.0.0.1:1/hook", true)).isEmpty();
    }

    private static NewEvent event(String township) {
        return new NewEvent(
                "280101",
                township,
                EventType.REPORT_ACCEPTED,
                UUID.randomUUID(),
                "reports/2026-000123",
                Map.of("number", "2026-000123"));
    }
}
