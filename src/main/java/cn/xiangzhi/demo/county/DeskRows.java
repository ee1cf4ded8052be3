package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.dispatch.RoutingRules;
import cn.xiangzhi.dispatch.RoutingRules.Brought;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invented township's routing rules, tried and in use, one order under supervision, one whose unit disagrees (S8). */
@Component
@Order(170)
public class DeskRows implements DemoPart {

    private static final String TOWN = "410899101";
    private static final String LITTER = "集市口垃圾又堆起来了";
    private static final String FIRE_LANE = "消防通道停满了车";

    private final RoutingRules routing;
    private final Orders orders;
    private final Reports reports;
    private final Categories categories;
    private final Places places;
    private final JdbcClient jdbc;
    private final Today today;

    DeskRows(
            RoutingRules routing,
            Orders orders,
            Reports reports,
            Categories categories,
            Places places,
            JdbcClient jdbc,
            Today today) {
        this.routing = routing;
        this.orders = orders;
        this.reports = reports;
        this.categories = categories;
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
                        rule("夜间和节假日噪声", kinds("半夜唱歌噪声扰民"), true, first, List.of(), true),
                        rule("消防通道", kinds(FIRE_LANE), false, second, List.of(government), true),
                        rule("占道和环境卫生", kinds("占道摆摊经营", LITTER), false, third, List.of(), false),
                        rule("田间焚烧", kinds("田里焚烧秸秆"), false, second, List.of(government), true)),
                today.date().minusDays(60),
                today.date());
        var open = open();
        open.stream()
                .findFirst()
                .ifPresent(order -> orders.supervise(
                        dispatcher, order, "群众反映集中，请说明办理安排", today.date().plusDays(5), today.date()));
        open.stream()
                .skip(1)
                .filter(order -> handler(cast, order).isPresent())
                .findFirst()
                .ifPresent(order -> disagree(cast, dispatcher, order));
        for (var n = 0; n < 3; n++) {
            reported(LITTER, "集市口", 0);
        }
        reported(FIRE_LANE, "云溪花园北门", -0.006);
    }

    /** The kinds the program itself proposes for such words. */
    private Set<String> kinds(String... words) {
        return Arrays.stream(words).map(this::kind).collect(Collectors.toSet());
    }

    private String kind(String words) {
        return categories.propose(words, 1).getFirst().code();
    }

    /** The unit sends it back, the dispatching desk answers: it waits for the head to rule. */
    private void disagree(Cast cast, Actor dispatcher, UUID order) {
        var unit = actor(cast, handler(cast, order).orElseThrow());
        orders.giveBack(unit, order, "现场看了，应由产权（主管）单位处理，不属中队职责", today.date());
        orders.state(dispatcher, order, "职责清单写明由中队先行处置，再移交产权（主管）单位", today.date());
    }

    /** Somebody of the unit that has the order, who can sign in. */
    private Optional<Cast.Member> handler(Cast cast, UUID order) {
        var unit = orders.brief(Cast.COUNTY, order).orElseThrow().organ();
        return cast.members().stream()
                .filter(member ->
                        member.township().equals(TOWN) && !member.login().isEmpty())
                .filter(member -> cast.organ(TOWN, member.organ()).equals(unit))
                .findFirst();
    }

    /** A report of this morning that nobody has sent out yet. */
    private void reported(String text, String where, double aside) {
        var village = places.villages(Cast.COUNTY, TOWN).getFirst().code();
        var centre = places.centre(village).orElseThrow();
        var place = new Place(Cast.COUNTY, TOWN, village, where, centre.latitude() + aside, centre.longitude() + aside);
        reports.receive(
                Actor.system(Cast.COUNTY),
                new NewReport(Ids.next(), null, Channel.PUBLIC_PAGE, kind(text), "", text, place, null, "", "", ""));
    }

    /** Orders a unit has in hand, the newest first. */
    private List<UUID> open() {
        return jdbc.sql("""
                select id from v_dispatch_order
                 where county_code = :county and township_code = :township and stage in ('ASSIGNED', 'TAKEN')
                 order by id desc limit 10
                """)
                .param("county", Cast.COUNTY)
                .param("township", TOWN)
                .query(UUID.class)
                .list();
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
