package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the county's administrator of rights that came with a new version and that no role of the county has. */
@Component
class RightGaps implements WorkSource {

    private static final Set<Right> ADDED = EnumSet.of(
            Right.SEAL_USE,
            Right.SEAL_APPROVE,
            Right.SEAL_MANAGE,
            Right.TEMPLATE_MANAGE,
            Right.FILE_BACK,
            Right.OVERSEE,
            Right.MESSAGE_READ,
            Right.MESSAGE_MANAGE,
            Right.REWARD_PROPOSE,
            Right.REWARD_APPROVE,
            Right.REWARD_PAY,
            Right.VISIT_APPROVE,
            Right.SUPERVISE);

    private final RoleStore roles;

    RightGaps(RoleStore roles) {
        this.roles = roles;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        if (!actor.has(Right.ACCOUNT_MANAGE) || actor.scope().township() != null || limit == 0) {
            return List.of();
        }
        var all = roles.all(actor.county());
        var gaps = gaps(all);
        return all.isEmpty() || gaps.isEmpty() ? List.of() : List.of(item(gaps));
    }

    /** What none of these roles may do. */
    static Set<Right> gaps(List<Role> roles) {
        var gaps = EnumSet.copyOf(ADDED);
        roles.forEach(role -> gaps.removeAll(role.rights()));
        return gaps;
    }

    private static WorkItem item(Set<Right> gaps) {
        return new WorkItem(
                "角色缺少新增的权限",
                "没有一个角色能" + gaps.stream().map(Right::label).collect(Collectors.joining("、")),
                "请在“角色权限”里勾选给合适的角色，再授给人员",
                "/accounts/roles",
                Light.AMBER,
                null);
    }
}
