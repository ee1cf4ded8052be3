package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** A whole invented township with officers, head, reviewer and treasury, and short ways to walk a case through it. */
@TestComponent
class CaseRoad {

    private static int counties;
    private static int people;

    private final Map<String, UUID> posts = new HashMap<>();

    final Cases cases;
    final CaseFiles files;
    private final PlaceRegister places;
    private final Staffing staffing;
    private final Granting granting;
    private final Offices offices;

    CaseRoad(
            Cases cases, CaseFiles files, PlaceRegister places, Staffing staffing, Granting granting, Offices offices) {
        this.cases = cases;
        this.files = files;
        this.places = places;
        this.staffing = staffing;
        this.granting = granting;
        this.offices = offices;
    }

    /** The people of one township. */
    record Town(String county, String code, Actor officer, UUID second, Actor reviewer, Actor head, Actor treasury) {

        Scope scope() {
            return new Scope(county, code, null);
        }
    }

    Town town(String... items) {
        var county = "95%04d".formatted(++counties);
        var code = county + "101";
        var maker = actor(county, code, new UUID(0, 9), new UUID(0, 9), "建账", EnumSet.allOf(Right.class));
        var wide = actor(county, null, new UUID(0, 9), new UUID(0, 9), "建账", EnumSet.allOf(Right.class));
        places.bring(wide, List.of(new NewDivision(county, "清源县", "", null), new NewDivision(code, "云溪镇", "", null)));
        var government = staffing.found(
                maker, NewOrgan.of(Ids.next(), code, "清源县云溪镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "云"));
        var post = staffing.authorise(maker, new NewPost(Ids.next(), government, PostKind.ADMINISTRATIVE, "干部", 9));
        posts.put(code, post);
        for (var item : items) {
            granting.grant(maker, holding(county, code, item));
        }
        offices.set(
                maker,
                code,
                new Office(
                        "清源县人民政府", "清源县人民法院", "清源县农商银行云溪支行", "云溪镇前街1号", "4108990001", "李建国", "0391-0000000", "云溪镇前街2号"),
                OffsetDateTime.parse("2026-01-01T09:00:00+08:00"));
        var handle = Set.of(Right.CASE_READ, Right.CASE_HANDLE);
        var first = person(maker, post, "周海涛", true);
        return new Town(
                county,
                code,
                actor(county, code, first, government, "周海涛", handle),
                person(maker, post, "孙晓燕", true),
                actor(
                        county,
                        code,
                        person(maker, post, "吴审", false),
                        government,
                        "吴审",
                        Set.of(Right.CASE_REVIEW, Right.CASE_READ)),
                actor(
                        county,
                        code,
                        person(maker, post, "郑镇长", false),
                        government,
                        "郑镇长",
                        Set.of(Right.CASE_APPROVE, Right.CASE_READ)),
                actor(
                        county,
                        code,
                        person(maker, post, "钱会计", false),
                        government,
                        "钱会计",
                        Set.of(Right.PAYMENT_RECORD, Right.PAYMENT_READ)));
    }

    /** One more certificated officer of the township. */
    UUID certified(Town town, String name) {
        var maker = actor(town.county(), town.code(), new UUID(0, 9), new UUID(0, 9), "建账", EnumSet.allOf(Right.class));
        return person(maker, posts.get(town.code()), name, true);
    }

    /** A deputy head who may approve. */
    Actor deputy(Town town) {
        var maker = actor(town.county(), town.code(), new UUID(0, 9), new UUID(0, 9), "建账", EnumSet.allOf(Right.class));
        return actor(
                town.county(),
                town.code(),
                person(maker, posts.get(town.code()), "李副镇长", false),
                town.head().organ(),
                "李副镇长",
                Set.of(Right.CASE_APPROVE, Right.CASE_READ));
    }

    private static Holding holding(String county, String code, String item) {
        return new Holding(
                Ids.next(),
                county,
                code,
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
                0);
    }

    private UUID person(Actor maker, UUID post, String name, boolean certified) {
        var digits = "99000119900101%03d".formatted(500 + ++people % 400);
        var id = staffing.employ(
                maker,
                new NewPerson(
                        Ids.next(),
                        name,
                        digits + IdNumber.check(digits),
                        "",
                        post,
                        PostKind.ADMINISTRATIVE,
                        null,
                        LocalDate.of(2025, 1, 1)));
        if (certified) {
            staffing.certify(
                    maker,
                    new NewCertificate(
                            Ids.next(),
                            id,
                            "ZF" + id.toString().substring(24),
                            "省司法厅",
                            LocalDate.of(2025, 1, 1),
                            LocalDate.of(2028, 12, 31),
                            Set.of()));
        }
        return id;
    }

    private static Actor actor(String county, String code, UUID person, UUID organ, String name, Set<Right> rights) {
        return new Actor(person, person, name, organ, "清源县云溪镇人民政府", "岗位", new Scope(county, code, null), rights);
    }

    UUID lead(Town town, String item, String kind, String name, String when) {
        var at = at(when);
        return cases.register(
                town.officer(),
                Ids.next(),
                new Cases.Opening(
                        item,
                        kind,
                        name,
                        new Place(town.county(), town.code(), null, "柳湾村东", null, null),
                        "网格巡查",
                        "巡查发现涉嫌违法",
                        at.toLocalDate(),
                        null,
                        null),
                at);
    }

    void go(Actor actor, UUID id, String move, String when, String... facts) {
        cases.make(actor, id, move, map(facts), at(when));
    }

    /** With both officers of the township named. */
    void pair(Town town, UUID id, String move, String when, String... facts) {
        var all = new LinkedHashMap<>(map(facts));
        all.put("officer1", town.officer().person().toString());
        all.put("officer2", town.second().toString());
        cases.make(town.officer(), id, move, all, at(when));
    }

    void identify(Town town, UUID id, String kind, String name, String number, String when) {
        go(
                town.officer(),
                id,
                "IDENTIFY",
                when,
                "partyKind",
                kind,
                "partyName",
                name,
                kind.equals("CITIZEN") ? "idNumber" : "creditCode",
                number,
                "address",
                "清源县云溪镇柳湾村2组");
    }

    void evidence(Town town, UUID id, String title, String when) {
        go(
                town.officer(),
                id,
                "TAKE_EVIDENCE",
                when,
                "evidenceKind",
                "视听资料",
                "title",
                title,
                "content",
                "现场情况",
                "proves",
                "违法事实",
                "origin",
                "执法记录仪",
                "takenAt",
                when,
                "takenPlace",
                "现场",
                "takenBy",
                "周海涛",
                "takenHow",
                "拍摄",
                "holder",
                "当事人签名",
                "verification",
                "已查证属实");
    }

    static Map<String, String> map(String... facts) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < facts.length; i += 2) {
            map.put(facts[i], facts[i + 1]);
        }
        return map;
    }

    static OffsetDateTime at(String when) {
        return LocalDateTime.parse(when).atZone(Today.BEIJING).toOffsetDateTime();
    }

    CaseRow row(Town town, UUID id) {
        return files.get(town.scope(), id);
    }

    String said(Town town, UUID id, String key) {
        return files.file(row(town, id)).said(key);
    }
}
