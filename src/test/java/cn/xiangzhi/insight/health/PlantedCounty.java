package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes finished reports, visits and cases straight into the store, as many as a test wants. */
public final class PlantedCounty {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final String county;

    public PlantedCounty(JdbcClient jdbc, String county) {
        this.jdbc = jdbc;
        this.county = county;
    }

    public void reports(String township, String category, LocalDate on, int many) {
        for (var n = 0; n < many; n++) {
            var number = "B" + NUMBERS.incrementAndGet();
            jdbc.sql("""
                    insert into intake_report (county_code, id, township_code, receipt, number, channel, category, title, body,
                      place_words, stage, receiver_name, received_at, once)
                    values (:county, :id, :township, :number, :number, 'HOTLINE', :category, '反映', '反映', '村口', 'CLOSED', '中心',
                      (:on::date + time '10:00') at time zone 'Asia/Shanghai', :id)
                    """)
                    .param("county", county)
                    .param("id", Ids.next())
                    .param("township", township)
                    .param("number", number)
                    .param("category", category)
                    .param("on", on)
                    .update();
        }
    }

    public void visit(String township, String item, LocalDate on) {
        jdbc.sql("""
                insert into inspection_visit (county_code, id, township_code, cause, title, place_words, started_at, ended_at,
                  officers, officer_names, helpers, certificates_shown, subject_kind, subject_shown, subject_sealed, seen, result,
                  note, item_code, by_person, by_name, recorded_at)
                values (:county, :id, :township, 'PATROL', '检查', '村口', (:on::date + time '10:00') at time zone 'Asia/Shanghai',
                  (:on::date + time '11:00') at time zone 'Asia/Shanghai', '{}', '', '', true, 'ORGANISATION', '某店', '', '没有问题',
                  'NOTHING_FOUND', '', :item, :id, '队员', (:on::date + time '11:00') at time zone 'Asia/Shanghai')
                """)
                .param("county", county)
                .param("id", Ids.next())
                .param("township", township)
                .param("item", item)
                .param("on", on)
                .update();
    }

    /** Decided cases under the items, the first of which is the case's own; revoked ones with the act that says so. */
    public void cases(String township, List<String> items, LocalDate opened, int many, int revoked) {
        for (var n = 0; n < many; n++) {
            var id = Ids.next();
            jdbc.sql("""
                    insert into casework_case (county_code, id, township_code, number, procedure, stage, item_code, item_name,
                      place_words, party_kind, party_shown, opened_on, filed_on, decided_on, closed_on, open, version)
                    values (:county, :id, :township, :number, 'ORDINARY', 'CLOSED', :item, :item, '村口', 'CITIZEN', '某某', :opened,
                      :opened::date + 2, :opened::date + 20, :opened::date + 40, false, 1)
                    """)
                    .param("county", county)
                    .param("id", id)
                    .param("township", township)
                    .param("number", "C" + NUMBERS.incrementAndGet())
                    .param("item", items.getFirst())
                    .param("opened", opened)
                    .update();
            for (var number = 1; number <= items.size(); number++) {
                jdbc.sql("""
                        insert into casework_violation (county_code, case_id, number, item_code, item_name, state)
                        values (:county, :id, :number, :item, :item, 'STANDING')
                        """)
                        .param("county", county)
                        .param("id", id)
                        .param("number", number)
                        .param("item", items.get(number - 1))
                        .update();
            }
            if (n < revoked) {
                act(id, opened.plusDays(50));
            }
        }
    }

    private void act(UUID caseId, LocalDate on) {
        jdbc.sql("""
                insert into casework_act (county_code, id, case_id, seq, move, at, name, post, facts, article, cautions, previous,
                  digest)
                values (:county, :id, :case, 30, 'REVOKE_REMEDY', (:on::date + time '10:00') at time zone 'Asia/Shanghai', '某',
                  '某', '{}', '', '[]', '', '')
                """)
                .param("county", county)
                .param("id", Ids.next())
                .param("case", caseId)
                .param("on", on)
                .update();
    }
}
