package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.officer;
import static cn.xiangzhi.casework.flow.Ask.oneOf;
import static cn.xiangzhi.casework.flow.Ask.text;

import cn.xiangzhi.casework.rules.CriminalTransfer.Approver;
import java.util.List;
import java.util.Map;

/** The forms of a criminal transfer (CTR 5 to 12). */
final class CrimeAsks {

    static final String COURT_FINE = "判处罚金";

    /** Results of justice after which the administrative case goes on (PPL 27(1); CTR 10). */
    static final List<String> UNPUNISHED = List.of("公安机关撤销案件", "人民检察院不起诉", "人民法院免予刑事处罚", "人民法院判决无罪");

    private static final List<Ask> SENDING = List.of(
            text("policeOrgan", "接受移送的机关").hint("一般为县级公安机关"),
            check("withLetter", "附涉嫌犯罪案件移送书").must(),
            check("withReport", "附案件情况调查报告").must(),
            check("withGoodsList", "附涉案物品清单"),
            check("withAppraisal", "附检验报告或者鉴定结论"),
            area("goodsList", "涉案物品清单").optional().hint("一行一件：名称、数量、存放地点"),
            area("otherMaterials", "其他材料").optional().hint("一行一件"),
            text("policeReceipt", "移送回执").hint("回执文号，或者签收人和时间"));

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(
                    CrimeMove.REPORT_CRIME,
                    List.of(
                            officer("officer1", "专案组人员（一）"),
                            officer("officer2", "专案组人员（二）"),
                            text("suspectedCrime", "涉嫌罪名"),
                            area("crimeFacts", "涉嫌犯罪的事实"),
                            text("crimeBasis", "追诉标准和依据"),
                            check("dutyCrime", "属于公职人员职务犯罪线索"),
                            check("hasGoods", "有涉案物品"),
                            check("appraised", "作过检验、鉴定或者价格认定"),
                            area("groupOpinion", "专案组意见"))),
            Map.entry(CrimeMove.APPROVE_CRIME, List.of(oneOf("approver", "审批人", Approver.class), OPINION)),
            Map.entry(
                    CrimeMove.REFUSE_CRIME,
                    List.of(
                            oneOf("approver", "审批人", Approver.class),
                            area("refuseReason", "不批准移送的理由").hint("理由记入案卷"),
                            OPINION)),
            Map.entry(CrimeMove.HAND_TO_POLICE, SENDING),
            Map.entry(CrimeMove.HAND_AFTER_DECISION, SENDING),
            Map.entry(
                    CrimeMove.POLICE_FILE, List.of(text("policeNumber", "立案通知书文号"), date("policeNoticeOn", "收到通知日期"))),
            Map.entry(
                    CrimeMove.POLICE_REFUSE,
                    List.of(
                            text("policeNumber", "不予立案通知书文号"),
                            date("policeNoticeOn", "收到通知日期"),
                            area("policeReason", "不予立案的理由"),
                            check("stillUnlawful", "仍应当给予行政处罚"))),
            Map.entry(
                    CrimeMove.ASK_POLICE_AGAIN, List.of(area("againReason", "提请复议的理由"), text("againReceipt", "送达回执"))),
            Map.entry(
                    CrimeMove.SUGGEST_SUPERVISION,
                    List.of(text("procuratorate", "人民检察院"), area("againReason", "建议立案监督的理由"))),
            Map.entry(
                    CrimeMove.HAND_GOODS,
                    List.of(
                            area("goodsHanded", "移交的物品和材料").hint("一行一件"),
                            text("goodsReceiver", "接收人"),
                            check("partyTold", "已书面告知当事人").must())),
            Map.entry(
                    CrimeMove.RECORD_JUDGMENT,
                    List.of(
                            choice(
                                    "judgment",
                                    "处理结果",
                                    COURT_FINE,
                                    "判处刑罚，没有罚金",
                                    "公安机关撤销案件",
                                    "人民检察院不起诉",
                                    "人民法院免予刑事处罚",
                                    "人民法院判决无罪"),
                            text("judgmentNumber", "文书文号"),
                            date("judgedOn", "文书日期"),
                            amount("courtFine", "罚金数额"))),
            Map.entry(CrimeMove.TAKE_BACK, List.of(area("reason", "恢复的理由"), OPINION)),
            Map.entry(CrimeMove.END_FOR_CRIME, List.of(area("reason", "终止的理由"), OPINION)));

    private CrimeAsks() {}
}
