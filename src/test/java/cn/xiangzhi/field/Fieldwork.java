package cn.xiangzhi.field;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.inspection.Patrols;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.powers.Empowered;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holding;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented county with a township, its brigade and officers; another one for every test. */
record Fieldwork(ApplicationContext context, String county, String township, UUID brigade, UUID post, Actor clerk) {

    private static final AtomicInteger COUNTIES = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    static Fieldwork in(ApplicationContext context) {
        var county = "38%04d".formatted(COUNTIES.incrementAndGet());
        var township = county + "101";
        var government = Ids.next();
        var brigade = Ids.next();
        var nobody = UUID.randomUUID();
        var clerk = new Actor(
                nobody,
                nobody,
                "指挥员",
                government,
                "青石镇人民政府",
                "指挥",
                new Scope(county, null, null),
                EnumSet.allOf(Right.class));
        context.getBean(PlaceRegister.class)
                .bring(
                        clerk,
                        List.of(
                                new NewDivision(county, "云溪县", "", null),
                                new NewDivision(township, "青石镇", "", new Point(30, 110)),
                                new NewDivision(county + "102", "白河镇", "", new Point(30.2, 110.2))));
        var staffing = context.getBean(Staffing.class);
        staffing.found(clerk, NewOrgan.of(government, township, "青石镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "青"));
        staffing.found(clerk, NewOrgan.of(brigade, township, "青石镇综合执法队", OrganKind.BRIGADE, null, "青执"));
        Empowered.pavements(context.getBean(PowerRegister.class), clerk, township);
        var post = staffing.authorise(clerk, new NewPost(Ids.next(), brigade, PostKind.ADMINISTRATIVE, "执法岗", 20));
        return new Fieldwork(context, county, township, brigade, post, clerk);
    }

    /** An officer of the brigade whose certificate holds until that day. */
    Actor officer(String name, LocalDate until) {
        var staffing = context.getBean(Staffing.class);
        var digits = "38000119900101%03d".formatted(100 + PEOPLE.incrementAndGet() % 800);
        var person = staffing.employ(
                clerk,
                new NewPerson(
                        Ids.next(),
                        name,
                        digits + IdNumber.check(digits),
                        "",
                        post,
                        PostKind.ADMINISTRATIVE,
                        null,
                        LocalDate.of(2025, 1, 1)));
        staffing.certify(
                clerk,
                new NewCertificate(
                        Ids.next(),
                        person,
                        "ZF" + person.toString().substring(24),
                        "省司法厅",
                        LocalDate.of(2025, 1, 1),
                        until,
                        Set.of()));
        return new Actor(
                UUID.randomUUID(),
                person,
                name,
                brigade,
                "青石镇综合执法队",
                "执法员",
                new Scope(county, township, null),
                EnumSet.of(
                        Right.REPORT_REGISTER,
                        Right.ORDER_READ,
                        Right.ORDER_HANDLE,
                        Right.VISIT_READ,
                        Right.VISIT_RECORD,
                        Right.CASE_READ,
                        Right.CASE_HANDLE));
    }

    /** A report that was sent to the brigade. */
    UUID order(String text) {
        var reports = context.getBean(Reports.class);
        var orders = context.getBean(Orders.class);
        var report = reports.receive(
                clerk,
                new NewReport(
                        UUID.randomUUID(),
                        null,
                        Channel.PUBLIC_PAGE,
                        "HL-03",
                        "",
                        text,
                        new Place(county, township, null, "老粮站门口", 30.01, 110.01),
                        null,
                        "",
                        "",
                        ""));
        var order = orders.ofReport(county, report.report()).orElseThrow();
        orders.assign(clerk, order, brigade, null, context.getBean(Today.class).date());
        return order;
    }

    /** A walk with the ids of its points in their order. */
    record Walk(UUID id, UUID route, UUID walker, List<UUID> stops) {}

    /** A route with so many points, to be walked today by that officer. */
    Walk walk(Actor officer, int points) {
        var patrols = context.getBean(Patrols.class);
        var route = patrols.route(officer, township, "东沟路线", "倾倒垃圾、占道", 14);
        for (var n = 1; n <= points; n++) {
            patrols.point(officer, route, "东沟" + n + "号桥下", 30.0 + n / 100.0, 110.0, "桥下有没有垃圾", null);
        }
        return walk(route, officer.person());
    }

    /** The same points once more. */
    Walk walkAgain(Walk walk) {
        return walk(walk.route(), walk.walker());
    }

    private Walk walk(UUID route, UUID walker) {
        var jdbc = context.getBean(JdbcClient.class);
        var id = context.getBean(Patrols.class)
                .walk(
                        clerk,
                        route,
                        context.getBean(Today.class).date(),
                        List.of(walker),
                        jdbc.sql(
                                        "select id from inspection_patrol_point where county_code = :county and route_id = :route")
                                .param("county", county)
                                .param("route", route)
                                .query(UUID.class)
                                .list());
        return new Walk(
                id,
                route,
                walker,
                jdbc.sql("""
                                select id from inspection_patrol_stop
                                where county_code = :county and walk_id = :walk order by number
                                """)
                        .param("county", county)
                        .param("walk", id)
                        .query(UUID.class)
                        .list());
    }

    /** Somebody ends it before it is walked. */
    void leave(Walk walk) {
        context.getBean(Patrols.class).leave(clerk, walk.id(), "下大雨");
    }

    /** A lead of the officer's, with a paper that waits for a hand. */
    UUID lead(Actor officer, String item, String summary) {
        var at = context.getBean(Today.class).now().minusHours(2);
        var id = context.getBean(Cases.class)
                .register(
                        officer,
                        Ids.next(),
                        new Cases.Opening(
                                item,
                                "CITIZEN",
                                "罗庆生",
                                new Place(county, township, null, "前街消防车通道", 30.01, 110.01),
                                "监督检查",
                                summary,
                                at.toLocalDate(),
                                null,
                                null),
                        at);
        context.getBean(Papers.class)
                .issue(
                        clerk,
                        context.getBean(Organization.class)
                                .government(county, township)
                                .id(),
                        PaperKind.EVIDENCE_SHEET,
                        "case",
                        id,
                        at.toLocalDate(),
                        new HashMap<>(PrintedPapers.fields(PaperKind.EVIDENCE_SHEET)));
        return id;
    }

    /** The township holds that power. */
    void holds(String item) {
        context.getBean(Granting.class)
                .grant(
                        clerk,
                        new Holding(
                                Ids.next(),
                                county,
                                township,
                                item,
                                PowerSource.EMPOWERED,
                                1,
                                new Holding.Decision(
                                        "省政府赋权决定",
                                        Holding.Level.PROVINCE,
                                        "演示1号",
                                        LocalDate.of(2025, 1, 1),
                                        "https://example.invalid",
                                        false),
                                null,
                                LocalDate.of(2025, 1, 1),
                                null,
                                false,
                                "",
                                0));
    }
}
