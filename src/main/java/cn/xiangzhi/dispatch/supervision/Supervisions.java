package cn.xiangzhi.dispatch.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderMove;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of dispatch_supervision, written as moves are made: issued with a term of its own, replied to, ended (F68). */
@Repository
public class Supervisions {

    static final String TERM = "order.supervise";
    private static final String MATTER = "supervision";

    private final JdbcClient jdbc;
    private final OrderNumbers numbers;
    private final Terms terms;
    private final Workdays workdays;
    private final Today today;
    private final int days;

    Supervisions(
            JdbcClient jdbc,
            OrderNumbers numbers,
            Terms terms,
            Workdays workdays,
            Today today,
            @Value("${xiangzhi.dispatch.supervision-days:3}") int days) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.terms = terms;
        this.workdays = workdays;
        this.today = today;
        this.days = days;
    }

    /** One supervision of an order. */
    public record Supervision(
            UUID id,
            String number,
            String issuedBy,
            OffsetDateTime issuedAt,
            String words,
            LocalDate dueOn,
            String state,
            @Nullable String reply,
            @Nullable String repliedBy,
            @Nullable OffsetDateTime repliedAt,
            @Nullable String verdict,
            @Nullable String closedBy,
            @Nullable OffsetDateTime closedAt) {

        public boolean open() {
            return !state.equals("CLOSED");
        }

        public boolean replied() {
            return state.equals("REPLIED");
        }
    }

    public List<Supervision> of(String county, UUID order) {
        return jdbc.sql("""
                select id, number, issued_by, issued_at, words, due_on, state, reply, replied_by, replied_at, verdict,
                       closed_by, closed_at
                  from dispatch_supervision where county_code = :county and order_id = :order order by id desc
                """)
                .param("county", county)
                .param("order", order)
                .query(Supervision.class)
                .list();
    }

    public boolean replied(String county, UUID order) {
        return of(county, order).stream().anyMatch(Supervision::replied);
    }

    /** An open supervision with its order. */
    public record Waiting(UUID orderId, String number, String title, LocalDate dueOn, boolean replied) {}

    /** Open ones of a unit's orders that wait for its reply, or those replied to that wait for who supervises. */
    public List<Waiting> waiting(Scope scope, @Nullable UUID unit, boolean replied, int limit) {
        return jdbc.sql("""
                select s.order_id, s.number, o.title, s.due_on, s.state = 'REPLIED' as replied
                  from dispatch_supervision s
                  join dispatch_order o on o.county_code = s.county_code and o.id = s.order_id
                 where s.county_code = :county and (:township::text is null or s.township_code = :township)
                   and s.state = case when :replied then 'REPLIED' else 'OPEN' end
                   and (:unit::uuid is null or o.organ = :unit)
                 order by s.due_on, s.id limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("replied", replied)
                .param("unit", unit)
                .param("limit", limit)
                .query(Waiting.class)
                .list();
    }

    /** The day by which a supervision is to be replied to where nobody sets another. */
    public LocalDate usualDue() {
        try {
            return workdays.plus(today.date(), days);
        } catch (Refused yearWithoutNotice) {
            return today.date().plusDays(days);
        }
    }

    /** Keeps what the move means for the supervision of the order. */
    public void hear(Actor actor, Order order, OrderMove move, Given given, UUID act) {
        switch (move) {
            case SUPERVISE -> issue(actor, order, given, act);
            case REPLY -> reply(actor, order, given.words(), act);
            case END_SUPERVISION -> close(actor, order, given.words().isBlank() ? "已落实" : given.words(), act);
            case CHECK -> close(actor, order, "办结并核查通过", act);
            case TRANSFER, SETTLE -> close(actor, order, "不再由本单位办理", act);
            default -> {}
        }
    }

    /** Issues one by the words given; the day to reply by is the usual one where none is given. */
    public void issue(Actor actor, Order order, Given given, UUID act) {
        var due = given.due() == null ? usualDue() : given.due();
        var id = Ids.next();
        var township = order.place().township();
        jdbc.sql("""
                insert into dispatch_supervision (county_code, id, township_code, order_id, number, issued_person,
                        issued_by, issued_at, words, due_on, state)
                values (:county, :id, :township, :order, :number, :person, :by, :at, :words, :due, 'OPEN')
                """)
                .param("county", order.county())
                .param("id", id)
                .param("township", township)
                .param("order", order.id())
                .param("number", numbers.next(order.county(), township, OrderNumbers.SUPERVISION))
                .param("person", actor.person())
                .param("by", signed(actor))
                .param("at", today.now())
                .param("words", given.words())
                .param("due", due)
                .update();
        terms.startUntil(order.county(), township, MATTER, id, TERM, "督办答复时限", today.date(), due, "督办要求的期限", act);
    }

    private void reply(Actor actor, Order order, String words, UUID act) {
        open(order).ifPresent(id -> {
            jdbc.sql("""
                    update dispatch_supervision set state = 'REPLIED', reply = :words, replied_by = :by, replied_at = :at
                     where county_code = :county and id = :id and state = 'OPEN'
                    """)
                    .param("words", words)
                    .param("by", signed(actor))
                    .param("at", today.now())
                    .param("county", order.county())
                    .param("id", id)
                    .update();
            terms.endAll(order.county(), id, today.date(), act);
        });
    }

    private void close(Actor actor, Order order, String verdict, UUID act) {
        open(order).ifPresent(id -> {
            jdbc.sql("""
                    update dispatch_supervision set state = 'CLOSED', verdict = :verdict, closed_by = :by, closed_at = :at
                     where county_code = :county and id = :id and state <> 'CLOSED'
                    """)
                    .param("verdict", verdict)
                    .param("by", signed(actor))
                    .param("at", today.now())
                    .param("county", order.county())
                    .param("id", id)
                    .update();
            terms.endAll(order.county(), id, today.date(), act);
        });
    }

    private Optional<UUID> open(Order order) {
        return jdbc.sql("""
                select id from dispatch_supervision
                 where county_code = :county and order_id = :order and state <> 'CLOSED'
                """)
                .param("county", order.county())
                .param("order", order.id())
                .query(UUID.class)
                .optional();
    }

    private static String signed(Actor actor) {
        return actor.name() + "，" + actor.organName() + actor.postTitle();
    }
}
