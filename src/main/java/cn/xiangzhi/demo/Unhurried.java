package cn.xiangzhi.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * While the demonstration loads, its own thread's commits need not wait for the disk: a load cut short is thrown away and
 * done again. Everybody else's commits wait as always.
 */
@Component
@ConditionalOnProperty(name = "xiangzhi.demo", havingValue = "true")
class Unhurried implements TransactionExecutionListener {

    private final ObjectProvider<JdbcClient> jdbc;
    private volatile @Nullable Thread loading;

    Unhurried(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    void during(Runnable load) {
        loading = Thread.currentThread();
        try {
            load.run();
        } finally {
            loading = null;
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && Thread.currentThread().equals(loading)) {
            jdbc.getObject().sql("set local synchronous_commit = off").update();
        }
    }
}
