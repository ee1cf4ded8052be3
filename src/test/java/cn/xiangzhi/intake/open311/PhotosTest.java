package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.intake.QuestionKind;
import cn.xiangzhi.intake.Reports;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files in the same request, as the apps of several cities send them (F4): multipart/form-data beside the specification. */
@XiangzhiTest
class PhotosTest extends GeoFixture {

    @Autowired
    private Attachments attachments;

    PhotosTest() {
        super("850104");
    }

    @BeforeAll
    void 加提问() {
        askEverything();
    }

    @Test
    void 照片随请求上传_伪装的不收_脚本原样作文字() throws Exception {
        String[] form = {
            "api_key",
            key,
            "jurisdiction_id",
            countyCode,
            "service_code",
            ASKED,
            "address_string",
            "青石镇",
            "attribute[Q1]",
            "铸铁",
            "description",
            "<script>alert('井盖')</script> & \u0001"
        };
        var made = foreign.upload("/open311/v2/requests.json", "a.jpg", picture(), form);
        var report = UUID.fromString(id(made));
        assertThat(attachments.of(countyCode, Reports.MATTER, report)).hasSize(1);
        assertThat(questions.answered(countyCode, report)).anySatisfy(answer -> {
            assertThat(answer.kind()).isEqualTo(QuestionKind.PHOTO);
            assertThat(answer.value()).hasSize(36);
        });
        assertThat(id(foreign.upload("/open311/v2/requests.json", "a.jpg", picture(), form)))
                .isEqualTo(report.toString());
        assertThat(own("requests/" + report + ".xml").text("description")).isEqualTo("<script>alert('井盖')</script> &");
        var before = count();
        var polyglot = "GIF89a/*<script>alert(1)</script>*/=1;".getBytes(StandardCharsets.UTF_8);
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        for (var content : List.of(page, polyglot)) {
            var refused = foreign.upload(
                    "/open311/v2/requests.json",
                    "b.jpg",
                    content,
                    Foreign.with(List.of(form), "description", UUID.randomUUID().toString())
                            .toArray(String[]::new));
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("media").doesNotContain("<script>");
        }
        assertThat(count()).isEqualTo(before);
        var torn = foreign.send(HttpRequest.newBuilder(foreign.uri("/open311/v2/requests.json"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nnonsense")));
        assertThat(torn.status()).isEqualTo(400);
        assertThat(torn.json().get(0).get("code").asInt()).isEqualTo(400);
    }

    @Test
    void 补充说明也可以带照片_重发不重复附() throws Exception {
        var report = reported("占道，后来又拍了一张");
        String[] form = {"api_key", key, "jurisdiction_id", countyCode, "service_request_id", report, "update_id", "p-1"
        };
        var path = "/open311/v2/servicerequestupdates.xml";
        var first = foreign.upload(path, "c.jpg", picture(), form);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(foreign.upload(path, "c.jpg", picture(), form).text("update_id"))
                .isEqualTo(first.text("update_id"));
        assertThat(attachments.of(countyCode, Reports.MATTER, UUID.fromString(report)))
                .hasSize(1);
    }

    private static byte[] picture() throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        return picture.toByteArray();
    }
}
