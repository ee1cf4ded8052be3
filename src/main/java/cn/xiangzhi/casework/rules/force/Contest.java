package cn.xiangzhi.casework.rules.force;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.powers.Mode;
import java.util.List;

/** Who is sued after a reconsideration, and what goes on while a decision is fought (PPL 73; ARL 42; ALA 26, 56; AEL 44). */
public final class Contest {

    private Contest() {}

    /** What came of the reconsideration. */
    public enum Reviewed implements Labelled {
        NONE("没有复议"),
        UPHELD("维持原决定"),
        CHANGED("改变原决定"),
        SILENT("期限内没有作出复议决定，起诉复议机关不作为");

        private final String label;

        Reviewed(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A decision that goes to court. */
    public record Sued(
            @Fact("办案方式") Mode mode, @Fact("复议结果") Reviewed reviewed) {}

    public enum Defendant implements Labelled {
        TOWNSHIP("本乡镇（街道）"),
        ENTRUSTING_ORGAN("委托机关"),
        BOTH("作出原决定的机关和复议机关为共同被告"),
        REVIEW_ORGAN("复议机关");

        private final String label;

        Defendant(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Sued, Defendant> DEFENDANT = new RuleBook<>(
            "经过复议以后的被告",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "被告-1",
                            Citation.of(Statute.ALA, 26, 2),
                            "复议机关是否维持了原决定",
                            s -> s.reviewed() == Reviewed.UPHELD,
                            Defendant.BOTH),
                    new Clause<>(
                            "被告-2",
                            Citation.of(Statute.ALA, 26, 2),
                            "复议机关是否改变了原决定",
                            s -> s.reviewed() == Reviewed.CHANGED,
                            Defendant.REVIEW_ORGAN),
                    new Clause<>(
                            "被告-3",
                            Citation.of(Statute.ALA, 26, 3),
                            "是否起诉复议机关不作为",
                            s -> s.reviewed() == Reviewed.SILENT,
                            Defendant.REVIEW_ORGAN),
                    new Clause<>(
                            "被告-4",
                            Citation.of(Statute.ALA, 26, 5),
                            "没有复议的，是否受委托办理",
                            s -> s.mode() == Mode.DELEGATED,
                            Defendant.ENTRUSTING_ORGAN)),
            Defendant.TOWNSHIP);

    /** A decision being fought. */
    public record Fought(
            @Fact("已申请复议或者提起诉讼，还没有结果") boolean pending,
            @Fact("本机关、复议机关或者法院决定停止执行") boolean halted,
            @Fact("是强制拆除违法建筑物") boolean demolition) {}

    public enum Goes implements Labelled {
        WAITS("复议、诉讼期间不得拆除"),
        STOPS("停止执行"),
        GOES_ON("不停止执行；加处罚款在复议、诉讼期间不计算"),
        UNAFFECTED("没有复议、诉讼，照常执行");

        private final String label;

        Goes(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Fought, Goes> GOES = new RuleBook<>(
            "复议、诉讼期间的执行",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "争议-1",
                            Citation.of(Statute.AEL, 44),
                            "是否强制拆除而复议、诉讼没有结果",
                            f -> f.pending() && f.demolition(),
                            Goes.WAITS),
                    new Clause<>("争议-2", Citation.of(Statute.ARL, 42), "是否已决定停止执行", Fought::halted, Goes.STOPS),
                    new Clause<>("争议-3", Citation.of(Statute.PPL, 73, 1), "是否正在复议、诉讼", Fought::pending, Goes.GOES_ON)),
            Goes.UNAFFECTED);
}
