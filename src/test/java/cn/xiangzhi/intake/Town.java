package cn.xiangzhi.intake;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.places.Point;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An invented county with two townships, a village, a government and a brigade; another one for every test. */
public record Town(String county, String township, String other, String village, UUID government, UUID brigade) {

    private static final AtomicInteger COUNTIES = new AtomicInteger();

    public static Town build(PlaceRegister places, Staffing staffing) {
        return build(places, staffing, "94%04d".formatted(COUNTIES.incrementAndGet()));
    }

    /** The same in a county of the caller's own. */
    public static Town build(PlaceRegister places, Staffing staffing, String county) {
        var township = county + "101";
        var village = township + "201";
        var town = new Town(county, township, county + "102", village, Ids.next(), Ids.next());
        var clerk = town.actor("周文", UUID.randomUUID(), town.government, null, EnumSet.allOf(Right.class));
        places.bring(
                clerk,
                List.of(
                        new NewDivision(county, "云溪县", "", null),
                        new NewDivision(township, "青石镇", "", new Point(30, 110)),
                        new NewDivision(town.other, "白河镇", "", new Point(30.2, 110.2)),
                        new NewDivision(village, "东坡村", "", new Point(30.01, 110.01))));
        staffing.found(
                clerk, NewOrgan.of(town.government, township, "青石镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "青"));
        staffing.found(clerk, NewOrgan.of(town.brigade, township, "青石镇综合执法队", OrganKind.BRIGADE, null, "青执"));
        return town;
    }

    public Actor actor(String name, UUID person, UUID organ, @Nullable String within, EnumSet<Right> rights) {
        return new Actor(person, person, name, organ, "单位", "岗位", new Scope(county, within, null), rights);
    }

    /** Somebody of the township who may do everything in intake and dispatch. */
    public Actor dispatcher() {
        return actor("指挥员", UUID.randomUUID(), government, township, EnumSet.allOf(Right.class));
    }

    public Actor officer() {
        return actor(
                "执法员",
                UUID.randomUUID(),
                brigade,
                township,
                EnumSet.of(Right.ORDER_READ, Right.ORDER_HANDLE, Right.ORDER_CHECK));
    }

    public Actor stranger() {
        return actor("外镇人", UUID.randomUUID(), government, other, EnumSet.allOf(Right.class));
    }

    public NewReport report(String text) {
        return new NewReport(
                UUID.randomUUID(),
                null,
                Channel.PUBLIC_PAGE,
                "HL-03",
                "",
                text,
                new Place(county, township, village, "老粮站门口", 30.01, 110.01),
                null,
                "",
                "",
                "");
    }
}
