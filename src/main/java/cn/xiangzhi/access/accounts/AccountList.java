package cn.xiangzhi.access.accounts;

import static cn.xiangzhi.shell.Listing.Column.Kind.STATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.TEXT;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of accounts with the posts they hold today. */
@Controller
class AccountList {

    private static final Listing LISTING = Listing.at("/accounts", "账号")
            .pretitle("系统")
            .column("login", "用户名", TEXT)
            .column("name", "姓名", TEXT)
            .column("township", "所属", TEXT)
            .column("posts", "岗位", TEXT)
            .column("state", "状态", STATE)
            .find("q", "用户名、姓名")
            .choose("state", "状态", Option.all(AccountState.values()))
            .empty("还没有账号", "每位使用人员一个账号，不要几个人合用。")
            .button("新建账号", "/accounts/new", Right.ACCOUNT_MANAGE);

    private final Listings listings;
    private final JdbcClient jdbc;
    private final Places places;
    private final Today today;

    AccountList(Listings listings, JdbcClient jdbc, Places places, Today today) {
        this.listings = listings;
        this.jdbc = jdbc;
        this.places = places;
        this.today = today;
    }

    record Line(
            UUID id,
            String login,
            String name,
            @Nullable String townshipCode,
            AccountState state,
            @Nullable OffsetDateTime lockedUntil,
            @Nullable String posts) {}

    @Needs(Right.ACCOUNT_MANAGE)
    @GetMapping("/accounts")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> page(actor.scope(), query), this::row);
    }

    private Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select a.id, a.login, a.name, a.township_code, a.state, a.locked_until,
                    (select string_agg(r.name, '、' order by g.id)
                     from access_post_grant g join access_role r on r.county_code = g.county_code and r.id = g.role_id
                     where g.county_code = a.county_code and g.account_id = a.id and g.revoked_at is null
                        and g.from_date <= :today and (g.to_date is null or g.to_date >= :today)) as posts
                from access_account a
                where a.county_code = :county
                    and (:township::text is null or a.township_code = :township and not exists
                        (select 1 from access_post_grant b
                         where b.county_code = :county and b.account_id = a.id and b.revoked_at is null
                            and b.township_code is distinct from :township))
                    and (:state::text is null or a.state = :state)
                    and (:q::text is null or a.login like '%' || :q || '%' or a.name like '%' || :q || '%')
                    and (:after_id::uuid is null or a.id < :after_id::uuid)
                order by a.id desc limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("today", today.date())
                .query(Line.class)
                .list();
        return query.page(rows, Line::id, Line::id);
    }

    private ListRow row(Line line) {
        var locked = line.lockedUntil() != null && line.lockedUntil().isAfter(today.now());
        var state = locked && line.state() == AccountState.ACTIVE
                ? Cell.state("锁定", "amber")
                : Cell.state(line.state().label(), line.state() == AccountState.ACTIVE ? "green" : "grey");
        return ListRow.of(
                "/accounts/" + line.id(),
                Cell.text(line.login()),
                Cell.text(line.name()),
                Cell.text(line.townshipCode() == null ? "县级" : places.name(line.townshipCode())),
                Cell.text(line.posts()),
                state);
    }
}
