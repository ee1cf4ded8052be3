package cn.xiangzhi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.NewGrid;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.places.Point;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The two registers on a real PostgreSQL: S3, S19 and S27 through their doors. */
@XiangzhiTest
class RegistersStoreTest {

    private static int counties;
    private static int people;

    @Autowired
    private Places places;

    @Autowired
    private PlaceRegister placeRegister;

    @Autowired
    private Organization organization;

    @Autowired
    private Staffing staffing;

    @Autowired
    private cn.xiangzhi.organization.people.PeopleRegister peopleRegister;

    @Autowired
    private Today today;

    private String county;
    private String township;
    private String village;
    private Actor clerk;

    @BeforeEach
    void 一个虚构的县() {
        county = "99%04d".formatted(++counties);
        township = county + "101";
        village = township + "201";
        clerk = actor(null);
        placeRegister.bring(
                clerk,
                List.of(
                        new NewDivision(county, "云溪县", "", null),
                        new NewDivision(township, "青石镇", "", new Point(30, 110)),
                        new NewDivision(county + "102", "白河镇", "", null),
                        new NewDivision(village, "东坡村", "", new Point(30.01, 110.01)),
                        new NewDivision(township + "202", "西岭村", "", new Point(30.05, 110.05))));
    }

    @Test
    void 区划按级查找_改名保留代码_重复导入不变() {
        assertThat(places.townships(county)).extracting("name").containsExactly("青石镇", "白河镇");
        assertThat(places.villages(county, township)).extracting("name").containsExactly("东坡村", "西岭村");
        placeRegister.bring(clerk, List.of(new NewDivision(village, "东坡社区", "居委会", null)));
        assertThat(places.name(village)).isEqualTo("东坡社区");
        assertThat(places.centre(village)).contains(new Point(30.01, 110.01));
        assertThat(places.villageAt(county, 30.04, 110.04))
                .get()
                .extracting("name")
                .isEqualTo("西岭村");
        assertThat(places.name("990000999")).isEqualTo("990000999");
    }

    @Test
    void 网格须有网格长和包片干部_按点找到网格() {
        var post = post(brigade(), PostKind.ADMINISTRATIVE, 3);
        var leader = person(post, "张立");
        var cadre = person(post, "李田");
        var ring = "30.00,110.00\n30.00,110.02\n30.02,110.02\n30.02,110.00";
        var grid = new NewGrid(Ids.next(), village, "第一网格", ring, "", leader, List.of(cadre));
        placeRegister.setUp(clerk, grid);
        placeRegister.setUp(clerk, grid);
        assertThat(places.gridOf(new Place(county, township, null, "村口", 30.01, 110.01)))
                .hasValueSatisfying(found -> {
                    assertThat(found.code()).isEqualTo(village + "001");
                    assertThat(found.leader().name()).isEqualTo("张立");
                    assertThat(found.cadres()).extracting("name").containsExactly("李田");
                });
        assertThat(places.gridOf(new Place(county, township, null, "山上", 31.0, 111.0)))
                .isEmpty();
        assertThat(places.gridOf(new Place(county, township, village, "村口", null, null)))
                .isPresent();
        var nobody = new NewGrid(Ids.next(), village, "第二网格", null, "东至河堤", leader, List.of());
        assertThatThrownBy(() -> placeRegister.setUp(clerk, nobody))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("包片干部");
        assertThatThrownBy(() -> peopleRegister.release(clerk, leader, 0, today.date(), "退休"))
                .hasMessageContaining("仍负责东坡村第一网格");
    }

    @Test
    void 一人一岗_满员不得再进_同一身份证号不得重复登记() {
        var post = post(brigade(), PostKind.ADMINISTRATIVE, 2);
        var number = idNumber();
        var entry = entry(post, "王一", number, null);
        staffing.employ(clerk, entry);
        staffing.employ(clerk, entry);
        assertThatThrownBy(() -> staffing.employ(clerk, entry(post, "王二", number, null)))
                .hasMessageContaining("已登记为");
        person(post, "王三");
        assertThatThrownBy(() -> person(post, "王四")).hasMessageContaining("已满员");
    }

