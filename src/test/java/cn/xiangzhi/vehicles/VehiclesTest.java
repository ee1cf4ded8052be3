package cn.xiangzhi.vehicles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.OrgTown;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Vehicles on a real PostgreSQL, through their door and pages (S8). */
@XiangzhiTest
class VehiclesTest {

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private Vehicles vehicles;

    @Autowired
    private Today today;

    private OrgTown town;
    private Actor user;
    private Actor keeper;
    private UUID organ;
    private UUID driver;
    private OffsetDateTime morning;

    @BeforeEach
    void 一个队和一辆车的人() {
        town = new OrgTown(web);
        organ = town.organ("综合执法队", OrganKind.BRIGADE);
        var post = town.post(organ, PostKind.ADMINISTRATIVE, "队员", 5);
        driver = town.person(post, "李驾", PostKind.ADMINISTRATIVE);
        user = actor(driver, "李驾", Right.VEHICLE_USE);
        keeper = actor(town.person(post, "钥掌", PostKind.ADMINISTRATIVE), "钥掌", Right.VEHICLE_USE, Right.VEHICLE_MANAGE);
        morning = today.date().plusDays(3).atTime(9, 0).atZone(Today.BEIJING).toOffsetDateTime();
    }

    @Test
    void 同一辆车同一时间只约给一个人_二十人同时抢约只成一个_首尾相接的都成() throws Exception {
        var car = car("豫H12345", 365);
        var made = Collections.synchronizedList(new ArrayList<UUID>());
        var refused = Collections.synchronizedList(new ArrayList<String>());
        var start = new CyclicBarrier(20);
        var threads = IntStream.range(0, 20)
                .mapToObj(n -> Thread.ofPlatform().start(() -> {
                    try {
                        start.await();
                        made.add(vehicles.book(user, booking(car, morning.plusMinutes(n), morning.plusHours(2))));
                    } catch (Refused no) {
                        refused.add(no.getMessage());
                    } catch (Exception broken) {
                        refused.add("坏了：" + broken);
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(made).hasSize(1);
        assertThat(refused).hasSize(19).allMatch(why -> why.contains("由李驾用"));
        vehicles.book(user, booking(car, morning.plusHours(2), morning.plusHours(3)));
        vehicles.book(user, booking(car, morning.minusHours(3), morning));
    }

    @Test
    void 过期的不能约_私事不能约_自己不能批自己_重复提交不变() {
        var car = car("豫HD12345", 2);
        assertThatThrownBy(() -> vehicles.book(user, booking(car, morning, morning.plusHours(2))))
                .hasMessageContaining("检验有效期到")
                .hasMessageContaining("第13条")
                .hasMessageContaining("改用其他车辆");
        var other = car("豫H88888", 300);
        assertThatThrownBy(() -> vehicles.book(
                        user,
                        new NewBooking(
                                Ids.next(),
                                other,
                                Purpose.SERVICE,
                                "接送孩子上学",
                                "县城",
                                "",
                                "",
                                morning,
                                morning.plusHours(1))))
                .hasMessageContaining("私人用车");
        assertThatThrownBy(() -> vehicles.book(
                        user,
                        new NewBooking(
                                Ids.next(),
                                other,
                                Purpose.SERVICE,
                                "入户",
                                "东坡村",
                                "",
                                "https://example.com",
                                morning,
                                morning.plusHours(1))))
                .hasMessageContaining("不是本系统的页面");
        var own = vehicles.book(keeper, booking(other, morning, morning.plusHours(1)));
        assertThatThrownBy(() -> vehicles.decide(keeper, own, 0, true, "")).hasMessageContaining("自己的预约");
        assertThatThrownBy(() -> vehicles.decide(user, own, 0, true, "")).hasMessageContaining("管理车辆");
        var entry = booking(other, morning.plusDays(1), morning.plusDays(1).plusHours(1));
        assertThat(vehicles.book(user, entry)).isEqualTo(vehicles.book(user, entry));
        assertThatThrownBy(() -> car("豫HI2345", 100)).hasMessageContaining("不是号牌的样子");
        assertThatThrownBy(() -> car("豫H 88888", 100)).hasMessageContaining("已经登记");
    }

    @Test
    void 先批后用_里程不能倒退_没有记录的里程列出来_统计打开明细_票据只给管车的人() throws Exception {
        var car = car("豫H66666", 365);
        var first = vehicles.book(user, booking(car, morning, morning.plusHours(2)));
        assertThatThrownBy(() -> vehicles.out(keeper, first, 0, driver, 1_000)).hasMessageContaining("待审批");
        vehicles.decide(keeper, first, 0, true, "");
        assertThatThrownBy(() -> vehicles.out(keeper, first, 1, driver, 999)).hasMessageContaining("小于上次收车的 1000 公里");
        vehicles.out(keeper, first, 1, driver, 1_030);
        assertThatThrownBy(() -> vehicles.in(keeper, first, 2, 1_029)).hasMessageContaining("小于出车时的 1030 公里");
        vehicles.in(keeper, first, 2, 1_150);
        assertThatThrownBy(() -> vehicles.in(keeper, first, 2, 1_160)).isInstanceOf(Refused.class);
        vehicles.cost(keeper, Ids.next(), car, CostKind.REPAIR, new BigDecimal("260.50"), null, today.date(), "换机油");
        var once = Ids.next();
        var fuel = MockMvcRequestBuilders.multipart("/vehicles/" + car + "/costs")
                .file(new MockMultipartFile("receipts", "油票.pdf", "application/pdf", pdf()))
                .param("once", once.toString())
                .param("kind", "FUEL")
                .param("amount", "300.00")
                .param("litres", "12")
                .param("paidOn", today.date().toString());
        assertThat(town.send(fuel, keeper).getStatus()).isEqualTo(302);
        var page = town.page("/vehicles/figures?vehicle=" + car, keeper);
        assertThat(page).contains("560.50元", "300.00元", "8.0", "1030 至 1150", "换机油", "油票.pdf");
        assertThat(town.page("/vehicles/figures?vehicle=" + car, user))
                .contains("560.50元")
                .doesNotContain("油票.pdf");
        assertThat(town.page("/vehicles/" + car, user)).contains("里程 1030，其中 30 公里没有行程记录", "在钥掌手里");
        assertThat(town.get("/vehicles/figures.xlsx", user).getContentAsByteArray())
                .hasSizeGreaterThan(1_000);
        assertThat(town.get("/vehicles/" + car, town.clerk(town.county + "102")).getStatus())
                .isEqualTo(404);
    }

    private static byte[] pdf() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    private UUID car(String plate, int days) {
        var due = today.date().plusDays(days);
        return vehicles.enter(
                keeper, new NewVehicle(Ids.next(), organ, plate, VehicleKind.ENFORCEMENT, "", 5, 1_000, due, due));
    }

    private static NewBooking booking(UUID car, OffsetDateTime from, OffsetDateTime to) {
        return new NewBooking(Ids.next(), car, Purpose.PATROL, "查看河道", "东坡村", "", "", from, to);
    }

    private Actor actor(UUID id, String name, Right first, Right... more) {
        return new Actor(
                id,
                id,
                name,
                organ,
                "综合执法队",
                "队员",
                new Scope(town.county, town.township, null),
                EnumSet.of(first, more));
    }
}
