package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the page of one account shows: the account, its posts, and what may be granted. */
@Component
class AccountView {

    private final AccountDesk desk;
    private final PostStore posts;
    private final RoleStore roles;
    private final Actors actors;
    private final Organization organization;
    private final Places places;
    private final Today today;

    AccountView(
            AccountDesk desk,
            PostStore posts,
            RoleStore roles,
            Actors actors,
            Organization organization,
            Places places,
            Today today) {
        this.desk = desk;
        this.posts = posts;
        this.roles = roles;
        this.actors = actors;
        this.organization = organization;
        this.places = places;
        this.today = today;
    }

    record AccountPage(
            UUID id,
            String login,
            String name,
            String township,
            String state,
            boolean active,
            boolean locked,
            boolean self,
            List<PostLine> posts,
            List<Option> roles,
            List<Option> organs,
            List<Option> townships) {}

    record PostLine(UUID id, String role, String organ, String reach, String span, String state, boolean open) {}

    AccountPage of(Actor actor, UUID id) {
        var account = desk.within(actor, id);
        var county = actor.county();
        var own = actor.scope().township();
        var day = today.date();
        return new AccountPage(
                account.id(),
                account.login(),
                account.name(),
                account.townshipCode() == null ? "县级" : places.name(account.townshipCode()),
                account.state().label(),
                account.state() == AccountState.ACTIVE,
                account.lockedAt(today.now()),
                account.id().equals(actor.account()),
                posts.of(county, id).stream().map(p -> line(county, p, day)).toList(),
                roles.all(county).stream()
                        .map(r -> new Option(r.id().toString(), r.name()))
                        .toList(),
                organization.organs(county, own).stream()
                        .map(o -> new Option(o.id().toString(), o.name()))
                        .toList(),
                own != null
                        ? List.of(new Option(own, places.name(own)))
                        : places.townships(county).stream()
                                .map(t -> new Option(t.code(), t.name()))
                                .toList());
    }

    private PostLine line(String county, Post post, LocalDate day) {
        var where = post.township() == null ? "全县" : places.name(post.township());
        var state =
                post.revoked() ? "已收回" : post.heldOn(day) ? "有效" : post.from().isAfter(day) ? "未到期" : "已期满";
        return new PostLine(
                post.id(),
                post.roleName(),
                actors.organName(county, post.organ()),
                post.organOnly() ? where + "，限本机构" : where,
                post.from() + " 至 " + (post.to() == null ? "长期" : post.to()),
                state,
                !post.revoked() && (post.to() == null || !post.to().isBefore(day)));
    }
}
