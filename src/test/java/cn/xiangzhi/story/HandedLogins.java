package cn.xiangzhi.story;

import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.NewSeal;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.documents.Seals;
import cn.xiangzhi.documents.seal.SealSamples;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.powers.HandedCounty;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

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

    /** The town's keeper of seals, in post, with an account and the government's own seal in use. */
    static void keeper(ApplicationContext context, HandedCounty c, String mark) {
        var staffing = context.getBean(Staffing.class);
        var government = c.officer().organ();
        var post =
                staffing.authorise(c.lead(), new NewPost(Ids.next(), government, PostKind.ADMINISTRATIVE, "党政办干部", 1));
        var digits = "99000119910101" + mark + "3";
        var person = staffing.employ(
                c.lead(),
                new NewPerson(
                        Ids.next(),
                        "谈书玉",
                        digits + IdNumber.check(digits),
                        "",
                        post,
                        PostKind.ADMINISTRATIVE,
                        null,
                        LocalDate.of(2025, 1, 1)));
        var accounts = context.getBean(Accounts.class);
        var login = "yinzhang" + mark;
        var account = accounts.open(c.lead(), login, "谈书玉", person, c.town(), InventedCounty.PASSWORD);
        accounts.grant(c.lead(), account, DefaultRole.SEAL_KEEPER, government, c.town());
        var seals = context.getBean(Seals.class);
        var seal = seals.register(
                c.lead(),
                new NewSeal(
                        Ids.next(),
                        c.town(),
                        government,
                        "东河镇人民政府公章",
                        SealKind.ORGAN,
                        "",
                        government,
                        null,
                        Set.of(),
                        Set.of(),
                        person,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2030, 12, 31),
                        SealSamples.picture()));
        seals.enable(c.lead(), seal, "会议同意启用");
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
