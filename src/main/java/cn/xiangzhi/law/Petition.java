package cn.xiangzhi.law;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import java.util.List;

/** Petitions: who may come, what may be passed on, which way a petition goes, and when it is over (XF 20, 30, 31, 36). */
public final class Petition {

    private Petition() {}

    /** People who come in person about one matter. */
    public record Visit(@Fact("到场代表人数") int representatives) {}

    public static final Gate<Visit> VISIT =
            Gate.of("走访代表", refuses("信访-1", RefusalCode.GOVN_01, "代表是否超过五人", v -> v.representatives() > 5));

    /** A petition about to be passed on. */
    public record Forwarding(
            @Fact("属于检举、控告") boolean accusation,
            @Fact("材料中有检举、控告人的姓名或者其他信息") boolean namesInformant,
            @Fact("转给被检举、控告的人或者单位") boolean toAccused) {}

    public static final Gate<Forwarding> FORWARDING = Gate.of(
            "转送信访材料",
            refuses(
                    "信访-2",
                    RefusalCode.GOVN_02,
                    "检举、控告人的信息是否会让被检举、控告的人知道",
                    f -> f.accusation() && f.toAccused() && f.namesInformant()));

    /** What a petition asks for. */
    public enum Asks implements Labelled {
        SUGGESTION("意见建议"),
        ACCUSATION("检举控告"),
        ENFORCEMENT("请求查处违法行为、履行法定职责"),
        LITIGATION("可以通过诉讼、仲裁、复议等解决的事项"),
        CLAIM("申诉求决");

        private final String label;

        Asks(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A petition to be sorted. */
    public record Matter(@Fact("信访人的要求") Asks asks) {}

    /** The way it goes. */
    public enum Route implements Labelled {
        ENFORCEMENT_LEAD("作为违法线索，按履行法定职责程序办理"),
        LEGAL_WAY("引导依照法定程序解决"),
        DISCIPLINE("依规依纪依法移送有权处理的机关"),
        STUDY("研究论证，好的采纳"),
        PETITION_PROCEDURE("按信访程序受理");

        private final String label;

        Route(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Matter, Route> ROUTE = new RuleBook<>(
            "信访事项分类",
            Gate.VERSION,
            List.of(
                    asks("信访-3", Asks.ENFORCEMENT, "是否请求查处违法行为", Route.ENFORCEMENT_LEAD),
                    asks("信访-4", Asks.ACCUSATION, "是否检举控告", Route.DISCIPLINE),
                    asks("信访-5", Asks.LITIGATION, "是否可以通过法定程序解决", Route.LEGAL_WAY),
                    asks("信访-6", Asks.SUGGESTION, "是否意见建议", Route.STUDY)),
            Route.PETITION_PROCEDURE);

    private static Clause<Matter, Route> asks(String id, Asks asks, String question, Route route) {
        return new Clause<>(id, Citation.of(Statute.XF, 31), question, m -> m.asks() == asks, route);
    }

    /** A petition that comes once more. */
    public record Again(
            @Fact("已有复核意见") boolean afterFinalReview,
            @Fact("以同一事实和理由") boolean sameFacts,
            @Fact("下级机关已经受理，还在办理期限之内") boolean pendingBelow) {}

    public enum Acceptance implements Labelled {
        PENDING("正在办理，上级机关不予受理，由办理机关按期办结"),
        ENDED("信访程序已经终结，不再受理，做好解释疏导"),
        ACCEPT("应当受理");

        private final String label;

        Acceptance(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Again, Acceptance> AGAIN = new RuleBook<>(
            "再次信访是否受理",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "信访-7",
                            Citation.of(Statute.XF, 36, 3),
                            "不服复核意见，是否仍以同一事实和理由提出",
                            a -> a.afterFinalReview() && a.sameFacts(),
                            Acceptance.ENDED),
                    new Clause<>(
                            "信访-8",
                            Citation.of(Statute.XF, 19),
                            "是否向上级提出正在办理的同一事项",
                            a -> a.pendingBelow() && a.sameFacts(),
                            Acceptance.PENDING)),
            Acceptance.ACCEPT);
}
