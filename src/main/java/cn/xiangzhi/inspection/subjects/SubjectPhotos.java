package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos of everything this room has done at a subject, the newest first, whatever they were taken for (S9). */
@Component
class SubjectPhotos {

    private static final int SHOWN = 24;

    private final JdbcClient jdbc;
    private final Attachments attachments;

    SubjectPhotos(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    List<Attachment> of(String county, List<UUID> family) {
        return matters(county, family)
                .collect(Collectors.groupingBy(Matter::kind, Collectors.mapping(Matter::id, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(kind -> attachments.of(county, kind.getKey(), kind.getValue()).values().stream())
                .flatMap(List::stream)
                .filter(file -> file.mediaType().startsWith("image/"))
                .sorted(Comparator.comparing(Attachment::receivedAt).reversed())
                .limit(SHOWN)
                .toList();
    }

    private java.util.stream.Stream<Matter> matters(String county, List<UUID> family) {
        var all = jdbc.sql("""
                        select 'visit' as kind, visit_id as id from inspection_subject_visit
                        where county_code = :county and subject_id = any(:family)
                        union all
                        select 'door-agreement', id from inspection_door_agreement
                        where county_code = :county and subject_id = any(:family)
                        union all
                        select 'drive-notice', id from inspection_drive_notice
                        where county_code = :county and subject_id = any(:family) and state = 'SERVED'
                        union all
                        select 'subject-permit', id from inspection_permit
                        where county_code = :county and subject_id = any(:family)
                        union all
                        select 'check-point', p.id from inspection_check c
                        join inspection_check_point p on p.county_code = c.county_code and p.check_id = c.id
                          and p.rechecked_at is not null
                        where c.county_code = :county and c.subject_id = any(:family)
                        union all
                        select 'patrol-sighting', f.id from inspection_patrol_point p
                        join inspection_patrol_sighting f on f.county_code = p.county_code and f.point_id = p.id
                        where p.county_code = :county and p.subject_id = any(:family)
                        limit 300
                        """)
                .param("county", county)
                .param("family", family.toArray(UUID[]::new))
                .query(Matter.class)
                .list();
        return all.stream();
    }

    record Matter(String kind, UUID id) {}
}
