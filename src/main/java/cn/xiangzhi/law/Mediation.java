package cn.xiangzhi.law;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import java.util.List;

/** People's mediation: never against a party's refusal, and when an agreement takes effect (PMA 17, 29, 30). */
public final class Mediation {

    private Mediation() {}

    /** A mediation to be begun or gone on with. */
    public record Sitting(@Fact("有当事人明确拒绝调解") boolean refused) {}

    public static final Gate<Sitting> SITTING =
            Gate.of("进行调解", refuses("调解-1", RefusalCode.GOVN_03, "是否有当事人明确拒绝", Sitting::refused));

    /** How the parties agreed. */
    public record Agreement(@Fact("口头协议") boolean oral) {}

    public enum Effect implements Labelled {
        WHEN_AGREEMENT_REACHED("自达成协议之日起生效，由调解员记录内容"),
        WHEN_SIGNED("自各方签名、盖章或者按指印，调解员签名并加盖印章之日起生效");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Agreement, Effect> EFFECT = new RuleBook<>(
            "调解协议何时生效",
            Gate.VERSION,
            List.of(new Clause<>(
                    "调解-2", Citation.of(Statute.PMA, 30), "是否口头协议", Agreement::oral, Effect.WHEN_AGREEMENT_REACHED)),
            Effect.WHEN_SIGNED);
}
