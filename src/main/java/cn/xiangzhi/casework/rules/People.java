package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;

/** Who may do what on a case: two officers, recusal, auxiliaries, certificates (PPL 42, 43, 55; rules §3). */
public final class People {

    private People() {}

    /** Those who are to inquire, inspect or penalise, counted. */
    public record Present(
            @Fact("当日证件有效的执法人员数") int certified,
            @Fact("列为执法人员而证件无效的人数") int uncertified,
            @Fact("列为执法人员的辅助人员数") int auxiliaries,
            @Fact("已出示执法证件") boolean certificatesShown,
            @Fact("受委托办理而证件没有载明委托机关领域的人数") int unrecognised) {}

    public static final Gate<Present> PRESENT = Gate.of(
            "执法人员",
            refuses("人员-1", RefusalCode.OFCR_01, "执法人员是否少于两人（辅助人员不计）", p -> p.certified() + p.uncertified() < 2),
            refuses("人员-2", RefusalCode.OFCR_02, "是否有人没有当日有效的执法证", p -> p.uncertified() > 0),
            refuses(
                    "人员-5",
                    RefusalCode.OFCR_02,
                    "受委托办理的，是否有人的证件没有载明委托机关的执法领域",
                    p -> p.unrecognised() > 0,
                    p -> "受委托办理的，执法证须载明委托机关的执法领域，有" + p.unrecognised() + "人的证件没有载明"),
            refuses("人员-3", RefusalCode.OFCR_04, "是否有辅助人员列为执法人员", p -> p.auxiliaries() > 0),
            refuses("人员-4", RefusalCode.OFCR_03, "是否没有出示执法证件", p -> !p.certificatesShown()));

    /** Whose withdrawal is asked for, or who decides on one. */
    public enum Standing implements Labelled {
        OFFICER("执法人员"),
        TEAM_LEADER("执法队（中队）负责人"),
        DEPUTY_HEAD("机关其他负责人"),
        HEAD("机关主要负责人"),
        HEADS_TOGETHER("机关负责人集体");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A relation to the case, and who decided on it. */
    public record Recusal(
            @Fact("与案件有直接利害关系或者其他可能影响公正的关系") boolean conflicted,
            @Fact("已经回避") boolean withdrawn,
            @Fact("被申请回避的人") Standing whose,
            @Fact("已作出回避决定") boolean decided,
            @Fact("作出决定的人") Standing decider) {

        boolean wrongDecider() {
            return switch (whose) {
                case HEAD, HEADS_TOGETHER -> decider != Standing.HEADS_TOGETHER;
                case DEPUTY_HEAD -> decider != Standing.HEAD && decider != Standing.HEADS_TOGETHER;
                case OFFICER, TEAM_LEADER -> decider == Standing.OFFICER || decider == Standing.TEAM_LEADER;
            };
        }
    }

    public static final Gate<Recusal> RECUSAL = Gate.of(
            "回避",
            refuses(
                    "回避-1",
                    RefusalCode.OFCR_06,
                    "回避是否由无权的人决定",
                    r -> r.decided() && r.wrongDecider(),
                    r -> r.whose().label() + "的回避不能由" + r.decider().label() + "决定"),
            refuses("回避-2", RefusalCode.OFCR_05, "应当回避而没有回避", r -> r.conflicted() && !r.withdrawn()));

    /** What is done around enforcement. */
    public enum Task implements Labelled {
        PUBLICITY("宣传教育"),
        PATROL("巡查、信息收集"),
        PERSUASION("劝阻"),
        ACCOMPANY_SERVICE("送达文书陪同"),
        INQUIRE("询问当事人"),
        INSPECT("检查"),
        DECIDE("作出处罚决定"),
        SEIZE("查封扣押");

        private final String label;

        Task(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        boolean enforcement() {
            return ordinal() >= INQUIRE.ordinal();
        }
    }

    /** An auxiliary is to do something. */
    public record Auxiliary(
            @Fact("工作内容") Task task, @Fact("在执法人员指挥下") boolean commanded) {}

    public static final Gate<Auxiliary> AUXILIARY = Gate.of(
            "辅助人员",
            refuses("辅助-1", RefusalCode.OFCR_04, "是否属于执法行为", a -> a.task().enforcement()),
            refuses(
                    "辅助-2",
                    RefusalCode.OFCR_04,
                    "协助送达是否没有执法人员指挥",
                    a -> a.task() == Task.ACCOMPANY_SERVICE && !a.commanded()));

    /** How somebody is employed. */
    public enum Employment implements Labelled {
        ESTABLISHED("在编在岗工作人员"),
        WORKMAN("工勤人员"),
        CONTRACT("劳动合同工"),
        TEMPORARY("临时工");

        private final String label;

        Employment(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Somebody who asks for a certificate; the rule is a province's own. */
    public record Applicant(
            @Fact("用工性质") Employment employment,
            @Fact("年满十八周岁") boolean adult,
            @Fact("经培训考试合格") boolean trained) {}

    public static final Gate<Applicant> APPLICANT = Gate.of(
            "申领执法证",
            clause(
                    "申领-1",
                    Basis.house("《河南省行政执法条例》第20条（地方规定）"),
                    "是否不是在编在岗的成年工作人员",
                    a -> a.employment() != Employment.ESTABLISHED || !a.adult(),
                    No.say(null, "工勤人员、劳动合同工、临时工不得申领执法证", "请由在编在岗的工作人员申领")),
            clause(
                    "申领-2",
                    Basis.house("《河南省行政执法条例》第20条（地方规定）"),
                    "是否没有经培训考试合格",
                    a -> !a.trained(),
                    No.say(null, "没有经过培训考试合格", "请先参加培训和考试")));
}
