package cn.xiangzhi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.TestStore;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.store.LateWrites;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PaperNumbersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private final javax.sql.DataSource source = TestStore.dataSource("documents");
    private final PaperNumbers numbers =
            new PaperNumbers(JdbcClient.create(source), new LateWrites(source), new Today(Clock.systemUTC()));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final Organ organ =
            new Organ(Ids.next(), "410999", "410999101", "清川县云溪镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "云");

    @Test
    void 两百人同时取号_不跳不重_回滚的不占号() throws Exception {
        var kept = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<String>>();
            for (var i = 0; i < 200; i++) {
                var fails = i % 5 == 0;
                futures.add(threads.submit(() -> fails ? rolledBack() : drawn(DAY)));
            }
            for (var future : futures) {
                var number = future.get();
                if (!number.isEmpty()) {
                    kept.add(number);
                }
            }
        }
        assertThat(new HashSet<>(kept))
                .hasSize(160)
                .isEqualTo(new HashSet<>(IntStream.rangeClosed(1, 160)
                        .mapToObj(seq -> "云罚决〔2026〕" + seq + "号")
                        .toList()));
    }

    @Test
    void 新年从一号起_各文种各自编号() {
        assertThat(drawn(DAY)).isEqualTo("云罚决〔2026〕1号");
        assertThat(drawn(DAY)).isEqualTo("云罚决〔2026〕2号");
        assertThat(drawn(DAY.plusDays(1))).isEqualTo("云罚决〔2027〕1号");
        assertThat(transaction.<String>execute(s -> numbers.draw(organ, PaperKind.PRIOR_NOTICE, DAY)))
                .isEqualTo("云罚告〔2026〕1号");
    }

    @Test
    void 预编号用一号销一号_作废的不再用() {
        var squad = Ids.next();
        var clerk = Actor.system("410999");
        transaction.executeWithoutResult(
                s -> assertThat(numbers.reserve(clerk, organ, squad, PaperKind.SUMMARY_DECISION, 2026, 3))
                        .containsExactly("云当罚〔2026〕1号", "云当罚〔2026〕2号", "云当罚〔2026〕3号"));
        assertThat(used(squad, null)).isEqualTo("云当罚〔2026〕1号");
        var spoilt = numbers.reserved(clerk).stream()
                .filter(row -> row.number().equals("云当罚〔2026〕2号"))
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(s -> numbers.voidReserved(clerk, spoilt.id(), "填写错误"));
        assertThat(used(squad, "云当罚〔2026〕3号")).isEqualTo("云当罚〔2026〕3号");
        assertThatThrownBy(() -> used(squad, "云当罚〔2026〕2号")).hasMessageContaining("已作废");
        assertThat(used(squad, null)).isEqualTo("无");
    }

    private String used(UUID squad, String asked) {
        return transaction.execute(
                s -> numbers.useReserved(organ, squad, PaperKind.SUMMARY_DECISION, DAY, Ids.next(), asked)
                        .orElse("无"));
    }

    private String drawn(LocalDate on) {
        return transaction.execute(s -> numbers.draw(organ, PaperKind.DECISION, on));
    }

    private String rolledBack() {
        return transaction.execute(s -> {
            numbers.draw(organ, PaperKind.DECISION, DAY);
            s.setRollbackOnly();
            return "";
        });
    }
}
