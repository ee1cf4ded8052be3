package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.documents.PaperKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields of the report, its review, the prior notice and the plea (PPL 44, 45, 62). */
final class NoticeFacts {

    private NoticeFacts() {}

    static void fill(Map<String, Object> f, Source s, List<String> officers) {
        f.put("案件来源及调查经过", s.said("course"));
        f.put("案件性质及依据", "违反" + s.said("violated") + "；依据" + s.said("basis"));
        var proposal = proposal(s.file());
        var both = OrderRoad.proposed(s.file()) ? proposal + "；并责令限期拆除" : proposal;
        f.put("处理建议", both);
        f.put("拟处理意见", s.act().move() == OrdinaryMove.REVIEW_PLEA ? pleaded(s) : both);
        f.put("拟处罚内容", proposal);
        if (OrderRoad.proposed(s.file())) {
            DecisionFacts.removal(f, s);
        }
        f.put("报告日期", s.act().on());
        f.put("改正情况", s.said("corrected"));
        f.put("裁量理由", ChargeFacts.tiered(s, s.orElse("discretion", discretion(s))));
        f.put(
                "审核事项",
                List.of("管辖", "当事人", "事实和证据", "定性", "适用依据", "程序", "处理").stream()
                        .map(point -> Map.of("事项", point, "意见", "符合"))
                        .toList());
        f.put("审核意见", s.said("reviewOpinion"));
        f.put("审核人", s.actor().name());
        f.put("审核日期", s.act().on());
        f.put("陈述申辩期限", PaperFacts.pleaTime(s));
        if (s.act().facts().yes("hearingOffered") || s.said("hearingOffered").equals("true")) {
            f.put("听证权利", "可以在收到本告知书之日起五个工作日内要求听证，听证不收取费用");
        }
        f.put("陈述申辩人", s.party().name());
        f.put("时间", PaperFacts.moment(s, "pleaAt"));
        f.put("地点", s.said("at"));
        f.put("听取人", String.join("、", officers));
        f.put("陈述申辩内容", s.said("plea"));
        f.put("陈述申辩意见", s.said("plea"));
        f.put("提交材料", s.said("submitted"));
        f.put("签名情况", s.said("signed"));
        f.put("复核情况", s.said("pleaCheck"));
        f.put("是否采纳", s.said("adopted"));
        f.put("理由", s.said("pleaReason"));
        f.put("复核人", s.actor().name());
        f.put("复核日期", s.act().on());
        f.put("告知书文号", s.number(PaperKind.PRIOR_NOTICE));
    }

    private static String pleaded(Source s) {
        return ChargeFacts.words(
                s.file(),
                Penalty.of("", s.act().facts().amount("fine"), s.act().facts().amount("confiscated")),
                Optional.of(s.act()));
    }

    /** What the report proposes, each violation by itself where there are several. */
    private static String proposal(CaseFile file) {
        var act = file.last(OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY);
        return file.proposed()
                .filter(penalty -> !penalty.none())
                .map(penalty -> ChargeFacts.words(file, penalty, act))
                .orElseGet(file::proposal);
    }

    private static String discretion(Source s) {
        var c = s.file().circumstances();
        return c.yes("firstTime") ? "初次违法" : Discretion.Outcome.NORMAL.label();
    }
}
