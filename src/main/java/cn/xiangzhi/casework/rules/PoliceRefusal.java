package cn.xiangzhi.casework.rules;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import java.util.List;

/** What may be done when the police will not file a case that was sent to them (CTR 8, 9). */
public final class PoliceRefusal {

    private PoliceRefusal() {}

    /**
     * The police will not file.
     *
     * @param received the day the refusal came
     */
    public record NotFiled(
            @Fact("收到不予立案通知的日期") LocalDate received,
            @Fact("已提请公安机关复议，又被维持不予立案") boolean upheld,
            @Fact("查询日期") LocalDate on) {

        boolean over() {
            return on.isAfter(received.plusDays(3));
        }
    }

    public enum Then implements Labelled {
        ASK_AGAIN_OR_SUGGEST("三日内可以提请公安机关复议，也可以建议人民检察院监督"),
        SUGGEST_SUPERVISION("三日内可以建议人民检察院立案监督"),
        OVER("三日已过；仍应处罚的恢复行政处罚程序");

        private final String label;

        Then(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Three calendar days, for the regulation converts none into working days (CTR 9). */
    public static final RuleBook<NotFiled, Then> NOT_FILED = new RuleBook<>(
            "公安机关不予立案之后",
            Gate.VERSION,
            List.of(
                    new Clause<>("移送-12", Citation.of(Statute.CTR, 9), "收到通知是否已过三日", NotFiled::over, Then.OVER),
                    new Clause<>(
                            "移送-13",
                            Citation.of(Statute.CTR, 9),
                            "复议后是否仍不予立案",
                            NotFiled::upheld,
                            Then.SUGGEST_SUPERVISION)),
            Then.ASK_AGAIN_OR_SUGGEST);
}
