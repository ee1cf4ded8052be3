package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Cases of the summary procedure carried to their end, and a county that looks into them. */
abstract class ReviewSteps {

    private static int parties;

    @Autowired
    CaseRoad road;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    UUID closed(Town town, String name) {
        var id = decided(town, name, "true");
        road.go(town.officer(), id, "REPORT_TO_ORGAN", "2026-04-30T09:00", "reportedTo", "值班室");
        road.go(
                town.treasury(),
                id,
                "PAY",
                "2026-05-06T10:00",
                "amount",
                "100",
                "paidOn",
                "2026-05-06",
                "bankReference",
                "B" + id,
                "payer",
                name);
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2026-05-06T11:00",
                "checkedOn",
                "2026-05-06",
                "corrected",
                "已改正",
                "checkNote",
                "已撤摊");
        published(town, id, "2026-05-06");
        road.go(
                town.head(),
                id,
                "CLOSE",
                "2026-05-07T09:00",
                "closingReason",
                "已履行",
                "execution",
                "缴清",
                "publicationChecked",
                "true",
                "opinion",
                "同意");
        return id;
    }

    /** As the publisher did it on that day. */
    void published(Town town, UUID id, String on) {
        jdbc.sql("""
                        update disclosure_entry set stage = 'PUBLISHED', published_on = :on::date, shown_until = '2029-05-06'
                        where county_code = :county and case_id = :case
                        """)
                .param("on", on)
                .param("county", town.county())
                .param("case", id)
                .update();
    }

    UUID decided(Town town, String name, String late) {
        var id = road.lead(town, "CG-CF-024", "CITIZEN", name, "2026-04-29T17:20");
        var digits = "41089919710822%03d".formatted(++parties);
        road.identify(town, id, "CITIZEN", name, digits + IdNumber.check(digits), "2026-04-29T17:22");
        road.evidence(town, id, "现场照片", "2026-04-29T17:25");
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2026-04-29T17:26",
                "facts",
                "占道经营",
                "violated",
                "第14条",
                "orderBasis",
                "第14条",
                "correction",
                "立即撤摊",
                "correctBy",
                "2026-04-29",
                "recheckOn",
                "2026-04-29");
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2026-04-29T17:27",
                "checkedOn",
                "2026-04-29",
                "corrected",
                "未改正",
                "checkNote",
                "拒不撤摊");
        road.pair(
                town,
                id,
                "USE_SUMMARY",
                "2026-04-29T17:30",
                "certificatesShown",
                "true",
                "occurredAt",
                "2026-04-29T17:20",
                "facts",
                "占道经营" + id,
                "violated",
                "第14条",
                "basis",
                "第14条第2款",
                "factsClear",
                "true",
                "kinds",
                "罚款",
                "fine",
                "100");
        road.go(town.officer(), id, "NOTIFY_ON_SPOT", "2026-04-29T17:32", "noticeRecord", "录像", "pleaMade", "不陈述申辩");
        road.go(
                town.officer(),
                id,
                "DECIDE_ON_SPOT",
                "2026-04-29T17:35",
                "decidedAt",
                "2026-04-29T17:35",
                "decidedPlace",
                "前街",
                "signature",
                "当事人签名",
                "payBy",
                "银行或者电子支付",
                "lateFeeStated",
                late);
        return id;
    }

    String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
