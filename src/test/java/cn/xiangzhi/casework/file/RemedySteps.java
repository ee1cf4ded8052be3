package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ServedRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.file.ServedRoad.Days;
import cn.xiangzhi.casework.flow.Remedies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The steps of a fine that is attacked: applied, replied, upheld, changed, revoked, paid back. */
abstract class RemedySteps {

    static final String ITEM = "CG-CF-020";

    static final Days DAYS =
            new Days("2025-02-05", "2025-02-06", "2025-02-24", "2025-02-26", "2025-03-06", "2025-03-07", "2025-03-10");

    @Autowired
    CaseRoad road;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseMoney money;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    String stage(Town town, UUID entry) {
        return jdbc.sql("select stage from disclosure_entry where county_code = :county and id = :id")
                .param("county", town.county())
                .param("id", entry)
                .query(String.class)
                .single();
    }

    UUID fined(ServedRoad on) {
        return on.served(ITEM, "CITIZEN", "贺长顺", "410899199503160210", "1000", DAYS);
    }

    void review(Town town, UUID id, String procedure, String accepted, String copy) {
        road.go(
                town.officer(),
                id,
                "REGISTER_REVIEW",
                "2025-03-31T15:00",
                "remedyBody",
                "清源县人民政府",
                "remedyNumber",
                "清政复〔2025〕8号",
                "reviewProcedure",
                procedure,
                "remedyAcceptedOn",
                accepted,
                "copyReceivedOn",
                copy);
    }

    void refund(Town town, ServedRoad on, UUID id, String amount, String day) {
        refused(null, "没有经负责人决定", () -> back(town, id, amount, day));
        refused(null, "应退" + amount + "元", () -> order(town, id, "1", day));
        order(town, id, amount, day);
        assertThat(jdbc.sql("select waits_for from casework_case where county_code = :county and id = :id")
                        .param("county", town.county())
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("PAYMENT_RECORD");
        refused(null, "决定退还" + amount + "元", () -> back(town, id, "2", day));
        back(town, id, amount, day);
    }

    void order(Town town, UUID id, String amount, String day) {
        road.go(
                town.head(),
                id,
                "ORDER_REFUND",
                day + "T09:00",
                "refundAmount",
                amount,
                "refundReason",
                "决定已被撤销或者变更",
                "opinion",
                "同意");
    }

    void back(Town town, UUID id, String amount, String day) {
        road.go(
                town.treasury(),
                id,
                "REFUND",
                day + "T15:00",
                "refundAmount",
                amount,
                "refundedOn",
                day,
                "refundReceipt",
                "退库0001",
                "refundTo",
                "农商银行尾号1234");
    }

    Remedies.State state(Town town, UUID id) {
        return Remedies.state(files.file(road.row(town, id)));
    }

    BigDecimal late(Town town, UUID id, String day) {
        return money.of(files.file(road.row(town, id)))
                .lateFee(LocalDate.parse(day))
                .payable();
    }

    BigDecimal owed(Town town, UUID id) {
        var file = files.file(road.row(town, id));
        return Remedies.refundOwed(file, money.of(file), LocalDate.parse("2025-06-03"));
    }
}
