package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.ThingState;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Short ways with the things of a case, shared by the tests of what becomes of them. */
abstract class ThingsRoad {

    static final String PLAIN = "CG-CF-020";
    static final String TRACTOR = "NY-CF-028";
    static final String RECEIVER = "GD-CF-001";

    @Autowired
    CaseRoad road;

    @Autowired
    CaseWork work;

    @Autowired
    Granting granting;

    @Autowired
    Papers papers;

    @Autowired
    Terms terms;

    @Autowired
    Today today;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    Town empowered() {
        return holding(PowerSource.EMPOWERED);
    }

    /** A township that holds the tractor item in this way, with the measures where it was empowered. */
    Town holding(PowerSource source) {
        var town = road.town(PLAIN);
        var day = LocalDate.of(2025, 1, 1);
        var end = LocalDate.of(2026, 12, 31);
        var decision =
                new Holding.Decision("省政府赋权决定", Holding.Level.PROVINCE, "演示2号", day, "https://example.invalid", true);
        var deed = source == PowerSource.ENTRUSTED
                ? new Holding.Deed(
                        town.officer().organ(),
                        "县农业农村局",
                        "拖拉机监督管理规定第5条",
                        "委〔2025〕1号",
                        "农机",
                        "立案、调查、处罚",
                        day,
                        end,
                        day,
                        day)
                : null;
        granting.grant(
                as(town, EnumSet.allOf(Right.class).toArray(Right[]::new)),
                new Holding(
                        Ids.next(),
                        town.county(),
                        town.code(),
                        TRACTOR,
                        source,
                        1,
                        decision,
                        deed,
                        day,
                        end,
                        false,
                        "",
                        0));
        return town;
    }

    static Actor as(Town town, Right... rights) {
        var o = town.officer();
        return new Actor(
                o.person(),
                o.person(),
                o.name(),
                o.organ(),
                o.organName(),
                o.postTitle(),
                o.scope(),
                java.util.Set.of(rights));
    }

    UUID verifying(Town town, String item, String when) {
        var id = road.lead(town, item, "CITIZEN", "贺长顺", when);
        road.identify(town, id, "CITIZEN", "贺长顺", "410899199503160210", when);
        road.go(town.officer(), id, "VERIFY", when);
        return id;
    }

