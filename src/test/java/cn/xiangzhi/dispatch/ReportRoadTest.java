package cn.xiangzhi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.disputes.Disputes;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.handling.OrderMoves;
import cn.xiangzhi.dispatch.supervision.Supervisions;
import cn.xiangzhi.documents.DeskPapers;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.Empowered;
import cn.xiangzhi.powers.PowerRegister;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From a report to its answer on a real PostgreSQL: orders, returns, transfers, checks, asking again. */
@XiangzhiTest
class ReportRoadTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private PowerRegister powers;

    @Autowired
    private Reports reports;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderMoves moves;

    @Autowired
    private OrderStore store;

    @Autowired
    private OrderActs acts;

    @Autowired
    private Terms terms;

    @Autowired
    private Disputes disputes;

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private Papers papers;

    @Autowired
    private Today today;

    private Town town;
    private Actor dispatcher;
    private Actor officer;

    @BeforeEach
    void 一个虚构的镇() {
        town = Town.build(places, staffing);
        Empowered.pavements(powers, town.dispatcher(), town.township());
        dispatcher = town.dispatcher();
        officer = town.officer();
    }

    @Test
    @ThreeForms({PaperKind.HOTLINE_ORDER, PaperKind.HOTLINE_OBJECTION, PaperKind.HOTLINE_VISIT})
    void 报告受理即上板_派单签收办结核查后答复() {
        var report = receive("有人占道摆摊");
        var order = order(report);
        assertThat(stage(order)).isEqualTo(OrderStage.WAITING);
        assertThat(terms.of(town.county(), order)).extracting("name").containsExactly("派单时限");
        make(dispatcher, order, OrderMove.ASSIGN, assignTo(town.brigade()));
        assertThat(reportStage(report)).isEqualTo(ReportStage.DISPATCHED);
        make(officer, order, OrderMove.TAKE, Given.words(""));
        make(officer, order, OrderMove.FINISH, Given.words("已劝离"));
        assertThatThrownBy(() -> make(officer, order, OrderMove.CHECK, Given.words("好了")))
                .hasMessageContaining("自己办的不能自己核查");
        make(dispatcher, order, OrderMove.REWORK, Given.words("还有一家"));
        make(officer, order, OrderMove.FINISH, Given.words("都劝离了"));
        make(dispatcher, order, OrderMove.CHECK, Given.words("摊贩已全部劝离，已安排巡查。"));
        assertThat(stage(order)).isEqualTo(OrderStage.CHECKED);
        assertThat(reportStage(report)).isEqualTo(ReportStage.ANSWERED);
        assertThat(terms.of(town.county(), order)).allMatch(term -> term.ended() != null);
        var replayed = acts.of(town.county(), order).getLast().stageAfter();
        assertThat(stage(order)).isEqualTo(replayed);
        DeskPapers.issue(
                context,
                dispatcher,
                Reports.MATTER,
                report,
                today.date(),
                PaperKind.HOTLINE_ORDER,
                PaperKind.HOTLINE_OBJECTION,
                PaperKind.HOTLINE_VISIT);
        assertThat(papers.of(town.county(), Reports.MATTER, report)).hasSize(3);
    }

    @Test
    void 派错退回_裁定维持或改派() {
        var order = order(receive("路灯不亮"));
        make(dispatcher, order, OrderMove.ASSIGN, assignTo(town.brigade()));
        assertThatThrownBy(() -> make(officer, order, OrderMove.RETURN, Given.words(" ")))
                .hasMessageContaining("没有写说明");
        make(officer, order, OrderMove.RETURN, Given.words("不归执法队管"));
        assertThat(stage(order)).isEqualTo(OrderStage.RETURNED);
        assertThatThrownBy(() -> make(dispatcher, order, OrderMove.ASSIGN, assignTo(town.brigade())))
                .hasMessageContaining("已经退回过");
        make(dispatcher, order, OrderMove.ASSIGN, assignTo(town.government()));
        assertThatThrownBy(() -> make(officer, order, OrderMove.TAKE, Given.words("")))
                .hasMessageContaining("您不在该单位");
        make(dispatcher, order, OrderMove.RETURN, Given.words("政府机关不直接办"));
        assertThatThrownBy(() -> make(dispatcher, order, OrderMove.ASSIGN, assignTo(town.brigade())))
                .hasMessageContaining("已经退回过");
    }

    @Test
    void 职责争议_两家都说了理由才裁定_裁定有约束力_计入次数() {
        var order = order(receive("路灯不亮"));
        var head = town.actor(
                "镇长",
                UUID.randomUUID(),
                town.government(),
                town.township(),
                EnumSet.of(Right.ORDER_READ, Right.ORDER_RULE));
        make(dispatcher, order, OrderMove.ASSIGN, assignTo(town.brigade()));
        make(
                officer,
                order,
                OrderMove.RETURN,
                new Given(UUID.randomUUID(), "不归执法队管", town.government(), List.of(), null, "", ""));
        assertThatThrownBy(() -> make(head, order, OrderMove.UPHOLD, Given.ruling("应由执法队办", "职责清单第三条", null)))
                .hasMessageContaining("只有一方说明了理由");
        make(dispatcher, order, OrderMove.STATE, Given.words("清单第三条写明由执法队办"));
        assertThatThrownBy(() -> make(dispatcher, order, OrderMove.UPHOLD, Given.ruling("维持", "职责清单", null)))
                .hasMessageContaining("代表一方陈述过意见");
        assertThatThrownBy(() -> make(head, order, OrderMove.UPHOLD, Given.words("应由执法队办")))
                .hasMessageContaining("没有写明依据");
        make(head, order, OrderMove.UPHOLD, Given.ruling("应由执法队办", "职责清单第三条", null));
        assertThat(stage(order)).isEqualTo(OrderStage.ASSIGNED);
        assertThatThrownBy(() -> make(officer, order, OrderMove.RETURN, Given.words("仍有异议")))
                .hasMessageContaining("裁定有约束力");
        var dispute = disputes.of(town.county(), order).getFirst();
        assertThat(dispute.state()).isEqualTo("RULED");
        assertThat(dispute.upheld()).isTrue();
        assertThat(disputes.sides(town.county(), dispute.id()))
                .extracting("words")
                .containsExactly("不归执法队管", "清单第三条写明由执法队办");
    }

    @Test
    void 督办有自己的期限和答复_换阶段不丢_核查通过随之了结() {
        var order = order(receive("占道"));
        make(dispatcher, order, OrderMove.ASSIGN, assignTo(town.brigade()));
        var due = today.date().plusDays(4);
        make(
                dispatcher,
                order,
                OrderMove.SUPERVISE,
                new Given(UUID.randomUUID(), "限期拿出办法", null, List.of(), due, "", ""));
        make(officer, order, OrderMove.TAKE, Given.words(""));
        var issued = supervisions.of(town.county(), order).getFirst();
        assertThat(issued.dueOn()).isEqualTo(due);
        assertThat(terms.of(town.county(), issued.id()))
                .allMatch(term -> term.ended() == null)
                .hasSize(1);
        assertThatThrownBy(() -> make(dispatcher, order, OrderMove.END_SUPERVISION, Given.words("")))
                .hasMessageContaining("还没有答复");
        make(officer, order, OrderMove.REPLY, Given.words("已设固定摊位"));
        assertThatThrownBy(() -> make(officer, order, OrderMove.REPLY, Given.words("再答复")))
                .hasMessageContaining("已经答复");
        make(officer, order, OrderMove.FINISH, Given.words("已劝离"));
        make(dispatcher, order, OrderMove.CHECK, Given.words("已办好。"));
        assertThat(supervisions.of(town.county(), order).getFirst().open()).isFalse();
        assertThat(terms.of(town.county(), issued.id())).allMatch(term -> term.ended() != null);
    }

    @Test
    void 超出职权书面移送_跟踪到接收() {
        var report = receive("河里有人采砂");
        var order = order(report);
        var given = new Given(UUID.randomUUID(), "不在本镇清单", null, List.of(), null, "县水利局", "0555-1234567");
        make(dispatcher, order, OrderMove.TRANSFER, given);
        assertThat(reportStage(report)).isEqualTo(ReportStage.TRANSFERRED);
        assertThat(papers.of(town.county(), "order", order)).hasSize(1);
        assertThat(terms.of(town.county(), order))
                .filteredOn(term -> term.ended() == null)
                .extracting("name")
                .containsExactly("移送接收时限");
        make(dispatcher, order, OrderMove.URGE, Given.words("请尽快接收"));
        make(dispatcher, order, OrderMove.TRANSFER_BACK, Given.words("对方认为不属其管"));
        assertThat(reportStage(report)).isEqualTo(ReportStage.ACCEPTED);
        make(
                dispatcher,
                order,
                OrderMove.TRANSFER,
                new Given(UUID.randomUUID(), "再次移送", null, List.of(), null, "县水利局", "0555-1234567"));
        make(dispatcher, order, OrderMove.TAKE_OVER, Given.words("对方已立案"));
        assertThat(reportStage(report)).isEqualTo(ReportStage.ANSWERED);
        assertThat(stage(order)).isEqualTo(OrderStage.TAKEN_OVER);
    }

    @Test
    void 中止恢复延长都要在办理中() {
        var order = order(receive("占道"));
        make(dispatcher, order, OrderMove.ASSIGN, assignTo(town.brigade()));
        make(officer, order, OrderMove.TAKE, Given.words(""));
        make(dispatcher, order, OrderMove.PAUSE, Given.words("等汛期过去"));
        assertThatThrownBy(() -> make(dispatcher, order, OrderMove.PAUSE, Given.words("再停")))
                .hasMessageContaining("已经中止计时");
        make(dispatcher, order, OrderMove.RESUME, Given.words(""));
        var due = today.date().plusDays(60);
        make(dispatcher, order, OrderMove.EXTEND, new Given(UUID.randomUUID(), "工程量大", null, List.of(), due, "", ""));
        assertThat(orders.brief(town.county(), order).orElseThrow().due()).isEqualTo(due);
    }

    @Test
    void 重复提交只算一次_旧版本不覆盖() {
        var order = order(receive("占道"));
        var before = store.get(dispatcher.scope(), order);
        var given = assignTo(town.brigade());
        moves.make(dispatcher, order, before.version(), OrderMove.ASSIGN, given);
        moves.make(dispatcher, order, before.version(), OrderMove.ASSIGN, given);
        assertThat(acts.of(town.county(), order)).hasSize(2);
        assertThatThrownBy(() -> moves.make(dispatcher, order, before.version(), OrderMove.URGE, Given.words("")))
                .hasMessageContaining("已被他人更新");
    }

    @Test
    void 外镇的人看不到也动不了() {
        var report = receive("占道");
        var order = order(report);
        assertThatThrownBy(() -> make(town.stranger(), order, OrderMove.ASSIGN, assignTo(town.brigade())))
                .hasMessageContaining("找不到");
        assertThatThrownBy(() -> reports.answer(town.stranger(), report, "答复", today.date()))
                .hasMessageContaining("找不到");
        assertThatThrownBy(() -> reports.receive(town.stranger(), town.report("占道")))
                .hasMessageContaining("找不到");
    }

    @Test
    void 同一次提交只收一份() {
        var handed = town.report("同一次提交");
        var first = reports.receive(dispatcher, handed);
        assertThat(reports.receive(dispatcher, handed)).isEqualTo(first);
    }

    @Test
    void 坏内容一律拒收() {
        refused(with(town.report("x".repeat(1_000_000)), "HL-03", place(30.0, 110.0)), "最多 4000 字");
        refused(with(town.report("占道"), "没有这类", place(30.0, 110.0)), "类别");
        refused(with(town.report("占道"), "HL-03", place(200.0, 110.0)), "经纬度");
        refused(with(town.report("占道"), "HL-03", place(30.0, null)), "经纬度");
        refused(
                with(town.report("占道"), "HL-03", new Place(town.county(), town.county() + "999", null, "", null, null)),
                "区划");
        assertThat(reports.receive(dispatcher, town.report("含有\0空字符"))).isNotNull();
    }

    private void refused(NewReport handed, String why) {
        assertThatThrownBy(() -> reports.receive(dispatcher, handed))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }

    private static NewReport with(NewReport r, String category, Place place) {
        return new NewReport(UUID.randomUUID(), null, r.channel(), category, "", r.text(), place, null, "", "", "");
    }

    private Place place(
            @org.jspecify.annotations.Nullable Double latitude, @org.jspecify.annotations.Nullable Double longitude) {
        return new Place(town.county(), town.township(), town.village(), "", latitude, longitude);
    }

    private UUID receive(String text) {
        return reports.receive(dispatcher, town.report(text)).report();
    }

    private UUID order(UUID report) {
        return orders.ofReport(town.county(), report).orElseThrow();
    }

    private void make(Actor actor, UUID order, OrderMove move, Given given) {
        var version = store.find(town.county(), order).orElseThrow().version();
        moves.make(actor, order, version, move, given);
    }

    private static Given assignTo(UUID organ) {
        return new Given(UUID.randomUUID(), "", organ, List.of(), null, "", "");
    }

    private OrderStage stage(UUID order) {
        return orders.brief(town.county(), order).orElseThrow().stage();
    }

    private ReportStage reportStage(UUID report) {
        return reports.brief(town.county(), report).orElseThrow().stage();
    }
}
