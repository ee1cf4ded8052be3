package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OFFICERS;
import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.oneOf;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Ask.time;
import static cn.xiangzhi.casework.flow.ServiceAsks.SERVICE;

import cn.xiangzhi.casework.rules.force.Enforcement;
import java.util.List;
import java.util.Map;

/** The forms of orders to stop and to remove, and of enforcement without the court. */
final class ForceAsks {

    /** The words of an order in the final report; a decision that is no penalty (CPA 65). */
    static final String REMOVAL = "责令限期拆除";

    /** One decision that says both (CPA 64, 66). */
    static final String PENALTY_AND_REMOVAL = "给予行政处罚，并责令限期拆除";

    static final String TOWN_AREA = "镇规划区（城镇规划区）";

    static final String THREE_YEARS = "中止执行满三年，没有明显社会危害，当事人确无能力履行";

    private static final Ask REASON = area("reason", "具体情况");

    /** What a notice and a decision say of a removal ordered beside a penalty; asked only where one is proposed. */
    static final List<Ask> BESIDE = List.of(
            area(OrderGates.CONTENT, "责令拆除的内容").optional().hint("位置、结构、面积、应当拆除的部分"),
            amount(OrderGates.DAYS, "自行拆除的期限（日）").hint("自送达之日起计算，写确定的日数"));

    private static final List<Ask> AREA = List.of(
            choice("planningArea", "建筑物所在", "乡、村庄规划区", TOWN_AREA),
            check("countyOrder", "县级以上人民政府已书面责成拆除"),
            text("enforcementBasis", "授予强制执行权的法律条款").hint("写到法律名称和条"));

    private static final List<Ask> ON_SITE = List.of(
            time("executedFrom", "开始时间"),
            time("executedTo", "结束时间"),
            text("executedPlace", "地点"),
            check("certificatesShown", "已主动出示执法证件").must(),
            check("urgent", "情况紧急"),
            text("present", "到场人员").hint("当事人、见证人、村（社区）干部"),
            area("executionCourse", "实施经过和结果"),
            area("belongings", "物品清单和处理").optional().hint("一行一件"),
            text("footage", "影像记录").optional(),
            text("signed", "签名情况"));

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(
                    RemovalMove.STOP_WORK,
                    join(
                            OFFICERS,
                            List.of(
                                    area("facts", "违法事实"),
                                    text("violated", "违反条款"),
                                    text("orderBasis", "责令依据"),
                                    text("stopPosted", "现场张贴和送达情况")))),
            Map.entry(
                    RemovalMove.APPROVE_ORDER_NOTICE,
                    List.of(
                            area("orderContent", "拟责令拆除的内容").hint("位置、结构、面积、应当拆除的部分"),
                            amount("orderDays", "自行拆除的期限（日）")
                                    .hint("自送达之日起计算，写确定的日数")
                                    .must(),
                            OPINION)),
            Map.entry(
                    RemovalMove.DECIDE_ORDER,
                    List.of(
                            area("orderContent", "责令拆除的内容"),
                            amount("orderDays", "自行拆除的期限（日）").hint("自送达之日起计算").must(),
                            text("onlineRemedyUrl", "网上复议渠道").optional(),
                            OPINION)),
            Map.entry(
                    RemovalMove.ANNOUNCE_REMOVAL,
                    List.of(
                            date("announceUntil", "限期自行拆除至"),
                            text("announcePlace", "张贴和发布的地点").hint("现场、村务公开栏等"))),
            Map.entry(
                    RemovalMove.DEMAND_DUTY,
                    join(SERVICE, List.of(date("dutyUntil", "催告的履行期限"), area("duty", "应当履行的义务")))),
            Map.entry(
                    RemovalMove.HEAR_DEMANDED, List.of(area("demandPlea", "陈述申辩内容"), area("demandPleaCheck", "复核情况"))),
            Map.entry(
                    ForceMove.DECIDE_ENFORCEMENT,
                    join(
                            AREA,
                            List.of(
                                    area("enforceManner", "强制执行的方式"),
                                    time("enforceAt", "实施时间"),
                                    check("utilities", "以停止供水、供电、供热、供燃气等方式迫使居民履行"),
                                    OPINION))),
            Map.entry(
                    ForceMove.DECIDE_SUBSTITUTE,
                    List.of(
                            oneOf("harm", "不履行的后果", Enforcement.Harm.class),
                            text("performer", "代履行人").hint("本机关或者没有利害关系的第三人"),
                            text("substituteManner", "代履行的方式和时间"),
                            amount("budget", "费用预算").must(),
                            OPINION)),
            Map.entry(ForceMove.SERVE_ENFORCEMENT, SERVICE),
            Map.entry(ForceMove.LAST_DEMAND, List.of(date("lastDemandOn", "催告送达日期"), text("lastDemandHow", "送达方式"))),
            Map.entry(ForceMove.EXECUTE, join(OFFICERS, ON_SITE, List.of(check("utilities", "采取了停止供水、供电、供热、供燃气等方式")))),
            Map.entry(
                    ForceMove.PERFORM_SUBSTITUTE,
                    join(
                            OFFICERS,
                            ON_SITE,
                            List.of(
                                    check("attended", "本机关派员到场监督").must(),
                                    amount("substituteCost", "实际费用（按成本）").must()))),
            Map.entry(
                    ForceMove.CLEAR_AT_ONCE,
                    join(
                            OFFICERS,
                            List.of(
                                    oneOf("harm", "不清除的后果", Enforcement.Harm.class),
                                    choice("clearedPlace", "地点性质", "道路", "河道", "航道", "公共场所", "其他"),
                                    area("executionCourse", "遗洒物、障碍物或者污染物的情况和清除经过"),
                                    time("executedFrom", "开始时间"),
                                    time("executedTo", "结束时间"),
                                    text("executedPlace", "地点"),
                                    text("present", "到场人员"),
                                    text("toldAfterwards", "当事人不在场时的事后通知").optional(),
                                    amount("substituteCost", "实际费用（按成本）"),
                                    text("signed", "签名情况")))),
            Map.entry(ForceMove.FINISH_EXECUTION, List.of(area("executionReport", "执行情况报告"))),
            Map.entry(
                    ForceMove.SUSPEND_EXECUTION,
                    List.of(
                            choice(
                                    "ground",
                                    "中止情形",
                                    "当事人履行确有困难或者暂无履行能力",
                                    "第三人对执行标的主张权利，确有理由",
                                    "执行可能造成难以弥补的损失，且中止不损害公共利益",
                                    "复议、诉讼期间决定停止执行，或者限期拆除决定正在复议、诉讼",
                                    "需要中止执行的其他情形"),
                            REASON,
                            OPINION)),
            Map.entry(ForceMove.RESUME_EXECUTION, List.of(REASON, OPINION)),
            Map.entry(
                    ForceMove.END_OWN_EXECUTION,
                    List.of(EnforceAsks.ended(THREE_YEARS, "需要终结执行的其他情形"), REASON, OPINION)));

    private ForceAsks() {}
}
