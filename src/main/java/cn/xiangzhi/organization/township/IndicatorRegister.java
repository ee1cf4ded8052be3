package cn.xiangzhi.organization.township;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Population, area and revenue of townships by year; only ever added to. */
@Component
public class IndicatorRegister {

    private final JdbcClient jdbc;
    private final Places places;
    private final Today today;

    IndicatorRegister(JdbcClient jdbc, Places places, Today today) {
        this.jdbc = jdbc;
        this.places = places;
        this.today = today;
    }

    /** The newest year's, as entered last. */
    public Optional<Indicators> latest(String county, String township) {
        return jdbc.sql("""
                select id, township_code, year, population, area, revenue, source, made_by, made_at
                from organization_indicator
                where county_code = :county and township_code = :township
                order by year desc, id desc limit 1
                """)
                .param("county", county)
                .param("township", township)
                .query(Indicators.class)
                .optional();
    }

    /** Enters a year's figures; {@code once} sent twice changes nothing. */
    @Transactional
    public void enter(
            Actor actor,
            UUID once,
            String township,
            int year,
            int population,
            BigDecimal area,
            BigDecimal revenue,
            String source) {
        if (!actor.scope().covers(actor.county(), township)
                || places.townships(actor.county()).stream()
                        .noneMatch(known -> known.code().equals(township))) {
            throw Refused.notFound("乡镇");
        }
        if (year < 1980 || year > today.date().getYear()) {
            throw Refused.invalid("分类指标未登记", "年度应在 1980 年至今年之间", "请填写数据所属的年度");
        }
        if (population <= 0 || area.signum() <= 0 || revenue.signum() < 0) {
            throw Refused.invalid("分类指标未登记", "人口、面积应大于 0，人均财政收入不能小于 0", "请照统计数据填写");
        }
        if (area.scale() > 2 || revenue.scale() > 2 || area.precision() > 10 || revenue.precision() > 12) {
            throw Refused.invalid("分类指标未登记", "面积、人均财政收入最多两位小数，数值过大", "请核对单位：平方公里、元");
        }
        if (source.isBlank() || source.length() > 100) {
            throw Refused.invalid("分类指标未登记", "没有写明数据来源，或超过 100 个字", "请写明统计公报、年报等来源");
        }
        jdbc.sql("""
                insert into organization_indicator
                    (county_code, id, township_code, year, population, area, revenue, source, made_by, made_at)
                values (:county, :id, :township, :year, :population, :area, :revenue, :source, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", once)
                .param("township", township)
                .param("year", year)
                .param("population", population)
                .param("area", area)
                .param("revenue", revenue)
                .param("source", source.strip())
                .param("by", actor.name())
                .param("at", today.now())
                .update();
    }
}
