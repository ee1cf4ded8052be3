package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OFFICERS;
import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.oneOf;
import static cn.xiangzhi.casework.flow.Ask.sealed;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.PenaltyAsks.BASIS;
import static cn.xiangzhi.casework.flow.PenaltyAsks.FACTS;
import static cn.xiangzhi.casework.flow.PenaltyAsks.VIOLATED;

import cn.xiangzhi.casework.rules.PartyKind;
import java.util.List;
import java.util.Map;

/** The forms from the lead to the filing, or to the end without one (PPL 54; MSR 18 to 20). */
final class FilingAsks {

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
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
                            OPINION)));

    private FilingAsks() {}
}
