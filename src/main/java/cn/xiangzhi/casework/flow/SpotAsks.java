package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OFFICERS;
import static cn.xiangzhi.casework.flow.Ask.SHOWN;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Ask.time;
import static cn.xiangzhi.casework.flow.PenaltyAsks.BASIS;
import static cn.xiangzhi.casework.flow.PenaltyAsks.CIRCUMSTANCES;
import static cn.xiangzhi.casework.flow.PenaltyAsks.FACTS;
import static cn.xiangzhi.casework.flow.PenaltyAsks.FINE;
import static cn.xiangzhi.casework.flow.PenaltyAsks.KINDS;
import static cn.xiangzhi.casework.flow.PenaltyAsks.VIOLATED;

import java.util.List;
import java.util.Map;

/** The forms of the summary procedure (PPL 51, 52, 68). */
final class SpotAsks {

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(
                    SummaryMove.USE_SUMMARY,
                    join(
                            OFFICERS,
                            SHOWN,
                            time("occurredAt", "违法时间"),
                            FACTS,
                            VIOLATED,
                            BASIS,
                            check("factsClear", "违法事实确凿").must(),
                            KINDS.hint("只能是警告、罚款"),
                            FINE,
                            area("discretion", "裁量理由").optional(),
                            WeighAsks.WEIGHED)),
            Map.entry(
                    SummaryMove.NOTIFY_ON_SPOT,
                    join(
                            List.of(
                                    text("noticeRecord", "告知记录").hint("录音录像编号，或书面告知"),
                                    choice("pleaMade", "陈述申辩", "不陈述申辩", "有陈述申辩"),
                                    area("plea", "陈述申辩内容").optional(),
                                    text("pleaCheck", "复核情况").optional(),
                                    check("disputed", "当事人对事实有争议")),
                            CIRCUMSTANCES,
                            List.of())),
            Map.entry(
                    SummaryMove.DECIDE_ON_SPOT,
                    List.of(
                            time("decidedAt", "处罚时间"),
                            text("decidedPlace", "处罚地点"),
                            choice("signature", "签收情况", "当事人签名", "拒绝签名，已注明"),
                            text("correction", "改正要求").optional(),
                            choice("payBy", "缴款方式", "银行或者电子支付", "当场收缴", "无罚款").optional(),
                            text("receiptNumber", "财政专用票据号码").optional(),
                            text("printedNumber", "预编文号").optional().hint("使用领用的预编号决定书时填写"),
                            check("hardLater", "不当场收缴事后难以执行"),
                            check("remote", "边远、水上、交通不便地区"),
                            check("difficult", "当事人到银行或者电子支付缴款确有困难"),
                            check("askedToPay", "当事人提出当场缴纳"),
                            check("lateFeeStated", "决定书写明逾期加处罚款"),
                            check("publicationTold", "已告知当事人处罚决定将依法公示"))),
            Map.entry(SummaryMove.TO_ORDINARY, List.of(area("reason", "转为普通程序的理由"))),
            Map.entry(SummaryMove.REPORT_TO_ORGAN, List.of(text("reportedTo", "备案经办人"))));

    private SpotAsks() {}
}
