package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OFFICERS;
import static cn.xiangzhi.casework.flow.Ask.SHOWN;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.sealed;
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

/** The forms of the inquiry, from the first record to the reviewed final report (PPL 46, 55; MSR 48, 53). */
final class InquiryAsks {

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(
                    OrdinaryMove.TAKE_EVIDENCE,
                    EvidenceAsks.taken(
                            choice(
                                    "evidenceKind",
                                    "证据种类",
                                    "书证",
                                    "物证",
                                    "视听资料",
                                    "电子数据",
                                    "证人证言",
                                    "当事人的陈述",
                                    "鉴定意见",
                                    "勘验笔录、现场笔录"),
                            text("title", "证据名称"),
                            text("content", "证据内容"),
                            text("proves", "证明事项"),
                            text("origin", "证据来源"),
                            time("takenAt", "提取时间"),
                            text("takenPlace", "提取地点"),
                            text("takenBy", "提取人"),
                            text("takenHow", "提取方法"),
                            text("holder", "持有人确认").hint("签名确认，或写明拒绝情况和见证人"),
                            choice("verification", "查证情况", "已查证属实", "待查证", "查证不属实"),
                            check("unlawful", "以非法手段取得"))),
            Map.entry(
                    OrdinaryMove.INQUIRE,
                    join(
                            OFFICERS,
                            sealed("asked", "被询问人").must(),
                            sealed("askedId", "被询问人证件号码").hint("加密保存；询问本案当事人的不用填，照登记的证件号码"),
                            text("relation", "与本案关系"),
                            time("startedAt", "开始时间"),
                            time("endedAt", "结束时间"),
                            text("at", "询问地点"),
                            SHOWN,
                            check("rightsTold", "已告知陈述、申辩和申请回避的权利").must(),
                            area("answers", "问答").hint("一行一句，以“问：”“答：”开头"),
                            check("separate", "询问个别进行，没有其他当事人、证人在场"),
                            check("readBack", "笔录已交被询问人核对或者向其宣读，逐页签名"),
                            text("signed", "签名情况"))),
            Map.entry(
                    OrdinaryMove.INSPECT_SCENE,
                    join(
                            OFFICERS,
                            time("startedAt", "开始时间"),
                            time("endedAt", "结束时间"),
                            text("at", "检查地点"),
                            SHOWN,
                            check("rightsTold", "已告知陈述、申辩和申请回避的权利").must(),
                            area("seen", "检查情况"),
                            text("witness", "见证人").optional(),
                            text("signed", "签名情况"))),
            Map.entry(
                    OrdinaryMove.ORDER_CORRECTION,
                    join(
                            OFFICERS,
                            FACTS,
                            VIOLATED,
                            text("orderBasis", "责令依据"),
                            area("correction", "改正内容"),
                            choice("correctionWay", "改正方式", "立即停止", "限期改正", "限期拆除", "恢复原状", "补办手续")
                                    .optional()
                                    .hint("责令补办手续的，计入一行表的“补办手续”"),
                            date("correctBy", "改正期限"),
                            date("recheckOn", "复查日期"),
                            check("orderLater", "未能当场交付，另行送达").hint("不勾选即为当场交付当事人并签收"))),
            Map.entry(
                    OrdinaryMove.CONFIRM_ADDRESS,
                    join(
                            OFFICERS,
                            sealed("serveAddress", "送达地址").hint("加密保存；与登记的住址相同的不用填"),
                            sealed("servePhone", "联系电话").hint("加密保存；与登记的电话相同的不用填"),
                            choice("electronic", "是否同意电子送达", "同意", "不同意"),
                            sealed("electronicAddress", "电子送达地址"))),
            Map.entry(
                    OrdinaryMove.INVESTIGATE,
                    join(
                            OFFICERS,
                            SHOWN,
                            check("rightsTold", "已告知陈述、申辩和申请回避的权利").must())),
            Map.entry(
                    OrdinaryMove.CONCLUDE,
                    join(
                            List.of(
                                    area("course", "案件来源及调查经过"),
                                    FACTS,
                                    VIOLATED,
                                    BASIS,
                                    choice(
                                            "outcome",
                                            "处理建议",
                                            "给予行政处罚",
                                            "不予行政处罚",
                                            ForceAsks.REMOVAL,
                                            ForceAsks.PENALTY_AND_REMOVAL),
                                    KINDS,
                                    FINE.hint("单位：元；写确定数额，不写幅度"),
                                    amount("confiscated", "没收违法所得金额").hint("收到的款项，不减成本；已经依法退赔的扣除"),
                                    area("discretion", "裁量理由"),
                                    WeighAsks.WEIGHED,
                                    WeighAsks.DEPARTURE),
                            CIRCUMSTANCES,
                            join(
                                    WeighAsks.LAWS,
                                    check("complex", "情节复杂或者重大违法行为"),
                                    check("majorInterest", "涉及重大公共利益"),
                                    check("reviewListed", "属于本地重大执法决定法制审核目录"),
                                    check("crime", "涉嫌犯罪")))),
            Map.entry(OrdinaryMove.RETURN, List.of(area("reason", "退回理由"))),
            Map.entry(
                    OrdinaryMove.REVIEW,
                    List.of(
                            check("reviewJurisdiction", "具有管辖权").must(),
                            check("reviewParty", "当事人基本情况清楚").must(),
                            check("reviewFacts", "事实清楚、证据充分").must(),
                            check("reviewNature", "定性准确").must(),
                            check("reviewLaw", "适用依据正确").must(),
                            check("reviewProcedure", "程序合法").must(),
                            check("reviewWeight", "处理适当").must(),
                            area("reviewOpinion", "审核意见"))));

    private InquiryAsks() {}
}
