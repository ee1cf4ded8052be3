package cn.xiangzhi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program starts. */
@XiangzhiTest
class StartTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void 整个系统能够启动并连上数据库() {
        assertThat(jdbc.sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }
}
