package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.dispatch.flow.DutyException;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderRules;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.handling.OrderMoves;
import cn.xiangzhi.dispatch.handling.Proposal;
import cn.xiangzhi.dispatch.handling.Proposals;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Questions;
import cn.xiangzhi.intake.ReportBrief;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.FlowStep;
import cn.xiangzhi.shell.Offer;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.shell.TimelineEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of an order. */
@Component
class OrderView {

    private static final List<OrderStage> WAY =
            List.of(OrderStage.WAITING, OrderStage.ASSIGNED, OrderStage.TAKEN, OrderStage.DONE, OrderStage.CHECKED);

    private final OrderStore orders;
    private final OrderActs acts;
    private final OrderMoves moves;
    private final Proposals proposals;
    private final OrderAside aside;
    private final Reports reports;
    private final Questions questions;
    private final Terms terms;
    private final Attachments attachments;
    private final Papers papers;
    private final Categories categories;
    private final Places places;

    OrderView(
            OrderStore orders,
            OrderActs acts,
            OrderMoves moves,
            Proposals proposals,
            OrderAside aside,
            Reports reports,
            Questions questions,
            Terms terms,
            Attachments attachments,
            Papers papers,
            Categories categories,
            Places places) {
        this.orders = orders;
        this.acts = acts;
        this.moves = moves;
        this.proposals = proposals;
        this.aside = aside;
        this.reports = reports;
        this.questions = questions;
        this.terms = terms;
        this.attachments = attachments;
        this.papers = papers;
        this.categories = categories;
        this.places = places;
    }

    Order order(Actor actor, UUID id) {
        return orders.get(actor.scope(), id);
    }

    OrderPage page(Actor actor, UUID id) {
        var order = order(actor, id);
        var report =
                Optional.ofNullable(order.matter().report()).flatMap(found -> reports.brief(order.county(), found));
        var running = terms.of(order.county(), id);
        var done = acts.of(order.county(), id);
        return new OrderPage(
                id,
                order.number(),
                actor.has(Right.REPORT_READ) ? order.matter().report() : null,
                actor.has(Right.CASE_READ) ? order.held().caseId() : null,
                order.matter().title(),
                report.map(ReportBrief::text).orElse(""),
                order.place(),
                order.stage(),
                light(order, running),
                order.stage().open() ? order.clock().due() : null,
                steps(order.stage()),
                facts(order, report.orElse(null), DutyException.of("", done).words()),
                proposal(order),
                order.held().result(),
                offers(actor, order),
                order.stage().open() ? aside.stuck(order) : null,
                aside.supervisions(order),
                aside.disputes(order),
                aside.escalations(order),
                timeline(done),
                running,
                answers(order, order.matter().report()),
                photos(order, order.matter().report()),
                attachments.of(order.county(), "order", id),
                papers.of(order.county(), "order", id));
    }

    @Nullable
    Proposal proposal(Order order) {
        return order.stage() == OrderStage.WAITING || order.stage() == OrderStage.RETURNED ? proposals.of(order) : null;
    }

    private List<Answer> answers(Order order, @Nullable UUID report) {
        return report == null ? List.of() : questions.answered(order.county(), report);
    }

    private List<Attachment> photos(Order order, @Nullable UUID report) {
        return report == null ? List.of() : attachments.of(order.county(), Reports.MATTER, report);
    }

    private static Light light(Order order, List<RunningTerm> running) {
        if (!order.stage().open()) {
            return Light.ENDED;
        }
        return running.stream()
                .filter(term -> term.ended() == null)
                .map(RunningTerm::light)
                .findFirst()
                .orElse(Light.GREEN);
    }

