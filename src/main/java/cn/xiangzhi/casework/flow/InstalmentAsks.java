package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.text;

import java.util.List;
import java.util.Map;

/** The forms of instalments, agreements and the court's answers. */
final class InstalmentAsks {

    /** What a party in difficulty may ask for (PPL 66(2)). */
    static final String PARTS = "分期缴纳";

    static final String DEFER = "延期缴纳";

    static final Map<Move, List<Ask>> FORMS = Map.of(
            InstalmentMove.APPLY_DEFERRAL,
            List.of(
                    choice("deferralKind", "申请事项", PARTS, DEFER),
                    date("appliedOn", "申请日期"),
                    check("written", "有当事人的书面申请").must(),
                    area("difficulty", "经济困难的情况和证明"),
                    area("planWished", "当事人希望的期次和金额").optional()),
            InstalmentMove.APPROVE_INSTALMENTS,
            List.of(area("instalmentPlan", "各期的最后期限和金额").hint("一行一期，如：2026-01-30 5000"), OPINION),
            InstalmentMove.REFUSE_DEFERRAL,
            List.of(area("reason", "不批准的理由"), OPINION),
            InstalmentMove.REMIND,
            List.of(
                    date("remindedOn", "提醒日期"),
                    text("remindedHow", "提醒方式"),
                    text("remindNote", "提醒内容").optional()),
            InstalmentMove.SIGN_AGREEMENT,
            List.of(
                    date("agreedOn", "订立日期"),
                    area("agreement", "协议内容").hint("写明分阶段履行的时间、方式"),
                    check("remedied", "当事人采取了补救措施"),
                    text("measures", "补救措施").optional(),
                    amount("forgiven", "减免的加处罚款"),
                    check("agreementHarms", "损害公共利益或者他人合法权益"),
                    OPINION),
            InstalmentMove.BREACH_AGREEMENT,
            List.of(date("breachedOn", "不履行的日期"), area("reason", "不履行的情况")),
            InstalmentMove.COURT_ACCEPTS,
            List.of(date("courtAcceptedOn", "受理日期"), text("courtCase", "法院案号")));

    private InstalmentAsks() {}
}
