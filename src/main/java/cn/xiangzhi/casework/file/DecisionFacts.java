package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.casework.flow.EnforceMove;
import cn.xiangzhi.casework.flow.ForceMove;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.RemovalMove;
import cn.xiangzhi.casework.flow.Returns;
import cn.xiangzhi.casework.flow.ServiceMove;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.Service;
import cn.xiangzhi.documents.PaperKind;
import java.util.List;
import java.util.Map;

/** The fields of decisions and of what follows them (PPL 52, 59; FSR 7; ARL 23). */
final class DecisionFacts {

    private static final String ON_THE_SPOT = "当场收缴";

    private static final String LATE_FEE = "逾期不缴纳罚款的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项的规定，每日按罚款数额的3%加处罚款，加处罚款的数额不超过罚款数额。";

    private DecisionFacts() {}

    static void fill(Map<String, Object> f, Source s) {
        var penalty = s.penalty();
        f.put("处罚内容", ChargeFacts.words(s.file(), penalty, s.file().imposedBy().or(s.file()::proposing)));
        if (penalty.fine().signum() > 0) {
            f.put("罚款金额", penalty.fine());
        }
        f.put(
                "拟处理意见",
                ChargeFacts.words(
                                s.file(),
                                s.file().penalty().orElse(penalty),
                                s.file().proposing())
                        + (OrderRoad.proposed(s.file()) ? "；并责令限期拆除" : ""));
        f.put("审核人", reviewer(s));
        f.put("审核意见", s.said("reviewOpinion"));
        f.put(
                "审核日期",
                s.file()
                        .last(OrdinaryMove.REVIEW)
                        .map(act -> act.on())
                        .orElse(s.act().on()));
        f.put("陈述申辩情况", plea(s));
        if (s.file().procedure() != Procedure.SUMMARY) {
            f.put("告知情况", "已送达" + s.number(PaperKind.PRIOR_NOTICE) + "行政处罚事先告知书");
        }
        f.put("履行方式", penalty.owed() ? "到指定银行或者通过电子支付系统缴纳" : "停止并改正违法行为");
        f.put("履行期限", penalty.owed() ? "自收到本决定书之日起十五日内" : "自收到本决定书之日起履行");
        if (s.file().ordered()) {
            removal(f, s);
            f.put("履行方式", (penalty.owed() ? "罚款到指定银行或者通过电子支付系统缴纳；" : "") + "违法建筑物、构筑物自行拆除");
            f.put(
                    "履行期限",
                    (penalty.owed() ? "罚款自收到本决定书之日起十五日内缴纳；" : "") + "拆除自收到本决定书之日起" + s.said("orderDays") + "日内完成");
        }
        if (penalty.owed() && !s.said("payBy").equals(ON_THE_SPOT)) {
            bank(f, s, penalty);
        }
        f.put("改正要求", s.orElse("correction", ""));
        f.put("电子复议渠道", s.said("onlineRemedyUrl"));
        f.put("不予处罚依据", OrdinaryMove.DECIDE_NO_PENALTY.basis());
        f.put("不予处罚理由", s.said("ground") + "。" + s.said("noPenaltyReason"));
        f.put("教育情况", s.orElse("education", "已当场教育，教育记录附卷"));
        summary(f, s, penalty);
    }

    /** The removal that is ordered beside the penalty. */
    static void removal(Map<String, Object> f, Source s) {
        f.put("拆除内容", s.said("orderContent"));
        f.put("自行拆除期限", "自收到决定书之日起" + s.said("orderDays") + "日内");
    }

    private static void summary(Map<String, Object> f, Source s, Penalty penalty) {
        if (s.file().procedure() != Procedure.SUMMARY) {
            return;
        }
        f.put("违法时间", PaperFacts.moment(s, "occurredAt"));
        f.put("违法地点", s.file().matter().place().words());
        f.put("处罚时间", PaperFacts.moment(s, "decidedAt"));
        f.put("处罚地点", s.said("decidedPlace"));
        f.put("权利告知", "已告知拟处罚的内容、事实、理由、依据和陈述申辩权利；" + s.orElse("pleaMade", "当事人不陈述申辩"));
        if (penalty.published()) {
            f.put("公示告知", "本决定将依法向社会公示，公示时隐去身份证件号码、住址、电话等个人信息。");
        }
        f.put("签收情况", s.said("signature"));
        f.put("票据号码", s.said("receiptNumber"));
        f.put("预编文号", s.said("printedNumber"));
        if (penalty.owed()) {
            f.put("缴款方式", s.said("payBy").equals(ON_THE_SPOT) ? ON_THE_SPOT : "到银行缴纳或者电子支付");
            f.put("缴款期限", "自收到本决定书之日起十五日内（最迟" + s.said("payUntil") + "）");
        }
    }

    /** Where to pay, and what comes of not paying in time: only where money is owed and was not taken on the spot. */
    private static void bank(Map<String, Object> f, Source s, Penalty penalty) {
        f.putAll(s.bank());
        if (penalty.fine().signum() > 0 && s.act().facts().yes("lateFeeStated")) {
            f.put("加处罚款", LATE_FEE);
        }
    }

