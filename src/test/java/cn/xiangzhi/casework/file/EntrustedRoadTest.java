package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.DelegatedReport;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.powers.FilingBack;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.filing.FilingDesk;
import cn.xiangzhi.powers.holdings.Holding;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S5: an entrusted power is used in the name of who entrusts it, and reported back. */
@XiangzhiTest
@Import(CaseRoad.class)
class EntrustedRoadTest extends JurisdictionSteps {

    @Autowired
    private Papers papers;

    @Autowired
    private Staffing staffing;

    @Autowired
    private FilingBack filings;

    @Autowired
    private FilingDesk sending;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void 委托执法的_以委托机关名义决定_文书写委托机关_并向其报告() {
        var town = road.town();
        var entruster = entrusting(town);
        var r = proposed(town);
        refused("DELE-05", () -> decide(r, town.head(), "2026-03-11T09:00"));
        decide(r, entruster, "2026-03-11T10:00");
        assertThat(road.row(town, r.id()).decisionNumber()).startsWith("清城罚决");
        var sheet = papers.open(entruster, paper(r));
        assertThat(sheet.organName()).isEqualTo("清源县城市管理局");
        assertThat(sheet.html()).contains("书面委托办理，以清源县城市管理局的名义作出决定");
        refused(null, () -> report(r, "2026-03-11T11:00"));
        r.serve("SERVE", "2026-03-12T10:00");
        assertThat(report(r)).isEqualTo(DelegatedReport.DUE);
        var filing = filings.of(town.county(), r.id()).orElseThrow();
        assertThat(filing.department()).isEqualTo("清源县城市管理局");
        assertThat(filing.due()).isEqualTo(LocalDate.of(2026, 4, 10));
        road.go(
                town.treasury(),
                r.id(),
                "PAY",
                "2026-03-20T10:00",
                "amount",
                "1000",
                "paidOn",
                "2026-03-20",
                "bankReference",
                "WT0320",
                "payer",
                "贺长顺");
        r.stands("FULFILLED");
        refused("ARCH-01", () -> r.close("2026-03-30T10:00"));
        report(r, "2026-03-31T10:00");
        assertThat(report(r)).isEqualTo(DelegatedReport.SENT);
        assertThat(filings.of(town.county(), r.id()).orElseThrow().state()).isEqualTo("待回执");
        r.close("2026-03-31T11:00");
        r.stands("CLOSED");
        var own = proposed(road.town(ITEM));
        decide(own, own.town().head(), "2026-03-11T10:00");
        assertThat(papers.open(own.town().head(), paper(own)).html()).contains("以本机关名义作出决定");
        own.serve("SERVE", "2026-03-12T10:00");
        assertThat(filings.of(own.town().county(), own.id())).isEmpty();
        refused(null, () -> report(own, "2026-03-31T10:00"));
    }

    @Test
    void 从报备清单报出_就是案件的向委托机关报告_案件可以结案() {
        var town = road.town();
        var entruster = entrusting(town);
        var r = proposed(town);
        decide(r, entruster, "2026-03-11T10:00");
        r.serve("SERVE", "2026-03-12T10:00");
        var id = jdbc.sql("select id from powers_filing where county_code = :county and matter = :matter")
                .param("county", town.county())
                .param("matter", r.id())
                .query(UUID.class)
                .single();
        var rights = Set.of(Right.CASE_READ, Right.CASE_HANDLE, Right.FILE_BACK);
        var officer = new Actor(
                town.officer().account(),
                town.officer().person(),
                "周海涛",
                town.officer().organ(),
                "云溪镇",
                "队员",
                town.scope(),
                rights);
        today.at(CaseRoad.at("2026-04-01T09:00"), () -> sending.send(officer, id, 0, "系统报送"));
        assertThat(report(r)).isEqualTo(DelegatedReport.SENT);
        assertThat(road.files.file(road.row(town, r.id())).said("entrusterReport"))
                .isEqualTo("系统报送");
    }

    /** The city bureau entrusts the item to the town; answers its head. */
    private Actor entrusting(Town town) {
        var organ = staffing.found(
                maker(town, null), NewOrgan.of(Ids.next(), null, "清源县城市管理局", OrganKind.COUNTY_DEPARTMENT, null, "清城"));
        granting.grant(
                maker(town, town.code()),
                holding(
                        town,
                        PowerSource.ENTRUSTED,
                        LocalDate.of(2026, 12, 31),
                        new Holding.Deed(
                                organ,
                                "清源县城市管理局",
                                "城市市容和环境卫生管理条例",
                                "委托书〔2025〕1号",
                                "市容",
                                "调查取证，以委托机关名义处罚",
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2025, 1, 1))));
        return new Actor(
                town.treasury().person(),
                town.treasury().person(),
                "城管局长",
                organ,
                "清源县城市管理局",
                "局长",
                new Scope(town.county(), null, null),
                Set.of(Right.CASE_APPROVE, Right.CASE_READ));
    }

    private void report(ForceRoad r, String when) {
        r.officer(
                "REPORT_TO_ENTRUSTER", when, "entrusterReportedOn", when.substring(0, 10), "entrusterReport", "月报第3期");
    }

    private UUID paper(ForceRoad r) {
        return Objects.requireNonNull(road.row(r.town(), r.id()).decisionPaper());
    }

    private DelegatedReport report(ForceRoad r) {
        return DelegatedReport.of(road.files.file(road.row(r.town(), r.id())), Mode.DELEGATED);
    }
}
