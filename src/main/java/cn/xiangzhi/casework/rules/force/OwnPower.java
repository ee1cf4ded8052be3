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
import java.util.regex.Pattern;

/** Whether a law lets the organ enforce its own decision (AEL 13; CPA 65, 68): a township has no general power. */
public final class OwnPower {

    private static final Pattern RURAL = Pattern.compile("城乡规划法.{0,8}(65|六十五)条");
    private static final Pattern TOWN = Pattern.compile("城乡规划法.{0,8}(64|66|68|六十四|六十六|六十八)条");

    private OwnPower() {}

    /** The decision to be enforced, and the law that is said to give the power. */
    public record Claim(
            @Fact("执法方式") Mode mode,
            @Fact("据以作出决定的法条") String basis,
            @Fact("位于镇规划区（城镇规划区）") boolean townPlanningArea,
            @Fact("县级以上人民政府已责成") boolean countyOrder,
            @Fact("执行的是罚款等金钱给付义务") boolean money) {}

    public enum Answer implements Labelled {
        OWN("法律授权本机关强制执行"),
        BY_COUNTY_ORDER("按县级以上人民政府的责成实施"),
        COUNTY_ONLY("须由县级以上人民政府责成，本机关不得自行强拆"),
        COURT("没有强制执行权，应当申请人民法院强制执行");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether the organ itself may enforce. */
        public boolean may() {
            return this == OWN || this == BY_COUNTY_ORDER;
        }
    }

    public static final RuleBook<Claim, Answer> BOOK = new RuleBook<>(
            "自行强制执行权",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "执行权-1",
                            Citation.of(Statute.AEL, 13, 2),
                            "是否为金钱给付义务，或者是委托执法",
                            c -> c.money() || c.mode() == Mode.DELEGATED,
                            Answer.COURT),
                    new Clause<>(
                            "执行权-2",
                            Citation.of(Statute.CPA, 68),
                            "是否在镇规划区而没有县级以上人民政府责成",
                            c -> planning(c) && c.townPlanningArea() && !c.countyOrder(),
                            Answer.COUNTY_ONLY),
                    new Clause<>(
                            "执行权-3",
                            Citation.of(Statute.CPA, 68),
                            "是否在镇规划区而有县级以上人民政府责成",
                            c -> planning(c) && c.townPlanningArea(),
                            Answer.BY_COUNTY_ORDER),
                    new Clause<>(
                            "执行权-4",
                            Citation.of(Statute.CPA, 65),
                            "是否依城乡规划法第六十五条查处乡、村庄规划区内的违法建设",
                            c -> RURAL.matcher(c.basis()).find(),
                            Answer.OWN)),
            Answer.COURT);

    private static boolean planning(Claim claim) {
        return given(claim.basis());
    }

    /** Whether the law cited lets the administration itself enforce, whichever organ of it (CPA 65, 68). */
    public static boolean given(String basis) {
        return RURAL.matcher(basis).find() || TOWN.matcher(basis).find();
    }
}
