package cn.xiangzhi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

class GatheredTest {

    private final DataSource source = TestStore.open(TestStore.emptyDatabase());
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final ConcurrentLinkedQueue<Integer> sizes = new ConcurrentLinkedQueue<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private final Gathered<Integer, String> gathered = new Gathered<>("test", transaction, this::write);

    @BeforeEach
    void table() {
        jdbc.sql("create table word (n int primary key)").update();
    }

    @Test
    void 一件的也照写_答复时已经提交() {
        go.countDown();

        assertThat(gathered.keep(7)).isEqualTo("第7");
        assertThat(numbers()).containsExactly(7);
    }

    @Test
    void 写着的时候来的一同写_各得各的答复() throws Exception {
        var asked = new ArrayList<FutureTask<String>>();
        IntStream.range(0, 40).forEach(n -> asked.add(asking(n)));
        go.countDown();

        for (var n = 0; n < 40; n++) {
            assertThat(asked.get(n).get()).isEqualTo("第" + n);
        }
        assertThat(numbers()).hasSize(40);
        assertThat(sizes).as("头两件各写各的，其余的一同写").hasSizeLessThan(6).contains(1);
    }

    @Test
    void 一同写的有一件不成_只有它不成() throws Exception {
        jdbc.sql("insert into word (n) values (30)").update();
        var asked = new ArrayList<FutureTask<String>>();
        IntStream.range(0, 40).forEach(n -> asked.add(asking(n)));
        go.countDown();

        for (var n = 0; n < 40; n++) {
            if (n == 30) {
                assertThatThrownBy(asked.get(n)::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(DataIntegrityViolationException.class);
            } else {
                assertThat(asked.get(n).get()).isEqualTo("第" + n);
            }
        }
        assertThat(numbers()).hasSize(40);
    }

    @Test
    void 数据库连不上的_不一件件再试() throws Exception {
        var tries = new ConcurrentLinkedQueue<Integer>();
        TransactionOperations away = new TransactionOperations() {
            @Override
            public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> action) {
                tries.add(1);
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                throw new CannotCreateTransactionException("away");
            }
        };
        var closed = new Gathered<Integer, String>("test-away", away, this::write);
        var asked = new ArrayList<FutureTask<String>>();
        IntStream.range(0, 40).forEach(n -> asked.add(asking(closed, n)));
        go.countDown();

        for (var one : asked) {
            assertThatThrownBy(one::get).hasCauseInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(tries).hasSizeLessThan(6);
    }

    private FutureTask<String> asking(int n) {
        return asking(gathered, n);
    }

    /** Asks on a thread of its own and comes back once it waits for its answer. */
    private static FutureTask<String> asking(Gathered<Integer, String> whom, int n) {
        var task = new FutureTask<>(() -> whom.keep(n));
        var thread = Thread.ofPlatform().start(task);
        while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }

    private List<String> write(List<Integer> all) {
        sizes.add(all.size());
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        all.forEach(
                n -> jdbc.sql("insert into word (n) values (:n)").param("n", n).update());
        return all.stream().map(n -> "第" + n).toList();
    }

    private List<Integer> numbers() {
        return jdbc.sql("select n from word order by n").query(Integer.class).list();
    }
}
