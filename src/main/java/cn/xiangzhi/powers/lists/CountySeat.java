package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;

/** What only the county does: lists, temporary tasks, handing down and taking back. */
public final class CountySeat {

    private CountySeat() {}

    public static void must(Actor actor, String what) {
        actor.must(Right.POWER_MANAGE, what);
        if (!sits(actor)) {
            throw Refused.unlawful(
                    null, "不能" + what, "这一步由县级办理，您的岗位只管一个乡镇（街道）", Basis.house("清单和放权收权由县级决定"), "请由县级的权责事项管理岗位办理");
        }
    }

    public static boolean sits(Actor actor) {
        return actor.has(Right.POWER_MANAGE) && actor.scope().township() == null;
    }
}
