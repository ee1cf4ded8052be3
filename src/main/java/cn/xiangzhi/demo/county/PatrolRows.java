package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.Patrols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two routes of the first township: one walked, one walk left open since yesterday, one for today (S8 S21). */
@Component
@Order(125)
public class PatrolRows implements DemoPart {

    private static final String TOWNSHIP = "410899101";

    private final Patrols patrols;
    private final Today today;

    PatrolRows(Patrols patrols, Today today) {
        this.patrols = patrols;
        this.today = today;
    }

    @Override
    public void live(Telling telling) {
        walk(telling.loader(), telling.cast(), telling.day());
    }

    private void walk(Actor loader, Cast cast, LocalDate day) {
        var officer = officer(loader, cast);
        var pair = List.of(cast.member("周海涛").person(), cast.member("孙晓燕").person());
        var street = today.asOf(
                at(day.minusDays(40)), () -> patrols.route(officer, TOWNSHIP, "前街和集贸市场", "占道经营、乱停放、门前堆物", 7));
        var ditch = today.asOf(
                at(day.minusDays(40)), () -> patrols.route(officer, TOWNSHIP, "东沟和河堤", "倾倒垃圾、违建苗头、露天焚烧", 14));
        var streets = today.asOf(
                at(day.minusDays(40)),
                () -> List.of(
                        patrols.point(officer, street, "集贸市场北门", 35.3958, 113.4331, "占道摊点、垃圾桶满溢", "HIGH"),
                        patrols.point(officer, street, "前街小学门口", 35.3964, 113.4339, "上下学时的流动摊贩和停车", "MIDDLE"),
                        patrols.point(officer, street, "前街社区广场", 35.3951, 113.4346, "健身器材、绿化带", null)));
        var ditches = today.asOf(
                at(day.minusDays(40)),
                () -> List.of(
                        patrols.point(officer, ditch, "柳湾村东沟桥下", 35.3702, 113.4079, "建筑垃圾", "HIGH"),
                        patrols.point(officer, ditch, "泉头村河堤内侧", 35.3695, 113.4075, "围墙、堆土", "MIDDLE"),
                        patrols.point(officer, ditch, "石桥村养殖场北", 35.3655, 113.4075, "未批先建、粪污外排", null)));
        today.at(at(day.minusDays(20)), () -> {
            var walked = patrols.walk(officer, street, day.minusDays(20), pair, streets);
            patrols.corrected(
                    officer, walked, 1, "水果摊伸出摊位线约一米", "摊主当场收回，讲了门前三包", DrawnSite.of(0, "集贸市场北门", day.minusDays(20)));
            patrols.nothing(officer, walked, 2);
            patrols.nothing(officer, walked, 3);
        });
        today.at(at(day.minusDays(1)), () -> {
            var left = patrols.walk(officer, ditch, day.minusDays(1), pair, ditches);
            patrols.reported(
                    officer, left, 1, "东沟桥下新倒建筑垃圾约一车，没有看到是谁倒的", List.of(DrawnSite.of(0, "柳湾村东沟桥下", day.minusDays(1))));
        });
        today.at(at(day), () -> patrols.walk(officer, street, day, pair, streets));
    }

    private OffsetDateTime at(LocalDate day) {
        var moment = day.atTime(8, 40).atZone(Today.BEIJING).toOffsetDateTime();
        var now = today.now();
        return moment.isAfter(now) ? now : moment;
    }

    private static Actor officer(Actor loader, Cast cast) {
        var member = cast.member("周海涛");
        return new Actor(
                loader.account(),
                member.person(),
                member.name(),
                cast.organ(TOWNSHIP, member.organ()),
                member.organ(),
                member.title(),
                new Scope(Cast.COUNTY, TOWNSHIP, null),
                DefaultRole.SQUAD_LEADER.rights());
    }
}
