package cn.xiangzhi.inspection.draw;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of draws: announcements and records are only ever added, each record names the one before it. */
@Component
class DrawBook {

    private final JdbcClient jdbc;

    DrawBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An announced draw with its record once it was drawn. */
    public record Draw(
            UUID id,
            String countyCode,
            String townshipCode,
            String title,
            String field,
            String items,
            String body,
            String subjects,
            String subjectNames,
            String officers,
            String officerNames,
            String rules,
            String subjectsDigest,
            String officersDigest,
            String rulesDigest,
            String commitment,
            String saltSealed,
            String publicSource,
            LocalDate publicOn,
            String announceDigest,
            UUID announcedPerson,
            String announcedBy,
            OffsetDateTime announcedAt,
            @Nullable String publicValue,
            @Nullable String salt,
            @Nullable String seed,
            @Nullable String result,
            @Nullable String previousDigest,
            @Nullable String recordDigest,
            @Nullable String drawnBy,
            @Nullable OffsetDateTime drawnAt) {

        DrawLists lists() {
            return new DrawLists(subjects, officers, rules);
        }

        public boolean drawn() {
            return seed != null;
        }

        public int listed() {
            return (int) subjects.lines().count();
        }

        public int people() {
            return (int) officers.lines().count();
        }

        Map<String, String> names() {
            return named(subjectNames, 1);
        }

        Map<String, String> people(int column) {
            return named(officerNames, column);
        }

        private static Map<String, String> named(String text, int column) {
            var names = new LinkedHashMap<String, String>();
            DrawLists.rows(text).forEach(row -> names.put(row.getFirst(), row.get(column)));
            return names;
        }
    }

    boolean announce(Draw draw) {
        return jdbc.sql("""
                        insert into inspection_draw (county_code, id, township_code, title, field, items, body, subjects, subject_names,
                            officers, officer_names, rules, subjects_digest, officers_digest, rules_digest, commitment, salt_sealed,
                            public_source, public_on, announce_digest, announced_person, announced_by, announced_at)
                        values (:county, :id, :township, :title, :field, :items, :body, :subjects, :names, :officers, :people, :rules,
                            :subjectsDigest, :officersDigest, :rulesDigest, :commitment, :salt, :source, :on, :digest, :person, :by, :at)
                        on conflict (county_code, id) do nothing
                        """)
                        .param("county", draw.countyCode())
                        .param("id", draw.id())
                        .param("township", draw.townshipCode())
                        .param("title", draw.title())
                        .param("field", draw.field())
                        .param("items", draw.items())
                        .param("body", draw.body())
                        .param("subjects", draw.subjects())
                        .param("names", draw.subjectNames())
                        .param("officers", draw.officers())
                        .param("people", draw.officerNames())
                        .param("rules", draw.rules())
                        .param("subjectsDigest", draw.subjectsDigest())
                        .param("officersDigest", draw.officersDigest())
                        .param("rulesDigest", draw.rulesDigest())
                        .param("commitment", draw.commitment())
                        .param("salt", draw.saltSealed())
                        .param("source", draw.publicSource())
                        .param("on", draw.publicOn())
                        .param("digest", draw.announceDigest())
                        .param("person", draw.announcedPerson())
                        .param("by", draw.announcedBy())
                        .param("at", draw.announcedAt())
                        .update()
                == 1;
    }

    /** False when it was drawn already: a draw happens once. */
    boolean keep(Draw draw, Kept kept) {
        return jdbc.sql("""
                        insert into inspection_draw_record (county_code, draw_id, township_code, public_value, salt, seed, result,
                            previous_digest, record_digest, drawn_by, drawn_at)
                        values (:county, :draw, :township, :value, :salt, :seed, :result, :previous, :digest, :by, :at)
                        on conflict (county_code, draw_id) do nothing
                        """)
                        .param("county", draw.countyCode())
                        .param("draw", draw.id())
                        .param("township", draw.townshipCode())
                        .param("value", kept.publicValue())
                        .param("salt", kept.salt())
                        .param("seed", kept.seed())
                        .param("result", kept.result())
                        .param("previous", kept.previous())
                        .param("digest", kept.digest())
                        .param("by", kept.by())
                        .param("at", kept.at())
                        .update()
                == 1;
    }

    record Kept(
            String publicValue,
            String salt,
            String seed,
            String result,
            String previous,
            String digest,
            String by,
            OffsetDateTime at) {}

    /** The digest of the township's newest record; empty when there is none. */
    String newest(String county, String township) {
        return jdbc.sql("""
                        select record_digest from inspection_draw_record
                        where county_code = :county and township_code = :township order by drawn_at desc, draw_id desc limit 1
                        """)
                .param("county", county)
                .param("township", township)
                .query(String.class)
                .optional()
                .orElse("");
    }

    Optional<Draw> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select d.*, r.public_value, r.salt, r.seed, r.result, r.previous_digest, r.record_digest, r.drawn_by, r.drawn_at
                        from inspection_draw d
                        left join inspection_draw_record r on r.county_code = d.county_code and r.draw_id = d.id
                        where d.county_code = :county and d.id = :id and (:township::text is null or d.township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Draw.class)
                .optional();
    }

    /** By the digest of its announcement, which is its public address. */
    Optional<Draw> announced(String county, String digest) {
        return jdbc.sql("""
                        select d.*, r.public_value, r.salt, r.seed, r.result, r.previous_digest, r.record_digest, r.drawn_by, r.drawn_at
                        from inspection_draw d
                        left join inspection_draw_record r on r.county_code = d.county_code and r.draw_id = d.id
                        where d.county_code = :county and d.announce_digest = :digest
                        """)
                .param("county", county)
                .param("digest", digest)
                .query(Draw.class)
                .optional();
    }

    Page<Draw> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select d.*, r.public_value, r.salt, r.seed, r.result, r.previous_digest, r.record_digest, r.drawn_by, r.drawn_at
                        from inspection_draw d
                        left join inspection_draw_record r on r.county_code = d.county_code and r.draw_id = d.id
                        where d.county_code = :county and (:township::text is null or d.township_code = :township)
                          and (:state::text is null or (:state = 'DRAWN') = (r.draw_id is not null))
                          and (:q::text is null or strpos(d.title, :q) > 0 or strpos(d.field, :q) > 0)
                          and (:after_id::uuid is null or d.id < :after_id::uuid)
                        order by d.id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Draw.class)
                .list();
        return query.page(rows, Draw::id, Draw::id);
    }

    List<Draw> all(String county, @Nullable String township) {
        return jdbc.sql("""
                        select d.*, r.public_value, r.salt, r.seed, r.result, r.previous_digest, r.record_digest, r.drawn_by, r.drawn_at
                        from inspection_draw d
                        left join inspection_draw_record r on r.county_code = d.county_code and r.draw_id = d.id
                        where d.county_code = :county and (:township::text is null or d.township_code = :township)
                        order by d.id desc limit 100
                        """)
                .param("county", county)
                .param("township", township)
                .query(Draw.class)
                .list();
    }
}
