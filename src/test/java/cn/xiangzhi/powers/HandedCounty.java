package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A county with one town, to which the water bureau entrusts and the city bureau hands down, and its people. */
public record HandedCounty(
        String code, String town, UUID water, UUID city, Actor lead, Actor officer, Actor waterClerk, Actor cityClerk) {

    public static final String ENTRUSTED = "SL-CF-001";
    public static final String APPROVAL = "CG-XK-001";

    public static HandedCounty of(ApplicationContext context, String code, LocalDate day) {
        var town = code + "101";
        var all = EnumSet.allOf(Right.class);
        all.remove(Right.OVERSEE);
        var lead = actor("县放权办", Ids.next(), code, null, all);
        context.getBean(PlaceRegister.class)
                .bring(lead, List.of(new NewDivision(code, "泾川县", "", null), new NewDivision(town, "东河镇", "", null)));
        var staffing = context.getBean(Staffing.class);
        var office = staffing.found(
                lead, NewOrgan.of(lead.organ(), null, "泾川县司法局", OrganKind.COUNTY_DEPARTMENT, null, "泾司"));
        var water =
                staffing.found(lead, NewOrgan.of(Ids.next(), null, "泾川县水利局", OrganKind.COUNTY_DEPARTMENT, null, "泾水"));
        var city = staffing.found(
                lead, NewOrgan.of(Ids.next(), null, "泾川县城市管理局", OrganKind.COUNTY_DEPARTMENT, null, "泾城"));
        var government = staffing.found(
                lead, NewOrgan.of(Ids.next(), town, "东河镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "东"));
        var register = context.getBean(PowerRegister.class);
        register.grant(
                lead,
                title(
                        town,
                        ENTRUSTED,
                        PowerSource.ENTRUSTED,
                        day,
                        new NewHolding.Entrusting(
                                water, "泾川县水利局", "水法实施办法", "泾水委〔2026〕1号", "河道", "以委托机关名义处罚", day.plusYears(2))));
        register.grant(lead, title(town, APPROVAL, PowerSource.EMPOWERED, day, null));
        return new HandedCounty(
                code,
                town,
                water,
                city,
                actor("县放权办", office, code, null, all),
                actor("王队员", government, code, town, Set.of(Right.FILE_BACK, Right.CASE_READ, Right.CASE_HANDLE)),
                actor("水利局科员", water, code, null, Set.of(Right.OVERSEE, Right.POWER_READ)),
                actor("城管局科员", city, code, null, Set.of(Right.OVERSEE, Right.POWER_READ)));
    }

    private static NewHolding title(
            String town,
            String item,
            PowerSource source,
            LocalDate day,
            NewHolding.@org.jspecify.annotations.Nullable Entrusting by) {
        return new NewHolding(
                Ids.next(),
                town,
                item,
                source,
                "省赋权决定",
                "省政〔2025〕1号",
                day.minusYears(1),
                day.minusYears(1),
                by == null ? null : day.plusYears(1),
                by);
    }

    private static Actor actor(
            String name, UUID organ, String county, @org.jspecify.annotations.Nullable String town, Set<Right> rights) {
        var id = Ids.next();
        return new Actor(id, id, name, organ, "机关", "岗位", new Scope(county, town, null), rights);
    }

    /** A penalty of the town in the water bureau's name. */
    public Decided decided(UUID matter, LocalDate on) {
        return new Decided(code, town, ENTRUSTED, "河道违法", matter, "东案〔2026〕1号", "泾水罚决〔2026〕1号", "赵*", on, water);
    }
}
