package cn.xiangzhi.powers.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.powers.HandedCounty;
import cn.xiangzhi.powers.handed.Sight;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** S14: the half-yearly inspection is drawn by lot, answered, reported in writing; what is missing is reminded. */
@XiangzhiTest
class ProgrammeRoadTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProgrammeDesk desk;

    @Autowired
    private ProgrammeStore programmes;

    @Autowired
    private ProgrammeWork work;

    @Autowired
    private Today today;

    private HandedCounty c;
    private LocalDate lastHalf = LocalDate.EPOCH;

    @BeforeEach
    void county() {
        c = HandedCounty.of(context, "4803%02d".formatted(COUNTIES.incrementAndGet()), today.date());
        lastHalf = today.date().minusMonths(6);
    }

    @Test
    @ThreeForms(PaperKind.PROGRAMME_REPORT)
    void 同样的种子抽出同样的乡镇和事项_答复齐了才能书面报告_报告有文号() {
        assertThat(work.waitingFor(c.lead(), 9)).extracting(item -> item.kind()).contains("半年检查没有安排");
        var id = desk.draw(c.lead(), Ids.next(), "半年检查", lastHalf, 2, 20260701);
        var again = desk.draw(c.lead(), Ids.next(), "复核抽取", lastHalf, 2, 20260701);
        var lead = Sight.of(c.lead());
        assertThat(programmes.drawn(lead, id))
                .extracting(Drawn::itemCode)
                .hasSize(2)
                .isEqualTo(programmes.drawn(lead, again).stream()
                        .map(Drawn::itemCode)
                        .toList());
        assertThatThrownBy(() -> desk.report(c.lead(), id, 0, "总体较好"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("还有2项");
        var lines = programmes.drawn(lead, id);
        desk.find(c.lead(), lines.get(0).id(), 0, "没有发现问题", "");
        desk.find(c.lead(), lines.get(1).id(), 0, "两件案卷没有送达回证", "请说明原因和整改");
        assertThat(work.waitingFor(c.officer(), 9))
                .extracting(item -> item.detail())
                .contains("请说明原因和整改");
        assertThat(work.waitingFor(c.lead(), 9))
                .anySatisfy(item -> assertThat(item.detail()).contains("待答复1项"));
        desk.answer(c.officer(), lines.get(1).id(), 1, "已补正");
        desk.report(c.lead(), id, 0, "总体较好");
        var done = programmes.find(lead, id).orElseThrow();
        assertThat(done.paperNumber()).startsWith("泾司检报〔");
        assertThatThrownBy(() -> desk.find(c.lead(), lines.get(0).id(), 1, "报告后再改", ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已经出具报告");
        assertThat(programmes.all(Sight.of(c.officer())))
                .extracting(Programme::id)
                .contains(id);
    }
}
