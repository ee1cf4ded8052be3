package cn.xiangzhi.powers.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.FilingBack;
import cn.xiangzhi.powers.HandedCounty;
import cn.xiangzhi.powers.Oversight;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.filing.FilingCycle;
import cn.xiangzhi.powers.filing.Span;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.powers.holdings.Holdings;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** S14: the department orders correction with a term, rests an item, gets its statistics by themselves, and only its own. */
@XiangzhiTest
class OversightRoadTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OversightDesk desk;

    @Autowired
    private OpinionStore opinions;

    @Autowired
    private OversightWork work;

    @Autowired
    private Oversight oversight;

    @Autowired
    private Statistics statistics;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportStore kept;

    @Autowired
    private FilingBack filings;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Powers powers;

    @Autowired
    private Today today;

    private HandedCounty c;

    @BeforeEach
    void county() {
        c = HandedCounty.of(context, "4802%02d".formatted(COUNTIES.incrementAndGet()), today.date());
    }

    @Test
    @ThreeForms(PaperKind.CORRECTION_NOTICE)
    void 责令纠正有文号有期限_乡镇报告_部门复查_不服的继续纠正() {
        var due = today.date().plusDays(15);
        var once = Ids.next();
        desk.issue(
                c.waterClerk(), once, OpinionKind.CORRECTION, null, c.town(), HandedCounty.ENTRUSTED, "没有按规定告知权利", due);
        desk.issue(c.waterClerk(), once, OpinionKind.CORRECTION, null, c.town(), HandedCounty.ENTRUSTED, "重复提交", due);
        var order = opinions.find(Sight.of(c.officer()), once).orElseThrow();
        assertThat(order.paperNumber()).startsWith("泾水监纠〔");
        assertThat(order.basis()).contains("第20条第3款");
        assertThat(work.waitingFor(c.officer(), 9)).singleElement().satisfies(item -> {
            assertThat(item.due()).isEqualTo(due);
            assertThat(item.light()).isEqualTo(Light.GREEN);
        });
        assertThat(opinions.find(Sight.of(c.cityClerk()), once)).isEmpty();
        desk.answer(c.officer(), once, 0, "已补告知并重新制作笔录");
        assertThat(work.waitingFor(c.waterClerk(), 9))
                .extracting(item -> item.kind())
                .contains("待复查纠正情况");
        assertThatThrownBy(() -> desk.check(c.waterClerk(), once, 1, false, "", null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("新的期限");
        desk.check(c.waterClerk(), once, 1, false, "笔录缺签名", due.plusDays(5));
        desk.answer(c.officer(), once, 2, "已补签");
        desk.check(c.waterClerk(), once, 3, true, "", null);
        assertThat(opinions.find(Sight.of(c.waterClerk()), once).orElseThrow().stage())
                .isEqualTo(OpinionStage.SETTLED);
    }

    @Test
    void 只能监督自己下放的_没有期限的责令纠正不发() {
        assertThat(oversight.covers(c.waterClerk(), c.town(), HandedCounty.ENTRUSTED))
                .isTrue();
        assertThat(oversight.covers(c.cityClerk(), c.town(), HandedCounty.ENTRUSTED))
                .isFalse();
        assertThat(oversight.covers(c.cityClerk(), c.town(), HandedCounty.APPROVAL))
                .isTrue();
        assertThat(oversight.covers(c.officer(), c.town(), HandedCounty.ENTRUSTED))
                .isFalse();
        assertThatThrownBy(() -> desk.issue(
                        c.cityClerk(),
                        Ids.next(),
                        OpinionKind.COMMENT,
                        null,
                        c.town(),
                        HandedCounty.ENTRUSTED,
                        "越权",
                        null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.issue(
                        c.waterClerk(),
                        Ids.next(),
                        OpinionKind.CORRECTION,
                        null,
                        c.town(),
                        HandedCounty.ENTRUSTED,
                        "问题",
                        today.date()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("期限");
    }

    @Test
    void 暂停一个乡镇的一个事项_当天起无权_恢复后有权() {
        var held = holdings.of(c.code(), c.town(), HandedCounty.ENTRUSTED).getFirst();
        var place = new Place(c.code(), c.town(), null, "河边", null, null);
        assertThat(powers.held(HandedCounty.ENTRUSTED, place, today.date())).isPresent();
        assertThatThrownBy(() -> desk.suspend(c.cityClerk(), held.id(), held.version(), true, "不是我的"))
                .isInstanceOf(Refused.class);
        desk.suspend(c.waterClerk(), held.id(), held.version(), true, "连续两件程序违法");
        assertThat(powers.held(HandedCounty.ENTRUSTED, place, today.date())).isEmpty();
        desk.suspend(c.waterClerk(), held.id(), held.version() + 1, false, "整改到位");
        assertThat(powers.held(HandedCounty.ENTRUSTED, place, today.date())).isPresent();
    }

    @Test
    void 周期结束自动生成统计_一期一份_签收_数字与当时一致() {
        filings.decided(c.lead(), c.decided(Ids.next(), LocalDate.of(2026, 8, 9)));
        var quarter = FilingCycle.QUARTERLY.containing(LocalDate.of(2026, 8, 9));
        desk.issue(
                c.waterClerk(),
                Ids.next(),
                OpinionKind.CORRECTION,
                null,
                c.town(),
                HandedCounty.ENTRUSTED,
                "问题",
                today.date().plusDays(5));
        var now = statistics.of(c.code(), c.water(), new Span(quarter.from(), today.date()));
        assertThat(now).singleElement().satisfies(line -> {
            assertThat(line.itemCode()).isEqualTo(HandedCounty.ENTRUSTED);
            assertThat(line.late()).isEqualTo(1);
            assertThat(line.reported()).isZero();
            assertThat(line.corrections()).isEqualTo(1);
        });
        reports.ended(c.code(), LocalDate.of(2026, 9, 29));
        assertThat(kept.all(Sight.of(c.waterClerk()))).isEmpty();
        reports.ended(c.code(), LocalDate.of(2026, 9, 30));
        reports.ended(c.code(), LocalDate.of(2026, 9, 30));
        var report = kept.all(Sight.of(c.waterClerk())).getFirst();
        assertThat(kept.all(Sight.of(c.waterClerk()))).hasSize(1);
        assertThat(kept.all(Sight.of(c.officer()))).isEmpty();
        assertThat(kept.figures(c.code(), report.id()))
                .singleElement()
                .satisfies(line -> assertThat(line.late()).isEqualTo(1));
        reports.sign(c.waterClerk(), report.id());
        assertThat(kept.find(Sight.of(c.lead()), report.id()).orElseThrow().signedBy())
                .isEqualTo("水利局科员");
    }
}
