package cn.xiangzhi.dispatch.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 督办: every supervision with its term and what was replied (F68). */
@Controller
class SupervisionPages {

    private static final Listing LISTING = Listing.at("/orders/supervisions", "督办")
            .pretitle("接报处置")
            .column("supervision", "督办号", Kind.TEXT)
            .column("title", "事情", Kind.TEXT)
            .column("holder", "承办", Kind.TEXT)
            .column("words", "要求", Kind.TEXT)
            .column("state", "状态", Kind.STATE)
            .column("by", "督办人", Kind.TEXT)
            .column("due", "答复期限", Kind.LIGHT)
            .choose(
                    "state",
                    "状态",
                    List.of(new Option("OPEN", "待答复"), new Option("REPLIED", "已答复待了结"), new Option("CLOSED", "已了结")))
            .empty("没有督办", "在派单上点“督办”，写明要求和答复期限。");

    private final JdbcClient jdbc;
    private final Listings listings;
    private final Today today;

    SupervisionPages(JdbcClient jdbc, Listings listings, Today today) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.today = today;
    }

    private record Line(
            UUID id,
            UUID orderId,
            String number,
            String title,
            @Nullable String organName,
            String words,
            String state,
            String issuedBy,
            OffsetDateTime issuedAt,
            LocalDate dueOn) {}

    @Needs(Right.ORDER_READ)
    @GetMapping("/orders/supervisions")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(
                LISTING,
                request,
                actor,
                query -> page(actor.scope(), query),
                line -> ListRow.of(
                        "/orders/" + line.orderId(),
                        Cell.text(line.number()),
                        Cell.text(line.title()),
                        Cell.text(line.organName()),
                        Cell.text(line.words()),
                        state(line.state()),
                        Cell.text(line.issuedBy()),
                        Cell.light(light(line), line.dueOn())));
    }

    private Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select s.id, s.order_id, s.number, o.title, o.organ_name, s.words, s.state, s.issued_by, s.issued_at, s.due_on
                  from dispatch_supervision s
                  join dispatch_order o on o.county_code = s.county_code and o.id = s.order_id
                 where s.county_code = :county and (:township::text is null or s.township_code = :township)
                   and (:organ::uuid is null or o.organ = :organ)
                   and (:state::text is null or s.state = :state)
                   and (:after_id::uuid is null or s.id < :after_id::uuid)
                 order by s.id desc limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("organ", scope.organ())
                .query(Line.class)
                .list();
        return query.page(rows, Line::id, Line::id);
    }

    private static Cell state(String state) {
        return switch (state) {
            case "OPEN" -> Cell.state("待答复", "amber");
            case "REPLIED" -> Cell.state("已答复待了结", "blue");
            default -> Cell.state("已了结", "grey");
        };
    }

    private Light light(Line line) {
        return line.state().equals("OPEN")
                ? line.dueOn().isBefore(today.date()) ? Light.RED : Light.GREEN
                : Light.ENDED;
    }
}
