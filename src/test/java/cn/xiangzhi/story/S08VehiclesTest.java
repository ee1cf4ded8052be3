package cn.xiangzhi.story;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.OrgTown;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** S8's vehicles at the browser: entered, booked on a phone, refused twice, approved, driven, counted. */
@XiangzhiTest
@Tag("browser")
class S08VehiclesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Today today;

    @Test
    void 登记车辆_手机预约_过期和撞车不能约_批准后领钥匙_收车_统计打开行程() {
        var town = new OrgTown(web);
        var organ = town.organ("综合执法队", OrganKind.BRIGADE);
        var post = town.post(organ, PostKind.ADMINISTRATIVE, "队员", 5);
        login(
                town,
                "cheguan",
                town.person(post, "车管员", PostKind.ADMINISTRATIVE),
                "车管员",
                DefaultRole.COMMAND_CENTRE,
                organ);
        login(town, "yongche", town.person(post, "用车人", PostKind.ADMINISTRATIVE), "用车人", DefaultRole.OFFICER, organ);
        var day = today.date();
        var from = day.plusDays(1).atTime(9, 0);
        try (var keeper = Visitor.at(port).signIn("cheguan" + town.county)) {
            keeper.open("/vehicles/new")
                    .fill(Map.of(
                            "plate",
                            "豫H12O45",
                            "odometer",
                            "5000",
                            "inspectionDue",
                            day.plusDays(200).toString(),
                            "insuranceDue",
                            day.plusDays(200).toString()))
                    .choose("organ", "综合执法队")
                    .press("登记车辆")
                    .sees("不是号牌的样子");
            car(keeper, "豫H12345", day.plusDays(200).toString());
            car(keeper, "豫HD54321", day.toString());
            keeper.sees("交强险", "今天到期");
        }
        String booking;
        try (var user = Visitor.onPhone(port).signIn("yongche" + town.county)) {
            ask(user, "豫HD54321", from.toString(), from.plusHours(3).toString()).sees("有效期到", "改用其他车辆");
            ask(user, "豫H12345", from.toString(), from.plusHours(3).toString())
                    .sees("待审批", "东坡村")
                    .fits();
            booking = user.path();
            ask(user, "豫H12345", from.plusHours(1).toString(), from.plusHours(5).toString())
                    .sees("由用车人用");
        }
        try (var keeper = Visitor.at(port).signIn("cheguan" + town.county)) {
            keeper.open("/").sees("用车人用豫H12345");
            keeper.open(booking).press("批准").sees("已批准");
            keeper.fill("km", "5012").press("交出钥匙").sees("已出车", "在用车人手里");
            keeper.fill("km", "5090").press("收车").sees("已收车", "5,090 公里");
            keeper.open("/vehicles?week=" + day.plusDays(1))
                    .sees("豫H12345", "用车人")
                    .picture("s08-vehicles")
                    .manual("vehicles-week");
            keeper.openFrom("/vehicles/figures", "豫H12345")
                    .sees("5012 至 5090", "78", "12")
                    .picture("s08-figures");
        }
        try (var user = Visitor.onPhone(port).signIn("yongche" + town.county)) {
            user.open("/vehicles").sees("豫H12345").fits();
            user.open("/vehicles/figures").sees("行驶公里").fits();
        }
    }

    private static void car(Visitor keeper, String plate, String due) {
        keeper.open("/vehicles/new")
                .fill(Map.of("plate", plate, "odometer", "5000", "inspectionDue", due, "insuranceDue", due))
                .choose("organ", "综合执法队")
                .press("登记车辆")
                .sees(plate, "登记车辆");
    }

    private static Visitor ask(Visitor user, String plate, String from, String to) {
        return user.open("/vehicles/bookings/new")
                .choose("vehicle", plate)
                .choose("purpose", "巡查检查")
                .fill(Map.of("from", from, "to", to, "words", "查看河道", "destination", "东坡村"))
                .press("提交预约");
    }

    private void login(OrgTown town, String login, UUID person, String name, DefaultRole role, UUID organ) {
        var by = town.clerk(null);
        var account = accounts.open(by, login + town.county, name, person, town.township, InventedCounty.PASSWORD);
        accounts.grant(by, account, role, organ, town.township);
    }
}
