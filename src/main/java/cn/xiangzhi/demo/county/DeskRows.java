package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.dispatch.RoutingRules;
import cn.xiangzhi.dispatch.RoutingRules.Brought;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invented township's routing rules, tried and in use, one order under supervision, one whose unit disagrees (S8). */
@Component
@Order(170)
public class DeskRows implements DemoPart {

    private static final String TOWN = "410899101";

    private final RoutingRules routing;
    private final Orders orders;
    private final Reports reports;
    private final Places places;
    private final JdbcClient jdbc;
    private final Today today;

    DeskRows(RoutingRules routing, Orders orders, Reports reports, Places places, JdbcClient jdbc, Today today) {
        this.routing = routing;
        this.orders = orders;
        this.reports = reports;
        this.places = places;
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public void live(Telling telling) {
        fill(telling.cast());
    }

    private void fill(Cast cast) {
        var dispatcher = actor(cast, cast.with(TOWN, DefaultRole.COMMAND_CENTRE).getFirst());
        var first = squad(cast, "一");
        var second = squad(cast, "二");
        var third = squad(cast, "三");
        var government = cast.organ(TOWN, "云溪镇人民政府");
        routing.putToUse(
                dispatcher,
                TOWN,
                Ids.next(),
                List.of(
                        rule("夜间和节假日噪声", Set.of("SX-06028"), true, first, List.of(), true),
                        rule("消防通道", Set.of("SX-09012"), false, second, List.of(government), true),
                        rule("占道和环境卫生", Set.of("SX-09006", "SX-06012"), false, third, List.of(), false),
                        rule("田间焚烧", Set.of("SX-06020"), false, second, List.of(government), true)),
                today.date().minusDays(60),
                today.date());
        open(0).ifPresent(order -> orders.supervise(
                dispatcher, order, "群众反映集中，请说明办理安排", today.date().plusDays(5), today.date()));
        var cover = reported("SX-01001", "村口供水井盖塌了半边", "石岭村口", 0.004);
        orders.assign(dispatcher, cover, first, null, today.date());
        disagree(cast, dispatcher, cover);
        for (var n = 0; n < 3; n++) {
            reported("SX-06012", "集市口垃圾又堆起来了", "集市口", 0);
        }
        reported("SX-09012", "消防通道停满了车", "云溪花园北门", -0.006);
    }

    /** The unit sends it back, the dispatching desk answers: it waits for the head to rule. */
    private void disagree(Cast cast, Actor dispatcher, UUID order) {
        var unit = orders.brief(Cast.COUNTY, order).orElseThrow().organ();
        cast.members().stream()
                .filter(member ->
                        member.township().equals(TOWN) && !member.login().isEmpty())
                .filter(member -> cast.organ(TOWN, member.organ()).equals(unit))
                .findFirst()
                .ifPresent(member -> {
                    orders.giveBack(actor(cast, member), order, "井盖由产权单位管护，不属中队职责", today.date());
                    orders.state(dispatcher, order, "职责清单写明由中队先行处置再移交产权单位", today.date());
                });
    }

    /** A report of this morning that nobody has sent out yet, and its order. */
    private UUID reported(String category, String text, String where, double aside) {
        var village = places.villages(Cast.COUNTY, TOWN).getFirst().code();
        var centre = places.centre(village).orElseThrow();
        var place = new Place(Cast.COUNTY, TOWN, village, where, centre.latitude() + aside, centre.longitude() + aside);
        var receipt = reports.receive(
                Actor.system(Cast.COUNTY),
                new NewReport(Ids.next(), null, Channel.PUBLIC_PAGE, category, "", text, place, null, "", "", ""));
        return orders.ofReport(Cast.COUNTY, receipt.report()).orElseThrow();
    }

    /** Orders a unit has in hand, the newest first. */
    private Optional<UUID> open(int which) {
        return jdbc.sql("""
                select id from v_dispatch_order
                 where county_code = :county and township_code = :township and stage in ('ASSIGNED', 'TAKEN')
                 order by id desc limit 10
                """).param("county", Cast.COUNTY).param("township", TOWN).query(UUID.class).list().stream()
                .skip(which)
                .findFirst();
    }

    private static UUID squad(Cast cast, String which) {
        return cast.organ(TOWN, "综合行政执法队" + which + "中队");
    }

    private static Brought rule(
            String name, Set<String> categories, boolean outside, UUID organ, List<UUID> joints, boolean urgent) {
        return new Brought(name, Set.of(), Set.of(), categories, outside, organ, joints, urgent);
    }

    private static Actor actor(Cast cast, Cast.Member member) {
        return new Actor(
                member.person(),
                member.person(),
                member.name(),
                cast.organ(member.township(), member.organ()),
                member.organ(),
                member.title(),
                new Scope(Cast.COUNTY, TOWN, null),
                DefaultRole.valueOf(member.role()).rights());
    }
}
