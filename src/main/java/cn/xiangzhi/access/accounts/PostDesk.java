package cn.xiangzhi.access.accounts;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grants posts and takes them back, with effect at the next request; keeps collecting apart from deciding (PPL 67). */
@Component
public class PostDesk {

    private static final Basis APART = Basis.house("行政处罚法第六十七条：作出决定与收缴罚款分离");

    private final AccountDesk desk;
    private final AccountStore accounts;
    private final RoleStore roles;
    private final PostStore posts;
    private final Audit audit;
    private final Today today;

    PostDesk(AccountDesk desk, AccountStore accounts, RoleStore roles, PostStore posts, Audit audit, Today today) {
        this.desk = desk;
        this.accounts = accounts;
        this.roles = roles;
        this.posts = posts;
        this.audit = audit;
        this.today = today;
    }

    /** A post to be granted; {@code id} given by the form, so that a second posting changes nothing. */
    public record Granting(
            UUID id,
            UUID account,
            UUID role,
            @Nullable UUID organ,
            @Nullable String township,
            boolean organOnly,
            LocalDate from,
            @Nullable LocalDate to) {}

    @Transactional
    public UUID grant(Actor by, Granting granting) {
        var account = desk.within(by, granting.account());
        if (account.id().equals(by.account())) {
            throw Refused.unlawful(null, "岗位未授予", "不能给自己授予岗位", Basis.house("账号管理"), "请由另一位系统管理员办理");
        }
        if (!by.scope().covers(by.county(), granting.township())) {
            throw Refused.invalid("岗位未授予", "管辖范围超出了您自己的范围", "请选择本乡镇");
        }
        if (granting.organOnly() && granting.organ() == null) {
            throw Refused.invalid("岗位未授予", "限定本机构数据时没有选择机构", "请选择所在机构");
        }
        if (granting.to() != null && granting.to().isBefore(granting.from())) {
            throw Refused.invalid("岗位未授予", "截止日早于起始日", "请核对起止日期");
        }
        var role = role(by.county(), granting.role());
        var post = new Post(
                granting.id(),
                account.id(),
                role.id(),
                role.name(),
                role.rights(),
                granting.organ(),
                granting.township(),
                granting.organOnly(),
                granting.from(),
                granting.to(),
                false);
        refuseMixed(post, posts.of(by.county(), account.id()));
        posts.add(by.county(), post, by.name(), today.now());
        accounts.touch(by.county(), account.id());
        audit.record(by, "授予岗位", "account", account.id(), account.name() + "：" + told(post));
        return post.id();
    }

    /** As {@link #grant} with one of the roles every county has; used at first start and by imports. */
    @Transactional
    public UUID grant(Actor by, UUID account, String role, @Nullable UUID organ, @Nullable String township) {
        var found = roles.byCode(by.county(), role).orElseThrow(() -> Refused.notFound("角色" + role));
        return grant(by, new Granting(Ids.next(), account, found.id(), organ, township, false, today.date(), null));
    }

    @Transactional
    public void revoke(Actor by, UUID account, UUID post) {
        var owner = desk.within(by, account);
        var held = posts.of(by.county(), account).stream()
                .filter(p -> p.id().equals(post))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("岗位"));
        if (posts.revoke(by.county(), post, by.name(), today.now())) {
            accounts.touch(by.county(), account);
            audit.record(by, "收回岗位", "account", account, owner.name() + "：" + told(held));
        }
    }

    private Role role(String county, UUID id) {
        return roles.find(county, id).orElseThrow(() -> Refused.notFound("角色"));
    }

    private static void refuseMixed(Post fresh, List<Post> held) {
        held.stream()
                .filter(fresh::meets)
                .filter(p -> mixed(fresh, p))
                .findFirst()
                .ifPresent(p -> {
                    throw Refused.unlawful(
                            "CASH-08",
                            "岗位未授予",
                            "“" + fresh.roleName() + "”与已有的“" + p.roleName() + "”在同一乡镇既办案又登记缴款",
                            APART,
                            "请把登记缴款交给不参与办案的人员，或先收回原岗位");
                });
    }

    static boolean mixed(Post one, Post other) {
        var first = new Role(one.role(), "", "", one.rights(), 0);
        var second = new Role(other.role(), "", "", other.rights(), 0);
        return (first.collects() && second.decides()) || (first.decides() && second.collects());
    }

    private static String told(Post post) {
        var where = post.township() == null ? "全县" : post.township();
        return post.roleName() + "，" + where + "，自" + post.from() + (post.to() == null ? "" : "至" + post.to());
    }
}
