package cn.xiangzhi.access.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@XiangzhiTest
class AuditChainTest {

    @Autowired
    private Audit audit;

    @Autowired
    private AuditProof proof;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private static final AtomicInteger COUNTIES = new AtomicInteger(835300);

    private final String county = String.valueOf(COUNTIES.incrementAndGet());
    private final Actor system = Actor.system(county);

    @Test
    void 并发写入仍是一条不断的链() throws Exception {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 40; i++) {
                var n = i;
                workers.submit(() -> audit.record(system, "测试", "test", null, "第" + n + "次"));
            }
        }
        var finding = proof.verify(county);
        assertThat(finding.broken()).isEmpty();
        assertThat(finding.rows()).isEqualTo(40);
    }

    @Test
    void 改一个字删一行都查得出是哪一条() {
        for (var i = 0; i < 5; i++) {
            audit.record(system, "测试", "test", null, "第" + i + "次");
        }
        set("update access_audit set detail = '改过' where county_code = :c and seq = 3");
        assertThat(proof.verify(county).broken()).contains(3L);
        set("update access_audit set detail = '第2次' where county_code = :c and seq = 3");
        assertThat(proof.verify(county).broken()).isEmpty();
        set("delete from access_audit where county_code = :c and seq = 2");
        assertThat(proof.verify(county).broken()).contains(2L);
        set("delete from access_audit where county_code = :c and seq > 1");
        assertThat(proof.verify(county).broken()).contains(2L);
    }

    @Test
    void 事务回退则不留记录() {
        audit.record(system, "测试", "test", null, null);
        transactions.executeWithoutResult(t -> {
            audit.record(system, "没有发生", "test", null, null);
            t.setRollbackOnly();
        });
        audit.record(system, "测试", "test", null, null);
        assertThat(proof.verify(county).rows()).isEqualTo(2);
        assertThat(proof.verify(county).broken()).isEmpty();
    }

    @Test
    void 六个月以内的日志不能清理() {
        audit.record(system, "测试", "test", null, null);
        assertThatThrownBy(() -> proof.purge(county, 179)).isInstanceOf(Refused.class);
        assertThat(proof.purge(county, 180)).isZero();
        assertThat(proof.verify(county).rows()).isEqualTo(1);
    }

    private void set(String sql) {
        jdbc.sql(sql).param("c", county).update();
    }
}
