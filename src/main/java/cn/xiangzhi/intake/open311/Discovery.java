package cn.xiangzhi.intake.open311;

import cn.xiangzhi.intake.open311.Spark.Many;
import cn.xiangzhi.intake.open311.Spark.One;
import cn.xiangzhi.shell.OpenToAll;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Service Discovery of Open311: where the interface is, in which formats, and how one gets a key. */
@RestController
@Tag(name = "Open311")
class Discovery extends Endpoint {

    static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Base base;
    private final String contact;
    private final String keyService;
    private final String type;

    Discovery(
            Base base,
            @Value("${xiangzhi.open311.contact:请联系本地投诉举报中心，或拨打政务服务便民热线 12345}") String contact,
            @Value("${xiangzhi.open311.key-service:密钥由本地系统管理员在“系统 - Open311 密钥”中签发}") String keyService,
            @Value("${xiangzhi.open311.type:production}") String type) {
        this.base = base;
        this.contact = contact;
        this.keyService = keyService;
        this.type = type;
    }

    @OpenToAll
    @Operation(summary = "Open311 服务发现")
    @GetMapping({"/open311/discovery.{format}", "/open311/v2/discovery.{format}"})
    ResponseEntity<byte[]> discovery(@PathVariable String format) {
        var changeset = W3cDate.write(base.changed());
        var endpoint = new One()
                .put("specification", SPECIFICATION)
                .put("url", base.url())
                .put("changeset", changeset)
                .put("type", type)
                .put("formats", new Many("format", List.of("text/xml", "application/json")));
        var discovery = new One()
                .put("changeset", changeset)
                .put("contact", contact)
                .put("key_service", keyService + " " + base.help())
                .put("endpoints", new Many("endpoint", List.of(endpoint)));
        return Spark.answer(Format.named(format), "discovery", discovery);
    }
}
