package cn.xiangzhi.dispatch.disputes;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.flow.Disagreement;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of dispatch_dispute and its sides, written as moves are made (F19). */
@Repository
public class Disputes {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Today today;

    Disputes(JdbcClient jdbc, Organization organization, Today today) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.today = today;
    }

    /** What one desk said. */
    public record Side(
            UUID organ,
            String organName,
            @Nullable UUID person,
            String who,
            boolean returned,
            @Nullable UUID claims,
            @Nullable String claimsName,
            String words,
            OffsetDateTime saidAt) {}

    /** A disagreement over an order with its ruling, if it has one. */
    public record Dispute(
            UUID id,
            OffsetDateTime openedAt,
            String state,
            @Nullable UUID ruledOrgan,
            @Nullable String ruledOrganName,
            @Nullable Boolean upheld,
            @Nullable String ruledBy,
            @Nullable OffsetDateTime ruledAt,
            @Nullable String basis,
            @Nullable String words) {}

    public List<Dispute> of(String county, UUID order) {
        return jdbc.sql("""
                select id, opened_at, state, ruled_organ, ruled_organ_name, upheld, ruled_by, ruled_at, basis, words
                  from dispatch_dispute where county_code = :county and order_id = :order order by id
                """)
                .param("county", county)
                .param("order", order)
                .query(Dispute.class)
                .list();
    }

    public List<Side> sides(String county, UUID dispute) {
        return jdbc.sql("""
                select organ, organ_name, person, who, returned, claims, claims_name, words, said_at
                  from dispatch_dispute_side where county_code = :county and dispute_id = :dispute order by id
                """)
                .param("county", county)
                .param("dispute", dispute)
                .query(Side.class)
                .list();
    }

    /** What the rules ask about: the open disagreement, and whom the last ruling still binds. */
    public Disagreement known(String county, UUID order) {
        var all = of(county, order);
        if (all.isEmpty()) {
            return Disagreement.NONE;
        }
        var last = all.getLast();
        if (!last.state().equals("OPEN")) {
            return new Disagreement(Set.of(), Set.of(), Set.of(), Set.of(), last.ruledOrgan());
        }
        var sides = sides(county, last.id());
        return new Disagreement(
                set(sides, Side::organ),
                set(sides.stream().filter(Side::returned).toList(), Side::organ),
                set(sides, Side::claims),
                set(sides, Side::person),
                null);
    }

    /** Keeps what the move means for the disagreement over the order; {@code before} is the order before it. */
    public void hear(Actor actor, Order before, Order after, OrderMove move, Given given) {
        switch (move) {
            case RETURN ->
                say(
                        actor,
                        before,
                        opened(before),
                        Objects.requireNonNull(before.held().organ()),
                        String.valueOf(before.held().organName()),
                        true,
                        given);
            case STATE -> say(actor, before, opened(before), actor.organ(), actor.organName(), false, given);
            case UPHOLD, RULE -> rule(actor, after, move == OrderMove.UPHOLD, given);
            case TAKE, TRANSFER, SETTLE -> agree(after);
            default -> {}
        }
    }

    private UUID opened(Order order) {
        return open(order).orElseGet(() -> {
            var id = Ids.next();
            jdbc.sql("""
                    insert into dispatch_dispute (county_code, id, township_code, order_id, opened_at, state)
                    values (:county, :id, :township, :order, :at, 'OPEN')
                    """)
                    .param("county", order.county())
                    .param("id", id)
                    .param("township", order.place().township())
                    .param("order", order.id())
                    .param("at", today.now())
                    .update();
            return id;
        });
    }

    private Optional<UUID> open(Order order) {
        return jdbc.sql("""
                select id from dispatch_dispute where county_code = :county and order_id = :order and state = 'OPEN'
                """)
                .param("county", order.county())
                .param("order", order.id())
                .query(UUID.class)
                .optional();
    }

    private void say(Actor actor, Order order, UUID dispute, UUID organ, String name, boolean returned, Given given) {
        var claims = given.organ();
        jdbc.sql("""
                insert into dispatch_dispute_side (county_code, id, township_code, dispute_id, order_id, organ, organ_name,
                        person, who, returned, claims, claims_name, words, said_at)
                values (:county, :id, :township, :dispute, :order, :organ, :name,
                        :person, :who, :returned, :claims, :claimsName, :words, :at)
                """)
                .param("county", order.county())
                .param("id", Ids.next())
                .param("township", order.place().township())
                .param("dispute", dispute)
                .param("order", order.id())
                .param("organ", organ)
                .param("name", name)
                .param("person", actor.person())
                .param("who", actor.name())
                .param("returned", returned)
                .param("claims", claims)
                .param(
                        "claimsName",
                        claims == null
                                ? null
                                : organization
                                        .organ(order.county(), claims)
                                        .map(Organ::name)
                                        .orElse(null))
                .param("words", given.words())
                .param("at", today.now())
                .update();
    }

    private void rule(Actor actor, Order after, boolean upheld, Given given) {
        jdbc.sql("""
                update dispatch_dispute
                   set state = 'RULED', ruled_organ = :organ, ruled_organ_name = :name, upheld = :upheld,
                       ruled_person = :person, ruled_by = :who, ruled_at = :at, closed_at = :at, basis = :basis, words = :words
                 where county_code = :county and order_id = :order and state = 'OPEN'
                """)
                .param("organ", after.held().organ())
                .param("name", after.held().organName())
                .param("upheld", upheld)
                .param("person", actor.person())
                .param("who", actor.name() + "，" + actor.organName() + actor.postTitle())
                .param("at", today.now())
                .param("basis", given.ground())
                .param("words", given.words())
                .param("county", after.county())
                .param("order", after.id())
                .update();
    }

    private void agree(Order order) {
        jdbc.sql("""
                update dispatch_dispute set state = 'AGREED', closed_at = :at
                 where county_code = :county and order_id = :order and state = 'OPEN'
                """)
                .param("at", today.now())
                .param("county", order.county())
                .param("order", order.id())
                .update();
    }

    private static Set<UUID> set(List<Side> sides, Function<Side, @Nullable UUID> part) {
        return sides.stream().map(part).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
