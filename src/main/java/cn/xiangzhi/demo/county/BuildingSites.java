package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Buildings;
import cn.xiangzhi.places.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Building sites of the first township: one removed, one with its permit overdue, one still watched (S10). */
@Component
@Order(120)
public class BuildingSites implements DemoPart {

    private static final String TOWNSHIP = "410899101";

    private final Buildings buildings;
    private final Today today;

    BuildingSites(Buildings buildings, Today today) {
        this.buildings = buildings;
        this.today = today;
    }

    @Override
    public void live(Telling telling) {
        watch(telling.loader(), telling.cast(), telling.day());
    }

    private void watch(Actor loader, Cast cast, LocalDate day) {
        var officer = officer(loader, cast);
        var house = found(
                officer,
                day.minusDays(75),
                "410899101201",
                "南坡村4组路东",
                35.3692,
                "贺长顺",
                "二层住宅",
                "112.5",
                "HOMESTEAD",
                "一层已砌好，正在砌二层",
                2);
        step(officer, house, 0, "STOP", day.minusDays(74), "送达停建通知，施工人员已离场", "", null, 2);
        step(officer, house, 1, "OBSERVE", day.minusDays(40), "二层墙体已拆，一层还在", "", null, 1);
        step(officer, house, 2, "END_REMOVED_BY_BUILDER", day.minusDays(12), "当事人自行拆除完毕，场地已平整", "", null, 0);
        var shed = found(
                officer,
                day.minusDays(50),
                "410899101202",
                "石桥村养殖场北",
                35.3655,
                "杜玉梅",
                "钢结构库房",
                "260",
                "COLLECTIVE",
                "钢架已立，没有出示规划许可",
                3);
        step(officer, shed, 0, "SEND_FOR_PERMIT", day.minusDays(46), "符合村庄规划，责令补办乡村建设规划许可", "", day.minusDays(4), 0);
        step(officer, shed, 1, "OBSERVE", day.minusDays(9), "主体完工，许可还在办理", "", null, 4);
        var wall = found(
                officer,
                day.minusDays(8),
                "410899101203",
                "泉头村河堤内侧",
                35.3695,
                "石大勇",
                "砖围墙",
                "36",
                "ROAD",
                "沿堤脚新砌围墙约20米",
                1);
        step(officer, wall, 0, "EVIDENCE_DONE", day.minusDays(3), "丈量、询问、照片齐全，待核对管理范围", "", null, 0);
    }

    private UUID found(
            Actor officer,
            LocalDate on,
            String village,
            String place,
            double latitude,
            String builder,
            String kind,
            String area,
            String land,
            String words,
            int floors) {
        return today.asOf(
                on.atTime(10, 0).atZone(Today.BEIJING).toOffsetDateTime(),
                () -> buildings.find(
                        officer,
                        new Buildings.Found(
                                Ids.next(),
                                new Place(Cast.COUNTY, TOWNSHIP, village, place, latitude, 113.4075),
                                builder,
                                kind,
                                new BigDecimal(area),
                                Math.max(1, floors / 2),
                                land,
                                on,
                                "日常巡查",
                                words,
                                DrawnSite.of(floors, place, on))));
    }

    private void step(
            Actor officer,
            UUID site,
            long version,
            String move,
            LocalDate on,
            String words,
            String paper,
            @Nullable LocalDate until,
            int floors) {
        var photo = move.equals("OBSERVE") || move.startsWith("END_") ? DrawnSite.of(floors, words, on) : null;
        today.at(
                on.atTime(15, 0).atZone(Today.BEIJING).toOffsetDateTime(),
                () -> buildings.step(
                        officer, site, new Buildings.Step(Ids.next(), version, move, on, words, paper, until, photo)));
    }

    private static Actor officer(Actor loader, Cast cast) {
        var who = cast.with(TOWNSHIP, DefaultRole.SQUAD_LEADER).getFirst();
        return new Actor(
                loader.account(),
                who.person(),
                who.name(),
                cast.organ(TOWNSHIP, who.organ()),
                who.organ(),
                who.title(),
                new Scope(Cast.COUNTY, TOWNSHIP, null),
                DefaultRole.SQUAD_LEADER.rights());
    }
}
