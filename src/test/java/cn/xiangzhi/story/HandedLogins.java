package cn.xiangzhi.story;

import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.powers.HandedCounty;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts for the people of a {@link HandedCounty}: the lead office, an officer, two departments. */
final class HandedLogins {

    private HandedLogins() {}

    static void open(Accounts accounts, HandedCounty c, String mark) {
        var by = new Actor(
                new UUID(0, 9),
                new UUID(0, 9),
                "装载",
                new UUID(0, 9),
                "测试",
                "装载",
                c.lead().scope(),
                EnumSet.allOf(Right.class));
        open(
                accounts,
                by,
                "quanze" + mark,
                "权责办",
                DefaultRole.COUNTY_POWERS,
                c.lead().organ(),
                null);
        open(
                accounts,
                by,
                "duiyuan" + mark,
                "王队员",
                DefaultRole.OFFICER,
                c.officer().organ(),
                c.town());
        open(accounts, by, "shuili" + mark, "水利局科员", DefaultRole.DEPARTMENT, c.water(), null);
        open(accounts, by, "chengguan" + mark, "城管局科员", DefaultRole.DEPARTMENT, c.city(), null);
    }

    private static void open(
            Accounts accounts,
            Actor by,
            String login,
            String name,
            DefaultRole role,
            UUID organ,
            @Nullable String town) {
        var account = accounts.open(by, login, name, new UUID(9, login.hashCode()), town, InventedCounty.PASSWORD);
        accounts.grant(by, account, role, organ, town);
    }
}
