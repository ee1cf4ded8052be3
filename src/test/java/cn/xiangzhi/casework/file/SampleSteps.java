package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.Papers;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;

/** What the walks of the sample cases share: filing, the final report, its review, a penalty on the spot. */
abstract class SampleSteps {

    @Autowired
    CaseRoad road;

    @Autowired
    Papers papers;

    @Autowired
    Acts acts;

    @Autowired
    CaseWork work;

    static final String FACT = "2026年现场查明的违法事实";
    static final String VIOLATED = "条例第22条";
    static final String BASIS = "条例第43条、第45条";

    UUID filed(Town town, String item, String kind, String name, String number, String found, String filed) {
        var id = road.lead(town, item, kind, name, found + "T09:00");
        road.identify(town, id, kind, name, number, found + "T09:10");
        road.go(town.officer(), id, "VERIFY", found + "T09:20");
        road.evidence(town, id, "检查照片", found + "T09:30");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                found + "T10:00",
                "facts",
                FACT,
                "occurredOn",
                found,
                "discoveredOn",
                found,
                "violated",
                VIOLATED,
                "basis",
                BASIS,
                "proposal",
                "建议立案");
        road.go(town.head(), id, "FILE", filed + "T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", filed + "T10:00", "certificatesShown", "true", "rightsTold", "true");
        return id;
    }

    void conclude(Town town, UUID id, String fine, String when) {
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                when,
                "course",
                "巡查发现",
                "facts",
                FACT,
                "violated",
                VIOLATED,
                "basis",
                BASIS,
                "outcome",
                "给予行政处罚",
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "不足一亩");
    }

    void propose(Town town, UUID id, String facts, String fine, String when) {
        road.go(
                town.officer(),
                id,
                "PROPOSE_DECISION",
                when,
                "facts",
                facts,
                "violated",
                VIOLATED,
                "basis",
                BASIS,
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "从轻",
                "proposal",
                "建议处罚");
    }

    void review(Town town, UUID id, String when) {
        refused(null, () -> road.go(town.officer(), id, "REVIEW", when));
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                when,
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
    }

    void summary(Town town, UUID id, String kinds, String fine, String when) {
        road.pair(
                town,
                id,
                "USE_SUMMARY",
                when,
                "certificatesShown",
                "true",
                "occurredAt",
                when,
                "facts",
                "现场违法",
                "violated",
                VIOLATED,
                "basis",
                BASIS,
                "factsClear",
                "true",
                "kinds",
                kinds,
                "fine",
                fine);
    }

    void spot(Town town, UUID id, String payBy, String when) {
        road.go(
                town.officer(),
                id,
                "DECIDE_ON_SPOT",
                when,
                "decidedAt",
                when,
                "decidedPlace",
                "现场",
                "signature",
                "当事人签名",
                "payBy",
                payBy,
                "lateFeeStated",
                "true");
    }

    void collect(Town town, UUID id, String amount, String fiscal, String when) {
        road.go(
                town.officer(),
                id,
                "COLLECT_ON_SPOT",
                when,
                "amount",
                amount,
                "collectedAt",
                when,
                "collectedPlace",
                "前街",
                "collector",
                town.officer().person().toString(),
                "receiptNumber",
                "0036021",
                "fiscalReceipt",
                fiscal);
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, no -> {
            if (code != null) {
                assertThat(no.code()).as(no.getMessage()).isEqualTo(code);
            }
            assertThat(no.remedy()).isNotBlank();
        });
    }

    /** The fine of two hundred reaches the bank on its last day but three. */
    void paid(Town town, UUID id) {
        road.go(
                town.treasury(),
                id,
                "PAY",
                "2026-05-11T09:00",
                "amount",
                "200",
                "paidOn",
                "2026-05-11",
                "bankReference",
                "B2",
                "payer",
                "罗庆生");
    }

    void closed(Town town, UUID id) {
        road.go(
                town.head(),
                id,
                "CLOSE",
                "2026-05-12T09:00",
                "closingReason",
                "已履行",
                "execution",
                "缴清",
                "opinion",
                "同意");
    }
}
