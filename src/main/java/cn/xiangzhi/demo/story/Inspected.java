package cn.xiangzhi.demo.story;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.CreditCode;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.demo.county.DemoPart;
import cn.xiangzhi.demo.county.DrawnSite;
import cn.xiangzhi.demo.county.Telling;
import cn.xiangzhi.inspection.InspectionDesk;
import cn.xiangzhi.inspection.SupervisionDesk;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Subjects of the invented township with their agreements, a drive, plans, a merged visit, a draw, and tours (S9 S20 S21). */
@Component
@Order(70)
public class Inspected implements DemoPart {

    private static final String TOWN = "410899101";
    private static final String BODY = "云溪镇人民政府";
    private static final String[] TRADES = {"水果店", "五金店", "理发店", "早餐店", "药房", "烧烤店", "服装店", "修车铺", "粮油店", "文具店"};
    private static final String[] FAMILIES = {"赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫"};
    private static final String[] SIGNS = {"永兴", "顺达", "和美", "福满", "金穗", "云溪", "前街", "东桥"};
    private static final List<String> VILLAGES =
            List.of("410899101001", "410899101002", "410899101200", "410899101202");

    private final InspectionDesk desk;
    private final SupervisionDesk supervision;
    private final Today today;

    Inspected(InspectionDesk desk, SupervisionDesk supervision, Today today) {
        this.desk = desk;
        this.supervision = supervision;
        this.today = today;
    }

    @Override
    public void live(Telling telling) {
        tell(telling.cast());
    }

    private void tell(Cast cast) {
        var crew = new Crew(cast, TOWN);
        var pair = crew.pairs().getLast();
        var officer = pair.getFirst();
        var head = crew.acting(DefaultRole.TOWNSHIP_HEAD);
        var day = today.date();
        var subjects = new ArrayList<UUID>();
        at(day.minusDays(80), () -> register(officer, subjects, day.minusDays(80)));
        at(
                day.minusDays(60),
                () -> subjects.stream()
                        .limit(30)
                        .forEach(id -> desk.agree(
                                officer,
                                id,
                                "门前至路沿石，两侧到邻店",
                                "包卫生：清扫保洁\n包秩序：不占道、不乱停\n包设施：损坏及时报告",
                                "店主本人",
                                day.minusDays(60))));
        at(
                day.minusDays(9),
                () -> desk.drive(
                        officer,
                        TOWN,
                        "冬季门前三包集中告知",
                        "请各户落实门前三包：清扫门前积水积雪，不占道经营，不在门前焚烧垃圾。逾期不改的依法处理。",
                        day.minusDays(9),
                        day.plusDays(5),
                        31));
        checks(officer, head, pair.stream().map(Actor::person).toList(), subjects, day);
        var first = desks(officer, day.minusDays(20), day.minusDays(18), "十一月市容双随机抽查");
        at(day.minusDays(18), () -> desk.draw(officer, first, "03 08 15 21 26 30 + 11"));
        desks(officer, day, day.plusDays(2), "十二月市容双随机抽查");
        tours(cast, crew, head, day);
    }

    private UUID desks(Actor officer, LocalDate announced, LocalDate on, String title) {
        return today.asOf(
                announced.atTime(9, 0).atZone(Today.BEIJING).toOffsetDateTime(),
                () -> desk.announce(
                        officer, TOWN, title, "城市管理", "CG-CF-024", BODY, "福彩双色球" + on + "之后最近一期的开奖号码，按公布的次序", on));
    }

    private void register(Actor officer, List<UUID> subjects, LocalDate on) {
        var dice = new Random(20260701);
        for (var n = 0; n < 44; n++) {
            var trade = TRADES[n % TRADES.length];
            var holder = FAMILIES[n % FAMILIES.length] + (n % 2 == 0 ? "国栋" : "秀兰");
            var code = "92410899MA" + "%07d".formatted(3_000_000 + n * 137);
            subjects.add(desk.register(
                    officer,
                    new InspectionDesk.Who(
                            n % 11 == 10 ? "企业" : "商铺",
                            SIGNS[n % SIGNS.length] + holder.charAt(0) + "记" + trade,
                            place(n, dice),
                            code + CreditCode.check(code),
                            holder,
                            "1390899" + "%04d".formatted(1000 + n),
                            n % 4 == 3 ? "" : "ABCD".substring(n % 4, n % 4 + 1),
                            n % 5 == 0 ? "高风险" : "低风险"),
                    "县市场监管局年度评定（演示）",
                    on));
        }
        subjects.add(desk.register(
                officer,
                new InspectionDesk.Who("商铺", "永兴赵记水果商店", place(0, new Random(20260701)), "", "赵国栋", "", "", ""),
                "",
                on));
        for (var n = 0; n < 6; n++) {
            var digits = "41089919760" + (1 + n) + "120" + "%02d".formatted(30 + n);
            digits = digits.substring(0, 17);
            subjects.add(desk.register(
                    officer,
                    new InspectionDesk.Who(
                            n < 2 ? "工地和场地" : "出租房",
                            n < 2 ? "东桥" + (n + 1) + "号工地" : "前街" + (40 + n) + "号",
                            place(50 + n, dice),
                            n < 2 ? "" : digits + IdNumber.check(digits),
                            FAMILIES[n] + "建业",
                            "",
                            "",
                            n < 2 ? "高风险" : ""),
                    "镇应急管理办公室排查（演示）",
                    on));
        }
    }

