package cn.xiangzhi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.TestStore;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class LateWritesTest {

    private final DataSource source = TestStore.open(TestStore.emptyDatabase());
    private final LateWrites late = new LateWrites(source);
    private final JdbcClient jdbc = JdbcClient.create(new OrderedTemplate(source, late));
    private final JdbcClient apart = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new OrderedTransactions(source, late));

    @BeforeEach
    void table() {
        apart.sql("create table word (n int primary key, text text)").update();
    }

    @Test
    void 没有事务的当时就写() {
        write(1, "一");

        assertThat(words()).containsExactly("一");
    }

    @Test
    void 先后次序同写下的一样_随后的查询看得到() {
        transaction.executeWithoutResult(status -> {
            write(1, "一");
            late.sql("update word set text = :text where n = :n")
                    .param("n", 1)
                    .param("text", "改过")
                    .later();
            write(2, null);
            assertThat(words()).containsExactly("改过", null);
            write(3, "三");
        });

        assertThat(words()).containsExactly("改过", null, "三");
    }

    @Test
    void 退回的事务什么也不写() {
        transaction.executeWithoutResult(status -> {
            write(1, "一");
            status.setRollbackOnly();
        });

        assertThat(words()).isEmpty();
    }

    @Test
    void 数据库不收的_提交时说出来_一并退回() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    write(1, "一");
                    write(1, "又一");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(words()).isEmpty();
    }

    @Test
    void 必须写到的没有写到_提交时用自己的话说_一并退回() {
        write(1, "一");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    write(2, "二");
                    change(9, "没有这一行");
                    write(3, "三");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("第9行没有写到");

        assertThat(words()).containsExactly("一");
    }

    @Test
    void 必须写到的没有写到_后面的查询也问得出来() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    change(9, "没有这一行");
                    words();
                }))
                .hasMessage("第9行没有写到");
        assertThatThrownBy(() -> change(9, "没有事务")).hasMessage("第9行没有写到");
    }

    @Test
    void 按种类送的_必须写到的一样算数() {
        write(1, "一");
        transaction.executeWithoutResult(status -> {
            late.byKind();
            change(1, "改过");
            change(1, "又改过");
            write(2, "二");
        });
        assertThat(words()).containsExactly("又改过", "二");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    late.byKind();
                    change(1, "三次");
                    change(9, "没有这一行");
                }))
                .hasMessage("第9行没有写到");
        assertThat(words()).containsExactly("又改过", "二");
    }

    @Test
    void 当时就要的答复_等着的先写_一趟里问到() {
        transaction.executeWithoutResult(status -> {
            write(1, "一");
            change(1, "改过");
            write(2, "二");
            var said = late.sql("update word set text = text || :more where n = :n returning text")
                    .param("n", 1)
                    .param("more", "又添")
                    .answered((row, n) -> row.getString(1));
            assertThat(said).isEqualTo("改过又添");
            write(3, "三");
        });
        assertThat(words()).containsExactly("改过又添", "二", "三");
        int count = late.sql("select count(*) from word").answered((row, n) -> row.getInt(1));
        assertThat(count).isEqualTo(3);
    }

    @Test
    void 问的时候_前面必须写到的没有写到也说出来() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    change(9, "没有这一行");
                    late.sql("select count(*) from word").answered((row, n) -> row.getInt(1));
                }))
                .hasMessage("第9行没有写到");
    }

    private void change(int n, String text) {
        late.sql("with changed as (update word set text = :text where n = :n returning 1) " + LateWrites.COUNTED
                        + "changed")
                .param("n", n)
                .param("text", text)
                .mustWrite(() -> new IllegalStateException("第" + n + "行没有写到"));
    }

    @Test
    void 另开的事务各写各的() {
        var another = new TransactionTemplate(new OrderedTransactions(source, late));
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            write(1, "外");
            another.executeWithoutResult(inner -> write(2, "内"));
            assertThat(apart.sql("select text from word where n = 2")
                            .query(String.class)
                            .single())
                    .isEqualTo("内");
            status.setRollbackOnly();
        });

        assertThat(words()).containsExactly("内");
    }

    @Test
    void 提交之前才头一次写的_也随这次提交() {
        transaction.executeWithoutResult(
                status -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        write(1, "赶上了");
                    }
                }));

        assertThat(words()).containsExactly("赶上了");
    }

    @Test
    void 换了事务管理器_不会悄悄丢掉() {
        var plain = new TransactionTemplate(new JdbcTransactionManager(source));

        assertThatThrownBy(() -> plain.executeWithoutResult(status -> write(1, "没有人送")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never sent");

        assertThat(words()).isEmpty();
    }

    @Test
    void 提交同最后的写入一趟去_提交之后别的连接就看得到() {
        transaction.executeWithoutResult(status -> {
            write(1, "一");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    assertThat(apart.sql("select text from word")
                                    .query(String.class)
                                    .list())
                            .containsExactly("一");
                }
            });
        });

        transaction.executeWithoutResult(status -> {
            write(2, "二");
            status.setRollbackOnly();
        });
        assertThat(words()).containsExactly("一");
    }

    @Test
    void 到提交时才核对的约束_不合的一并退回() {
        apart.sql("create table twice (n int, constraint twice_once unique (n) deferrable initially deferred)")
                .update();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    write(1, "一");
                    late.sql("insert into twice (n) values (7), (7)").later();
                }))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(words()).isEmpty();
        transaction.executeWithoutResult(status -> write(2, "下一次照常"));
        assertThat(words()).containsExactly("下一次照常");
    }

    @Test
    void 走在前面的语句不等_等着的照旧随提交写() {
        transaction.executeWithoutResult(status -> {
            write(1, "一");
            assertThat(late.ahead(() -> words())).isEmpty();
            assertThat(words()).containsExactly("一");
            write(2, "二");
        });

        assertThat(words()).containsExactly("一", "二");
    }

    @Test
    void 轮到它之后再写的_当时就送() {
        transaction.executeWithoutResult(status -> {
            write(1, "一");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    write(2, "二");
                }
            });
        });

        assertThat(words()).containsExactly("一", "二");
    }

    @Test
    void 很多条也一条不少_提交之前才添的也写() {
        transaction.executeWithoutResult(status -> {
            IntStream.rangeClosed(1, 120).forEach(n -> write(n, "第" + n));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public int getOrder() {
                    return 0;
                }

                @Override
                public void beforeCommit(boolean readOnly) {
                    write(121, "最后");
                }
            });
        });

        assertThat(words()).hasSize(121).endsWith("第120", "最后");
    }

    @Test
    void 许多件一起写的_同样的话合成一条_先后查得到_空的也写() {
        apart.sql("create table mark (n int, seen int)").update();
        transaction.executeWithoutResult(status -> {
            late.byKind();
            for (var n = 1; n <= 700; n++) {
                write(n, n % 3 == 0 ? null : "第" + n);
                late.sql("insert into mark (n, seen) values (:n, (select count(*) from word))")
                        .param("n", n)
                        .later();
                if (n == 5) {
                    assertThat(words()).hasSize(5);
                }
            }
        });

        assertThat(words()).hasSize(700).startsWith("第1", "第2", null);
        assertThat(jdbc.sql("select n from mark where seen < n")
                        .query(Integer.class)
                        .list())
                .as("每一类都在它头一条的位置上")
                .isEmpty();
    }

    @Test
    void 许多件一起写的_数据库不收一条_全部退回() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    late.byKind();
                    for (var n = 1; n <= 9; n++) {
                        write(n % 8, "第" + n);
                    }
                }))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(words()).isEmpty();
    }

    @Test
    void 只差一串词的写入合成一条_隔着别的就不合() {
        transaction.executeWithoutResult(status -> IntStream.rangeClosed(1, 5).forEach(n -> write(n, "第" + n)));

        transaction.executeWithoutResult(status -> {
            mark("甲", "第1");
            mark("甲", "第2", "第9");
            mark("乙", "第3");
            write(6, "第6");
            mark("乙", "第4", "第6");
        });

        assertThat(words()).containsExactly("甲", "甲", "乙", "乙", "第5", "乙");
    }

    private void mark(String as, String... which) {
        late.sql("update word set text = :as where text = any(:which::text[])")
                .param("as", as)
                .param("which", which)
                .together("which");
    }

    private void write(int n, String text) {
        late.sql("insert into word (n, text) values (:n, :text)")
                .param("n", n)
                .param("text", text)
                .later();
    }

    private List<String> words() {
        return jdbc.sql("select text from word order by n").query(String.class).list();
    }
}
