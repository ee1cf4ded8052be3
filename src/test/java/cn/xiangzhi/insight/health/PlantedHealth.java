package cn.xiangzhi.insight.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.NewHolding;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Powers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county with each kind of finding planted among clean data. */
abstract class PlantedHealth {

    static final AtomicInteger COUNTIES = new AtomicInteger();
    static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    PlaceRegister places;

    @Autowired
    Staffing staffing;

    @Autowired
    PowerRegister register;

    @Autowired
    Powers powers;

    @Autowired
    Categories categories;

    @Autowired
    HealthDesk desk;

    @Autowired
    HealthStore store;

    @Autowired
    HealthResults results;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Today today;

    String county = "";
    String able = "";
    String bare = "";
    String chosen = "";
    Actor clerk;
    PlantedCounty planted;
    LocalDate day = LocalDate.EPOCH;
    LocalDate from = LocalDate.EPOCH;

    /** Items that a category of reports points to alone, with that category. */
    final Map<String, String> asked = new LinkedHashMap<>();

    @BeforeEach
    void county() {
        county = "46%04d".formatted(COUNTIES.incrementAndGet());
        able = county + "101";
        bare = county + "102";
        chosen = county + "103";
        day = today.date();
        from = day.minusYears(1).plusDays(1);
        clerk = actor("县权责办", null, EnumSet.allOf(Right.class));
        planted = new PlantedCounty(jdbc, county);
        places.bring(
                clerk,
                List.of(
                        new NewDivision(county, "青川县", "", null),
                        new NewDivision(able, "青石镇", "", null),
                        new NewDivision(bare, "白河镇", "", null),
                        new NewDivision(chosen, "南坪镇", "", null)));
        staffing.found(
                clerk, NewOrgan.of(Ids.next(), null, "青川县人民政府", OrganKind.COUNTY_GOVERNMENT, null, "青川" + county));
        for (var town : List.of(able, chosen)) {
            staffing.found(
                    clerk,
                    NewOrgan.of(Ids.next(), town, town + "人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "青" + town));
            var squad = staffing.found(clerk, NewOrgan.of(Ids.next(), town, town + "执法队", OrganKind.BRIGADE, null, ""));
            var post = staffing.authorise(clerk, new NewPost(Ids.next(), squad, PostKind.INSTITUTION, "执法队员", 9));
            officer(post);
            officer(post);
        }
        for (var category : categories.all()) {
            if (category.powerItems().size() == 1) {
                var item = category.powerItems().getFirst();
                powers.item(county, item)
                        .filter(found -> powers.binds(county, item))
                        .filter(found -> !found.department().equals("乡镇人民政府")
                                && found.kind().equals("行政处罚"))
                        .ifPresent(found -> asked.putIfAbsent(item, category.code()));
            }
        }
        assertThat(asked).hasSizeGreaterThan(11);
    }

    /** Plants and says what must be found, and with that what must not. */
    Map<String, HealthKind> plant() {
        var expected = new HashMap<String, HealthKind>();
        var since = day.minusYears(2);
        hold(able, 0, since);
        reports(able, 0, 6);
        expected.put(able + code(0), HealthKind.ZOMBIE);
        hold(able, 1, since);
        expected.put(able + code(1), HealthKind.NO_DEMAND);
        hold(able, 2, since);
        reports(able, 2, 5);
        planted.cases(able, List.of(code(2)), from.plusDays(30), 4, 2);
        expected.put(able + code(2), HealthKind.OVERTURNED);
        hold(able, 3, since);
        reports(able, 3, 4);
        planted.visit(able, code(3), from.plusDays(9));
        expected.put(able + code(3), HealthKind.USED_WELL);
        reports(able, 4, 8);
        expected.put(able + code(4), HealthKind.SEEN_NOT_MAY);
        reports(able, 5, 4);
        hold(able, 6, day.minusDays(20));
        reports(able, 6, 9);
        expected.put(able + code(6), HealthKind.TOO_SHORT);
        hold(bare, 0, since);
        reports(bare, 0, 5);
        expected.put(bare + code(0), HealthKind.WITHOUT_PEOPLE);
        hold(bare, 3, since);
        hold(bare, 4, since);
        planted.cases(bare, List.of(code(3), code(4)), from.plusDays(60), 1, 0);
        expected.put(bare + code(3), HealthKind.USED_WELL);
        expected.put(bare + code(4), HealthKind.USED_WELL);
        for (var n : List.of(7, 8, 9)) {
            hold(chosen, n, since);
        }
        planted.visit(chosen, code(9), from.plusDays(9));
        for (var n : List.of(0, 2, 4)) {
            reports(chosen, n, 6);
            expected.put(chosen + code(n), HealthKind.SEEN_NOT_MAY);
        }
        expected.put(chosen + code(7), HealthKind.NO_DEMAND);
        expected.put(chosen + code(8), HealthKind.NO_DEMAND);
        expected.put(chosen + code(9), HealthKind.USED_WELL);
        expected.put(chosen, HealthKind.SELECTIVE);
        // before the period, and about something else
        planted.reports(able, asked.get(code(1)), from.minusDays(1), 9);
        planted.reports(bare, "HL-99", from.plusDays(3), 9);
        planted.cases(chosen, List.of(code(7)), from.minusDays(90), 2, 0);
        return expected;
    }

    HealthRun done(Actor actor) {
        var id = Ids.next();
        desk.begin(actor, id, from, day);
        return waited(actor, id);
    }

    HealthRun waited(Actor actor, UUID id) {
        var run = await().atMost(Duration.ofMinutes(3)).until(() -> desk.open(actor, id), one -> !one.running());
        assertThat(run.state()).as(run.doing()).isEqualTo(HealthRun.State.DONE);
        return run;
    }

    String code(int n) {
        return List.copyOf(asked.keySet()).get(n);
    }

    void reports(String township, int n, int many) {
        planted.reports(township, asked.get(code(n)), from.plusDays(40), many);
    }

    void hold(String township, int n, LocalDate since) {
        register.grant(
                clerk,
                new NewHolding(
                        Ids.next(),
                        township,
                        code(n),
                        PowerSource.EMPOWERED,
                        "省政府决定",
                        "省政〔2024〕1号",
                        since.minusDays(9),
                        since,
                        null,
                        null));
    }

    void officer(UUID post, String... fields) {
        var n = PEOPLE.incrementAndGet();
        var digits = "46%04d19900101%03d".formatted(COUNTIES.get(), n % 900 + 100);
        var person = staffing.employ(
                clerk,
                new NewPerson(
                        Ids.next(),
                        "队员" + n,
                        digits + IdNumber.check(digits),
                        "",
                        post,
                        PostKind.INSTITUTION,
                        null,
                        day.minusYears(3)));
        staffing.certify(
                clerk,
                new NewCertificate(
                        Ids.next(),
                        person,
                        county + "-" + n,
                        "省司法厅",
                        day.minusYears(2),
                        day.plusYears(2),
                        Set.of(fields)));
    }

    Actor actor(String name, @Nullable String township, EnumSet<Right> rights) {
        var id = new UUID(46, name.hashCode());
        return new Actor(id, id, name, new UUID(46, 2), "单位", "岗位", new Scope(county, township, null), rights);
    }
}
