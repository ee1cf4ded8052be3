package cn.xiangzhi.demo.county;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.StaffAffairs;
import cn.xiangzhi.organization.Staffing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the staffing pages show: quotas, secondments, a competition, a dispatched station, training (S27 to S30). */
@Component
@Order(80)
public class StaffData implements DemoPart {

    private static final String TOWN = "410899101";
    private static final String SOURCE = "清编〔2024〕6号（虚构）";
    private static final LocalDate SET = LocalDate.of(2020, 1, 1);

    private final Staffing staffing;
    private final StaffAffairs affairs;
    private final Parameters parameters;
    private final Today today;

    StaffData(Staffing staffing, StaffAffairs affairs, Parameters parameters, Today today) {
        this.staffing = staffing;
        this.affairs = affairs;
        this.parameters = parameters;
        this.today = today;
    }

    @Override
    public void live(Telling telling) {
        var loader = telling.loader();
        var station = today.asOf(telling.start(), () -> found(loader, telling.cast()));
        today.at(today.now().minusDays(25).withHour(9), () -> underWay(loader, telling.cast(), station));
    }

    /** The dispatched station and who leads it. */
    private record Station(UUID organ, UUID head) {}

    /** As of the day the county begins: thresholds, indicators, organs, the station and its head. */
    private Station found(Actor actor, Cast cast) {
        var day = today.date();
        Map.of(
                        "township.population.large", 50_000,
                        "township.population.medium", 25_000,
                        "township.area.large", 100,
                        "township.area.medium", 60,
                        "township.revenue.large", 2_000,
                        "township.revenue.medium", 1_000,
                        "training.hours", 40)
                .forEach((id, value) ->
                        parameters.set(actor, Ids.next(), today.now(), id, SET, BigDecimal.valueOf(value), SOURCE));
        indicators(actor, TOWN, 61_800, "118.6", "1420.50", day);
        indicators(actor, "410899102", 31_200, "74.2", "930", day);
        indicators(actor, "410899201", 19_400, "52.8", "1180", day);
        for (var name : List.of("党政综合办公室", "综合行政执法队", "财政所", "法制审核室")) {
            affairs.counted(actor, cast.organ(TOWN, name), 0, true);
        }
        for (var name : List.of("投诉举报中心", "指挥调度中心")) {
            affairs.counted(actor, cast.organ(TOWN, name), 0, false);
        }
        var government = cast.organ(TOWN, "云溪镇人民政府");
        staffing.authorise(actor, new NewPost(Ids.next(), government, PostKind.ADMINISTRATIVE, "党委委员", 5));
        List.of("镇长", "副镇长", "党委委员").forEach(title -> affairs.leading(actor, government, title));
        return station(actor, cast, day);
    }

    private void indicators(Actor actor, String township, int population, String area, String revenue, LocalDate day) {
        affairs.indicators(
                actor,
                Ids.next(),
                township,
                day.getYear() - 1,
                population,
                new BigDecimal(area),
                new BigDecimal(revenue),
                "县统计公报（虚构）");
    }

    private Station station(Actor actor, Cast cast, LocalDate day) {
        var bureau = cast.organ("", "清源县自然资源局");
        var station =
                staffing.found(actor, NewOrgan.of(Ids.next(), TOWN, "云溪镇自然资源所", OrganKind.DISPATCHED, bureau, ""));
        var post = staffing.authorise(actor, new NewPost(Ids.next(), station, PostKind.INSTITUTION, "所长", 1));
        var digits = "41089919810611905";
        var head = staffing.employ(
                actor,
                new NewPerson(
                        Ids.next(), "安国平", digits + IdNumber.check(digits), "", post, PostKind.INSTITUTION, null, day));
        var matter = Ids.next();
        affairs.consult(of(actor, bureau, null), matter, station, head, "县局党组拟任命安国平为所长");
        affairs.opine(of(actor, actor.organ(), TOWN), matter, 0, true, "镇党委会研究同意");
        staffing.lead(actor, station, 0, head);
        return new Station(station, head);
    }

    /** As of a few weeks before today: what is under way. */
    private void underWay(Actor actor, Cast cast, Station station) {
        var day = today.date();
        var office = cast.organ(TOWN, "党政综合办公室");
        var post = staffing.authorise(actor, new NewPost(Ids.next(), office, PostKind.ADMINISTRATIVE, "副主任", 1));
        var competition = Ids.next();
        affairs.announce(actor, competition, "党政综合办公室副主任竞争上岗", post, 1, "行政编制，在岗三年以上，近三年考核称职以上。", day.plusDays(7));
        for (var name : List.of("陶然", "朱莉", "魏兰", "杨思远")) {
            affairs.signUp(actor, Ids.next(), competition, cast.member(name).person());
        }
        affairs.request(
                of(actor, actor.organ(), TOWN),
                Ids.next(),
                station.organ(),
                station.head(),
                "云政函〔" + day.getYear() + "〕12号",
                day,
                "长期驻县局工作，所里无人主持");
        affairs.lend(actor, cast.member("许亮").person(), 0, "清源县综合指挥中心", day);
        affairs.borrow(actor, Ids.next(), cast.organ(TOWN, "财政所"), "左明", "市财政局", day.minusMonths(2));
        for (var name : List.of("李建国", "王敏", "周海涛", "郑国强")) {
            affairs.train(actor, Ids.next(), cast.member(name).person(), day, "行政执法人员年度轮训", BigDecimal.valueOf(24));
        }
        affairs.train(actor, Ids.next(), cast.member("孙晓燕").person(), day, "行政处罚法专题培训", BigDecimal.valueOf(40));
        affairs.examine(actor, Ids.next(), cast.member("蒋文博").person(), day, "执法资格考试", new BigDecimal("54.5"), false);
        affairs.examine(actor, Ids.next(), cast.member("钱丽华").person(), day, "执法资格考试", new BigDecimal("88"), true);
    }

    /** The same as a clerk of an organ or a township, who alone may take some steps. */
    private static Actor of(Actor actor, UUID organ, @Nullable String township) {
        return new Actor(
                actor.account(),
                actor.person(),
                actor.name(),
                organ,
                actor.organName(),
                actor.postTitle(),
                new Scope(Cast.COUNTY, township, null),
                actor.rights());
    }
}
