package cn.xiangzhi.dispatch.supervision;

import cn.xiangzhi.calendar.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Running numbers of supervisions and of orders without a report, by township and year. */
@Repository
public class OrderNumbers {

    /** Supervisions of orders. */
    public static final String SUPERVISION = "督";

    /** Orders for places that come again. */
    public static final String REPEATED = "复";

    private final JdbcClient jdbc;
    private final Today today;

    OrderNumbers(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** 督2026-0001. */
    public String next(String county, String township, String kind) {
        var year = today.date().getYear();
        var number = jdbc.sql("""
                insert into dispatch_number (county_code, township_code, kind, year, next_number)
                values (:county, :township, :kind, :year, 2)
                on conflict (county_code, township_code, kind, year)
                do update set next_number = dispatch_number.next_number + 1
                returning next_number - 1
                """)
                .param("county", county)
                .param("township", township)
                .param("kind", kind)
                .param("year", year)
                .query(Long.class)
                .single();
        return "%s%d-%04d".formatted(kind, year, number);
    }
}
