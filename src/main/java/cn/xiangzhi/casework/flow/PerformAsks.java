package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.officer;
import static cn.xiangzhi.casework.flow.Ask.sealed;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Ask.time;

import java.util.List;
import java.util.Map;

/** The forms of money, correction, closing and the archive (PPL 66 to 71; MSR 77). */
final class PerformAsks {

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(
                    PerformMove.COLLECT_ON_SPOT,
                    List.of(
                            amount("amount", "收缴金额").must(),
                            time("collectedAt", "收缴时间"),
                            text("collectedPlace", "收缴地点"),
                            date("landedOn", "抵岸日期").optional().hint("在水上当场收缴的填写，两个工作日从抵岸起算"),
                            officer("collector", "收缴人"),
                            text("receiptNumber", "财政专用票据号码"),
                            check("fiscalReceipt", "票据为财政部门统一制发").must(),
                            check("hardLater", "不当场收缴事后难以执行"),
                            check("remote", "边远、水上、交通不便地区"),
                            check("difficult", "当事人到银行或者电子支付缴款确有困难"),
                            check("askedToPay", "当事人提出当场缴纳"))),
            Map.entry(PerformMove.HAND_OVER, List.of(date("handedOn", "交至机关日期"), text("receivedBy", "机关经收人"))),
            Map.entry(PerformMove.BANK, List.of(date("bankedOn", "缴付银行日期"), text("bankSlip", "回单编号"))),
            Map.entry(
                    PerformMove.PAY,
                    List.of(
                            amount("amount", "到账金额").must(),
                            date("paidOn", "缴款日期"),
                            text("bankReference", "银行流水号"),
                            sealed("payer", "缴款人").must(),
                            text("receiptNumber", "财政票据号码").optional(),
                            text("assignReason", "人工对账的理由").optional())),
            Map.entry(
                    PerformMove.CHECK_CORRECTION,
                    List.of(
                            date("checkedOn", "复查日期"),
                            choice("corrected", "复查结果", "已改正", "未改正"),
                            text("checkNote", "复查情况"),
                            text(RecheckGates.ELSEWHERE, "另行责令改正的文书")
                                    .optional()
                                    .hint("本案没有办理“责令改正”的填写：另案的责令改正通知书的文号和日期"))),
            Map.entry(
                    PerformMove.CLOSE,
                    List.of(
                            text("closingReason", "结案理由"),
                            text("execution", "执行情况"),
                            check("publicationChecked", "公示情况已核对"),
                            check("processRecorded", "全过程的文字、音像记录已归入案卷"),
                            OPINION)),
            Map.entry(PerformMove.ARCHIVE, List.of(text("archivalCode", "档号"))));

    private PerformAsks() {}
}
