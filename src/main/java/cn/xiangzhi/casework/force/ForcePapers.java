package cn.xiangzhi.casework.force;

import cn.xiangzhi.casework.file.PaperFacts;
import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.casework.file.PaperFiller;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.ForceMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.RemovalMove;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.law.RefusalCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Fields of the papers about orders and enforcement (CPA 65; AEL 35, 37, 44, 51). */
@Component
class ForcePapers implements PaperFiller {

    private static final Set<PaperKind> KINDS = EnumSet.of(
            PaperKind.STOP_ORDER,
            PaperKind.ORDER_NOTICE,
            PaperKind.ORDER_DECISION,
            PaperKind.REMOVAL_ANNOUNCEMENT,
            PaperKind.DUTY_DEMAND,
            PaperKind.ENFORCEMENT_DECISION,
            PaperKind.SUBSTITUTE_DECISION,
            PaperKind.ENFORCEMENT_RECORD,
            PaperKind.ENFORCEMENT_PAUSE);

    @Override
    public boolean fills(PaperKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void fill(Map<String, Object> f, Source s) {
        contact(f, s);
        order(f, s);
        enforcement(f, s);
        record(f, s);
        f.put("决定事项", s.act().move().label());
        var ground = s.act().facts().text("ground");
        f.put("事由", (ground.isEmpty() ? "" : ground + "。") + s.act().facts().text("reason"));
        f.put("依据", s.act().move().basis());
    }

    /** The office's telephone, not the party's. */
    static void contact(Map<String, Object> f, Source s) {
        var office = s.office();
        if (office != null) {
            f.put("联系电话", office.contactPhone());
        }
    }

    private static void order(Map<String, Object> f, Source s) {
        f.put("责令依据", s.said("orderBasis"));
        f.put("张贴送达情况", s.said("stopPosted"));
        f.put("处理依据", s.said("basis"));
        f.put("拆除内容", s.said("orderContent"));
        f.put("自行拆除期限", "自收到决定书之日起" + s.said("orderDays") + "日内");
        f.put("陈述申辩期限", PaperFacts.pleaTime(s));
        f.put("责令改正情况", corrected(s));
        f.put("陈述申辩情况", plea(s));
        f.put("审核讨论情况", "已经法制审核和负责人集体讨论");
        f.put("电子复议渠道", s.said("onlineRemedyUrl"));
        f.put("决定书文号", number(s));
        f.put("公告期限", s.said("announceUntil"));
        f.put("公告地点", s.said("announcePlace"));
        f.put("应当履行的义务", s.said("duty"));
        f.put("履行期限", s.said("dutyUntil") + "前");
        f.put("权利告知", "收到本催告书后，有权进行陈述和申辩");
    }

    private static void enforcement(Map<String, Object> f, Source s) {
        f.put(
                "强制执行的理由和依据",
                "本机关作出的" + number(s) + "已于" + s.said("effectiveOn") + "送达。当事人在法定期限内没有申请行政复议、没有提起行政诉讼，又没有拆除。依据"
                        + s.said("enforcementBasis") + "和" + s.act().move().basis() + "，决定强制执行。");
        f.put(
                "催告和陈述申辩情况",
                "已于" + s.said("demandServedOn") + "送达催告书，履行期限到" + s.said("dutyUntil") + "；"
                        + (s.file().has(RemovalMove.HEAR_DEMANDED)
                                ? "当事人陈述申辩：" + s.said("demandPlea") + "；复核：" + s.said("demandPleaCheck")
                                : "当事人没有陈述申辩"));
        f.put("救济期限核查情况", "复议机关：" + s.said("reviewAnswer") + "；人民法院：" + s.said("suitAnswer"));
        f.put("强制执行的方式", s.said("enforceManner"));
        f.put("强制执行的时间", s.said("enforceAt").replace('T', ' '));
        f.put(
                "代履行的理由和依据",
                "当事人逾期不履行" + s.said("duty") + "的义务，经催告仍不履行，其后果" + harm(s) + "。依据"
                        + s.act().move().basis() + "，决定代履行。");
        f.put("代履行的方式和时间", s.said("substituteManner"));
        f.put("代履行标的", s.said("duty"));
        f.put("费用预算", s.said("budget") + "元");
        f.put("代履行人", s.said("performer"));
    }

    private static void record(Map<String, Object> f, Source s) {
        f.put("实施步骤", s.act().move().label());
        f.put("开始时间", s.said("executedFrom").replace('T', ' '));
        f.put("结束时间", s.said("executedTo").replace('T', ' '));
        f.put("地点", s.said("executedPlace"));
        f.put("出示证件情况", "已主动出示执法证件");
        f.put("到场人员", s.said("present"));
        f.put("实施经过和结果", s.act().facts().text("executionCourse"));
        f.put("物品清单", List.of(s.act().facts().text("belongings").split("\\R")));
        f.put("影像记录", s.act().facts().text("footage"));
        f.put("特殊时间实施的理由", ExceptionMove.reason(s.file(), s.act(), RefusalCode.ENFC_05));
        f.put("签名情况", s.act().facts().text("signed"));
        var cost = s.act().facts().text("substituteCost");
        f.put("费用", cost.isEmpty() ? "" : cost + "元，由当事人承担");
    }

    /** The decision that is enforced. */
    private static String number(Source s) {
        var order = s.number(PaperKind.ORDER_DECISION);
        var penalty = s.number(PaperKind.DECISION);
        var correction = s.number(PaperKind.CORRECTION_ORDER);
        return !order.isEmpty() ? order : !penalty.isEmpty() ? penalty : correction;
    }

    private static String corrected(Source s) {
        return s.file()
                .last(OrdinaryMove.ORDER_CORRECTION)
                .map(act -> "已责令在" + act.facts().text("correctBy") + "前改正，复查结果：" + s.said("corrected"))
                .orElse("");
    }

    private static String plea(Source s) {
        return s.file().since(OrdinaryMove.SERVE_NOTICE, OrdinaryMove.RECORD_PLEA)
                ? "当事人陈述申辩：" + s.said("plea") + "；经复核" + s.said("adopted") + "：" + s.said("pleaReason")
                : "当事人在期限内没有陈述申辩";
    }

    private static String harm(Source s) {
        return s.act().move() == ForceMove.DECIDE_SUBSTITUTE
                ? s.act()
                        .facts()
                        .one("harm", cn.xiangzhi.casework.rules.force.Enforcement.Harm.class)
                        .map(one -> one.label())
                        .orElse("")
                : "";
    }
}
