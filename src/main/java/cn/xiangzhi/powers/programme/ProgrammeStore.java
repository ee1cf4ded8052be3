package cn.xiangzhi.powers.programme;

import cn.xiangzhi.powers.handed.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of programmes; a township sees those in which it was drawn, and of them its own lines. */
@Component
public class ProgrammeStore {

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Programme> all(Sight sight) {
        return jdbc.sql("""
                select p.* from powers_programme p
                where p.county_code = :county
                  and (:township::text is null or exists (select 1 from powers_programme_place x
                       where x.county_code = p.county_code and x.programme_id = p.id and x.township_code = :township))
                order by p.half_from desc, p.id desc limit 100
                """)
                .param("county", sight.countyCode())
                .param("township", sight.township())
                .query(Programme.class)
                .list();
    }

    public Optional<Programme> find(Sight sight, UUID id) {
        return all(sight).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    List<Drawn> drawn(Sight sight, UUID programme) {
        return jdbc.sql("""
                select * from powers_programme_place
                where county_code = :county and programme_id = :programme
                  and (:township::text is null or township_code = :township)
                order by place
                """)
                .param("county", sight.countyCode())
                .param("programme", programme)
                .param("township", sight.township())
                .query(Drawn.class)
                .list();
    }

    Optional<Drawn> line(Sight sight, UUID id) {
        return jdbc.sql("""
                select * from powers_programme_place
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", sight.countyCode())
                .param("id", id)
                .param("township", sight.township())
                .query(Drawn.class)
                .optional();
    }

    /** Lines of the township that wait for its answer. */
    List<Drawn> asked(Sight sight, int limit) {
        return jdbc.sql("""
                select * from powers_programme_place
                where county_code = :county and township_code = :township and stage = 'ASKED' order by found_on, id limit :limit
                """)
                .param("county", sight.countyCode())
                .param("township", sight.township())
                .param("limit", limit)
                .query(Drawn.class)
                .list();
    }

    boolean add(String county, Programme p) {
        return jdbc.sql("""
                insert into powers_programme (county_code, id, name, half_from, half_to, wanted, seed, candidates, drawn_by,
                  drawn_at, report, reported_on, paper, paper_number, version)
                values (:county, :id, :name, :from, :to, :wanted, :seed, :candidates, :by, :at, '', null, null, '', 0)
                on conflict do nothing
                """)
                        .param("county", county)
                        .param("id", p.id())
                        .param("name", p.name())
                        .param("from", p.halfFrom())
                        .param("to", p.halfTo())
                        .param("wanted", p.wanted())
                        .param("seed", p.seed())
                        .param("candidates", p.candidates())
                        .param("by", p.drawnBy())
                        .param("at", p.drawnAt())
                        .update()
                == 1;
    }

    void put(String county, Drawn d) {
        jdbc.sql("""
                insert into powers_programme_place (county_code, id, programme_id, township_code, item_code, item_name, place,
                  finding, question, found_by, found_on, answer, answered_by, answered_on, stage, version)
                values (:county, :id, :programme, :township, :item, :name, :place, '', '', '', null, '', '', null, :stage, 0)
                """)
                .param("county", county)
                .param("id", d.id())
                .param("programme", d.programmeId())
                .param("township", d.townshipCode())
                .param("item", d.itemCode())
                .param("name", d.itemName())
                .param("place", d.place())
                .param("stage", d.stage().name())
                .update();
    }

    boolean found(String county, Drawn d, String finding, String question, String by, LocalDate on) {
        return jdbc.sql("""
                update powers_programme_place
                set finding = :finding, question = :question, found_by = :by, found_on = :on, stage = :stage,
                  version = version + 1
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", county)
                        .param("id", d.id())
                        .param("version", d.version())
                        .param("finding", finding)
                        .param("question", question)
                        .param("by", by)
                        .param("on", on)
                        .param("stage", question.isEmpty() ? PlaceStage.FOUND.name() : PlaceStage.ASKED.name())
                        .update()
                == 1;
    }

    boolean answered(String county, Drawn d, String answer, String by, LocalDate on) {
        return jdbc.sql("""
                update powers_programme_place
                set answer = :answer, answered_by = :by, answered_on = :on, stage = 'ANSWERED', version = version + 1
                where county_code = :county and id = :id and version = :version and stage = 'ASKED'
                """)
                        .param("county", county)
                        .param("id", d.id())
                        .param("version", d.version())
                        .param("answer", answer)
                        .param("by", by)
                        .param("on", on)
                        .update()
                == 1;
    }

    boolean report(String county, Programme p, String report, LocalDate on) {
        return jdbc.sql("""
                update powers_programme set report = :report, reported_on = :on, version = version + 1
                where county_code = :county and id = :id and version = :version and reported_on is null
                """)
                        .param("county", county)
                        .param("id", p.id())
                        .param("version", p.version())
                        .param("report", report)
                        .param("on", on)
                        .update()
                == 1;
    }

    void paper(String county, UUID id, UUID paper, String number) {
        jdbc.sql("""
                update powers_programme set paper = :paper, paper_number = :number where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .param("paper", paper)
                .param("number", number)
                .update();
    }
}
