package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.documents.ChainedRows.Range;
import cn.xiangzhi.documents.ChainedRows.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts stand in the store's chain: an altered or a deleted one is found. */
@XiangzhiTest
@Import(CaseRoad.class)
class ActRowsTest {

    @Autowired
    private CaseRoad road;

    @Autowired
    private ActRows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void 每一步都入链_改了删了都看得出来() {
        var town = road.town("HB-CF-015");
        var id = road.lead(town, "HB-CF-015", "CITIZEN", "孟宪德", "2026-08-10T16:40");
        road.identify(town, id, "CITIZEN", "孟宪德", "410899196204090175", "2026-08-10T17:00");
        road.go(town.officer(), id, "VERIFY", "2026-08-10T17:05");
        road.evidence(town, id, "现场照片", "2026-08-10T17:10");
        assertThat(of(id)).hasSize(4).allMatch(ActRowsTest::whole);

        jdbc.sql(
                        "update casework_act set facts = facts || '{\"plan\":\"另行安排\"}' where case_id = :id and move = 'VERIFY'")
                .param("id", id)
                .update();
        assertThat(of(id)).filteredOn(row -> !whole(row)).hasSize(1);

        var last = jdbc.sql("select id from casework_act where case_id = :id order by seq desc limit 1")
                .param("id", id)
                .query(UUID.class)
                .single();
        jdbc.sql("delete from casework_act where id = :id").param("id", last).update();
        assertThat(all())
                .filteredOn(row -> row.subject().equals(last))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.kept()).isNull();
                    assertThat(row.linked()).isNotNull();
                });
        assertThat(rows.matters(id)).hasSize(3);
    }

    private static boolean whole(Row row) {
        var kept = Objects.requireNonNull(row.kept());
        var linked = Objects.requireNonNull(row.linked());
        return kept.again().get().equals(kept.digest()) && linked.digest().equals(kept.digest());
    }

    private List<Row> of(UUID caseId) {
        return read(new Range(null, new HashSet<>(Set.of(caseId))));
    }

    private List<Row> all() {
        return read(Range.ALL);
    }

    private List<Row> read(Range range) {
        var found = new ArrayList<Row>();
        transaction.executeWithoutResult(status -> rows.each(range, found::add));
        return found;
    }
}
