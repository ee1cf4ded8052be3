package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.organization.Staffing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of a case from its filing to the decision by hearing, legal review and discussion. */
abstract class DeliberationSteps {

    static final String ITEM = "HB-CF-026";
    static final String FACT = "经营场所夜间边界噪声超标12分贝";
    static final String LAW = "噪声污染防治法第61条";
    static final String BASIS = "噪声污染防治法第80条";

    @Autowired
    CaseRoad road;

    @Autowired
    Staffing staffing;

    UUID filed(Town town) {
        return filed(town, ITEM);
    }

    UUID filed(Town town, String item) {
        var id = road.lead(town, item, "CITIZEN", "金大鹏", "2026-03-02T09:00");
        road.identify(town, id, "CITIZEN", "金大鹏", "410899199503160210", "2026-03-02T10:00");
        road.go(town.officer(), id, "VERIFY", "2026-03-02T10:30");
        road.evidence(town, id, "噪声监测记录", "2026-03-02T11:00");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-03-02T16:00",
                "facts",
                FACT,
                "occurredOn",
                "2026-03-02",
                "discoveredOn",
                "2026-03-02",
                "violated",
                LAW,
                "basis",
                BASIS,
                "proposal",
                "建议立案");
        road.go(town.head(), id, "FILE", "2026-03-03T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2026-03-03T10:00", "certificatesShown", "true", "rightsTold", "true");
        return id;
    }

    /** Up to a served notice of 6000 yuan, which carries the right to a hearing. */
    UUID noticed(Town town, boolean complex) {
        var id = filed(town);
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2026-03-04T09:00",
                "facts",
                FACT,
                "violated",
                LAW,
                "orderBasis",
                BASIS,
                "correction",
                "采取降噪措施",
                "correctBy",
                "2026-03-20",
                "recheckOn",
                "2026-03-23");
        conclude(town, id, complex, "2026-03-25T09:00");
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                "2026-03-26T09:00",
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
        road.go(town.head(), id, "APPROVE_NOTICE", "2026-03-26T15:00", "opinion", "同意");
        road.pair(
                town,
                id,
                "SERVE_NOTICE",
                "2026-03-27T10:00",
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                "2026-03-27",
                "servedAt",
                "店内");
        assertThat(road.said(town, id, "hearingUntil")).isEqualTo("2026-04-03");
        return id;
    }

    void conclude(Town town, UUID id, boolean complex, String when) {
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                when,
                "course",
                "群众反映",
                "facts",
                FACT,
                "violated",
                LAW,
                "basis",
                BASIS,
                "outcome",
                "给予行政处罚",
                "kinds",
                "罚款",
                "fine",
                "6000",
                "discretion",
                "超标较多",
                "complex",
                complex ? "true" : "");
    }

    void propose(Town town, UUID id, String fine, String when) {
        road.go(
                town.officer(),
                id,
                "PROPOSE_DECISION",
                when,
                "facts",
                FACT,
                "violated",
                LAW,
                "basis",
                BASIS,
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "超标较多",
                "proposal",
                "建议处罚");
    }

    void submit(Town town, UUID id, String when) {
        road.go(town.officer(), id, "SUBMIT_REVIEW", when, "reviewAsked", "经过听证");
    }

    void pass(Town town, UUID id, String when) {
        road.go(
                town.reviewer(),
                id,
                "PASS_REVIEW",
                when,
                "legalSubject",
                "true",
                "legalPower",
                "true",
                "legalFacts",
                "true",
                "legalLaw",
                "true",
                "legalDiscretion",
                "true",
                "legalProcedure",
                "true",
                "legalPapers",
                "true",
                "legalCrime",
                "true",
                "legalOpinion",
                "同意拟处理意见");
    }

    void decide(Town town, UUID id, String when) {
        road.go(town.head(), id, "DECIDE", when, "opinion", "同意", "lateFeeStated", "true");
    }

    void qualify(Town town) {
        var maker = new Actor(
                new UUID(0, 9), new UUID(0, 9), "建账", new UUID(0, 9), "", "", town.scope(), EnumSet.allOf(Right.class));
        staffing.qualify(maker, town.reviewer().person(), "A20264108990001", LocalDate.of(2020, 3, 1));
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
