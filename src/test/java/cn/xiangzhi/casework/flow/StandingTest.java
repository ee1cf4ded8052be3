package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.casework.rules.force.OwnPower;
import cn.xiangzhi.casework.rules.force.OwnPower.Answer;
import cn.xiangzhi.casework.rules.force.OwnPower.Claim;
import cn.xiangzhi.powers.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both modes with everything that follows (rules §2.1, §4), and the power to enforce without the court. */
class StandingTest {

    private static final String TOWN = "清源县云溪镇人民政府";
    private static final String BUREAU = "清源县城市管理局";
    private static final String COUNTY = "清源县人民政府";

    @Test
    void V_DELE_16_赋权的以乡镇名义_乡镇为被申请人和被告_县级政府复议() {
        var standing = Standing.of(Mode.EMPOWERED, TOWN, TOWN, COUNTY, true);
        assertThat(standing.name()).isEqualTo(TOWN);
        assertThat(standing.seal()).isEqualTo(TOWN + "印章");
        assertThat(standing.respondent()).isEqualTo(TOWN);
        assertThat(standing.defendant()).isEqualTo(TOWN);
        assertThat(standing.reviewOrgan()).isEqualTo(COUNTY);
        assertThat(standing.approver()).contains(TOWN);
    }

    @Test
    void V_DELE_14_15_20_委托的以委托机关名义和印章_委托机关为被申请人和被告() {
        var standing = Standing.of(Mode.DELEGATED, TOWN, BUREAU, COUNTY, true);
        assertThat(standing.name()).isEqualTo(BUREAU);
        assertThat(standing.seal()).isEqualTo(BUREAU + "印章");
        assertThat(standing.respondent()).isEqualTo(BUREAU);
        assertThat(standing.defendant()).isEqualTo(BUREAU);
        assertThat(standing.reviewOrgan()).isEqualTo(COUNTY);
        assertThat(standing.approver()).contains(BUREAU);
        assertThat(standing.words()).contains("委托").contains(BUREAU);
    }

    @ParameterizedTest(name = "{0}：{1} 法律设定{2} → {3}")
    @CsvSource({
        "V-DELE-13, EMPOWERED, true, true",
        "没有法律设定, EMPOWERED, false, false",
        "DELE-08, DELEGATED, true, false",
    })
    void 强制措施只有赋权且法律设定的才可以(String id, Mode mode, boolean inLaw, boolean expected) {
        assertThat(Standing.of(mode, TOWN, BUREAU, COUNTY, inLaw).measures())
                .as(id)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {6}")
    @CsvSource({
        "V-AUTH-12, EMPOWERED, 城乡规划法第65条, false, false, false, OWN",
        "V-AUTH-13, EMPOWERED, 城乡规划法第64条, true, false, false, COUNTY_ONLY",
        "县级责成, EMPOWERED, 城乡规划法第64条, true, true, false, BY_COUNTY_ORDER",
        "镇规划区引用65条, EMPOWERED, 《城乡规划法》第六十五条, true, false, false, COUNTY_ONLY",
        "罚款, EMPOWERED, 城乡规划法第65条, false, false, true, COURT",
        "委托, DELEGATED, 城乡规划法第65条, false, false, false, COURT",
        "其他法律, EMPOWERED, 河道管理条例第44条, false, false, false, COURT",
    })
    void 自行强制执行权(String id, Mode mode, String basis, boolean town, boolean order, boolean money, Answer expected) {
        assertThat(OwnPower.BOOK.ask(new Claim(mode, basis, town, order, money)).outcome())
                .as(id)
                .isEqualTo(expected);
    }

    /** Each flag of rules §8.1 is told by its own acts; the stage and the other flags do not move it. */
    @Test
    void 案件旁边的标记各看各的行为_没有的不列() {
        assertThat(Flag.of(new Grown().file())).isEmpty();
        var file = new Grown(Mode.DELEGATED).then(OrdinaryMove.FILE).then(OrdinaryMove.DECIDE);
        assertThat(Flag.of(file.file())).containsExactly(new Flag("待向委托机关报告", "amber"));
        file.then(OrdinaryMove.SERVE).then(OrdinaryMove.PERFORM).then(InstalmentMove.APPROVE_INSTALMENTS);
        file.then(CrimeMove.HAND_AFTER_DECISION).then(RemedyMove.REGISTER_REVIEW);
        file.then(JurisdictionMove.REPORT_TO_ENTRUSTER);
        assertThat(Flag.of(file.file()))
                .extracting(Flag::label)
                .containsExactly("复议中", "已移送，公安机关审查中", "已批准延期、分期缴纳", "已向委托机关报告");
        file.then(RemedyMove.REVOKE_REMEDY).then(CrimeMove.RECORD_JUDGMENT);
        assertThat(Flag.of(file.file())).containsExactly(new Flag("已撤销", "grey"), new Flag("司法机关已处理", "grey"));
    }
}
