package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.handling.OrderMoves;
import cn.xiangzhi.dispatch.supervision.OrderNumbers;
import cn.xiangzhi.dispatch.supervision.Supervisions;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts places that come again before supervision: an order of its own for the cause, not for one more report. */
@Component
class RepeatDesk {

    private final RepeatedSpots spots;
    private final OrderStore orders;
    private final OrderActs acts;
    private final OrderMoves moves;
    private final Supervisions supervisions;
    private final OrderNumbers numbers;
    private final Categories categories;
    private final Places places;
    private final Today today;
    private final int times;
    private final int days;

    RepeatDesk(
            RepeatedSpots spots,
            OrderStore orders,
            OrderActs acts,
            OrderMoves moves,
            Supervisions supervisions,
            OrderNumbers numbers,
            Categories categories,
            Places places,
            Today today,
            @Value("${xiangzhi.dispatch.repeat-times:3}") int times,
            @Value("${xiangzhi.dispatch.repeat-days:90}") int days) {
        this.spots = spots;
        this.orders = orders;
        this.acts = acts;
        this.moves = moves;
        this.supervisions = supervisions;
        this.numbers = numbers;
        this.categories = categories;
        this.places = places;
        this.today = today;
        this.times = times;
        this.days = days;
    }

    /** 90 天内 3 次. */
    String measure() {
        return days + " 天内 " + times + " 次";
    }

    LocalDate since() {
        return today.date().minusDays(days);
    }

    List<RepeatedSpots.Spot> spots(Actor actor) {
        return spots.spots(actor.scope(), since(), times);
    }

    List<RepeatedSpots.Row> rows(Actor actor, String township, String spot) {
        return spots.rows(actor.scope(), township, spot, since());
    }

    /** Sent twice, or while the order for the place is still open, it leads to the one there is. */
    @Transactional
    public UUID supervise(Actor actor, String township, String spot, UUID once) {
        var found = spots(actor).stream()
                .filter(one -> one.townshipCode().equals(township) && one.spot().equals(spot))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("这个反复出现问题的地点"));
        var there = found.watched();
        if (there != null && (there.equals(once) || open(actor, there))) {
            return there;
        }
        var title = "反复出现：" + categories.name(found.category()) + "（" + where(found) + "，" + days + "天内反映"
                + found.reports() + "次、再办" + found.reopened() + "次）";
        var order = new Order(
                once,
                "派" + numbers.next(actor.county(), township, OrderNumbers.REPEATED),
                new Order.Matter(
                        null, title.length() > 80 ? title.substring(0, 80) : title, found.category(), today.now()),
                place(actor, found),
                Order.Held.NOBODY,
                Order.Clock.NONE,
                OrderStage.WAITING,
                0);
        moves.receive(actor, order, today.date());
        var kept = orders.get(actor.scope(), once);
        var watched = kept.with(kept.clock().underSupervision());
        orders.save(watched);
        var words = Given.words("查清" + title + "的原因，定责任单位和长效办法");
        supervisions.issue(
                actor, watched, words, acts.append(actor, watched, OrderMove.SUPERVISE, words.words(), null));
        spots.keep(actor.county(), found, once, since(), today.date(), actor.name());
        return once;
    }

    private boolean open(Actor actor, UUID order) {
        return orders.find(actor.scope(), order)
                .filter(found -> found.stage().open())
                .isPresent();
    }

    private String where(RepeatedSpots.Spot spot) {
        var village = spot.villageCode();
        return (village == null ? "" : places.name(village)) + spot.placeWords();
    }

    private static Place place(Actor actor, RepeatedSpots.Spot spot) {
        var parts = spot.spot().split("\\|", 3);
        var point = parts.length == 3 && parts[1].contains(".") && parts[2].contains(".");
        return new Place(
                actor.county(),
                spot.townshipCode(),
                spot.villageCode(),
                spot.placeWords(),
                point ? coordinate(parts[1]) : null,
                point ? coordinate(parts[2]) : null);
    }

    private static @Nullable Double coordinate(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException words) {
            return null;
        }
    }
}
