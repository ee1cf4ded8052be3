package cn.xiangzhi.documents.chain;

import cn.xiangzhi.calendar.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The daily anchors: made once a day and never changed. */
@Component
public class Anchors {

    private final JdbcClient jdbc;
    private final ChainStore store;
    private final Linker linker;
    private final Today today;

    public Anchors(JdbcClient jdbc, ChainStore store, Linker linker, Today today) {
        this.jdbc = jdbc;
        this.store = store;
        this.linker = linker;
        this.today = today;
    }

    /** Fixes the heads of all counties for a day that has ended; what still waits is linked before. */
    @Transactional
    public void fix(LocalDate day) {
        linker.all();
        for (var head : store.heads()) {
            jdbc.sql("""
                    insert into documents_anchor (county_code, day, seq, chain, counts, made_at)
                    values (:county, :day, :seq, :chain, :counts::jsonb, :at)
                    on conflict (county_code, day) do nothing
                    """)
                    .param("county", head.county())
                    .param("day", day)
                    .param("seq", head.seq())
                    .param("chain", head.chain())
                    .param("counts", store.counts(head.counts()))
                    .param("at", today.now())
                    .update();
        }
    }

    public Optional<Anchor> of(String county, LocalDate day) {
        return jdbc.sql("""
                select county_code, day, seq, chain, counts::text as counts, made_at from documents_anchor
                where county_code = :county and day = :day
                """)
                .param("county", county)
                .param("day", day)
                .query(this::anchor)
                .optional();
    }

    /** The newest first, before a day. */
    public List<Anchor> before(String county, @Nullable LocalDate day, int most) {
        return jdbc.sql("""
                select county_code, day, seq, chain, counts::text as counts, made_at from documents_anchor
                where county_code = :county and (:day::date is null or day < :day::date)
                order by day desc limit :most
                """)
                .param("county", county)
                .param("day", day)
                .param("most", most)
                .query(this::anchor)
                .list();
    }

    /** All of all counties, for the proof. */
    public List<Anchor> all() {
        return jdbc.sql("""
                select county_code, day, seq, chain, counts::text as counts, made_at from documents_anchor
                order by county_code, day
                """).query(this::anchor).list();
    }

    private Anchor anchor(ResultSet row, int index) throws SQLException {
        return new Anchor(
                row.getString("county_code"),
                row.getObject("day", LocalDate.class),
                row.getLong("seq"),
                row.getString("chain"),
                store.counts(row.getString("counts")),
                row.getObject("made_at", OffsetDateTime.class));
    }
}