    private static Place place(int n, Random dice) {
        var village = VILLAGES.get(n % VILLAGES.size());
        return new Place(
                Cast.COUNTY,
                TOWN,
                village,
                (n % 2 == 0 ? "前街" : "东桥路") + (n + 1) + "号",
                35.395 + dice.nextInt(200) / 100_000.0,
                113.4325 + dice.nextInt(200) / 100_000.0);
    }

    private void checks(Actor officer, Actor head, List<UUID> pair, List<UUID> subjects, LocalDate day) {
        var some = subjects.subList(0, 12);
        at(day.minusDays(25), () -> {
            desk.approve(
                    head,
                    desk.plan(officer, TOWN, "城市管理月度检查", day, "城市管理", BODY, List.of("CG-CF-067", "CG-CF-024"), some));
            desk.approve(
                    head,
                    desk.plan(
                            officer,
                            TOWN,
                            "生态环境月度检查",
                            day,
                            "生态环境",
                            BODY + "、清源县生态环境局云溪所",
                            List.of("HB-CF-024"),
                            some.subList(0, 7)));
        });
        for (var n = 0; n < 3; n++) {
            var subject = some.get(n);
            var on = day.minusDays(12 - 3L * n);
            var which = n;
            var check = today.asOf(
                    on.atTime(8, 30).atZone(Today.BEIJING).toOffsetDateTime(),
                    () -> desk.arrange(officer, subject, on, pair));
            today.at(
                    on.atTime(11, 0).atZone(Today.BEIJING).toOffsetDateTime(),
                    () -> desk.outcome(
                            officer,
                            check,
                            on.atTime(9, 30).atZone(Today.BEIJING).toOffsetDateTime(),
                            on.atTime(10, 15).atZone(Today.BEIJING).toOffsetDateTime(),
                            "按清单逐点查看，店主在场。",
                            which == 2 ? Map.of(1, "门前堆放货箱约两平方米") : Map.of(),
                            on.plusDays(7)));
        }
        at(day, () -> desk.arrange(officer, some.get(4), day, pair));
    }

    private void tours(Cast cast, Crew crew, Actor head, LocalDate day) {
        var seat = crew.acting(DefaultRole.COMMAND_CENTRE);
        var unit = crew.organ("柳湾村村民委员会");
        var other = crew.organ("前街社区居民委员会");
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        for (var week = 4; week >= 0; week--) {
            for (var n = 0; n < (week == 3 ? 1 : 2); n++) {
                var on = monday.minusWeeks(week).plusDays(n * 2L);
                if (on.isAfter(day)) {
                    continue;
                }
                var secret = n == 1;
                var which = week;
                at(on, () -> {
                    var tour = supervision.tour(
                            seat, TOWN, secret, on, List.of("何立新", "魏兰"), secret ? "柳湾村、石桥村" : "前街、集贸市场");
                    supervision.found(
                            seat,
                            TOWN,
                            tour,
                            true,
                            other,
                            "前街社区广场",
                            "健身器材和绿化带有人管护",
                            on,
                            "",
                            DrawnSite.of(0, "前街社区广场", on));
                    var bad = supervision.found(
                            seat,
                            TOWN,
                            tour,
                            false,
                            unit,
                            "柳湾村东沟",
                            "沟边有新倒的建筑垃圾约一车",
                            on,
                            "马文斌",
                            DrawnSite.of(0, "柳湾村东沟", on));
                    supervision.made(seat, tour, "总体平稳，柳湾村东沟反复倾倒");
                    if (which > 2) {
                        supervision.proved(seat, bad, "已清运，设了提示牌", DrawnSite.of(0, "东沟整改后", on));
                        supervision.checked(head, bad, "现场看过，已清");
                    } else if (secret && which > 0) {
                        supervision.named(head, bad, "同一处一个月内三次倾倒，提醒后没有改", on.plusDays(30));
                    }
                });
            }
        }
        var last = monday.minusDays(1);
        at(last.plusDays(1), () -> supervision.bulletin(seat, TOWN, last.minusDays(27), last));
    }

    private void at(LocalDate day, Runnable work) {
        var moment = day.atTime(10, 0).atZone(Today.BEIJING).toOffsetDateTime();
        var now = today.now();
        today.at(moment.isAfter(now) ? now : moment, work);
    }
}
