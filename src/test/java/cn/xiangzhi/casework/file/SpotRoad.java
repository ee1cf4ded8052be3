package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.file.CaseRoad.Town;
import java.util.UUID;

/** A stall fined a hundred yuan on the spot, to be paid at the bank. */
record SpotRoad(CaseRoad road, Town town) {

    /** From the lead to the decision handed over; answers the case. */
    UUID decided(String name) {
        var id = road.lead(town, "CG-CF-024", "CITIZEN", name, "2026-03-02T09:00");
        road.identify(town, id, "CITIZEN", name, "41089919710822035X", "2026-03-02T09:10");
        road.evidence(town, id, "现场照片", "2026-03-02T09:30");
        road.pair(
                town,
                id,
                "USE_SUMMARY",
                "2026-03-02T09:40",
                "certificatesShown",
                "true",
                "occurredAt",
                "2026-03-02T09:00",
                "facts",
                "占道经营",
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
        road.go(town.officer(), id, "NOTIFY_ON_SPOT", "2026-03-02T09:45", "noticeRecord", "录像", "pleaMade", "不陈述申辩");
        road.go(
                town.officer(),
                id,
                "DECIDE_ON_SPOT",
                "2026-03-02T09:50",
                "decidedAt",
                "2026-03-02T09:50",
                "decidedPlace",
                "前街",
                "signature",
                "当事人签名",
                "payBy",
                "银行或者电子支付",
                "lateFeeStated",
                "true");
        return id;
    }
}
