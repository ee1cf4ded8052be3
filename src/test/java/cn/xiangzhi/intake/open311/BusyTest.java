package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.PublicQueue;
import cn.xiangzhi.intake.open311.Foreign.Answer;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Every desk taken: programs and residents are told so at once, before security; let in, they pass all of it (F1 F4). */
@XiangzhiTest
class BusyTest extends GeoFixture {

    private static final String FORM = "/public/report";

    @Autowired
    private PublicQueue queue;

    @Value("${xiangzhi.public.at-once:32}")
    private int desks;

    private int taken;

    BusyTest() {
        super("850119");
    }

    @BeforeEach
    void 占满() {
        for (taken = 0; taken < desks; taken++) {
            assertThat(queue.enter()).isTrue();
        }
    }

    @AfterEach
    void 让出() {
        for (; taken > 0; taken--) {
            queue.leave();
        }
    }

    @Test
    void 排满时按规范回答503_两种格式_写明几秒以后() throws Exception {
        var json = asking(() -> post("requests.json", "service_code", PLAIN, "address_string", "青石镇"));
        var xml = asking(() -> post("servicerequestupdates.xml", "description", "还没有修"));
        var odd = asking(() -> foreign.post("/open311/v2//requests.json/", "service_code", PLAIN));
        var page = asking(() -> foreign.post(FORM, "text", "路灯坏了"));

        assertThat(json.get().status()).isEqualTo(503);
        assertThat(json.get().type()).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(json.get().json().get(0).get("code").asInt()).isEqualTo(503);
        assertThat(json.get().json().get(0).get("description").asString()).contains("busy", "请稍后再提交");
        assertThat(xml.get().status()).isEqualTo(503);
        assertThat(xml.get().type()).startsWithIgnoringCase("text/xml");
        assertThat(xml.get().xml().getDocumentElement().getTagName()).isEqualTo("errors");
        assertThat(xml.get().text("code")).isEqualTo("503");
        assertThat(odd.get().status()).as("写得不规范的地址也一样").isEqualTo(503);
        for (var answer : new Answer[] {json.get(), xml.get(), odd.get()}) {
            assertThat(answer.whole().headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.whole().headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
        }
        assertThat(page.get().status()).as("没有令牌也答排满：没有走到安全过滤").isEqualTo(503);
        assertThat(page.get().body()).contains("排队已满", "路灯坏了");
        assertThat(count()).isZero();
    }

    @Test
    void 查询不排队_让出以后样样照旧核对() throws Exception {
        assertThat(get("requests.json").status()).as("看的不排队").isEqualTo(200);
        让出();
        assertThat(foreign.post(FORM, "text", "路灯坏了").status()).as("没有令牌").isEqualTo(403);
        assertThat(foreign.post("/open311/v2/requests.json", "service_code", PLAIN, "jurisdiction_id", countyCode)
                        .status())
                .as("没有密钥")
                .isEqualTo(403);
        assertThat(reported("又能提交")).isNotEmpty();
        assertThat(foreign.post("/public/nothing", "text", "x").status())
                .as("没有的门")
                .isEqualTo(403);
    }

    private static FutureTask<Answer> asking(Callable<Answer> request) {
        var task = new FutureTask<>(request);
        Thread.ofVirtual().start(task);
        return task;
    }
}