    private Map<String, String> facts(Order order, @Nullable ReportBrief report, String exception) {
        var place = order.place();
        var village = place.village() == null ? "" : places.name(place.village());
        var facts = new LinkedHashMap<String, String>();
        facts.put("类别", categories.name(order.matter().category()));
        facts.put("地点", places.name(place.township()) + village + " " + place.words());
        facts.put("收到时间", Show.dateTime(order.matter().receivedAt()));
        if (report != null) {
            facts.put("首接责任", report.receiver() + (untaken(order) ? "（尚未有人签收，仍由其负责）" : ""));
        }
        put(facts, "承办单位", order.held().organName());
        var joints = orders.joints(order.county(), order.id()).stream()
                .map(OrderStore.Joint::name)
                .collect(Collectors.joining("、"));
        put(facts, "协办单位", joints.isEmpty() ? null : joints);
        put(facts, "承办人", order.held().handlerName());
        put(facts, "受移送单位", order.held().transferredTo());
        put(facts, "案件", order.held().caseNumber());
        put(facts, "部门职责的例外", exception.isEmpty() ? null : exception);
        put(facts, "督办", order.clock().supervised() ? "是" : null);
        put(facts, "催办", order.clock().urged() > 0 ? order.clock().urged() + " 次" : null);
        put(facts, "再办", order.clock().reopened() > 0 ? "第 " + order.clock().reopened() + " 次" : null);
        return facts;
    }

    private static boolean untaken(Order order) {
        return order.stage().open() && order.held().handler() == null;
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    /** What can be done now; and of what cannot, only what belongs to this stage or comes next. */
    private List<Offer> offers(Actor actor, Order order) {
        var known = moves.known(actor, order);
        var offers = new ArrayList<Offer>();
        if (actor.has(Right.VISIT_RECORD)
                && (order.stage() == OrderStage.TAKEN || order.stage() == OrderStage.ASSIGNED)) {
            offers.add(new Offer("记录检查", "/visits/new?order=" + order.id(), true, "到现场检查，当场改正或发现违法", null));
        }
        Arrays.stream(OrderMove.values())
                .filter(move -> move.right() != null)
                .filter(known.exception()::offers)
                .filter(move -> move.leaves(order.stage()) || next(order.stage()) == move)
                .map(move -> offer(actor, order, move, known))
                .forEach(offers::add);
        return offers;
    }

    private static Offer offer(Actor actor, Order order, OrderMove move, OrderRules.Known known) {
        return new Offer(
                move.label(),
                "/orders/" + order.id() + "/moves/" + move.name(),
                next(order.stage()) == move || (move == OrderMove.CHECK),
                move.basis().label(),
                OrderRules.against(order, move, actor, known).orElse(null));
    }

    private static @Nullable OrderMove next(OrderStage stage) {
        return switch (stage) {
            case WAITING, RETURNED -> OrderMove.ASSIGN;
            case ASSIGNED -> OrderMove.TAKE;
            case TAKEN, IN_CASE -> OrderMove.FINISH;
            case DONE -> OrderMove.CHECK;
            case TRANSFERRED -> OrderMove.TAKE_OVER;
            default -> null;
        };
    }

    private static List<TimelineEntry> timeline(List<OrderActs.Act> done) {
        return done.reversed().stream()
                .map(act -> new TimelineEntry(
                        act.at(), act.organName() + " " + act.who(), act.move().label(), act.words(), act.basis()))
                .toList();
    }

    private static List<FlowStep> steps(OrderStage stage) {
        var way = switch (stage) {
            case TRANSFERRED, TAKEN_OVER -> List.of(OrderStage.WAITING, OrderStage.TRANSFERRED, OrderStage.TAKEN_OVER);
            case IN_CASE ->
                List.of(
                        OrderStage.WAITING,
                        OrderStage.ASSIGNED,
                        OrderStage.IN_CASE,
                        OrderStage.DONE,
                        OrderStage.CHECKED);
            case RETURNED ->
                List.of(OrderStage.WAITING, OrderStage.RETURNED, OrderStage.TAKEN, OrderStage.DONE, OrderStage.CHECKED);
            case SETTLED -> List.of(OrderStage.WAITING, OrderStage.SETTLED);
            default -> WAY;
        };
        var at = way.indexOf(stage);
        var steps = new ArrayList<FlowStep>();
        for (var i = 0; i < way.size(); i++) {
            var done = i < at || (i == at && !stage.open());
            var state = done ? FlowStep.State.DONE : i == at ? FlowStep.State.CURRENT : FlowStep.State.AHEAD;
            steps.add(new FlowStep(way.get(i).label(), state));
        }
        return steps;
    }
}
