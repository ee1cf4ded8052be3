package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.SearchSource;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.shell.WordIndex;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits by what was seen and where, by who went, and by the full name or number of who was visited (F88). */
@Component
class VisitSearch implements SearchSource {

    static final String KIND = "visit";

    private final JdbcClient jdbc;
    private final WordIndex words;
    private final Earlier earlier;

    VisitSearch(JdbcClient jdbc, WordIndex words, Earlier earlier) {
        this.jdbc = jdbc;
        this.words = words;
        this.earlier = earlier;
    }

    private record Found(
            UUID id,
            String title,
            String subjectShown,
            String placeWords,
            OffsetDateTime startedAt,
            VisitResult result) {}

    @Override
    public List<SearchHit> find(Actor actor, String asked, int limit) {
        if (!actor.has(Right.VISIT_READ)) {
            return List.of();
        }
        var ids = new LinkedHashSet<>(words.find(actor.scope(), KIND, asked, limit));
        ids.addAll(ofSubject(actor.scope(), asked, limit));
        return lines(actor.scope(), ids.stream().limit(limit).toList()).stream()
                .map(found -> new SearchHit(
                        "检查",
                        found.title() + " · " + found.subjectShown(),
                        Show.date(found.startedAt().toLocalDate()) + " · "
                                + found.result().label() + " · " + found.placeWords(),
                        "/visits/" + found.id()))
                .toList();
    }

    private List<UUID> ofSubject(Scope scope, String asked, int limit) {
        return jdbc.sql("""
                        select id from inspection_visit
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (subject_print = :print or subject_id_print = :number)
                        order by id desc limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("print", earlier.print(asked))
                .param("number", earlier.numberPrint(asked))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private List<Found> lines(Scope scope, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select id, title, subject_shown, place_words, started_at, result from inspection_visit
                                where county_code = :county and id = any(:ids)
                                  and (:township::text is null or township_code = :township)
                                order by id desc
                                """)
                        .param("county", scope.county())
                        .param("township", scope.township())
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(Found.class)
                        .list();
    }
}
