package cn.xiangzhi.access.trail;

import static cn.xiangzhi.shell.Listing.Column.Kind.DATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.TEXT;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Show;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The audit trail as a list: by person, by what was done, by day; it can be taken away as a sheet. */
@Controller
class AuditList {

    private static final Listing LISTING = Listing.at("/audit", "审计日志")
            .pretitle("系统")
            .sortable("at", "时间", DATE, "desc")
            .column("who", "操作人", TEXT)
            .column("post", "机构岗位", TEXT)
            .column("what", "事项", TEXT)
            .column("detail", "说明", TEXT)
            .column("address", "来源地址", TEXT)
            .find("person", "操作人")
            .find("what", "事项，如：登录失败")
            .between("at", "日期")
            .empty("还没有记录", "登录、修改、查看个人信息原文都会记在这里，不能修改，保留不少于六个月。");

    private final Listings listings;
    private final JdbcClient jdbc;

    AuditList(Listings listings, JdbcClient jdbc) {
        this.listings = listings;
        this.jdbc = jdbc;
    }

    @Needs(Right.AUDIT_READ)
    @GetMapping("/audit")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> page(actor.scope(), query), AuditList::row);
    }

    private Page<AuditRow> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select * from access_audit
                where county_code = :county and (:township::text is null or township_code = :township)
                    and (:person::text is null or actor_name = :person)
                    and (:what::text is null or what like '%' || :what || '%')
                    and (:at_from::date is null or at >= :at_from::date::timestamp at time zone 'Asia/Shanghai')
                    and (:at_to::date is null or at < (:at_to::date + 1)::timestamp at time zone 'Asia/Shanghai')
                    and (:after_value::bigint is null or seq < :after_value::bigint)
                    and (:after_id::uuid is null or id is not null)
                order by seq desc limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query((rs, n) -> AuditStore.row(rs))
                .list();
        return query.page(rows, AuditRow::seq, AuditRow::id);
    }

    private static ListRow row(AuditRow row) {
        var line = row.line();
        return ListRow.of(
                null,
                Cell.moment(row.at()),
                Cell.text(line.name()),
                Cell.text(line.post()),
                Cell.text(line.what()),
                Cell.text(line.detail()),
                Cell.text(Show.address(line.address())));
    }
}
