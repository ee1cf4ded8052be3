package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several organs that may, one that may not, one that is asked for help, and who bears what was done (PPL 20, 25, 26; MSR 14; rules §4, §5). */
public final class Jurisdiction {

    private Jurisdiction() {}

    /**
     * Two organs that both have the power.
     *
     * @param ours the day this organ filed; null where it has not
     * @param theirs the day the other one did
     */
    public record Rivals(
            @Fact("本机关立案日期（没有立案则不填）") @Nullable LocalDate ours,
            @Fact("另一有权机关立案日期（没有立案则不填）") @Nullable LocalDate theirs) {

        boolean oursFirst() {
            return ours != null && (theirs == null || ours.isBefore(theirs));
        }

        boolean theirsFirst() {
            return theirs != null && (ours == null || theirs.isBefore(ours));
        }
    }

    public enum Competent implements Labelled {
        OURS("由本机关管辖（先立案）"),
        THEIRS("由先立案的机关管辖，本机关移送"),
        NEGOTIATE("没有先后，先协商，协商不成报请共同的上一级机关指定");

        private final String label;

        Competent(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Rivals, Competent> RIVALS = new RuleBook<>(
            "几个机关都有管辖权",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "共管-1", Citation.of(Statute.PPL, 25, 1), "是否由本机关最先立案", Rivals::oursFirst, Competent.OURS),
                    new Clause<>(
                            "共管-2",
                            Citation.of(Statute.PPL, 25, 1),
                            "是否由另一机关最先立案",
                            Rivals::theirsFirst,
                            Competent.THEIRS)),
            Competent.NEGOTIATE);

    /** A case that is to be passed on. */
    public record PassingOn(
            @Fact("本案是别的机关移送来的") boolean received,
            @Fact("已报请共同的上级机关指定，指定由其他机关管辖") boolean designated) {}

    public static final Gate<PassingOn> PASSING_ON = Gate.of(
            "移送管辖",
            clause(
                    "共管-3",
                    Citation.of(Statute.MSR, 14),
                    "移送来的案件是否没有指定就再自行移送",
                    p -> p.received() && !p.designated(),
                    No.say(null, "受移送的机关认为不属于自己管辖的，不得再自行移送", "请报请共同的上一级机关指定管辖")));

    /** Another organ asks for help. */
    public record Help(
            @Fact("属于本机关职权范围") boolean within,
            @Fact("已提供协助") boolean given,
            @Fact("书面说明了不能协助的理由") boolean reasoned) {}

    public static final Gate<Help> HELP = Gate.of(
            "协助请求的答复",
            clause(
                    "共管-4",
                    Citation.of(Statute.PPL, 26),
                    "属于职权范围而没有协助",
                    h -> h.within() && !h.given(),
                    No.say(null, "请求协助的事项属于本机关职权范围，应当依法予以协助", "请在期限内办理并回复")),
            clause(
                    "共管-5",
                    Citation.of(Statute.PPL, 26),
                    "不属于职权范围而没有书面说明理由",
                    h -> !h.within() && !h.given() && !h.reasoned(),
                    No.say(null, "不能协助的，应当书面说明理由", "请书面回复并写明理由")));

    /** Something done by the township. */
    public record Done(
            @Fact("办案方式") Mode mode, @Fact("超出委托的事项、权限或者期限") boolean beyond) {}

    public enum Bears implements Labelled {
        TOWNSHIP("由本乡镇（街道）承担法律责任"),
        ENTRUSTING_ORGAN("由委托机关承担法律责任");

        private final String label;

        Bears(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Done, Bears> BEARS = new RuleBook<>(
            "法律责任由谁承担",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "责任-1",
                            Citation.of(Statute.PPL, 20, 4),
                            "是否受委托而超出委托范围",
                            d -> d.mode() == Mode.DELEGATED && d.beyond(),
                            Bears.TOWNSHIP),
                    new Clause<>(
                            "责任-2",
                            Citation.of(Statute.PPL, 20, 3),
                            "是否受委托并在委托范围之内",
                            d -> d.mode() == Mode.DELEGATED,
                            Bears.ENTRUSTING_ORGAN)),
            Bears.TOWNSHIP);
}
