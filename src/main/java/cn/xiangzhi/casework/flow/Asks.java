package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.many;
import static cn.xiangzhi.casework.flow.Ask.officer;
import static cn.xiangzhi.casework.flow.Ask.oneOf;
import static cn.xiangzhi.casework.flow.Ask.sealed;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Ask.time;

import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the form of each move asks for, in the words of the papers it fills (rules §23). */
public final class Asks {

    static final List<Ask> OFFICERS = List.of(officer("officer1", "执法人员（一）"), officer("officer2", "执法人员（二）"));
    private static final Ask SHOWN = check("certificatesShown", "已主动出示执法证件").must();
    private static final Ask FACTS = area("facts", "违法事实").hint("何时、何地、何人、做了什么、后果如何");
    private static final Ask VIOLATED = text("violated", "违反条款").hint("写到条、款、项");
    private static final Ask BASIS = text("basis", "处罚依据");
    private static final Ask OPINION = text("opinion", "审批意见");
    private static final Ask FINE = amount("fine", "罚款金额");
    static final Ask KINDS = many(
            "kinds",
            "处罚种类",
            "警告",
            "通报批评",
            "罚款",
            "没收违法所得",
            "没收非法财物",
            "暂扣许可证件",
            "降低资质等级",
            "吊销许可证件",
            "限制开展生产经营活动",
            "责令停产停业",
            "责令关闭",
            "限制从业");
    static final List<Ask> CIRCUMSTANCES = List.of(
            check("minor", "违法行为轻微"),
            check("correctedInTime", "已及时改正"),
            check("noHarm", "没有危害后果"),
            check("firstTime", "初次违法"),
            check("harmSlight", "危害后果轻微"),
            check("noFault", "有证据足以证明没有主观过错"),
            check("repaired", "主动消除或者减轻危害后果"),
            check("coerced", "受他人胁迫或者诱骗"),
            check("confessed", "主动供述尚未掌握的违法行为"),
            check("merit", "配合查处有立功表现"),
            check("cannotDiscern", "不能辨认或者控制自己行为"),
            check("partlyImpaired", "尚未完全丧失辨认或者控制能力"));

    /** Asked where a decision is handed over that will be public (MSP 8). */
    private static final Ask TOLD = check("publicationTold", "已告知当事人处罚决定将依法公示");

    static final List<Ask> SERVICE = join(
            OFFICERS,
            oneOf("method", "送达方式", Service.Method.class),
            oneOf("signer", "签收人", Service.Signer.class),
            date("servedOn", "送达日期").hint("签收、留置、到达指定系统、退回或最后一次公告的日期"),
            text("servedAt", "送达地点"),
            check("refused", "受送达人或其同住成年家属拒收"),
            text("refusal", "拒收事由").optional(),
            check("atResidence", "送达地点为住所"),
            text("witness", "见证人").optional(),
            text("footage", "影像记录").optional(),
            date("mandateUntil", "代理权限截至").optional().hint("由代理人签收时填写"),
            check("onlineRemedy", "已写明网上复议渠道"),
            check("returned", "邮件被退回"));

