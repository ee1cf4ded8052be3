package cn.xiangzhi.documents.life;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Paper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked at a paper, once a person, day and way; and how often the public verified it, without saying who (F45 F44). */
@Component
public class Looks {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Today today;

    Looks(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Somebody looked; the first time on a day and in a way is what is kept. */
    public record Line(OffsetDateTime at, String who, String post, String look) {}

    /** The days on which the public verified it, together. */
    public record Checked(int times, LocalDate last) {}

    /** Who may see who looked: the head, and who reads the audit trail. */
    public static boolean shownTo(Actor actor) {
        return actor.has(Right.CASE_APPROVE) || actor.has(Right.AUDIT_READ);
    }

    public void looked(Actor actor, Paper paper, Look look) {
        jdbc.sql("""
                insert into documents_paper_seen (county_code, paper, person, day, form, person_name, person_post, at)
                values (:county, :paper, :person, :day, :form, :name, :post, :at)
                on conflict do nothing
                """)
                .param("county", paper.county())
                .param("paper", paper.id())
                .param("person", actor.person())
                .param("day", today.date())
                .param("form", look.name())
                .param("name", actor.name())
                .param("post", actor.postTitle())
                .param("at", today.now())
                .update();
    }

    public void checked(String county, UUID paper) {
        jdbc.sql("""
                insert into documents_paper_checked (county_code, paper, day, times) values (:county, :paper, :day, 1)
                on conflict (county_code, paper, day) do update set times = documents_paper_checked.times + 1
                """)
                .param("county", county)
                .param("paper", paper)
                .param("day", today.date())
                .update();
    }

    /** Newest first. */
    public List<Line> of(Paper paper) {
        return jdbc.sql("""
                select at, person_name, person_post, form from documents_paper_seen
                where county_code = :county and paper = :paper
                order by at desc limit :most
                """)
                .param("county", paper.county())
                .param("paper", paper.id())
                .param("most", MOST)
                .query(Looks::line)
                .list();
    }

    public List<Checked> checkedOf(Paper paper) {
        return jdbc.sql("""
                select sum(times)::int as times, max(day) as last from documents_paper_checked
                where county_code = :county and paper = :paper having count(*) > 0
                """)
                .param("county", paper.county())
                .param("paper", paper.id())
                .query(Checked.class)
                .list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getObject("at", OffsetDateTime.class),
                row.getString("person_name"),
                row.getString("person_post"),
                Look.valueOf(row.getString("form")).label());
    }
}
