package cn.xiangzhi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.powers.NewHolding;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.powers.PowerSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** S30 on a real PostgreSQL: what a lapse or a suspension stops is shown before it happens; nobody acts before passing. */
@XiangzhiTest
class StandingPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PowerRegister powers;

    private OrgTown town;
    private Actor clerk;
    private UUID first;
    private UUID second;
    private UUID certificate;

    @BeforeEach
    void 一中队两名持证人员_有一项权力() {
        town = new OrgTown(context);
        clerk = town.clerk(town.township);
        var day = town.today.date();
        var squad = town.organ("一中队", OrganKind.SQUAD);
        var post = town.post(squad, PostKind.INSTITUTION, "执法队员", 4);
        first = town.person(post, "孙武", PostKind.INSTITUTION);
        second = town.person(post, "吴起", PostKind.INSTITUTION);
        certificate = certify(first, "1", day.plusMonths(3));
        certify(second, "2", day.plusYears(3));
        powers.grant(
                clerk,
                new NewHolding(
                        Ids.next(),
                        town.township,
                        "CG-CF-061",
                        PowerSource.EMPOWERED,
                        "省人民政府决定",
                        "某政〔2025〕15号",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 1, 1),
                        null,
                        null));
    }

    @Test
    void 到期前就看到哪个中队哪个领域不足两人() throws Exception {
        var page = town.page("/certificates?months=6", clerk);
        assertThat(page)
                .contains("孙武")
                .contains("一中队由 2 名持证人员减为 1 名，不足 2 名，不能办：城市管理 1 项；全镇只有 1 名，全镇都不能办")
                .contains("没有设定每年应完成的学时");
        assertThat(town.page("/certificates?months=1", clerk)).contains("没有到期的执法证");
        assertThat(town.page("/certificates?months=6", town.clerk(town.county + "102")))
                .doesNotContain("孙武");
    }

    @Test
    void 暂扣之前先看影响_确认后才变更() throws Exception {
        var path = "/people/" + first + "/certificates/" + certificate;
        var shown = town.post(path, clerk, "version", "0", "state", "SUSPENDED", "reason", "培训学时不足");
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString())
                .contains("还没有变更")
                .contains("城市管理 1 项")
                .contains("仍然暂扣");
        assertThat(town.page("/people/" + first, clerk)).doesNotContain("执法证暂扣");
        var done =
                town.post(path, clerk, "version", "0", "state", "SUSPENDED", "reason", "培训学时不足", "confirmed", "true");
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(town.page("/people/" + first, clerk)).contains("执法证暂扣");
    }

    @Test
    void 考试不合格的不能领证也不能恢复_补考合格后可以() throws Exception {
        var day = town.today.date();
        examine(first, day.minusDays(20), "54.5", "false");
        var path = "/people/" + first + "/certificates/" + certificate;
        town.post(path, clerk, "version", "0", "state", "SUSPENDED", "reason", "考试不合格", "confirmed", "true");
        var back = town.post(path, clerk, "version", "1", "state", "VALID", "reason", "恢复");
        assertThat(back.getStatus()).isEqualTo(422);
        assertThat(back.getContentAsString()).contains("最近一次执法资格考试不合格");
        assertThatThrownBy(() -> certifyFrom(first, "9", day.plusMonths(3).plusDays(1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("补考合格");
        examine(first, day.minusDays(2), "81", "true");
        assertThat(town.page("/people/" + first, clerk)).contains("54.5 分，不合格").contains("81 分，合格");
        assertThat(town.post(path, clerk, "version", "1", "state", "VALID", "reason", "补考合格")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void 村级综合协管员每村一名_没有的村列在前面() throws Exception {
        var post = town.post(town.organ("东坡村村民委员会", OrganKind.VILLAGE), PostKind.AUXILIARY, "协管员", 1);
        town.staffing.employ(
                clerk,
                new NewPerson(
                        Ids.next(),
                        "苗苗",
                        OrgTown.idNumber("19950505"),
                        "",
                        post,
                        PostKind.AUXILIARY,
                        town.township + "201",
                        town.today.date()));
        assertThat(town.page("/people/assistants", clerk))
                .contains("已有 1 个村（居），还缺 2 个")
                .contains("西岭村")
                .contains("南湾村")
                .contains("苗苗");
    }

    private void examine(UUID person, LocalDate on, String score, String passed) throws Exception {
        var answer = town.post(
                "/people/" + person + "/examinations",
                clerk,
                "once",
                Ids.next().toString(),
                "heldOn",
                on.toString(),
                "name",
                "执法资格考试",
                "score",
                score,
                "passed",
                passed);
        assertThat(answer.getStatus()).isEqualTo(302);
    }

    private UUID certify(UUID person, String number, LocalDate until) {
        return certify(person, number, until.minusYears(5), until);
    }

    private void certifyFrom(UUID person, String number, LocalDate from) {
        certify(person, number, from, from.plusYears(5));
    }

    private UUID certify(UUID person, String number, LocalDate from, LocalDate until) {
        return town.staffing.certify(
                clerk,
                new NewCertificate(Ids.next(), person, "ZF" + town.county + number, "某省司法厅", from, until, Set.of()));
    }
}