    private static final Map<Move, List<Ask>> OWN = Map.ofEntries(
            Map.entry(
                    OrdinaryMove.REGISTER,
                    List.of(
                            text("source", "案件来源"),
                            text("summary", "内容摘要"),
                            date("discoveredOn", "发现日期"),
                            text("place", "发生地点"))),
            Map.entry(
                    OrdinaryMove.IDENTIFY,
                    List.of(
                            oneOf("partyKind", "当事人类型", PartyKind.class),
                            sealed("partyName", "姓名或者名称").must(),
                            sealed("idNumber", "身份证号码").hint("公民和经营者填写；加密保存"),
                            date("birth", "出生日期").optional().hint("只在没有身份证号码时填写；有号码的由号码得出"),
                            text("creditCode", "统一社会信用代码").optional(),
                            sealed("representative", "法定代表人、负责人或者经营者"),
                            sealed("address", "住址或者住所").must(),
                            sealed("phone", "联系电话"))),
            Map.entry(OrdinaryMove.VERIFY, List.of(text("plan", "核查安排").optional())),
            Map.entry(
                    OrdinaryMove.TRANSFER,
                    List.of(
                            text("receiver", "受移送机关"),
                            text("reason", "移送原因"),
                            area("materials", "移送材料").optional().hint("一行一件"),
                            OPINION.optional())),
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
                            sealed("askedId", "被询问人证件号码").must(),
                            text("relation", "与本案关系"),
                            time("startedAt", "开始时间"),
                            time("endedAt", "结束时间"),
                            text("at", "询问地点"),
                            SHOWN,
                            check("rightsTold", "已告知陈述、申辩和申请回避的权利").must(),
                            area("answers", "问答").hint("一行一句，以“问：”“答：”开头"),
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
                            sealed("serveAddress", "送达地址").must(),
                            sealed("servePhone", "联系电话").must(),
                            choice("electronic", "是否同意电子送达", "同意", "不同意"),
                            sealed("electronicAddress", "电子送达地址"))),
            Map.entry(
                    OrdinaryMove.PROPOSE_FILING,
                    join(
                            OFFICERS,
                            FACTS,
                            date("occurredOn", "违法行为发生或者终了日期"),
                            date("discoveredOn", "发现日期"),
                            check("lifeHealth", "涉及公民生命健康安全、金融安全"),
                            check("harmDone", "有危害后果"),
                            VIOLATED,
                            BASIS,
                            text("proposal", "承办意见"))),
            Map.entry(OrdinaryMove.FILE, List.of(OPINION)),
            Map.entry(
                    OrdinaryMove.NOT_FILE,
                    List.of(
                            choice(
                                    "ground",
                                    "不予立案情形",
                                    "违法行为轻微并及时改正，没有危害后果",
                                    "初次违法且危害后果轻微并及时改正",
                                    "没有主观过错",
                                    "没有违法事实",
                                    "超过追责时效",
                                    "其他"),
                            area("reason", "不予立案理由"),
                            OPINION)),
            Map.entry(
                    OrdinaryMove.INVESTIGATE,
                    join(
                            OFFICERS,
                            SHOWN,
                            check("rightsTold", "已告知陈述、申辩和申请回避的权利").must())),
            Map.entry(
                    OrdinaryMove.CONCLUDE,
                    join(
                            join(List.of(
                                    area("course", "案件来源及调查经过"),
                                    FACTS,
                                    VIOLATED,
                                    BASIS,
                                    choice("outcome", "处理建议", "给予行政处罚", "不予行政处罚", ForceAsks.REMOVAL),
                                    KINDS,
                                    FINE.hint("单位：元；写确定数额，不写幅度"),
                                    amount("confiscated", "没收违法所得金额"),
                                    text("otherItem", "并处的另一事项编号").optional().hint("一案有两个违法行为时填写"),
                                    amount("otherFine", "另一事项罚款金额").hint("含在罚款总额之内"),
                                    area("discretion", "裁量理由"),
                                    WeighAsks.WEIGHED,
                                    WeighAsks.DEPARTURE)),
                            CIRCUMSTANCES,
                            join(
                                    WeighAsks.LAWS,
                                    check("complex", "情节复杂或者重大违法行为"),
                                    check("majorInterest", "涉及重大公共利益"),
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
                            area("reviewOpinion", "审核意见"))),
            Map.entry(OrdinaryMove.APPROVE_NOTICE, List.of(OPINION)),
            Map.entry(OrdinaryMove.SERVE_NOTICE, SERVICE),
            Map.entry(
                    OrdinaryMove.RECORD_PLEA,
                    join(
                            OFFICERS,
                            time("pleaAt", "时间"),
                            text("at", "地点"),
                            area("plea", "陈述申辩内容"),
                            text("submitted", "提交材料").optional(),
                            text("signed", "签名情况"))),
            Map.entry(
                    OrdinaryMove.WAIVE_PLEA,
                    List.of(
                            date("waivedOn", "书面放弃日期"),
                            check("written", "有当事人签名的书面声明").must())),
            Map.entry(
                    OrdinaryMove.REVIEW_PLEA,
                    List.of(
                            area("pleaCheck", "复核情况"),
                            choice("adopted", "是否采纳", "采纳", "部分采纳", "不采纳"),
                            text("pleaReason", "理由"),
                            FINE,
                            amount("confiscated", "没收违法所得金额"),
                            WeighAsks.WEIGHED)),
            Map.entry(
                    OrdinaryMove.RENOTIFY,
                    List.of(
                            area("reason", "变更理由"),
                            FACTS,
                            VIOLATED,
                            BASIS,
                            KINDS,
                            FINE,
                            amount("confiscated", "没收违法所得金额"),
                            amount("otherFine", "另一事项罚款金额"),
                            WeighAsks.WEIGHED,
                            WeighAsks.DEPARTURE)),
            Map.entry(
                    OrdinaryMove.PROPOSE_DECISION,
                    List.of(
                            FACTS,
                            VIOLATED,
                            BASIS,
                            KINDS,
                            FINE,
                            amount("confiscated", "没收违法所得金额"),
                            area("discretion", "裁量理由"),
                            WeighAsks.WEIGHED,
                            WeighAsks.DEPARTURE,
                            text("proposal", "承办意见"))),
            Map.entry(
                    OrdinaryMove.DECIDE,
                    List.of(
                            OPINION,
                            check("lateFeeStated", "决定书写明逾期加处罚款"),
                            text("onlineRemedyUrl", "网上复议渠道").optional(),
                            text("overtime", "超过九十日的批准理由").optional().hint("仅在超过办案期限时填写"))),
            Map.entry(
                    OrdinaryMove.DECIDE_NO_PENALTY,
                    join(
                            join(List.of(
                                    choice(
                                            "ground",
                                            "不予处罚情形",
                                            "违法行为轻微并及时改正，没有造成危害后果",
                                            "初次违法且危害后果轻微并及时改正",
                                            "当事人有证据足以证明没有主观过错",
                                            "不满十四周岁",
                                            "不能辨认或者控制自己行为",
                                            "违法事实不能成立"),
                                    area("noPenaltyReason", "不予处罚理由"),
                                    text("education", "教育情况").optional())),
                            CIRCUMSTANCES,
                            List.of(OPINION, text("overtime", "超过九十日的批准理由").optional()))),
            Map.entry(OrdinaryMove.SERVE, join(SERVICE, TOLD)),
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
                            TOLD)),
            Map.entry(SummaryMove.TO_ORDINARY, List.of(area("reason", "转为普通程序的理由"))),
            Map.entry(SummaryMove.REPORT_TO_ORGAN, List.of(text("reportedTo", "备案经办人"))),
            Map.entry(
                    PerformMove.COLLECT_ON_SPOT,
                    List.of(
                            amount("amount", "收缴金额").must(),
                            time("collectedAt", "收缴时间"),
                            text("collectedPlace", "收缴地点"),
                            officer("collector", "收缴人"),
                            text("receiptNumber", "财政专用票据号码"),
                            check("fiscalReceipt", "票据为财政部门统一制发").must(),
                            check("hardLater", "不当场收缴事后难以执行"),
                            check("remote", "边远、水上、交通不便地区"),
                            check("difficult", "当事人到银行或者电子支付缴款确有困难"),
                            check("askedToPay", "当事人提出当场缴纳"))),
            Map.entry(
                    PerformMove.HAND_OVER,
                    List.of(
                            date("handedOn", "交至机关日期"),
                            text("receivedBy", "机关经收人"),
                            text("late", "逾期缴交的说明").optional())),
            Map.entry(
                    PerformMove.BANK,
                    List.of(
                            date("bankedOn", "缴付银行日期"),
                            text("bankSlip", "回单编号"),
                            text("late", "逾期缴付的说明").optional())),
            Map.entry(
                    PerformMove.PAY,
                    List.of(
                            amount("amount", "到账金额").must(),
                            date("paidOn", "缴款日期"),
                            text("bankReference", "银行流水号"),
                            sealed("payer", "缴款人").must(),
                            text("assignReason", "人工对账的理由").optional())),
            Map.entry(
                    PerformMove.CHECK_CORRECTION,
                    List.of(
                            date("checkedOn", "复查日期"),
                            choice("corrected", "复查结果", "已改正", "未改正"),
                            text("checkNote", "复查情况"))),
            Map.entry(
                    PerformMove.CLOSE,
                    List.of(
                            text("closingReason", "结案理由"),
                            text("execution", "执行情况"),
                            check("publicationChecked", "公示情况已核对"),
                            OPINION)),
            Map.entry(PerformMove.ARCHIVE, List.of(text("archivalCode", "档号"))));

    private static final Map<Move, List<Ask>> FORMS = Stream.of(
                    OWN,
                    DeliberationAsks.FORMS,
                    EnforceAsks.FORMS,
                    EvidenceAsks.FORMS,
                    ThingAsks.FORMS,
                    InstalmentAsks.FORMS,
                    RemedyAsks.FORMS,
                    ServiceAsks.FORMS,
                    ForceAsks.FORMS,
                    CrimeAsks.FORMS,
                    Recusals.FORMS,
                    Jurisdictions.FORMS,
                    FurtherGates.FORMS,
                    ExceptionMove.forms(Move.all()))
            .flatMap(forms -> forms.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, String> LABELS = FORMS.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(Ask::key, Ask::label, (first, second) -> first));

    private static final java.util.Set<String> OF_MONEY = java.util.Set.of(
            "payBy", "receiptNumber", "hardLater", "remote", "difficult", "askedToPay", "lateFeeStated");

    private Asks() {}

    /** What the form of a decision asks for: nothing about paying or publishing where there is nothing of it. */
    public static List<Ask> of(Move move, Penalty penalty) {
        var decides = move == SummaryMove.DECIDE_ON_SPOT || move == OrdinaryMove.DECIDE;
        return of(move).stream()
                .filter(ask -> !decides || penalty.owed() || !OF_MONEY.contains(ask.key()))
                .filter(ask -> !decides || penalty.published() || !ask.equals(TOLD))
                .map(ask -> ask.key().equals("payBy") ? ask.must() : ask)
                .toList();
    }

    public static List<Ask> of(Move move) {
        return FORMS.getOrDefault(move, List.of());
    }

    /** Whether the form of that move asks for it. */
    static boolean states(Move move, String key) {
        return of(move).stream().anyMatch(ask -> ask.key().equals(key));
    }

    /** The Chinese name of a key, for messages and timelines. */
    public static String label(String key) {
        return LABELS.getOrDefault(key, key);
    }

    static List<Ask> join(List<Ask> first, Ask... more) {
        return join(first, List.of(more), List.of());
    }

    private static List<Ask> join(List<Ask> first, List<Ask> second, List<Ask> third) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        all.addAll(third);
        return List.copyOf(all);
    }
}
