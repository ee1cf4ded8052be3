package cn.xiangzhi.casework.things;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of camera sites, kept by the office (PPL 41). */
@Component
public class CameraSites {

    private final JdbcClient jdbc;

    CameraSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A site; a review or publication that is not on record has no day. */
    public record Site(
            UUID id,
            String code,
            String place,
            String basis,
            String basisWords,
            @Nullable LocalDate legalReviewOn,
            @Nullable LocalDate technicalReviewOn,
            @Nullable LocalDate publishedOn,
            String publishedWhere,
            boolean marked,
            boolean meetsStandard,
            boolean wellPlaced,
            LocalDate usedFrom,
            @Nullable LocalDate usedTo,
            long version) {

        /** Whether it was in use that day. */
        boolean usedOn(LocalDate day) {
            return !day.isBefore(usedFrom) && (usedTo == null || !day.isAfter(usedTo));
        }
    }

    /** By its code in a township. */
    Optional<Site> coded(String county, String township, String code) {
        return jdbc.sql("""
                        select id, code, place, basis, basis_words, legal_review_on, technical_review_on, published_on,
                               published_where, marked, meets_standard, well_placed, used_from, used_to, version
                        from casework_camera
                        where county_code = :county and township_code = :township and code = :code
                        """)
                .param("county", county)
                .param("township", township)
                .param("code", code)
                .query(Site.class)
                .optional();
    }

    Site get(Scope scope, UUID id) {
        return jdbc.sql("""
                        select id, code, place, basis, basis_words, legal_review_on, technical_review_on, published_on,
                               published_where, marked, meets_standard, well_placed, used_from, used_to, version
                        from casework_camera
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Site.class)
                .optional()
                .orElseThrow(() -> Refused.notFound("监控点位"));
    }

    Page<Site> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select id, code, place, basis, basis_words, legal_review_on, technical_review_on, published_on,
                               published_where, marked, meets_standard, well_placed, used_from, used_to, version
                        from casework_camera
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (:q::text is null or code = :q::text or strpos(place, :q::text) > 0)
                          and (:after_id::uuid is null or id < :after_id::uuid)
                        order by id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Site.class)
                .list();
        return query.page(rows, Site::id, Site::id);
    }

    /** Puts a site on the register, or changes it on the version somebody saw; the same posting again changes nothing. */
    @Transactional
    public void save(Actor actor, String township, Site site, OffsetDateTime at) {
        var done = jdbc.sql("""
                        insert into casework_camera (county_code, id, township_code, code, place, basis, basis_words,
                            legal_review_on, technical_review_on, published_on, published_where, marked, meets_standard,
                            well_placed, used_from, used_to, set_by, set_at, version)
                        values (:county, :id, :township, :code, :place, :basis, :words, :legal, :technical, :published, :where,
                            :marked, :standard, :placed, :from, :to, :by, :at, 1)
                        on conflict (county_code, id) do update set place = excluded.place, basis = excluded.basis,
                            basis_words = excluded.basis_words, legal_review_on = excluded.legal_review_on,
                            technical_review_on = excluded.technical_review_on, published_on = excluded.published_on,
                            published_where = excluded.published_where, marked = excluded.marked,
                            meets_standard = excluded.meets_standard, well_placed = excluded.well_placed,
                            used_from = excluded.used_from, used_to = excluded.used_to, set_by = excluded.set_by,
                            set_at = excluded.set_at, version = casework_camera.version + 1
                        where casework_camera.version = :version and casework_camera.township_code = :township
                        """)
                .param("county", actor.county())
                .param("id", site.id())
                .param("township", township)
                .param("code", site.code())
                .param("place", site.place())
                .param("basis", site.basis())
                .param("words", site.basisWords())
                .param("legal", site.legalReviewOn())
                .param("technical", site.technicalReviewOn())
                .param("published", site.publishedOn())
                .param("where", site.publishedWhere())
                .param("marked", site.marked())
                .param("standard", site.meetsStandard())
                .param("placed", site.wellPlaced())
                .param("from", site.usedFrom())
                .param("to", site.usedTo())
                .param("by", actor.name())
                .param("at", at)
                .param("version", site.version())
                .update();
        if (done == 0 && site.version() > 0) {
            throw Refused.stale("监控点位" + site.code());
        }
    }
}
