package cn.xiangzhi.law;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a violation may still be punished (PPL 36). The years run from the act's end (for a continuing act, from when it
 * ended) to its discovery; the last day counts, and nothing rolls.
 */
public final class Limitation {

    private static final Citation ART_36_1 = Citation.of(Statute.PPL, 36, 1);

    /**
     * @param actEnd the day the act ended
     * @param discovered the day an organ first learned of it
     * @param lifeHealthOrFinance it touches citizens' life, health or safety, or financial safety
     * @param harmDone and has done harm
     */
    public record Facts(
            @Fact("违法行为终了之日") LocalDate actEnd,
            @Fact("发现之日") LocalDate discovered,
            @Fact("涉及公民生命健康安全、金融安全") boolean lifeHealthOrFinance,
            @Fact("有危害后果") boolean harmDone) {

        boolean discoveredWithin(int years) {
            return !discovered.isAfter(actEnd.plusYears(years));
        }
    }

    public enum Answer implements Labelled {
        MAY_PUNISH("未超过追责期限"),
        TIME_BARRED("已超过追责期限");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Facts, Answer> BOOK = new RuleBook<>(
            "追责时效",
            "2021",
            List.of(
                    new Clause<>(
                            "时效-1", ART_36_1, "是否在行为终了之日起二年内发现", facts -> facts.discoveredWithin(2), Answer.MAY_PUNISH),
                    new Clause<>(
                            "时效-2",
                            ART_36_1,
                            "是否涉及公民生命健康安全、金融安全且有危害后果，并在五年内发现",
                            facts -> facts.lifeHealthOrFinance() && facts.harmDone() && facts.discoveredWithin(5),
                            Answer.MAY_PUNISH)),
            Answer.TIME_BARRED);

    private Limitation() {}

    public static Ruling<Answer> ask(Facts facts) {
        if (facts.discovered().isBefore(facts.actEnd())) {
            throw Refused.invalid(
                    "未判断追责期限", "发现日" + facts.discovered() + "早于行为终了日" + facts.actEnd(), "请核对日期；行为仍在继续的，以发现日为终了日");
        }
        return BOOK.ask(facts);
    }

    /** Refuses PROC-01 when the time is over. */
    public static Ruling<Answer> mustBeInTime(String what, Facts facts) {
        var ruling = ask(facts);
        if (ruling.outcome() == Answer.TIME_BARRED) {
            throw RefusalCode.PROC_01.refuse(what, "行为终了于" + facts.actEnd() + "，发现于" + facts.discovered());
        }
        return ruling;
    }
}
