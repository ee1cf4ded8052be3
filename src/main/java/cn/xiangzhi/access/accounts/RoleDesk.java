package cn.xiangzhi.access.accounts;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a role may do, in the whole county and at once; collecting stays apart from deciding (PPL 67). */
@Component
class RoleDesk {

    private static final Basis APART = Basis.house("行政处罚法第六十七条：作出决定与收缴罚款分离");

    private final RoleStore roles;
    private final PostStore posts;
    private final AccountStore accounts;
    private final Audit audit;

    RoleDesk(RoleStore roles, PostStore posts, AccountStore accounts, Audit audit) {
        this.roles = roles;
        this.posts = posts;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional
    public UUID add(Actor by, UUID id, String name, Set<Right> rights) {
        wholeCounty(by);
        var role = new Role(id, "R" + id, name.strip(), rights, 0);
        refuseMixed(role);
        if (roles.add(by.county(), role)) {
            audit.record(by, "建立角色", "role", id, name + "：" + told(rights));
        } else if (roles.find(by.county(), id).isEmpty()) {
            throw Refused.invalid("角色未建立", "已有名为“" + name + "”的角色", "请换一个名称");
        }
        return id;
    }

    @Transactional
    public void change(Actor by, Role changed) {
        wholeCounty(by);
        var old = roles.find(by.county(), changed.id()).orElseThrow(() -> Refused.notFound("角色"));
        refuseMixed(changed);
        refuseMixedHolders(by.county(), changed);
        if (!roles.save(by.county(), changed)) {
            throw Refused.stale("角色");
        }
        accounts.touchRole(by.county(), changed.id());
        audit.record(
                by,
                "修改岗位权限",
                "role",
                old.id(),
                old.name() + "：" + told(old.rights()) + " 改为 " + told(changed.rights()));
    }

    private static void wholeCounty(Actor by) {
        if (by.scope().township() != null) {
            throw Refused.unlawful(null, "角色未保存", "角色由全县共用，乡镇管理员不能修改", Basis.house("账号管理"), "请联系县级系统管理员");
        }
    }

    private static void refuseMixed(Role role) {
        if (role.mixesCollectingAndDeciding()) {
            throw Refused.unlawful("CASH-08", "角色未保存", "同一角色不能既办案（或审核、审批）又登记缴款", APART, "请把“登记缴款”放在另一个角色里");
        }
    }

    /** Nobody may come to hold both through a change of a role already granted. */
    private void refuseMixedHolders(String county, Role changed) {
        for (var held : posts.withRole(county, changed.id())) {
            var fresh = new Post(
                    held.id(),
                    held.account(),
                    changed.id(),
                    changed.name(),
                    changed.rights(),
                    held.organ(),
                    held.township(),
                    held.organOnly(),
                    held.from(),
                    held.to(),
                    false);
            posts.of(county, held.account()).stream()
                    .filter(p -> !p.role().equals(changed.id()))
                    .filter(p -> fresh.meets(p) && PostDesk.mixed(fresh, p))
                    .findFirst()
                    .ifPresent(p -> {
                        throw Refused.unlawful(
                                "CASH-08",
                                "角色未保存",
                                "有人同时持有该角色和“" + p.roleName() + "”，修改后会既办案又登记缴款",
                                APART,
                                "请先收回其中一个岗位");
                    });
        }
    }

    private static String told(Set<Right> rights) {
        return new TreeSet<>(rights).stream().map(Right::label).collect(Collectors.joining("、"));
    }
}
