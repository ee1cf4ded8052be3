package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of drives and of whom each is served to, read. */
@Component
public class DriveStore {

    private final JdbcClient jdbc;

    DriveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A drive with its figures; each of them opens its rows. */
    public record Drive(
            UUID id,
            String townshipCode,
            String title,
            String notice,
            LocalDate fromOn,
            LocalDate toOn,
            @Nullable LocalDate closedOn,
            String byName,
            long version,
            int waiting,
            int served,
            int failed) {

        public int all() {
            return waiting + served + failed;
        }

        public int percent() {
            return all() == 0 ? 0 : served * 100 / all();
        }
    }

    /** One subject of a drive. */
    public record Notice(
            UUID id,
            UUID driveId,
            UUID subjectId,
            String state,
            @Nullable NoticeWay how,
            String receiverShown,
            String words,
            @Nullable OffsetDateTime servedAt,
            String servedBy,
            String name,
            String placeWords) {}

    public Optional<Drive> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select d.*, count(*) filter (where n.state = 'WAITING') as waiting,
                            count(*) filter (where n.state = 'SERVED') as served, count(*) filter (where n.state = 'FAILED') as failed
                        from inspection_drive d
                        left join inspection_drive_notice n on n.county_code = d.county_code and n.drive_id = d.id
                        where d.county_code = :county and d.id = :id and (:township::text is null or d.township_code = :township)
                        group by d.county_code, d.id
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Drive.class)
                .optional();
    }

    Page<Drive> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select d.*, n.waiting, n.served, n.failed from inspection_drive d
                        cross join lateral (select count(*) filter (where state = 'WAITING') as waiting,
                            count(*) filter (where state = 'SERVED') as served, count(*) filter (where state = 'FAILED') as failed
                            from inspection_drive_notice n where n.county_code = d.county_code and n.drive_id = d.id) n
                        where d.county_code = :county and (:township::text is null or d.township_code = :township)
                          and (:state::text is null or (:state = 'CLOSED') = (d.closed_on is not null))
                          and (:q::text is null or strpos(d.title, :q) > 0)
                          and (:after_id::uuid is null or d.id < :after_id::uuid)
                        order by d.id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Drive.class)
                .list();
        return query.page(rows, Drive::id, Drive::id);
    }

    Page<Notice> rows(String county, UUID drive, ListQuery query) {
        var rows = jdbc.sql("""
                        select n.*, s.name, s.place_words from inspection_drive_notice n
                        join inspection_subject s on s.county_code = n.county_code and s.id = n.subject_id
                        where n.county_code = :county and n.drive_id = :drive and (:state::text is null or n.state = :state)
                          and (:how::text is null or n.how = :how)
                          and (:q::text is null or strpos(s.name, :q) > 0 or strpos(s.place_words, :q) > 0)
                          and (:after_id::uuid is null or n.id > :after_id::uuid)
                        order by n.id limit :limit
                        """)
                .params(query.params())
                .param("county", county)
                .param("drive", drive)
                .query(Notice.class)
                .list();
        return query.page(rows, Notice::id, Notice::id);
    }

    /** The ids of the first that wait. */
    public List<UUID> waiting(String county, UUID drive, int limit) {
        return jdbc.sql("""
                        select id from inspection_drive_notice
                        where county_code = :county and drive_id = :drive and state = 'WAITING' order by id limit :limit
                        """)
                .param("county", county)
                .param("drive", drive)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    Optional<Notice> one(String county, UUID drive, UUID notice) {
        return jdbc.sql("""
                        select n.*, s.name, s.place_words from inspection_drive_notice n
                        join inspection_subject s on s.county_code = n.county_code and s.id = n.subject_id
                        where n.county_code = :county and n.drive_id = :drive and n.id = :id
                        """)
                .param("county", county)
                .param("drive", drive)
                .param("id", notice)
                .query(Notice.class)
                .optional();
    }
}
