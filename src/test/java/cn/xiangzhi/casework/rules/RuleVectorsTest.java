package cn.xiangzhi.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.organization.Certificate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked answers of the rules reference that concern this road. */
class RuleVectorsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest(name = "{0}：{1} {2} 罚{3} → {4}")
    @CsvSource({
        "V-SUMM-01, CITIZEN, 罚款, 200, OK",
        "V-SUMM-02, CITIZEN, 罚款, 201, PROC-02",
        "V-SUMM-03, ORGANISATION, 罚款, 3000, OK",
        "V-SUMM-04, ORGANISATION, 罚款, 3000.01, PROC-02",
        "V-SUMM-05, CITIZEN, 警告, 0, OK",
        "V-SUMM-07, ORGANISATION, 通报批评, 0, PROC-02",
        "个体户按公民, INDIVIDUAL_BUSINESS, 罚款, 201, PROC-02",
    })
    void 简易程序适用条件(String id, PartyKind party, String kinds, BigDecimal fine, String expected) {
        var limit = new BigDecimal(party.citizenAmounts(true) ? "200" : "3000");
        var facts = new SummaryGate(party, Penalty.of(kinds, fine, BigDecimal.ZERO), limit, true, false, false);
        assertThat(code(() -> SummaryGate.GATE.pass("当场处罚", facts))).as(id).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {6}")
    @CsvSource({
        "V-CASH-01, true, 100, false, false, false, OK",
        "V-CASH-05, false, 80, false, false, false, CASH-01",
        "V-CASH-06, false, 5000, true, true, true, OK",
        "V-CASH-07, false, 5000, true, true, false, CASH-01",
        "V-CASH-08, true, 150, true, false, true, CASH-01",
    })
    void 当场收缴条件(
            String id,
            boolean summary,
            BigDecimal fine,
            boolean remote,
            boolean difficult,
            boolean asked,
            String expected) {
        var facts = new SpotCash(summary, fine, new BigDecimal("100"), false, remote, difficult, asked, true);
        assertThat(code(() -> SpotCash.GATE.pass("当场收缴", facts))).as(id).isEqualTo(expected);
    }

    @ParameterizedTest(name = "V-CASH-10 没有财政票据")
    @CsvSource("CASH-02")
    void 当场收缴须有财政票据(String expected) {
        var facts = new SpotCash(true, new BigDecimal("50"), new BigDecimal("100"), false, false, false, false, false);
        assertThat(code(() -> SpotCash.GATE.pass("当场收缴", facts))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}：有效证{1}人 无证{2}人 辅助{3}人 出示{4} → {5}")
    @CsvSource({
        "V-OFCR-01, 2, 0, 0, true, OK",
        "V-OFCR-02, 1, 0, 0, true, OFCR-01",
        "V-OFCR-04, 1, 0, 1, true, OFCR-01",
        "无证, 1, 1, 0, true, OFCR-02",
        "辅助列名, 2, 0, 1, true, OFCR-04",
        "V-SUMM-12, 2, 0, 0, false, OFCR-03",
    })
    void 执法人员(String id, int valid, int without, int assistants, boolean shown, String expected) {
        var people = new ArrayList<Officers.Officer>();
        for (var i = 0; i < valid; i++) {
            people.add(officer(false, certificate()));
        }
        for (var i = 0; i < without; i++) {
            people.add(officer(false, null));
        }
        for (var i = 0; i < assistants; i++) {
            people.add(officer(true, null));
        }
        assertThat(code(() -> Officers.SHOWING.pass("询问", new Officers(people, shown, DAY))))
                .as(id)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}：{1} {2} → {11}")
    @CsvSource({
        "V-SERV-03, DIRECT, MINOR_FAMILY, false, false, false, false, false, false, false, false, SERV-04",
        "V-SERV-04, DIRECT, MAIL_ROOM, false, false, false, false, false, false, false, false, OK",
        "V-SERV-05, LEAVING, NOBODY, true, true, true, false, false, false, false, false, OK",
        "V-SERV-06, LEAVING, NOBODY, true, true, false, true, false, false, false, false, OK",
        "家中无人, LEAVING, NOBODY, false, true, true, false, false, false, false, false, SERV-03",
        "V-SERV-09, ELECTRONIC, PARTY, false, false, false, false, true, true, false, false, OK",
        "V-SERV-10, ELECTRONIC, PARTY, false, false, false, false, false, true, false, false, SERV-01",
        "V-SERV-16, ELECTRONIC, PARTY, false, false, false, false, true, false, false, false, SERV-06",
        "V-SERV-13, ANNOUNCEMENT, NOBODY, false, false, false, false, false, false, false, false, SERV-02",
        "V-SERV-15, POST, NOBODY, false, false, false, false, false, false, true, true, OK",
        "退回未确认, POST, NOBODY, false, false, false, false, false, false, false, true, SERV-04",
        "V-SERV-17, ON_THE_SPOT, PARTY, false, false, false, false, false, false, false, false, OK",
        "电话, TELEPHONE, PARTY, false, false, false, false, false, false, false, false, SERV-05",
    })
    void 送达方式(
            String id,
            Service.Method method,
            Service.Signer signer,
            boolean refused,
            boolean residence,
            boolean witness,
            boolean video,
            boolean consent,
            boolean online,
            boolean confirmed,
            boolean returned,
            String expected) {
        var facts = new Service(
                method, signer, DAY, refused, residence, witness, video, consent, online, false, confirmed, returned);
        assertThat(code(() -> Service.GATE.pass("送达", facts))).as(id).isEqualTo(expected);
        assertThat(facts.servedOn()).isEqualTo(method == Service.Method.ANNOUNCEMENT ? DAY.plusDays(30) : DAY);
    }

    @ParameterizedTest(name = "{0} → {3}")
    @CsvSource({
        "V-DISC-01, 13, '', NO_PENALTY_MUST_GUARDIAN",
        "V-DISC-03, 17, '', MITIGATE_MUST",
        "V-DISC-04, 18, '', NORMAL",
        "V-DISC-05, 30, cannotDiscern, NO_PENALTY_MUST_GUARDIAN",
        "V-DISC-07, 30, partlyImpaired, MITIGATE_MAY",
        "V-DISC-08, 30, minor correctedInTime noHarm, NO_PENALTY_MUST",
        "V-DISC-09, 30, firstTime harmSlight correctedInTime, NO_PENALTY_MAY",
        "V-DISC-11, 30, firstTime correctedInTime, NORMAL",
        "V-DISC-14, 30, coerced, MITIGATE_MUST",
        "V-DISC-15, 30, confessed, MITIGATE_MUST",
        "PPL 49, 30, emergency firstTime harmSlight correctedInTime, HEAVIER_MUST",
        "PPL 49, 30, emergency confessed, MITIGATE_MUST",
        "PPL 49, 13, emergency, NO_PENALTY_MUST_GUARDIAN",
    })
    void 法定裁量情节(String id, int age, String yes, Discretion.Outcome expected) {
        var facts = Set.of(yes.split(" "));
        var discretion = new Discretion(
                age,
                facts.contains("cannotDiscern"),
                facts.contains("partlyImpaired"),
                facts.contains("minor"),
                facts.contains("correctedInTime"),
                facts.contains("noHarm"),
                facts.contains("firstTime"),
                facts.contains("harmSlight"),
                false,
                false,
                false,
                facts.contains("coerced"),
                facts.contains("confessed"),
                false,
                facts.contains("emergency"));
        assertThat(Discretion.BOOK.ask(discretion).outcome()).as(id).isEqualTo(expected);
    }

    private static Officers.Officer officer(boolean assistant, @Nullable Certificate certificate) {
        return new Officers.Officer(UUID.randomUUID(), "某人", assistant, certificate);
    }

    private static Certificate certificate() {
        return new Certificate(
                "410899-0101",
                "省司法厅",
                UUID.randomUUID(),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2028, 12, 31),
                Set.of(),
                Certificate.State.VALID);
    }

    private static String code(Runnable asked) {
        try {
            asked.run();
            return "OK";
        } catch (Refused no) {
            assertThat(List.of(no.what(), no.why(), no.basis().label(), no.remedy()))
                    .allMatch(part -> !part.isBlank());
            return String.valueOf(no.code());
        }
    }
}
