package cn.xiangzhi.intake.ledger;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_ledger, and the reports of a period that a sheet lists. */
@Repository
class LedgerStore {

    static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final Today today;

    LedgerStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Those of the office and those the county gave to all. */
    List<Ledger> of(Scope scope) {
        return jdbc.sql("""
                select * from intake_ledger
                 where county_code = :county and ended_at is null
                   and (:township::text is null or township_code in ('', :township))
                 order by name, id
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(LedgerStore::ledger)
                .list();
    }

    Optional<Ledger> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select * from intake_ledger
                 where county_code = :county and id = :id and ended_at is null
                   and (:township::text is null or township_code in ('', :township))
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(LedgerStore::ledger)
                .optional();
    }

    /** False when the same form was handed in before. */
    boolean add(Actor actor, Ledger ledger) {
        return jdbc.sql("""
                insert into intake_ledger (county_code, id, township_code, name, columns, heads, channel, category,
                        made_by, made_at)
                values (:county, :id, :township, :name, :columns, :heads, :channel, :category, :by, :at)
                on conflict do nothing
                """)
                        .param("county", actor.county())
                        .param("id", ledger.id())
                        .param("township", ledger.township())
                        .param("name", ledger.name())
                        .param("columns", sources(ledger))
                        .param("heads", ledger.heads().toArray(String[]::new))
                        .param("channel", name(ledger.channel()))
                        .param("category", ledger.category())
                        .param("by", actor.name())
                        .param("at", today.now())
                        .update()
                == 1;
    }

    void change(Actor actor, Ledger ledger, boolean ended) {
        var changed = jdbc.sql("""
                update intake_ledger
                   set name = :name, columns = :columns, heads = :heads, channel = :channel, category = :category,
                       made_by = :by, made_at = :at, ended_at = case when :ended then :at end, version = version + 1
                 where county_code = :county and id = :id and version = :version
                   and (:township::text is null or township_code = :township)
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("id", ledger.id())
                .param("name", ledger.name())
                .param("columns", sources(ledger))
                .param("heads", ledger.heads().toArray(String[]::new))
                .param("channel", name(ledger.channel()))
                .param("category", ledger.category())
                .param("ended", ended)
                .param("version", ledger.version())
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        if (changed == 0) {
            throw Refused.stale("对外报表");
        }
    }

    /** Received in the period, oldest first, within the scope and what the sheet lists. */
    List<Report> reports(Scope scope, Ledger ledger, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select * from intake_report
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and received_at >= :from::date::timestamp at time zone 'Asia/Shanghai'
                   and received_at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai'
                   and (:channel::text is null or channel = :channel)
                   and (:category::text is null or category = :category)
                 order by received_at, id
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("from", from)
                .param("to", to)
                .param("channel", name(ledger.channel()))
                .param("category", ledger.category())
                .param("limit", MOST + 1)
                .query(ReportRows::report)
                .list();
    }

    private static @Nullable String name(@Nullable Channel channel) {
        return channel == null ? null : channel.name();
    }

    private static String[] sources(Ledger ledger) {
        return ledger.columns().stream().map(Ledger.Column::source).toArray(String[]::new);
    }

    private static Ledger ledger(ResultSet row, int i) throws SQLException {
        var sources = (String[]) row.getArray("columns").getArray();
        var heads = (String[]) row.getArray("heads").getArray();
        var channel = row.getString("channel");
        return new Ledger(
                row.getObject("id", UUID.class),
                row.getString("township_code"),
                row.getString("name"),
                IntStream.range(0, Math.min(sources.length, heads.length))
                        .mapToObj(at -> new Ledger.Column(heads[at], sources[at]))
                        .toList(),
                channel == null ? null : Channel.valueOf(channel),
                row.getString("category"),
                row.getLong("version"));
    }
}
