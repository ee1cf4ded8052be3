package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A plain case is filed in two minutes: few fields are asked for, and none that the file or the squad has said before. */
@SampleStory
class S06FilingTest {

    private static final String OFFICER = "zhouhaitao";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 从线索到立案要填的不超过十二项_同一事项第二次少填条款() {
        var sample = Sample.begins(port, context, "2026-10-12T09:00:00");
        assertThat(filed(sample, "《中华人民共和国大气污染防治法》第77条")).isLessThanOrEqualTo(12);
        System.out.println(sample.effort().table());
        sample.at("2026-10-13T09:00:00");
        assertThat(filed(sample, "")).isLessThanOrEqualTo(11);
    }

    /** The shortest lawful road; answers how many fields had to be filled on it. */
    private static int filed(Sample sample, String violated) {
        sample.lead(
                OFFICER,
                Map.of(
                        "item", "HB-CF-016",
                        "source", "网格巡查",
                        "party", "孟宪德",
                        "place", "柳湾村东",
                        "summary", "在人口集中地区焚烧沥青、油毡，浓烟和恶臭明显"));
        sample.step(OFFICER, "登记当事人", Map.of("idNumber", "410899196204090175", "address", "清源县云溪镇柳湾村2组"));
        sample.evidence(OFFICER, "视听资料", "现场照片", "焚烧现场", "违法事实");
        sample.step(OFFICER, "开始核查", Map.of());
        var propose = sample.form(OFFICER, "呈报立案", violated.isEmpty() ? Map.of() : Map.of("violated", violated));
        assertThat(propose.value("officer1")).startsWith("周海涛");
        assertThat(propose.value("officer2")).startsWith("孙晓燕");
        assertThat(propose.value("violated")).isEqualTo("《中华人民共和国大气污染防治法》第77条");
        assertThat(propose.value("occurredOn")).isEqualTo(propose.value("discoveredOn"));
        propose.press("呈报立案");
        sample.step("zhangmingyuan", "批准立案", Map.of()).sees("已立案");
        assertThat(sample.effort().clicks()).as(sample.effort().table()).isLessThanOrEqualTo(14);
        assertThat(sample.effort().seconds())
                .as("两分钟之内立案：" + sample.effort().table())
                .isLessThan(120);
        assertThat(sample.effort().twice()).as("没有一项要填两遍").isEmpty();
        return sample.asked() + 2; // the name and the number of the party, which a form may leave open
    }
}
