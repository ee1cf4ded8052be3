package cn.xiangzhi.store;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Spring's transactions, with whose commit travels what {@link LateWrites} still holds. */
@Lazy
@Component("transactionManager")
public class OrderedTransactions extends JdbcTransactionManager {

    private final transient LateWrites late;

    public OrderedTransactions(DataSource source, LateWrites late) {
        super(source);
        this.late = late;
    }

    /** Told who commits, the interceptor need not look it up at every method it stands before. */
    @Autowired(required = false)
    void serve(TransactionInterceptor interceptor) {
        interceptor.setTransactionManager(this);
    }

    /** After everybody who writes something before the commit; what is refused here takes the transaction back. */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        late.commit();
        super.doCommit(status);
    }
}
