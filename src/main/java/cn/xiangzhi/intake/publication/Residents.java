package cn.xiangzhi.intake.publication;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people live in each township, with the source: what public figures are divided by (F51). */
@Component
public class Residents {

    private static final int MOST = 20_000_000;

    private final JdbcClient jdbc;
    private final ReportFigures figures;
    private final Places places;
    private final Today today;

    Residents(JdbcClient jdbc, ReportFigures figures, Places places, Today today) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.places = places;
        this.today = today;
    }

    /** A later figure takes the place of the one before; the last one stands. */
    public void put(Actor actor, String township, int residents, int year, String source) {
        actor.must(Right.REPORT_PUBLISH, "没有登记");
        if (!actor.scope().covers(actor.county(), township)
                || places.find(township).isEmpty()) {
            throw Refused.notFound("这个乡镇（街道）");
        }
        var said = source.replace("\0", "").strip();
        if (residents <= 0
                || residents > MOST
                || year < 1953
                || year > today.date().getYear()) {
            throw Refused.invalid("没有登记", "常住人口数或年份不对", "请填写公报上的常住人口数和数据年份");
        }
        if (said.isEmpty() || said.length() > 200) {
            throw Refused.invalid("没有登记", "没有写来源，或超过 200 字", "请写明来源，如“第七次全国人口普查公报”");
        }
        jdbc.sql("""
                insert into intake_residents (county_code, township_code, residents, year, source, entered_at, entered_by)
                values (:county, :township, :residents, :year, :source, :at, :by)
                on conflict (county_code, township_code) do update
                   set residents = excluded.residents, year = excluded.year, source = excluded.source,
                       entered_at = excluded.entered_at, entered_by = excluded.entered_by
                """)
                .param("county", actor.county())
                .param("township", township)
                .param("residents", residents)
                .param("year", year)
                .param("source", said)
                .param("at", today.now())
                .param("by", actor.person())
                .update();
        figures.forget(actor.county());
    }
}
