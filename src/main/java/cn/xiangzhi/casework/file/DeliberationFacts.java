package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.ForceMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.ThingChain;
import cn.xiangzhi.documents.PaperKind;
import java.util.List;
import java.util.Map;

/** Fields of the papers between notice and decision: hearing, legal review, discussion, suspension and extension. */
final class DeliberationFacts {

    /** The points of a legal review: the tick that says it is in order, and its name on the paper. */
    private static final List<Map.Entry<String, String>> REVIEWED = List.of(
            Map.entry("legalSubject", "执法主体和人员资格"),
            Map.entry("legalPower", "执法权限"),
            Map.entry("legalFacts", "事实和证据"),
            Map.entry("legalLaw", "适用法律、法规、规章"),
            Map.entry("legalDiscretion", "裁量基准"),
            Map.entry("legalProcedure", "执法程序"),
            Map.entry("legalPapers", "文书"),
            Map.entry("legalCrime", "是否涉嫌犯罪"));

    private DeliberationFacts() {}

    static void fill(Map<String, Object> f, Source s, String chair) {
        hearing(f, s, chair);
        var proposal = s.file()
                .penalty()
                .filter(one -> !one.none())
                .map(one -> ChargeFacts.words(s.file(), one, s.file().proposing()))
                .orElseGet(s.file()::proposal);
        f.put("拟处理意见", proposal);
        f.put("拟处罚内容", proposal);
        f.put("送审理由", s.said("reviewAsked"));
        f.put("审核事项", reviewed(s.act()));
        f.put("审核意见", s.said("legalOpinion"));
        f.put("审核结论", s.act().move() == DeliberationMove.FAIL_REVIEW ? "不同意，退回修改" : "同意");
        f.put("审核人", s.actor().name());
        f.put("审核人资格", "具有法律职业资格");
        f.put("审核日期", s.act().on());
        f.put("讨论时间", PaperFacts.moment(s, "discussedAt"));
        f.put("讨论地点", s.said("discussedPlace"));
        f.put("主持人", s.said("presided"));
        f.put("讨论意见", s.said("opinions").lines().toList());
        f.put("讨论结论", s.said("conclusion"));
        f.put("法制审核情况", s.file().has(DeliberationMove.PASS_REVIEW) ? "法制审核通过：" + s.said("legalOpinion") : "");
        f.put(
                "听证情况",
                s.act().move() == DeliberationMove.REPORT_HEARING
                        ? s.said("hearingCourse")
                        : s.file().has(DeliberationMove.REPORT_HEARING) ? "听证报告意见：" + s.said("hearingAdvice") : "");
        f.put("签名情况", s.act().facts().text("signed"));
        if (s.file().officers().isEmpty()) {
            f.put("执法人员", s.actor().name());
        }
        f.put("审批事项", s.act().move().label());
        if (s.file().officers().isEmpty()) {
            f.put("执法人员", s.file().acts().getFirst().name());
        }
        var ground = s.act().facts().text("ground");
        var reason = s.act().facts().text("reason");
        f.put("事由", (ground.isEmpty() ? reason : ground + "。" + reason) + sold(s));
        f.put("依据", s.act().move().basis());
        s.file().last(OrdinaryMove.FILE).ifPresent(filed -> f.put("立案日期", filed.on()));
        f.put("办案期限", s.said("decideBy"));
    }

    /** Which seized things are to be auctioned, and under which decision they are held (AEL 46(3)). */
    private static String sold(Source s) {
        return s.act().move() == ForceMove.SELL_SEIZED
                ? "。拍卖的财物：" + String.join("、", ThingChain.touched(s.act())) + "（查封扣押决定书"
                        + s.number(PaperKind.SEIZURE_DECISION) + "）"
                : "";
    }

    private static List<Map<String, String>> reviewed(Act act) {
        return REVIEWED.stream()
                .map(point -> {
                    var inOrder = act.move() != DeliberationMove.FAIL_REVIEW
                            || act.facts().yes(point.getKey());
                    var crime = point.getKey().equals("legalCrime");
                    var words = crime ? inOrder ? "未发现" : "需要核查" : inOrder ? "符合" : "不符合";
                    return Map.of("事项", point.getValue(), "意见", words);
                })
                .toList();
    }

    private static void hearing(Map<String, Object> f, Source s, String chair) {
        f.put("听证时间", PaperFacts.moment(s, "hearingAt"));
        f.put("听证地点", s.said("hearingPlace"));
        f.put("听证主持人", chair);
        f.put("记录人", s.said("clerk"));
        f.put("是否公开", s.said("publicity"));
        f.put("不公开理由", s.said("closedReason"));
        f.put("权利告知", "可以亲自参加，也可以委托一至二名代理人；有权申请主持人回避；可以陈述、申辩和质证；无正当理由拒不到场或者未经许可中途退出的，视为放弃听证；听证不收取费用");
        f.put("听证开始时间", PaperFacts.moment(s, "startedAt"));
        f.put("听证结束时间", PaperFacts.moment(s, "endedAt"));
        f.put("到场情况", s.said("attendance"));
        f.put("委托代理人数", s.said("agents"));
        f.put("调查人员陈述", s.said("investigators"));
        f.put("当事人申辩", s.said("partyWords"));
        f.put("处理意见", s.said("hearingAdvice"));
        f.put("理由", s.said("hearingReason"));
        f.put("报告日期", s.act().on());
    }
}
