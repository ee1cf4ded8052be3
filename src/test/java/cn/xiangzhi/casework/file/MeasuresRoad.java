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

/** A township with its measures and a case about a tractor, carried to its decision by short ways. */
abstract class MeasuresRoad {

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

    List<String> due(Town town, UUID id, String term) {
        return terms.of(town.county(), id).stream()
                .filter(clock -> clock.termId().equals(term) && clock.light() != Light.ENDED)
                .map(clock -> clock.due().toString())
                .toList();
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
