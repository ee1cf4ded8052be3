package cn.xiangzhi.story;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.places.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report in the invented county that was sent to the squad, and what became of it in the store. */
record FieldOrder(ApplicationContext context, UUID id, String title) {

    static final String TOWN = "410899101";

    static FieldOrder fresh(ApplicationContext context) {
        InventedCounty.fill(context);
        var title = "外勤试验" + UUID.randomUUID().toString().substring(0, 8);
        var clerk = clerk(context);
        var report = context.getBean(Reports.class)
                .receive(
                        clerk,
                        new NewReport(
                                UUID.randomUUID(),
                                null,
                                Channel.PUBLIC_PAGE,
                                "HL-03",
                                title,
                                title + "，有人占道摆摊",
                                new Place(Cast.COUNTY, TOWN, null, "老粮站门口", 35.37, 113.40),
                                null,
                                "",
                                "",
                                ""));
        var orders = context.getBean(Orders.class);
        var made = orders.ofReport(Cast.COUNTY, report.report()).orElseThrow();
        orders.assign(
                clerk, made, clerk.organ(), null, context.getBean(Today.class).date());
        return new FieldOrder(context, made, title);
    }

    /** A colleague of the squad who may do everything. */
    static Actor clerk(ApplicationContext context) {
        var organ = context.getBean(JdbcClient.class)
                .sql("""
                select g.organ_id from access_account a
                join access_post_grant g on g.county_code = a.county_code and g.account_id = a.id
                where a.county_code = :county and a.login = 'zhouhaitao' limit 1
                """)
                .param("county", Cast.COUNTY)
                .query(UUID.class)
                .single();
        return new Actor(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "孙晓燕",
                organ,
                "云溪镇综合行政执法队",
                "岗位",
                new Scope(Cast.COUNTY, TOWN, null),
                EnumSet.allOf(Right.class));
    }

    /** 周海涛 himself, whose phone it is. */
    static Actor officer(ApplicationContext context) {
        var row = context.getBean(JdbcClient.class)
                .sql("select id, person_id from access_account where county_code = :county and login = 'zhouhaitao'")
                .param("county", Cast.COUNTY)
                .query()
                .singleRow();
        return new Actor(
                (UUID) row.get("id"),
                (UUID) row.get("person_id"),
                "周海涛",
                clerk(context).organ(),
                "云溪镇综合行政执法队",
                "中队长",
                new Scope(Cast.COUNTY, TOWN, null),
                EnumSet.allOf(Right.class));
    }

    List<String> acts() {
        return context.getBean(JdbcClient.class)
                .sql("select move from dispatch_act where county_code = :county and order_id = :order order by id")
                .param("county", Cast.COUNTY)
                .param("order", id)
                .query(String.class)
                .list();
    }

    int photos() {
        return context.getBean(JdbcClient.class)
                .sql("""
                        select count(*) from documents_attachment
                        where county_code = :county and matter = :order and matter_kind = 'order'
                        """)
                .param("county", Cast.COUNTY)
                .param("order", id)
                .query(Integer.class)
                .single();
    }
}