    /** What comes of not paying in time, where the decision in force says so (PPL 72; FSR 9). */
    static String lateFee(Source s) {
        var decision = s.file().decision();
        return decision != null
                        && decision.facts().yes("lateFeeStated")
                        && s.penalty().fine().signum() > 0
                ? LATE_FEE
                : "";
    }

    /** Service, receipts and closing. */
    static void after(Map<String, Object> f, Source s) {
        var other = s.act().move() == ServiceMove.SERVE_PAPER
                ? Returns.named(s.act().facts().text("servedPaper"))
                : null;
        var kind = other != null ? other : served(s);
        var served = Map.of("名称", kind.label(), "文号", s.number(kind));
        f.put(
                "送达文书",
                s.act().move() == OrdinaryMove.SERVE
                                && s.file().imposed().filter(Penalty::owed).isPresent()
                        ? List.of(served, Map.of("名称", PaperKind.PAYMENT_NOTICE.label(), "文号", ""))
                        : List.of(served));
        f.put("文书文号", s.number(kind));
        f.put("受送达人", s.party().name());
        f.put("送达方式", label(s.said("method")));
        f.put("送达地点", s.said("servedAt"));
        f.put("送达时间", s.said("servedOn"));
        f.put(
                "送达人",
                f.getOrDefault("执法人员", List.of(s.actor().name())) instanceof List<?> names
                        ? String.join("、", names.stream().map(String::valueOf).toList())
                        : s.actor().name());
        f.put("签收人", signer(s.said("signer")));
        f.put("拒收事由", s.said("refusal"));
        f.put("见证人", s.said("witness"));
        f.put("影像记录", s.said("footage"));
        var decision = s.file().procedure() == Procedure.SUMMARY ? PaperKind.SUMMARY_DECISION : kind;
        f.put("决定书文号", s.number(decision));
        f.put("罚款金额", s.penalty().fine());
        f.put("收缴依据", s.act().move().basis());
        f.put("票据号码", s.said("receiptNumber"));
        f.put("收缴人", s.actor().name());
        f.put("收缴时间", PaperFacts.moment(s, "collectedAt"));
        f.put("收缴地点", s.said("collectedPlace"));
        if (s.act().facts().yes("publicationTold")) {
            f.put("备注", "已告知当事人处罚决定将依法公示");
        }
        f.put("处理决定", s.file().outcome());
        f.put("送达情况", s.said("effectiveOn").isEmpty() ? "没有需要送达的决定书" : "已于" + s.said("effectiveOn") + "送达");
        f.put("执行情况", s.said("execution"));
        f.put("结案理由", s.said("closingReason"));
        f.put("改正情况", s.said("corrected"));
    }

    /** The paper a service is about. */
    private static PaperKind served(Source s) {
        var file = s.file();
        return switch (s.act().move()) {
            case EnforceMove enforce when enforce == EnforceMove.DEMAND -> PaperKind.DEMAND_LETTER;
            case RemovalMove removal when removal == RemovalMove.DEMAND_DUTY -> PaperKind.DUTY_DEMAND;
            case ForceMove force
            when force == ForceMove.SERVE_ENFORCEMENT ->
                file.since(ForceMove.DECIDE_SUBSTITUTE, ForceMove.DECIDE_ENFORCEMENT)
                        ? PaperKind.ENFORCEMENT_DECISION
                        : PaperKind.SUBSTITUTE_DECISION;
            case OrdinaryMove ordinary
            when ordinary == OrdinaryMove.SERVE_NOTICE ->
                file.since(RemovalMove.APPROVE_ORDER_NOTICE, OrdinaryMove.APPROVE_NOTICE)
                        ? PaperKind.PRIOR_NOTICE
                        : PaperKind.ORDER_NOTICE;
            default ->
                file.onlyOrdered()
                        ? PaperKind.ORDER_DECISION
                        : file.imposed().isPresent() ? PaperKind.DECISION : PaperKind.NO_PENALTY_DECISION;
        };
    }

    private static String reviewer(Source s) {
        return s.file().last(OrdinaryMove.REVIEW).map(act -> act.name()).orElse("");
    }

    private static String plea(Source s) {
        if (s.file().since(OrdinaryMove.SERVE_NOTICE, OrdinaryMove.RECORD_PLEA)) {
            return "当事人陈述申辩：" + s.said("plea") + "；经复核" + s.said("adopted") + "：" + s.said("pleaReason");
        }
        return s.file()
                .last(OrdinaryMove.WAIVE_PLEA)
                .filter(act -> s.file().since(OrdinaryMove.SERVE_NOTICE, act.move()))
                .map(act -> "当事人书面放弃陈述申辩" + (act.facts().yes("hearingWaived") ? "和听证" : ""))
                .orElse("当事人在期限内没有陈述申辩");
    }

    private static String label(String method) {
        return method.isEmpty() ? "" : Service.Method.valueOf(method).label();
    }

    private static String signer(String signer) {
        return signer.isEmpty() ? "" : Service.Signer.valueOf(signer).label();
    }
}
