package cn.xiangzhi.running;

import java.sql.Connection;
import java.sql.SQLException;

/** The smallest register a report needs: one county, one town, one village. */
public final class Village {

    public static final String COUNTY = "429999";
    public static final String TOWNSHIP = "429999101";
    public static final String CODE = "429999101201";

    private Village() {}

    public static void register(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into places_division (county_code, code, township_code, level, kind, name, parent_code, valid_from)
                    values ('429999', '429999', null, 'COUNTY', 'COUNTY', '试验县', '', date '2020-01-01'),
                           ('429999', '429999101', '429999101', 'TOWNSHIP', 'TOWN', '试验镇', '429999', date '2020-01-01'),
                           ('429999', '429999101201', '429999101', 'VILLAGE', 'VILLAGERS', '试验村', '429999101',
                            date '2020-01-01')
                    on conflict do nothing
                    """);
        }
    }
}
