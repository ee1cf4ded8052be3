package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.inspection.SubjectHistory;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every case a subject ever was a party of, open and closed, for the subject's page (S9). */
@Component
class PartyPast implements SubjectHistory {

    private final JdbcClient jdbc;
    private final PersonalData secrets;

    PartyPast(JdbcClient jdbc, PersonalData secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public List<Done> of(Actor actor, Who who) {
        if (!actor.has(Right.CASE_READ)) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select distinct c.id, c.number, c.item_name, c.stage, c.opened_on from casework_party p
                        join casework_case c on c.county_code = p.county_code and c.id = p.case_id
                        where p.county_code = :county and (p.name_print = any(:names) or p.id_print = any(:numbers))
                          and c.township_code = :township
                          and (:own::text is null or c.township_code = :own)
                        order by c.opened_on desc, c.id desc limit 100
                        """)
                .param("county", actor.county())
                .param("township", who.place().township())
                .param("own", actor.scope().township())
                .param("names", prints(who.names()))
                .param("numbers", prints(who.numbers()))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Done(
                        "案件",
                        row.number() + " " + row.itemName(),
                        Stage.valueOf(row.stage()).label(),
                        row.openedOn().atStartOfDay(Today.BEIJING).toOffsetDateTime(),
                        "/cases/" + row.id()))
                .toList();
    }

    private String[] prints(List<String> texts) {
        return texts.stream().map(secrets::fingerprint).toArray(String[]::new);
    }

    record Row(UUID id, String number, String itemName, String stage, LocalDate openedOn) {}
}
