package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.intake.IntakeSetup;
import cn.xiangzhi.places.Places;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the invented townships show to everybody: the newest answered reports, looked through, and how many people live there. */
@Component
@Order(175)
public class PublicRows implements DemoPart {

    private static final int SHOWN = 8;

    private final IntakeSetup intake;
    private final Places places;
    private final JdbcClient jdbc;

    PublicRows(IntakeSetup intake, Places places, JdbcClient jdbc) {
        this.intake = intake;
        this.places = places;
        this.jdbc = jdbc;
    }

    @Override
    public void live(Telling telling) {
        fill(telling.cast());
    }

    private void fill(Cast cast) {
        for (var town : places.townships(Cast.COUNTY)) {
            cast.with(town.code(), DefaultRole.PUBLISHER).stream()
                    .findFirst()
                    .ifPresent(publisher -> fill(actor(cast, publisher), town.code()));
        }
    }

    private void fill(Actor publisher, String township) {
        var villages = places.villages(Cast.COUNTY, township).size();
        intake.residents(publisher, township, villages * 2600 + 1400, 2020, "第七次全国人口普查公报（演示）");
        var shown = 0;
        for (var report : answered(township)) {
            if (shown < SHOWN && published(publisher, report)) {
                shown++;
            }
        }
    }

    private boolean published(Actor publisher, UUID report) {
        try {
            intake.publish(publisher, report);
            return true;
        } catch (Refused never) {
            return false;
        }
    }

    private List<UUID> answered(String township) {
        return jdbc.sql("""
                select id from v_intake_report
                 where county_code = :county and township_code = :township and answered_on is not null
                   and stage in ('ANSWERED', 'RATED', 'CLOSED')
                 order by id desc limit 40
                """)
                .param("county", Cast.COUNTY)
                .param("township", township)
                .query(UUID.class)
                .list();
    }

    private static Actor actor(Cast cast, Cast.Member member) {
        return new Actor(
                member.person(),
                member.person(),
                member.name(),
                cast.organ(member.township(), member.organ()),
                member.organ(),
                member.title(),
                new Scope(Cast.COUNTY, member.township(), null),
                DefaultRole.valueOf(member.role()).rights());
    }
}
