package cn.xiangzhi.demo.story;

import static cn.xiangzhi.demo.story.CaseScripts.facts;
import static cn.xiangzhi.demo.story.CaseScripts.minute;

import java.time.OffsetDateTime;
import java.util.Map;

/** What is written into the forms of a penalty on the spot, from its choice to the cash. */
record SpotScripts(CaseScripts script) {

    Map<String, String> useSummary(OffsetDateTime at) {
        return script.withOfficers(
                "certificatesShown", "true",
                "occurredAt", minute(at.minusMinutes(30)),
                "facts", script.matter.get("facts", script.place),
                "violated", script.matter.get("violated"),
                "basis", script.matter.get("basis"),
                "factsClear", "true",
                "kinds", script.matter.get("kinds"),
                "fine", script.fine(),
                "weighed", script.matter.get("weighed"));
    }

    Map<String, String> notice() {
        return facts("noticeRecord", "执法记录仪音视频同步记录", "pleaMade", "不陈述申辩");
    }

    Map<String, String> decideOnSpot(OffsetDateTime at, boolean cash) {
        return facts(
                "decidedAt",
                minute(at),
                "decidedPlace",
                script.place,
                "signature",
                "当事人签名",
                "correction",
                script.matter.get("correction"),
                "payBy",
                script.fined() ? cash ? "当场收缴" : "银行或者电子支付" : "无罚款",
                "receiptNumber",
                cash ? receipt(at) : "",
                "lateFeeStated",
                "true",
                "publicationTold",
                "true");
    }

    Map<String, String> collect(OffsetDateTime at) {
        return facts(
                "amount", script.fine(),
                "collectedAt", minute(at),
                "collectedPlace", script.place,
                "collector", script.officers.getFirst().person().toString(),
                "receiptNumber", receipt(at),
                "fiscalReceipt", "true");
    }

    private static String receipt(OffsetDateTime at) {
        return "%07d".formatted(at.toEpochSecond() % 10_000_000);
    }
}
