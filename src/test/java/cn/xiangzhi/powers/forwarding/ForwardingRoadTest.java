package cn.xiangzhi.powers.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.powers.HandedCounty;
import cn.xiangzhi.powers.handed.Sight;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S16: pre-reviewed, told once what is missing, forwarded; the county acts on the document or the seal; both clocks run. */
@XiangzhiTest
class ForwardingRoadTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ForwardingDesk desk;

    @Autowired
    private ForwardingStore forwardings;

    @Autowired
    private ForwardingWork work;

    @Autowired
    private Terms terms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Today today;

    private HandedCounty c;

    @BeforeEach
    void county() {
        c = HandedCounty.of(context, "4804%02d".formatted(COUNTIES.incrementAndGet()), today.date());
    }

    @Test
    @ThreeForms(PaperKind.FORWARDING_LETTER)
    void 见文行文_一次性告知_补正_初审_转报_县级收件办结_送达_两边的期限各自计算() {
        var id = receive(Manner.ON_DOCUMENT);
        assertThat(running(id)).containsExactlyInAnyOrder("licence.correct", "forwarding.review");
        desk.notice(c.officer(), id, 0, "缺平面图和产权证明");
        assertThat(running(id)).isEmpty();
        assertThat(forwardings.find(Sight.of(c.cityClerk()), id)).isEmpty();
        desk.complete(c.officer(), id, 1, "平面图、产权证明");
        assertThat(running(id)).containsExactly("forwarding.review");
        assertThatThrownBy(() -> desk.notice(c.officer(), id, 2, "再补一样"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已经一次性告知过");
        desk.opine(c.officer(), id, 2, true, "材料齐全，同意上报");
        assertThat(one(id).paperNumber()).startsWith("东转报〔");
        assertThat(letter()).contains("赵长河");
        desk.forward(c.officer(), id, 3);
        assertThat(running(id)).isEmpty();
        assertThat(work.waitingFor(c.cityClerk(), 9))
                .extracting(item -> item.title())
                .contains("街口广告牌");
        assertThatThrownBy(() -> desk.take(c.waterClerk(), id, 4, "")).isInstanceOf(Refused.class);
        desk.take(c.cityClerk(), id, 4, "泾城收〔2026〕8号");
        assertThat(running(id)).containsExactly("licence.decide");
        assertThatThrownBy(() -> desk.decide(c.cityClerk(), id, 5, new ForwardingDesk.Result(true, "同意", "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("批准文号");
        desk.decide(c.cityClerk(), id, 5, new ForwardingDesk.Result(true, "同意设置", "泾城准〔2026〕3号"));
        assertThat(running(id)).containsExactly("licence.deliver");
        desk.hand(c.officer(), id, 6, "当面领取");
        assertThat(running(id)).isEmpty();
        assertThat(one(id).stage()).isEqualTo(ForwardingStage.CLOSED);
    }

    @Test
    void 见章盖章_没有用印不能转报_申请人加密保存() {
        var id = receive(Manner.ON_SEAL);
        desk.opine(c.officer(), id, 0, true, "同意");
        assertThatThrownBy(() -> desk.forward(c.officer(), id, 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("还没有用印");
        assertThat(one(id).applicantShown()).isEqualTo("赵**");
        assertThat(jdbc.sql("select x::text from powers_forwarding x where county_code = :county")
                        .param("county", c.code())
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("赵长河") || row.contains("13900000001"));
    }

    @Test
    void 初审不同意的到此为止() {
        var id = receive(Manner.ON_DOCUMENT);
        desk.opine(c.officer(), id, 0, false, "不符合户外广告规划");
        assertThat(one(id).stage()).isEqualTo(ForwardingStage.DECLINED);
        assertThat(running(id)).isEmpty();
        assertThatThrownBy(() -> desk.forward(c.officer(), id, 1)).isInstanceOf(Refused.class);
    }

    private UUID receive(Manner manner) {
        var once = Ids.next();
        var given = new ForwardingDesk.Application(
                c.town(), HandedCounty.APPROVAL, c.city(), manner, "街口广告牌", "赵长河", true, "13900000001", "申请表");
        desk.receive(c.officer(), once, given);
        return desk.receive(c.officer(), once, given);
    }

    /** The county reads who applies; lists do not. */
    private String letter() {
        return jdbc.sql("select html from documents_paper where county_code = :county and kind = 'FORWARDING_LETTER'")
                .param("county", c.code())
                .query(String.class)
                .single();
    }

    private Forwarding one(UUID id) {
        return forwardings.find(Sight.of(c.officer()), id).orElseThrow();
    }

    private List<String> running(UUID id) {
        return terms.of(c.code(), id).stream()
                .filter(term -> term.ended() == null)
                .map(RunningTerm::termId)
                .toList();
    }
}