    UUID investigating(Town town, String item) {
        var id = verifying(town, item, "2026-08-10T09:00");
        road.evidence(town, id, "现场照片", "2026-08-10T09:30");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-08-10T10:00",
                with(WHAT, "occurredOn", "2026-08-10", "discoveredOn", "2026-08-10", "proposal", "建议立案"));
        road.go(town.head(), id, "FILE", "2026-08-10T11:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2026-08-10T12:00", "certificatesShown", "true", "rightsTold", "true");
        return id;
    }

    static final String[] WHAT = {"facts", "使用拼装的拖拉机", "violated", "条例第50条", "basis", "条例第50条"};

    void conclude(Town town, UUID id, String when, String kinds, String fine) {
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                when,
                with(WHAT, "course", "巡查", "outcome", "给予行政处罚", "kinds", kinds, "fine", fine, "discretion", "一般"));
    }

    /** Fined and the things confiscated; served, paid, corrected: nothing open but the things. */
    void decided(Town town, UUID id) {
        conclude(town, id, "2026-08-13T09:00", "罚款、没收非法财物", "500");
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                "2026-08-13T10:00",
                "reviewJurisdiction",
                "true",
                "reviewParty",
                "true",
                "reviewFacts",
                "true",
                "reviewNature",
                "true",
                "reviewLaw",
                "true",
                "reviewProcedure",
                "true",
                "reviewWeight",
                "true",
                "reviewOpinion",
                "同意");
        road.go(town.head(), id, "APPROVE_NOTICE", "2026-08-13T11:00", "opinion", "同意");
        serve(town, id, "SERVE_NOTICE", "2026-08-13T15:00");
        road.go(
                town.officer(),
                id,
                "PROPOSE_DECISION",
                "2026-08-25T09:00",
                with(WHAT, "kinds", "罚款、没收非法财物", "fine", "500", "discretion", "一般", "proposal", "建议处罚"));
        road.go(town.head(), id, "DECIDE", "2026-08-25T10:00", "opinion", "同意", "lateFeeStated", "true");
        serve(town, id, "SERVE", "2026-08-26T10:00");
        road.go(
                town.treasury(),
                id,
                "PAY",
                "2026-08-28T09:00",
                "amount",
                "500",
                "paidOn",
                "2026-08-28",
                "bankReference",
                "B" + id,
                "payer",
                "贺长顺");
        assertThat(road.row(town, id).stage()).isEqualTo("FULFILLED");
    }

    void close(Town town, UUID id) {
        road.go(
                town.head(),
                id,
                "CLOSE",
                "2026-09-10T09:00",
                "closingReason",
                "处罚决定已经履行完毕",
                "execution",
                "已缴清",
                "publicationChecked",
                "true",
                "opinion",
                "同意");
    }

    void serve(Town town, UUID id, String move, String when) {
        road.pair(
                town,
                id,
                move,
                when,
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                when.substring(0, 10),
                "servedAt",
                "住所");
    }

    void approve(Town town, UUID id, String move, String when) {
        road.go(
                town.head(),
                id,
                move,
                when,
                "officer1",
                town.officer().person().toString(),
                "officer2",
                town.second().toString(),
                "reason",
                "证据可能灭失",
                "opinion",
                "同意");
    }

    void register(Town town, UUID id, String when, String at, String things, boolean urgent) {
        road.pair(
                town,
                id,
                "REGISTER_THINGS",
                when,
                "registeredAt",
                at,
                "registerReason",
                "证据可能灭失",
                "thingsTaken",
                things,
                "thingPlace",
                "就地封存",
                "urgentMeasure",
                urgent ? "true" : "",
                "partyPresent",
                "true",
                "listGiven",
                "true");
    }

    void dispose(Town town, UUID id, String things, String how, String when) {
        road.go(
                town.officer(),
                id,
                "DISPOSE_REGISTERED",
                when,
                "things",
                things,
                "disposition",
                how,
                "reason",
                "已经复制",
                "returnedTo",
                "贺长顺");
    }

    void seize(Town town, UUID id, String when, String things, String... more) {
        road.pair(
                town,
                id,
                "SEIZE",
                when,
                with(
                        new String[] {
                            "certificatesShown", "true", "seizedAt", when, "seizeKind", "扣押", "measureBasis", "条例第50条",
                            "measureReason", "无牌无证", "thingsTaken", things, "thingPlace", "镇政府院内", "partyPresent",
                                    "true",
                            "measureTold", "true", "listGiven", "true", "signed", "当事人签名"
                        },
                        more));
    }

    void seizeAt(Town town, UUID id, String when, String at) {
        seize(town, id, when, "拖拉机", "seizedAt", at, "urgentMeasure", "true");
    }

    void extend(Town town, UUID id, String days, String when) {
        road.go(
                town.head(),
                id,
                "EXTEND_SEIZURE",
                when,
                "extendDays",
                days,
                "reason",
                "案情复杂",
                "extendToldOn",
                when.substring(0, 10),
                "opinion",
                "同意");
    }

    void release(Town town, UUID id, String things, String when) {
        road.go(
                town.head(),
                id,
                "RELEASE_SEIZURE",
                when,
                "things",
                things,
                "releaseGround",
                "当事人没有违法行为",
                "reason",
                "已经查清",
                "opinion",
                "同意");
    }

    void receive(Town town, UUID id, String things, String when) {
        road.pair(
                town,
                id,
                "RECEIVE_THINGS",
                when,
                "receivedAt",
                when,
                "thingsTaken",
                things,
                "givenBy",
                "贺长顺",
                "thingPlace",
                "办公室",
                "storeReceipt",
                "JS-1");
    }

    void store(Town town, UUID id, String things, UUID keeper, String when) {
        road.go(
                town.officer(),
                id,
                "STORE_THINGS",
                when,
                "things",
                things,
                "keeper",
                keeper.toString(),
                "thingPlace",
                "一号库",
                "storedAt",
                when,
                "storeReceipt",
                "RK-1");
    }

    void giveBack(Town town, UUID id, String things, String when) {
        road.go(
                town.officer(),
                id,
                "RETURN_THINGS",
                when,
                "things",
                things,
                "returnedAt",
                when,
                "returnedTo",
                "贺长顺",
                "storeReceipt",
                "TH-1");
    }

    void handOver(Town town, UUID id, String things, String when) {
        road.go(
                town.officer(),
                id,
                "HAND_OVER_THINGS",
                when,
                "things",
                things,
                "handedTo",
                "县公安局 王警官",
                "handedAt",
                when,
                "reason",
                "随案移送",
                "handedTold",
                "true",
                "storeReceipt",
                "YJ-1");
    }

    void confiscate(Town town, UUID id, String things, String when) {
        road.go(town.officer(), id, "CONFISCATE_THINGS", when, "things", things, "storeReceipt", "MS-1");
    }

    void auction(Town town, UUID id, String things, String where) {
        road.go(town.head(), id, "AUCTION_THINGS", "2026-09-08T09:00", sale(things, where));
    }

    static String[] sale(String things, String where) {
        return new String[] {
            "things",
            things,
            "auctionHouse",
            "焦作某拍卖行",
            "auctionNotice",
            "8月30日焦作日报",
            "auctionOn",
            "2026-09-07",
            "proceeds",
            "8000",
            "proceedsTo",
            where,
            "storeReceipt",
            "GK-1",
            "opinion",
            "同意"
        };
    }

    void destroy(Town town, UUID id, String things, String by) {
        road.go(
                town.head(),
                id,
                "DESTROY_THINGS",
                "2026-09-09T09:00",
                "things",
                things,
                "reason",
                "拼装报废，不得流通",
                "destroyedAt",
                "2026-09-09T08:30",
                "destroyedPlace",
                "回收厂",
                "destroyHow",
                "拆解",
                "destroyers",
                by,
                "destroyWitness",
                "吴某",
                "storeReceipt",
                "V-1",
                "opinion",
                "同意");
    }

    void evidence(Town town, UUID id, String kind, String title, String... more) {
        road.go(
                town.officer(),
                id,
                "TAKE_EVIDENCE",
                "2026-08-10T10:30",
                with(
                        new String[] {
                            "evidenceKind",
                            kind,
                            "title",
                            title,
                            "content",
                            "内容",
                            "proves",
                            "违法事实",
                            "origin",
                            "现场",
                            "takenAt",
                            "2026-08-10T10:00",
                            "takenPlace",
                            "现场",
                            "takenBy",
                            "周海涛",
                            "takenHow",
                            "提取",
                            "holder",
                            "签名",
                            "verification",
                            "已查证属实"
                        },
                        more));
    }

    void exclude(Town town, UUID id, String title) {
        road.go(
                town.officer(),
                id,
                "EXCLUDE_EVIDENCE",
                "2026-08-10T14:00",
                "excludedTitle",
                title,
                "excludeGround",
                "以非法手段取得",
                "reason",
                "未经同意进入住所");
    }

    Things things(Town town, UUID id) {
        return Things.of(road.files.file(road.row(town, id)));
    }

    ThingState state(Town town, UUID id, String name) {
        return things(town, id).find(name).orElseThrow().state();
    }

    List<String> due(Town town, UUID id, String term) {
        return terms.of(town.county(), id).stream()
                .filter(clock -> clock.termId().equals(term) && clock.light() != Light.ENDED)
                .map(clock -> clock.due().toString())
                .toList();
    }

    List<String> chain(Town town, UUID id, String name) {
        return jdbc.sql("""
                        select c.seq || ' ' || c.step from casework_custody c
                        join casework_thing t on t.county_code = c.county_code and t.id = c.thing_id
                        where t.county_code = :county and t.case_id = :id and t.name = :name order by c.seq
                        """)
                .param("county", town.county())
                .param("id", id)
                .param("name", name)
                .query(String.class)
                .list();
    }

    List<PaperKind> kinds(Town town, UUID id) {
        return papers.of(town.county(), "case", id).stream().map(Paper::kind).toList();
    }

    String page(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    static String[] with(String[] first, String... more) {
        var all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    static void refused(String code, ThrowingCallable act) {
        var no = catchThrowableOfType(Refused.class, act);
        assertThat(no).as("应当拒绝").isNotNull();
        if (code != null) {
            assertThat(no.code()).as(no.getMessage()).isEqualTo(code);
        }
        assertThat(no.remedy()).isNotBlank();
    }
}
