package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Worked;
import cn.xiangzhi.intake.rewards.RewardScheme.Kind;
import cn.xiangzhi.intake.rewards.RewardScheme.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How much a reward is and how several reporters share it, each amount with the way it was reached. */
public final class RewardAmounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RewardAmounts() {}

    /** The whole of a level; the fine is only asked where the level says so. */
    public static Worked whole(RewardScheme scheme, Level level, BigDecimal fine) {
        var basis = scheme.basis();
        var reached = level.kind() == Kind.FIXED
                ? Worked.given(level.name() + "定额", level.figure(), basis)
                : Worked.given("罚款", fine, null)
                        .times(level.name(), level.figure().divide(HUNDRED, 6, RoundingMode.HALF_UP), basis);
        var least = level.least();
        if (least != null && reached.value().compareTo(least) < 0) {
            reached = new Worked(
                    level.name(),
                    least,
                    reached.label() + "不足" + least.toPlainString() + "元，按最低额",
                    basis,
                    List.of(reached));
        }
        var most = level.most();
        return most == null ? reached : reached.atMost(level.name(), Worked.given("最高额", most, basis), basis);
    }

    /**
     * The shares of so many reporters in the order of their reports: the first gets its part, the others the rest in equal
     * parts, cut to the fen; what cutting leaves over stays with the first. With a first part of 100 only one is rewarded.
     */
    public static List<Worked> shares(RewardScheme scheme, Worked whole, int reporters) {
        var basis = scheme.basis();
        var firstShare = scheme.rules().firstShare();
        var total = whole.payable();
        if (reporters == 1 || firstShare == 100) {
            return List.of(new Worked("第1报告人", total, "全部", basis, List.of(whole)));
        }
        var others = reporters - 1;
        var each = total.multiply(BigDecimal.valueOf(100L - firstShare))
                .divide(HUNDRED.multiply(BigDecimal.valueOf(others)), 2, RoundingMode.DOWN);
        var first = total.subtract(each.multiply(BigDecimal.valueOf(others)));
        var all = new ArrayList<Worked>();
        all.add(new Worked("第1报告人", first, "占" + firstShare + "%及分配的尾数", basis, List.of(whole)));
        for (var place = 2; place <= reporters; place++) {
            all.add(new Worked(
                    "第" + place + "报告人",
                    each,
                    "其余" + (100 - firstShare) + "%由" + others + "人均分",
                    basis,
                    List.of(whole)));
        }
        return List.copyOf(all);
    }
}
