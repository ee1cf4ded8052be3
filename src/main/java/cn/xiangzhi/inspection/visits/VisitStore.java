package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.WordIndex;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of visits: written once. */
@Component
class VisitStore {

    private final JdbcClient jdbc;
    private final PersonalData secrets;
    private final Earlier earlier;
    private final WordIndex words;

    VisitStore(JdbcClient jdbc, PersonalData secrets, Earlier earlier, WordIndex words) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.earlier = earlier;
        this.words = words;
    }

    /** False when this very visit is kept already: a second posting changes nothing. */
    boolean add(Visit v, Actor actor, OffsetDateTime at) {
        var shown = v.subject().kind() == SubjectKind.PERSON
                ? Mask.name(v.subject().name())
                : v.subject().name();
        var added = jdbc.sql("""
                        insert into inspection_visit (county_code, id, township_code, village_code, order_id, report_id, cause, title,
                            place_words, latitude, longitude, started_at, ended_at, officers, officer_names, helpers,
                            certificates_shown, subject_kind, subject_shown, subject_sealed, subject_id_sealed, seen, result, note,
                            item_code, by_person, by_name, recorded_at, subject_print, subject_id_print, repeat_words)
                        values (:county, :id, :township, :village, :order, :report, :cause, :title, :words, :lat, :lon, :started,
                            :ended, :officers, :names, :helpers, :shownCard, :kind, :shown, :sealed, :number, :seen, :result, :note,
                            :item, :by, :byName, :at, :print, :idPrint, :again)
                        on conflict (county_code, id) do nothing
                        """)
                        .param("county", v.place().county())
                        .param("id", v.id())
                        .param("township", v.place().township())
                        .param("village", v.place().village())
                        .param("order", v.cause().order())
                        .param("report", v.cause().report())
                        .param("cause", v.cause().words())
                        .param("title", v.cause().title())
                        .param("words", v.place().words())
                        .param("lat", v.place().latitude())
                        .param("lon", v.place().longitude())
                        .param("started", v.times().started())
                        .param("ended", v.times().ended())
                        .param("officers", v.team().officers().toArray(UUID[]::new))
                        .param("names", v.team().names())
                        .param("helpers", v.team().helpers())
                        .param("shownCard", v.team().certificatesShown())
                        .param("kind", v.subject().kind().name())
                        .param("shown", shown)
                        .param("sealed", secrets.seal(v.subject().name()))
                        .param(
                                "number",
                                v.subject().number() == null
                                        ? null
                                        : secrets.seal(v.subject().number()))
                        .param("seen", v.outcome().seen())
                        .param("result", v.outcome().result().name())
                        .param("note", v.outcome().note())
                        .param("item", v.outcome().itemCode())
                        .param("by", actor.person())
                        .param("byName", actor.name())
                        .param("at", at)
                        .param(
                                "again",
                                v.cause().again().isEmpty() ? null : v.cause().again())
                        .param("print", earlier.print(v.subject().name()))
                        .param("idPrint", earlier.numberPrint(v.subject().number()))
                        .update()
                == 1;
        if (added) {
            words.put(
                    v.place().county(),
                    v.place().township(),
                    VisitSearch.KIND,
                    v.id(),
                    v.cause().title(),
                    v.place().words(),
                    shown,
                    v.team().names(),
                    v.outcome().seen(),
                    v.outcome().note());
        }
        return added;
    }

    /** In full, for the paper that names who was inspected. */
    Optional<String> subject(Scope scope, UUID id) {
        return jdbc.sql("""
                        select subject_sealed from inspection_visit
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(secrets::open);
    }

    Optional<Row> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select id, county_code, township_code, order_id, report_id, cause, title, place_words, started_at, ended_at,
                               array_to_string(officers, ',') as officer_ids, officer_names, helpers, certificates_shown,
                               subject_kind, subject_shown, seen, result, note, item_code, by_name, recorded_at,
                               repeat_words
                        from inspection_visit
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select id, title, place_words, subject_shown, officer_names, started_at, result
                        from inspection_visit
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (:result::text is null or result = :result)
                          and (:after_id::uuid is null or id < :after_id::uuid)
                        order by id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Line.class)
                .list();
        return query.page(rows, Line::id, Line::id);
    }

    /** A visit as lists show it. */
    record Line(
            UUID id,
            String title,
            String placeWords,
            String subjectShown,
            String officerNames,
            OffsetDateTime startedAt,
            String result) {}

    record Row(
            UUID id,
            String countyCode,
            String townshipCode,
            @Nullable UUID orderId,
            @Nullable UUID reportId,
            String cause,
            String title,
            String placeWords,
            OffsetDateTime startedAt,
            OffsetDateTime endedAt,
            String officerIds,
            String officerNames,
            String helpers,
            boolean certificatesShown,
            String subjectKind,
            String subjectShown,
            String seen,
            String result,
            String note,
            @Nullable String itemCode,
            String byName,
            OffsetDateTime recordedAt,
            @Nullable String repeatWords) {

        List<UUID> officers() {
            return officerIds.isEmpty()
                    ? List.of()
                    : List.of(officerIds.split(",")).stream()
                            .map(UUID::fromString)
                            .toList();
        }
    }
}
