package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Files from the time when one more matter was all a file could hold, and the line of several violations. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class FormerViolationsRoadTest extends ViolationSteps {

    @Test
    void 一行表按每个违法行为的领域各计一起_合计只计一起() throws Exception {
        var town = road.town(STALL, SIGN, STRAW);
        three(town, NUMBER);
        var year = "/cases/line?opened_from=2026-01-01&opened_to=2026-12-31";
        assertThat(page(town.head(), year)).contains("共监管1处", "城市管理", "生态环境");
        assertThat(page(town.head(), year + "&field=生态环境")).contains("共监管1处");
        assertThat(page(town.head(), "/cases/line/cases?opened_from=2026-01-01&opened_to=2026-12-31&field=生态环境"))
                .contains("等3个违法行为");
        assertThat(page(town.head(), "/cases/line/cases?opened_from=2026-01-01&opened_to=2026-12-31&field=消防救援"))
                .doesNotContain("等3个违法行为");
    }

    @Test
    void 原来只记一个另一事项的案卷照样读出两项_补建的登记与重算一致() throws Exception {
        var town = road.town(STALL, SIGN);
        var id = opened(town, STALL, NUMBER);
        investigated(town, id);
        var facts = "{\"outcome\":\"给予行政处罚\",\"kinds\":\"罚款\",\"fine\":\"700\",\"otherItem\":\"" + SIGN
                + "\",\"otherFine\":\"300\",\"facts\":\"旧\",\"violated\":\"旧\",\"basis\":\"旧\",\"discretion\":\"旧\"}";
        transaction.executeWithoutResult(status -> {
            old(town, id, "CONCLUDE", facts, 90);
            old(
                    town,
                    id,
                    "PROPOSE_DECISION",
                    "{\"kinds\":\"罚款\",\"fine\":\"700\",\"facts\":\"旧\",\"basis\":\"旧\"}",
                    91);
            old(town, id, "DECIDE", "{\"lateFeeStated\":\"true\"}", 92);
            jdbc.sql("update casework_case set stage = 'DECIDED', decided_on = '2026-03-16', fine = 700 where id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from casework_violation where county_code = :county and case_id = :id")
                    .param("county", town.county())
                    .param("id", id)
                    .update();
            backfill(town.county());
        });
        assertThat(kept(town, id)).containsExactly("1 " + STALL + " STANDING 400.00", "2 " + SIGN + " STANDING 300.00");
        var file = road.files.file(road.row(town, id));
        assertThat(cn.xiangzhi.casework.flow.Charges.of(
                                file, file.imposedBy().orElseThrow().facts())
                        .stream()
                        .map(charge ->
                                charge.violation().itemCode() + charge.penalty().words()))
                .containsExactly(STALL + "罚款400元", SIGN + "罚款300元");
        assertThat(page(town.officer(), "/cases/" + id)).contains("第2项 " + SIGN + " 对户外广告", "罚款合计", "700.00");
    }

    /** An act as it was written when a file could hold one more item. */
    private void old(Town town, UUID id, String move, String facts, int seq) {
        jdbc.sql("""
                        insert into casework_act (county_code, id, case_id, seq, move, at, name, post, facts, article, cautions,
                            previous, digest)
                        values (:county, :id, :case, :seq, :move, '2026-03-16T09:00+08:00', '某人', '岗位', :facts::jsonb, '', '[]',
                            '', '')
                        """)
                .param("county", town.county())
                .param("id", Ids.next())
                .param("case", id)
                .param("seq", seq)
                .param("move", move)
                .param("facts", facts)
                .update();
    }

    /** The statements of the migration that fill the table from what was there, for one county. */
    private void backfill(String county) {
        var sql = read().split(";\n");
        for (var statement : sql) {
            var words = statement.strip();
            if (words.startsWith("insert into casework_violation") || words.startsWith("update casework_violation")) {
                var here = words.startsWith("update")
                        ? words + " and m.county_code = :county"
                        : words.contains("where m.number = 1")
                                ? words + " and m.county_code = :county"
                                : words
                                        + " where c.county_code = :county and not exists (select 1 from casework_violation x "
                                        + "where x.county_code = c.county_code and x.case_id = c.id)";
                jdbc.sql(here).param("county", county).update();
            }
        }
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/main/resources/db/migration/casework/V007__violations.sql"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
