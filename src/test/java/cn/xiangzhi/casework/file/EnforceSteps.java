package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.Papers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the walks of an unpaid fine share: served, overdue, demanded, brought before the court, paid. */
abstract class EnforceSteps {

    static final String ITEM = "CG-CF-020";

    @Autowired
    CaseRoad road;

    @Autowired
    CaseWork work;

    @Autowired
    Papers papers;

    @Autowired
    Terms terms;

    @Autowired
    Today today;

    @Autowired
    MockMvc mvc;

    void object(Town town, UUID id, String when) {
        road.go(
                town.head(),
                id,
                "OBJECT_COURT",
                when,
                "higherCourt",
                "焦作市中级人民法院",
                "objection",
                "材料已经齐全",
                "opinion",
                "同意");
    }

    RunningTerm clock(Town town, UUID id, String term) {
        return terms.of(town.county(), id).stream()
                .filter(one -> one.termId().equals(term) && one.ended() == null)
                .findFirst()
                .orElseThrow();
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    String page(Actor actor, String path) {
        try {
            var answer =
                    mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** A fine of 1000 yuan served on 10 March 2025. */
    UUID served(Town town) {
        var id = road.lead(town, ITEM, "CITIZEN", "贺长顺", "2025-02-05T09:00");
        road.identify(town, id, "CITIZEN", "贺长顺", "410899199503160210", "2025-02-05T10:00");
        road.go(town.officer(), id, "VERIFY", "2025-02-05T10:30");
        road.evidence(town, id, "现场照片", "2025-02-05T11:00");
        var what = new String[] {"facts", "拆除果皮箱两个", "violated", "条例第36条", "basis", "条例第36条"};
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2025-02-05T16:00",
                with(what, "occurredOn", "2025-02-05", "discoveredOn", "2025-02-05", "proposal", "建议立案"));
        road.go(town.head(), id, "FILE", "2025-02-06T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2025-02-06T10:00", "certificatesShown", "true", "rightsTold", "true");
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2025-02-06T11:00",
                with(
                        what,
                        "orderBasis",
                        "条例",
                        "correction",
                        "恢复原状",
                        "correctBy",
                        "2025-02-20",
                        "recheckOn",
                        "2025-02-21"));
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                "2025-02-24T09:00",
                with(what, "course", "巡查", "outcome", "给予行政处罚", "kinds", "罚款", "fine", "1000", "discretion", "一般"));
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                "2025-02-25T09:00",
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
        road.go(town.head(), id, "APPROVE_NOTICE", "2025-02-25T15:00", "opinion", "同意");
        serve(town, id, "SERVE_NOTICE", "DIRECT", "PARTY", "2025-02-26", "2025-02-26T10:00");
        road.go(
                town.officer(),
                id,
                "PROPOSE_DECISION",
                "2025-03-06T09:00",
                with(what, "kinds", "罚款", "fine", "1000", "discretion", "一般", "proposal", "建议处罚"));
        road.go(town.head(), id, "DECIDE", "2025-03-07T09:00", "opinion", "同意", "lateFeeStated", "true");
        serve(town, id, "SERVE", "DIRECT", "PARTY", "2025-03-10", "2025-03-10T10:00");
        assertThat(road.row(town, id).dueOn()).isEqualTo("2025-03-25");
        return id;
    }

    /** The same, past its day. */
    UUID overdue(Town town) {
        var id = served(town);
        work.lapse(Actor.system(town.county()), id, CaseRoad.at("2025-03-26T00:05"));
        assertThat(road.row(town, id).stage()).isEqualTo("OVERDUE");
        return id;
    }

    void demand(Town town, UUID id, String method, String signer, String on, String when) {
        serve(town, id, "DEMAND", method, signer, on, when);
    }

    void serve(Town town, UUID id, String move, String method, String signer, String on, String when) {
        road.pair(town, id, move, when, "method", method, "signer", signer, "servedOn", on, "servedAt", "住所");
    }

    void apply(Town town, UUID id, String when) {
        road.go(
                town.head(),
                id,
                "APPLY_COURT",
                when,
                "remedyUnused",
                "true",
                "partyOpinion",
                "当事人称无力缴纳",
                "opinion",
                "同意");
    }

    void defer(Town town, UUID id, Actor by, String until, String when) {
        road.go(by, id, "DEFER", when, "deferUntil", until, "opinion", "同意");
    }

    void applyDeferral(Town town, UUID id, String kind, String when) {
        road.go(
                town.officer(),
                id,
                "APPLY_DEFERRAL",
                when,
                "deferralKind",
                kind,
                "appliedOn",
                when.substring(0, 10),
                "written",
                "true",
                "difficulty",
                "住院治疗，有村委会证明");
    }

    void pay(Town town, UUID id, String amount, String when) {
        road.go(
                town.treasury(),
                id,
                "PAY",
                when,
                "amount",
                amount,
                "paidOn",
                when.substring(0, 10),
                "bankReference",
                "B" + amount,
                "payer",
                "贺长顺");
    }

    static String[] with(String[] first, String... more) {
        var all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    static void refused(String code, ThrowingCallable act) {
        var no = catchThrowableOfType(Refused.class, act);
        assertThat(no).isNotNull();
        if (code != null) {
            assertThat(no.code()).as(no.getMessage()).isEqualTo(code);
        }
        assertThat(no.remedy()).isNotBlank();
    }
}