    @Test
    void 村级综合协管员每村一名() {
        var post = post(brigade(), PostKind.AUXILIARY, 5);
        staffing.employ(clerk, entry(post, "赵一", idNumber(), village));
        assertThatThrownBy(() -> staffing.employ(clerk, entry(post, "赵二", idNumber(), village)))
                .hasMessageContaining("已有村级综合协管员赵一");
    }

    @Test
    void 执法证不得重叠_编外不得持证_某日有效才算持证() {
        var organ = brigade();
        var officer = person(post(organ, PostKind.ADMINISTRATIVE, 2), "孙武");
        var on = today.date();
        staffing.certify(
                clerk,
                new NewCertificate(
                        Ids.next(), officer, "ZF" + county + "1", "某省司法厅", on.minusYears(1), on, Set.of("城乡建设")));
        assertThat(organization.certificated(county, township, on))
                .extracting("name")
                .containsExactly("孙武");
        assertThat(organization.certificated(county, township, on.plusDays(1))).isEmpty();
        assertThat(organization.certificate(county, officer).orElseThrow().fields())
                .containsExactly("城乡建设");
        var second =
                new NewCertificate(Ids.next(), officer, "ZF" + county + "2", "某省司法厅", on, on.plusYears(5), Set.of());
        assertThatThrownBy(() -> staffing.certify(clerk, second)).hasMessageContaining("重叠");
        var helper = staffing.employ(
                clerk,
                new NewPerson(
                        Ids.next(),
                        "钱助",
                        idNumber(),
                        "",
                        post(organ, PostKind.AUXILIARY, 1),
                        PostKind.AUXILIARY,
                        null,
                        on));
        var third = new NewCertificate(Ids.next(), helper, "ZF" + county + "3", "某省司法厅", on, on.plusYears(5), Set.of());
        assertThatThrownBy(() -> staffing.certify(clerk, third)).hasMessageContaining("第42条");
    }

    @Test
    void 乡镇范围以外的机构人员如同不存在() {
        var stranger = actor(county + "102");
        var organ = brigade();
        assertThatThrownBy(() -> staffing.authorise(stranger, new NewPost(Ids.next(), organ, PostKind.WORKER, "司机", 1)))
                .hasMessageContaining("找不到机构");
    }

    @Test
    void 上级机构不得绕成圈() {
        var top = brigade();
        var squad = staffing.found(clerk, NewOrgan.of(Ids.next(), township, "一中队", OrganKind.SQUAD, top, ""));
        assertThatThrownBy(() ->
                        organs.change(clerk, NewOrgan.of(top, township, "综合执法队", OrganKind.BRIGADE, squad, ""), 0))
                .hasMessageContaining("绕成了圈");
    }

    @Autowired
    private cn.xiangzhi.organization.organs.OrganRegister organs;

    private Actor actor(String within) {
        var organ = new UUID(0, 1);
        return new Actor(
                organ, organ, "周文", organ, "县委编办", "管理员", new Scope(county, within, null), EnumSet.allOf(Right.class));
    }

    private UUID brigade() {
        return staffing.found(clerk, NewOrgan.of(Ids.next(), township, "综合执法队", OrganKind.BRIGADE, null, "青执"));
    }

    private UUID post(UUID organ, PostKind kind, int authorised) {
        return staffing.authorise(clerk, new NewPost(Ids.next(), organ, kind, "执法员", authorised));
    }

    private UUID person(UUID post, String name) {
        return staffing.employ(clerk, entry(post, name, idNumber(), null));
    }

    private NewPerson entry(UUID post, String name, String number, String assists) {
        return new NewPerson(
                Ids.next(), name, number, "13800000000", post, PostKind.ADMINISTRATIVE, assists, today.date());
    }

    private static String idNumber() {
        var digits = "99000119900101%03d".formatted(++people);
        return digits + IdNumber.check(digits);
    }
}
