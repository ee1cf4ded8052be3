package cn.xiangzhi.powers.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.FilingBack;
import cn.xiangzhi.powers.HandedCounty;
import cn.xiangzhi.powers.handed.Sight;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** S14: approvals are filed within one month, penalties by cycle; a receipt or a return with reasons; each sees its own. */
@XiangzhiTest
class FilingRoadTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FilingBack back;

    @Autowired
    private FilingDesk desk;

    @Autowired
    private FilingBook book;

    @Autowired
    private FilingStore filings;

    @Autowired
    private FilingRules rules;

    @Autowired
    private FilingWork work;

    @Autowired
    private Terms terms;

    @Autowired
    private Today today;

    private HandedCounty c;

    @BeforeEach
    void county() {
        c = HandedCounty.of(context, "4801%02d".formatted(COUNTIES.incrementAndGet()), today.date());
    }

    @Test
    void 下放的审批一个月内报备_末日顺延_期限引擎计时_重复登记不变() {
        var on = LocalDate.of(2026, 9, 5);
        var id = approve(on);
        approve(id, on);
        var filing = filings.find(Sight.of(c.officer()), id).orElseThrow();
        assertThat(filing.department()).isEqualTo(c.city());
        // 10月5日在国庆假期内，顺延到假后第一个工作日
        assertThat(filing.dueOn()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(terms.of(c.code(), id))
                .singleElement()
                .satisfies(term -> assertThat(term.due()).isEqualTo(filing.dueOn()));
        assertThat(filing.late(today.date())).isTrue();
        assertThat(work.waitingFor(c.officer(), 9))
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("2026年9月审批1件"));
    }

    @Test
    void 处罚按周期报备_没有登记周期的按参数并标明待律师确认_登记了的按出处() {
        var matter = Ids.next();
        back.decided(c.lead(), c.decided(matter, LocalDate.of(2026, 8, 9)));
        back.decided(c.lead(), c.decided(matter, LocalDate.of(2026, 8, 9)));
        var usual = filings.ofMatter(c.code(), matter).orElseThrow();
        assertThat(usual.period().words()).isEqualTo("2026年第3季度");
        assertThat(usual.dueOn()).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(usual.basis()).contains("待律师确认");
        rules.set(c.lead(), rule(FilingCycle.HALF_YEARLY, 15, false));
        var later = Ids.next();
        back.decided(c.lead(), c.decided(later, LocalDate.of(2026, 8, 10)));
        var agreed = filings.ofMatter(c.code(), later).orElseThrow();
        assertThat(agreed.periodTo()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(agreed.basis()).isEqualTo("泾水委〔2026〕1号");
        refused(
                "没有写明出处",
                () -> rules.set(
                        c.lead(),
                        new FilingRule(
                                Ids.next(),
                                c.water(),
                                "",
                                false,
                                FilingCycle.MONTHLY,
                                5,
                                " ",
                                LocalDate.of(2026, 1, 1))));
        refused(
                "由县级办理",
                () -> rules.set(
                        new cn.xiangzhi.base.Actor(
                                c.officer().account(),
                                c.officer().person(),
                                "镇",
                                c.officer().organ(),
                                "镇",
                                "岗",
                                c.officer().scope(),
                                c.lead().rights()),
                        rule(FilingCycle.MONTHLY, 5, false)));
    }

    @Test
    void 一批报出_部门出具编号回执_退回的补正后重报_变更的再报() {
        var first = Ids.next();
        var second = Ids.next();
        back.decided(c.lead(), c.decided(first, LocalDate.of(2026, 8, 9)));
        back.decided(c.lead(), c.decided(second, LocalDate.of(2026, 9, 1)));
        var key = new FilingStore.Key(
                c.town(), c.water(), FilingKind.PENALTY, LocalDate.of(2026, 9, 30), FilingStage.DUE);
        refused("没有写明报备的文号", () -> desk.send(c.officer(), key, " "));
        assertThat(desk.send(c.officer(), key, "系统报送")).isEqualTo(2);
        assertThat(desk.send(c.officer(), key, "系统报送")).isZero();
        var sent = filing(first);
        assertThat(sent.stage()).isEqualTo(FilingStage.SENT);
        assertThat(terms.of(c.code(), sent.id()))
                .allSatisfy(term -> assertThat(term.ended()).isNotNull());
        refused(
                "没有写明退回的理由",
                () -> desk.giveBack(
                        c.waterClerk(),
                        sent.id(),
                        sent.version(),
                        "",
                        today.date().plusDays(5)));
        desk.giveBack(
                c.waterClerk(),
                sent.id(),
                sent.version(),
                "缺决定书复印件",
                today.date().plusDays(5));
        assertThat(filing(first).stage()).isEqualTo(FilingStage.RETURNED);
        var number = desk.receive(
                c.waterClerk(),
                new FilingStore.Key(
                        c.town(), c.water(), FilingKind.PENALTY, LocalDate.of(2026, 9, 30), FilingStage.SENT));
        assertThat(number).isEqualTo("泾水备〔" + today.date().getYear() + "〕1号");
        assertThat(filing(second).receiptNumber()).isEqualTo(number);
        desk.send(c.officer(), sent.id(), filing(first).version(), "补正后报送");
        assertThat(desk.receive(c.waterClerk(), sent.id(), filing(first).version()))
                .endsWith("〕2号");
        back.changed(c.lead(), first, today.date(), "复议撤销");
        assertThat(filing(first).stage()).isEqualTo(FilingStage.DUE);
        assertThat(filing(first).note()).contains("复议撤销");
    }

    @Test
    void 别的部门看不到也办不了_本级法定的审批不用报备() {
        var matter = Ids.next();
        back.decided(c.lead(), c.decided(matter, LocalDate.of(2026, 8, 9)));
        var filing = filing(matter);
        assertThat(filings.find(Sight.of(c.cityClerk()), filing.id())).isEmpty();
        assertThat(filings.find(Sight.of(c.waterClerk()), filing.id())).isPresent();
        assertThat(filings.find(Sight.of(c.lead()), filing.id())).isPresent();
        assertThatThrownBy(() -> desk.receive(c.cityClerk(), filing.id(), filing.version()))
                .isInstanceOf(Refused.class);
        refused(
                "不需要报备",
                () -> book.approved(
                        c.officer(),
                        new FilingBook.Approval(
                                Ids.next(), c.town(), "NY-XK-001", "宅基地审批", "东准1号", "赵*", today.date())));
    }

    @Test
    void 赋权的处罚只有文件要求的才报备() {
        var own = Ids.next();
        var decided = new cn.xiangzhi.powers.Decided(
                c.code(),
                c.town(),
                HandedCounty.APPROVAL,
                "户外广告",
                own,
                "东案2号",
                "东罚决2号",
                "某公司",
                LocalDate.of(2026, 8, 9),
                null);
        back.decided(c.lead(), decided);
        assertThat(filings.ofMatter(c.code(), own)).isEmpty();
        rules.set(
                c.lead(),
                new FilingRule(
                        Ids.next(),
                        c.city(),
                        "",
                        true,
                        FilingCycle.MONTHLY,
                        5,
                        "泾城〔2026〕3号",
                        LocalDate.of(2026, 1, 1)));
        back.decided(c.lead(), decided);
        assertThat(filing(own).dueOn()).isEqualTo(LocalDate.of(2026, 9, 7));
    }

    private FilingRule rule(FilingCycle cycle, int days, boolean too) {
        return new FilingRule(Ids.next(), c.water(), "", too, cycle, days, "泾水委〔2026〕1号", LocalDate.of(2026, 1, 1));
    }

    private Filing filing(UUID matter) {
        return filings.ofMatter(c.code(), matter).orElseThrow();
    }

    private UUID approve(LocalDate on) {
        var id = Ids.next();
        approve(id, on);
        return id;
    }

    private void approve(UUID id, LocalDate on) {
        book.approved(
                c.officer(),
                new FilingBook.Approval(id, c.town(), HandedCounty.APPROVAL, "户外广告审批", "东准〔2026〕1号", "某公司", on));
    }

    private static void refused(String words, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.getMessage()).contains(words));
    }
}
