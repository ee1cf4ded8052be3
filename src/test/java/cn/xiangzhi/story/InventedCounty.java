package cn.xiangzhi.story;

import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.demo.county.BenchmarkData;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.demo.county.GridRows;
import cn.xiangzhi.demo.county.OfficeData;
import cn.xiangzhi.demo.county.Registers;
import cn.xiangzhi.demo.county.Titles;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The demonstration's registers in a test's store: places, people, titles, accounts; no reports and no cases. */
final class InventedCounty {

    static final String PASSWORD = "Qingyuan-2026";
    private static final Set<ApplicationContext> FILLED = Collections.newSetFromMap(new IdentityHashMap<>());

    private InventedCounty() {}

    static synchronized void fill(ApplicationContext context) {
        if (!FILLED.add(context)) {
            return;
        }
        var today = context.getBean(Today.class);
        var loader = new Actor(
                new UUID(0, 7),
                new UUID(0, 7),
                "测试装载",
                new UUID(0, 7),
                "测试",
                "装载",
                new Scope(Cast.COUNTY, null, null),
                EnumSet.allOf(Right.class));
        var start = today.now().minusMonths(2);
        var cast = today.asOf(
                start,
                () -> context.getBean(Registers.class)
                        .fill(loader, start.toLocalDate(), today.date().plusMonths(2)));
        today.at(start, () -> {
            context.getBean(Titles.class).grant(loader, cast, start.toLocalDate());
            context.getBean(GridRows.class).setUp(loader, cast);
            context.getBean(OfficeData.class).fill(loader, start.toLocalDate().plusMonths(2));
            context.getBean(BenchmarkData.class).publish(loader);
            accounts(context.getBean(Accounts.class), loader, cast);
        });
    }

    private static void accounts(Accounts accounts, Actor loader, Cast cast) {
        for (var member : cast.members()) {
            if (!member.login().isEmpty() && member.township().equals("410899101")) {
                var account = accounts.open(
                        loader, member.login(), member.name(), member.person(), member.township(), PASSWORD);
                accounts.grant(
                        loader,
                        account,
                        DefaultRole.valueOf(member.role()),
                        cast.organ(member.township(), member.organ()),
                        member.township());
            }
        }
    }
}
