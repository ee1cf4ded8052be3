package cn.xiangzhi.store;

import javax.sql.DataSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Spring's template, before whose every statement what {@link LateWrites} holds is sent: the order of the code is kept. */
@Lazy
@Component
public class OrderedTemplate extends JdbcTemplate {

    private final LateWrites late;

    public OrderedTemplate(DataSource source, LateWrites late) {
        super(source);
        this.late = late;
    }

    /** Asked for once by every statement. */
    @Override
    protected DataSource obtainDataSource() {
        late.flush();
        return super.obtainDataSource();
    }
}
