package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.handling.OrderMoves;
import cn.xiangzhi.dispatch.handling.Proposal;
import cn.xiangzhi.dispatch.handling.Proposals;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Several orders at once (F20): every line is a move of its own, guarded by the version that was seen, and every line says
 * what became of it. Sent twice, each line is done once.
 */
@Component
class BulkDesk {

    static final int MOST = 100;
    private static final Logger LOG = LoggerFactory.getLogger(BulkDesk.class);

    private final OrderStore orders;
    private final OrderMoves moves;
    private final Proposals proposals;

    BulkDesk(OrderStore orders, OrderMoves moves, Proposals proposals) {
        this.orders = orders;
        this.moves = moves;
        this.proposals = proposals;
    }

    /** What one may do with several; each is a move of the flow table, the first to the unit each one's proposal names. */
    enum Doing {
        PROPOSED("按建议派单", OrderMove.ASSIGN),
        ASSIGN("派给同一单位", OrderMove.ASSIGN),
        URGE("催办", OrderMove.URGE),
        SUPERVISE("督办", OrderMove.SUPERVISE);

        private final String label;
        private final OrderMove move;

        Doing(String label, OrderMove move) {
            this.label = label;
            this.move = move;
        }

        public String label() {
            return label;
        }

        public OrderMove move() {
            return move;
        }
    }

    /** An order that was ticked, as it was seen. */
    record Pick(UUID id, long version) {

        static Pick of(String text) {
            try {
                var parts = text.split(":", 2);
                return new Pick(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
                throw Refused.invalid("没有办理", "选中的派单编号不完整", "请回到派单列表重新勾选");
            }
        }

        public String text() {
            return id + ":" + version;
        }
    }

    /** A line of the form: what was ticked, what is proposed, why it cannot be done now. */
    record Line(
            Pick pick,
            Order order,
            @Nullable Proposal proposal,
            @Nullable Refused refusal) {}

    /** What became of a line. */
    record Outcome(UUID id, String number, String title, boolean done, String words) {}

    /** Every line that is within reach; the others are not told apart from what does not exist. */
    List<Line> lines(Actor actor, List<Pick> picks, Doing doing) {
        if (picks.isEmpty() || picks.size() > MOST) {
            throw Refused.invalid("没有办理", picks.isEmpty() ? "没有选中派单" : "一次最多 " + MOST + " 件", "请回到派单列表勾选后再点");
        }
        return picks.stream()
                .map(pick -> orders.find(actor.scope(), pick.id())
                        .map(order ->
                                new Line(pick, order, proposal(order, doing), refusal(actor, pick, order, doing))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Does each line in a transaction of its own. */
    List<Outcome> carryOut(Actor actor, UUID once, List<Pick> picks, Doing doing, Given given) {
        return lines(actor, picks, doing).stream()
                .map(line -> one(actor, once, line, doing, given))
                .toList();
    }

    private Outcome one(Actor actor, UUID once, Line line, Doing doing, Given given) {
        var order = line.order();
        var mark = UUID.nameUUIDFromBytes((once + "/" + order.id()).getBytes(StandardCharsets.UTF_8));
        try {
            moves.make(actor, order.id(), line.pick().version(), doing.move(), given(line, doing, given, mark));
            var now = orders.get(actor.scope(), order.id());
            var holder = now.held().organName();
            return outcome(order, true, now.stage().label() + (holder == null ? "" : "，" + holder));
        } catch (Refused no) {
            return outcome(order, false, no.why() + "。" + no.remedy());
        } catch (RuntimeException failed) {
            LOG.error("成批办理中的一件没有办成：{}", order.id(), failed);
            return outcome(order, false, "办理时出错，这一件没有改动。请单独打开再办");
        }
    }

    private static Given given(Line line, Doing doing, Given given, UUID mark) {
        var proposal = line.proposal();
        if (doing != Doing.PROPOSED || proposal == null) {
            return new Given(mark, given.words(), given.organ(), given.joints(), given.due(), "", "");
        }
        if (proposal.outside() || proposal.organ() == null) {
            throw Refused.invalid("没有派出", proposal.outside() ? "超出本乡镇职权，" + proposal.words() : "没有可以按的建议", "请单独打开办理");
        }
        return new Given(mark, given.words(), proposal.organ(), proposal.joints(), proposal.due(), "", "");
    }

    private @Nullable Proposal proposal(Order order, Doing doing) {
        return doing.move() == OrderMove.ASSIGN && doing.move().leaves(order.stage()) ? proposals.of(order) : null;
    }

    private @Nullable Refused refusal(Actor actor, Pick pick, Order order, Doing doing) {
        if (order.version() != pick.version()) {
            return Refused.stale("派单");
        }
        return moves.against(actor, order, doing.move()).orElse(null);
    }

    private static Outcome outcome(Order order, boolean done, String words) {
        return new Outcome(order.id(), order.number(), order.matter().title(), done, words);
    }
}
