package cn.xiangzhi.casework.remedy;

import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.casework.file.PaperFiller;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.RemedyMove;
import cn.xiangzhi.casework.money.Plan;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.Service;
import cn.xiangzhi.documents.PaperKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fields of the papers of instalments, agreements, remedies, refunds and service (rules §23, 29, 30, 35). */
@Component
class RemedyPapers implements PaperFiller {

    private static final Set<PaperKind> OWN = Set.of(
            PaperKind.DEFERRAL_APPLICATION,
            PaperKind.INSTALMENT_DECISION,
            PaperKind.ENFORCEMENT_AGREEMENT,
            PaperKind.REMEDY_REPLY,
            PaperKind.REVOCATION_DECISION,
            PaperKind.REFUND_DECISION,
            PaperKind.SERVICE_DIARY,
            PaperKind.SERVICE_ANNOUNCEMENT);

    @Override
    public boolean fills(PaperKind kind) {
        return OWN.contains(kind);
    }

    @Override
    public void fill(Map<String, Object> f, Source s) {
        f.put("决定书文号", decision(s));
        f.put("罚款金额", s.penalty().fine());
        money(f, s);
        remedy(f, s);
        service(f, s);
    }

    private static String decision(Source s) {
        var summary = s.number(PaperKind.SUMMARY_DECISION);
        var ordinary = s.number(PaperKind.DECISION);
        var first = s.file().procedure() == Procedure.SUMMARY ? summary : ordinary;
        return first.isEmpty() ? ordinary + summary + s.number(PaperKind.NO_PENALTY_DECISION) : first;
    }

    private static void money(Map<String, Object> f, Source s) {
        var facts = s.act().facts();
        f.put(
                "原缴款期限",
                facts.has("dueBefore") ? facts.text("dueBefore") : s.file().said("payUntil"));
        f.put("申请事项", s.said("deferralKind"));
        f.put("申请理由", s.said("difficulty"));
        f.put("申请日期", s.said("appliedOn"));
        f.put("希望的期次", s.said("planWished"));
        f.put("最后期限", facts.text("payUntil"));
        f.put(
                "分期安排",
                Plan.read(facts.text("instalmentPlan"))
                        .map(plan -> plan.parts().stream()
                                .map(part -> part.due() + "前缴纳" + Penalty.yuan(part.amount()) + "元")
                                .toList())
                        .orElse(List.of()));
        f.putAll(s.bank());
        f.put("协议内容", facts.text("agreement"));
        f.put("补救措施", facts.text("measures"));
        f.put("减免的加处罚款", facts.amount("forgiven").signum() > 0 ? Penalty.yuan(facts.amount("forgiven")) : "");
        f.put("不履行的后果", "当事人不履行本协议的，减免不再有效，本机关恢复强制执行程序。");
        f.put("订立日期", facts.text("agreedOn"));
        f.put("退还金额", Penalty.yuan(facts.amount("refundAmount")));
        f.put("退还理由", facts.text("refundReason"));
        f.put("办理方式", "由财政部门按退库程序退还到当事人账户。");
    }

    private static void remedy(Map<String, Object> f, Source s) {
        var facts = s.act().facts();
        f.put("受理机关", s.said("remedyBody"));
        f.put("受理文书", s.said("remedyNumber"));
        f.put("答复意见", facts.text("replyWords"));
        f.put("证据清单", facts.text("replyEvidence").lines().toList());
        f.put("提交日期", facts.text("repliedOn"));
        f.put("理由", facts.text("outcomeReason"));
        f.put(
                "处理结果",
                s.act().move() == RemedyMove.CORRECT_CHANGE
                        ? "变更为" + s.file().imposed().map(Penalty::words).orElse("不予行政处罚")
                        : "撤销该行政处罚决定（" + facts.text("revokeGround") + "）");
    }

    private static void service(Map<String, Object> f, Source s) {
        var facts = s.act().facts();
        f.put("受送达人", s.party().name());
        f.put("送达文书", facts.text("attemptPaper"));
        f.put(
                "送达方式",
                facts.one("attemptMethod", Service.Method.class)
                        .map(Service.Method::label)
                        .orElse(""));
        f.put("送达时间", facts.text("attemptedAt").replace('T', ' '));
        f.put("送达地点", facts.text("attemptPlace"));
        f.put("结果", facts.text("attemptResult"));
        f.put("经过", facts.text("attemptCourse"));
        f.put("见证人", facts.text("attemptWitness"));
        f.put(
                "送达人",
                f.get("执法人员") instanceof List<?> names && !names.isEmpty()
                        ? names.stream().map(String::valueOf).collect(Collectors.joining("、"))
                        : s.actor().name());
        f.put("公告内容", facts.text("announced"));
        f.put("公告日期", facts.text("postedOn"));
        f.put("公告载体", facts.text("postedAt"));
        f.put("影像记录", facts.text("postedFootage"));
        f.put("送达生效日", facts.text("announcedUntil"));
    }
}
