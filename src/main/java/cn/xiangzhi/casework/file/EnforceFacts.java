package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.casework.flow.EnforceMove;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.OrderCourtMove;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.RemovalMove;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.law.RefusalCode;
import java.util.List;
import java.util.Map;

/** Fields of the papers about a fine that is not paid: deferral, demand, application to the court. */
final class EnforceFacts {

    private EnforceFacts() {}

    static void fill(Map<String, Object> f, Source s) {
        var decision = s.file().procedure() == Procedure.SUMMARY
                ? PaperKind.SUMMARY_DECISION
                : s.file().onlyOrdered() ? PaperKind.ORDER_DECISION : PaperKind.DECISION;
        f.put("决定书文号", s.number(decision));
        f.put("罚款金额", s.penalty().fine());
        f.put("原缴款期限", s.file().said("payUntil"));
        f.put("延期后的缴款期限", s.act().facts().text("deferUntil"));
        f.put("延期理由", s.said("difficulty"));
        f.putAll(s.bank());
        f.put("应缴罚没款", s.said("demandFine") + "元");
        f.put("加处罚款", s.said("demandLate") + "元");
        f.put("合计", s.said("demandTotal") + "元");
        f.put("履行期限", "自收到本催告书之日起十个工作日内");
        f.put("履行方式", "到指定银行缴纳或者通过电子支付系统缴入国库；加处罚款按实际缴款日计算，不超过罚款数额");
        var order = s.act().move() == OrderCourtMove.APPLY_COURT_ORDER;
        f.put(
                "申请执行内容",
                order
                        ? "责令履行的义务：" + s.said("orderDuty")
                        : s.file().onlyOrdered()
                                ? "限期拆除：" + s.said("orderContent")
                                : s.file().imposed().map(Penalty::words).orElse("") + "；加处罚款" + s.said("demandLate")
                                        + "元（计至催告之日）");
        f.put(
                "事实和理由",
                "当事人" + s.said("facts") + "，本机关作出" + s.number(decision) + "行政处罚决定，已于" + s.said("effectiveOn")
                        + "送达。当事人在法定期限内没有申请行政复议，没有提起行政诉讼，又不履行；" + demandedOn(s, order) + "送达催告书后仍未履行。");
        f.put("当事人意见", s.said("partyOpinion"));
        f.put("可供执行的财产", s.said("property"));
        f.put("逾期理由", ExceptionMove.reason(s.file(), s.act(), RefusalCode.ENFC_04));
        f.put("材料清单", List.of("行政处罚决定书及作出决定的事实、理由和依据", "当事人的意见及催告情况", "申请强制执行标的情况", "法律、行政法规规定的其他材料"));
    }

    /** When the demand was served on which this application rests: what is ordered and what is fined have each their own. */
    private static String demandedOn(Source s, boolean order) {
        return s.file()
                .last(order ? RemovalMove.DEMAND_DUTY : EnforceMove.DEMAND)
                .map(act -> act.facts().text("demandServedOn"))
                .orElse(s.said("demandServedOn"));
    }
}
