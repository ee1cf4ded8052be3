package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Suspected crimes go to the police and are never fined away (PPL 8, 27, 35; CTR). */
public final class CriminalTransfer {

    private CriminalTransfer() {}

    /** What a transfer carries (CTR 6). */
    public enum Material implements Labelled {
        LETTER("涉嫌犯罪案件移送书"),
        REPORT("案件情况的调查报告"),
        GOODS_LIST("涉案物品清单"),
        APPRAISALS("检验报告或者鉴定结论"),
        OTHER("其他有关涉嫌犯罪的材料");

        private final String label;

        Material(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Who approved it. */
    public enum Approver implements Labelled {
        CHIEF("机关正职负责人"),
        ACTING_CHIEF("主持工作的负责人"),
        DEPUTY("分管负责人"),
        TEAM_LEADER("执法队负责人"),
        NOBODY("没有审批");

        private final String label;

        Approver(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * A transfer about to be sent; hours and days are clock and calendar ones, the regulation converts none.
     *
     */
    public record Sending(
            @Fact("专案组的执法人员数") int taskGroup,
            @Fact("审批人") Approver approver,
            @Fact("从收到报告到审批的天数") int daysToApprove,
            @Fact("从批准到移送的小时数") BigDecimal hoursToSend,
            @Fact("已附的材料") Set<Material> materials,
            @Fact("有涉案物品") boolean goods,
            @Fact("作过检验或者鉴定") boolean appraised) {

        boolean incomplete() {
            return !materials.contains(Material.LETTER)
                    || !materials.contains(Material.REPORT)
                    || goods && !materials.contains(Material.GOODS_LIST)
                    || appraised && !materials.contains(Material.APPRAISALS);
        }
    }

    public static final Gate<Sending> SENDING = Gate.of(
            "移送涉嫌犯罪案件",
            clause(
                    "移送-1",
                    Citation.of(Statute.CTR, 5, 1),
                    "专案组是否少于两人",
                    s -> s.taskGroup() < 2,
                    No.say(null, "核实情况的专案组不足两名执法人员", "请指定两名以上执法人员组成专案组")),
            refuses(
                    "移送-2",
                    RefusalCode.TRAN_02,
                    "是否不是由正职或者主持工作的负责人审批",
                    s -> s.approver() != Approver.CHIEF && s.approver() != Approver.ACTING_CHIEF),
            refuses("移送-3", RefusalCode.TRAN_03, "材料是否不齐", Sending::incomplete),
            refuses(
                    "移送-4",
                    RefusalCode.TRAN_04,
                    "是否超过三日审批或者二十四小时移送",
                    s -> s.daysToApprove() > 3 || s.hoursToSend().compareTo(BigDecimal.valueOf(24)) > 0));

    /** A penalty considered while a crime is suspected. */
    public record Beside(
            @Fact("涉嫌犯罪应当移送") boolean crimeSuspected,
            @Fact("已移送，公安机关没有退回") boolean pending,
            @Fact("人民法院已判处罚金") boolean courtFined,
            @Fact("拟处罚种类") PenaltyKind penalty) {}

    public static final Gate<Beside> BESIDE = Gate.of(
            "涉嫌犯罪时的处罚",
            refuses("移送-5", RefusalCode.TRAN_01, "已经提出移送报告、还没有移送，是否以行政处罚代替移送", b -> b.crimeSuspected() && !b.pending()),
            refuses("移送-6", RefusalCode.TRAN_01, "移送期间是否作出新的罚款", b -> b.pending() && b.penalty() == PenaltyKind.FINE),
            refuses("移送-7", RefusalCode.TRAN_01, "判处罚金后是否又罚款", b -> b.courtFined() && b.penalty() == PenaltyKind.FINE));

    /** What the police answered, and what was already imposed. */
    public record Answer(
            @Fact("公安机关不予立案") boolean policeRefused,
            @Fact("仍应给予行政处罚") boolean administrative) {}

    public enum Next implements Labelled {
        RESUME_ADMIN_PENALTY("恢复行政处罚程序"),
        CLOSE("不再处罚，办理结案"),
        WAIT("等待公安机关和司法机关处理");

        private final String label;

        Next(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Answer, Next> NEXT = new RuleBook<>(
            "移送之后",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "移送-8",
                            Citation.of(Statute.CTR, 10),
                            "公安机关不予立案而仍应给予行政处罚",
                            a -> a.policeRefused() && a.administrative(),
                            Next.RESUME_ADMIN_PENALTY),
                    new Clause<>(
                            "移送-9",
                            Citation.of(Statute.CTR, 10),
                            "公安机关不予立案且不应给予行政处罚",
                            Answer::policeRefused,
                            Next.CLOSE)),
            Next.WAIT);

    /** A penalty already imposed when the case goes to the police. */
    public record Imposed(@Fact("已作出的处罚") PenaltyKind penalty) {}

    public enum Effect implements Labelled {
        KEEPS_RUNNING("不停止执行"),
        CREDITED("已缴的罚款折抵罚金，不得再作新的罚款");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Imposed, Effect> IMPOSED = new RuleBook<>(
            "移送前已作的处罚",
            Gate.VERSION,
            List.of(new Clause<>(
                    "移送-10",
                    Citation.of(Statute.CTR, 11, 3),
                    "是否为罚款",
                    i -> i.penalty() == PenaltyKind.FINE,
                    Effect.CREDITED)),
            Effect.KEEPS_RUNNING);

    /** Whose crime the hint is about. */
    public record Hint(@Fact("公职人员涉嫌职务犯罪") boolean dutyCrime) {}

    public enum Recipient implements Labelled {
        SUPERVISION_OR_PROCURATORATE("监察机关或者人民检察院"),
        POLICE("公安机关");

        private final String label;

        Recipient(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Hint, Recipient> RECIPIENT = new RuleBook<>(
            "线索移送给谁",
            Gate.VERSION,
            List.of(new Clause<>(
                    "移送-11",
                    Citation.of(Statute.CTR, 19),
                    "是否为公职人员职务犯罪线索",
                    Hint::dutyCrime,
                    Recipient.SUPERVISION_OR_PROCURATORATE)),
            Recipient.POLICE);
}
