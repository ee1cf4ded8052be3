package cn.xiangzhi.casework.overview;

import cn.xiangzhi.powers.Workloads;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the capacity check how many cases are open in each township (F58). */
@Component
class CasesInHand implements Workloads {

    private final JdbcClient jdbc;

    CasesInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String townshipCode, int open) {}

    @Override
    public Map<String, Integer> open(String county) {
        return jdbc.sql("""
                        select township_code, count(*)::int as open from casework_case
                        where county_code = :county and open group by township_code
                        """).param("county", county).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::townshipCode, Row::open));
    }
}
