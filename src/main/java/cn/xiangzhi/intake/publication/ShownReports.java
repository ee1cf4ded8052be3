package cn.xiangzhi.intake.publication;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.PublicReport;
import cn.xiangzhi.intake.PublishedReports.Asked;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.places.MapPoints;
import cn.xiangzhi.places.MapPoints.Mark;
import cn.xiangzhi.places.MapWindow;
import cn.xiangzhi.places.Places;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is public, and nothing else; asked by {@code PublishedReports}. */
@Repository
public class ShownReports {

    /** Disputes of families and neighbours are nobody else's matter. */
    private static final String PRIVATE = "综治矛盾纠纷";

    private static final String LIST = """
            select p.report_id, p.township_code, p.title, p.words, p.place_words, p.answer, p.latitude, p.longitude,
                   r.number, r.category, r.village_code, r.stage, r.received_at, r.followers,
                   greatest(p.decided_at, a.at) as updated_at,
                   (select array_agg(f.id order by f.id) from intake_publication_photo f
                     where f.county_code = p.county_code and f.report_id = p.report_id and f.withdrawn_at is null)
                       as photos
              from intake_publication p
              join intake_report r on r.county_code = p.county_code and r.id = p.report_id
              left join lateral (select max(done_at) as at from intake_act
                                  where county_code = p.county_code and report_id = p.report_id
                                    and move in ('DISPATCH', 'TAKE', 'TRANSFER', 'ANSWER', 'REOPEN', 'CLOSE')) a on true
             where p.county_code = any(:counties) and p.state = 'PUBLISHED'
               and r.stage <> 'MERGED' and r.category <> all(:private)
               and (:ids::uuid[] is null or p.report_id = any(:ids::uuid[]))
               and (:township::text is null or p.township_code = :township)
               and (:village::text is null or r.village_code = :village)
               and (:categories::text[] is null or r.category = any(:categories::text[]))
               and (:stages::text[] is null or r.stage = any(:stages::text[]))
               and (:received_from::timestamptz is null or r.received_at >= :received_from)
               and (:received_to::timestamptz is null or r.received_at <= :received_to)
               and (:updated_from::timestamptz is null or greatest(p.decided_at, a.at) >= :updated_from)
               and (:updated_to::timestamptz is null or greatest(p.decided_at, a.at) <= :updated_to)
               and (:after::uuid is null or p.report_id < :after::uuid)
             order by p.report_id desc
             limit :limit
            """;

    private static final String MARKS = """
            select count(*) as count, avg(p.latitude) as latitude, avg(p.longitude) as longitude, any_value(p.title) as title,
                   any_value(p.report_id) as id, any_value(r.stage) as stage, any_value(r.category) as category
              from intake_publication p
              join intake_report r on r.county_code = p.county_code and r.id = p.report_id
             where p.county_code = any(:counties) and p.state = 'PUBLISHED'
               and r.stage <> 'MERGED' and r.category <> all(:private)
               and p.latitude between :south and :north and p.longitude between :west and :east
               and (:township::text is null or p.township_code = :township)
               and (:category::text is null or r.category = :category)
             group by floor(p.latitude / :high), floor(p.longitude / :wide)
            """;

    private static final String NEWEST = """
            select p.report_id as id, p.title, p.latitude, p.longitude, r.stage, r.category
              from intake_publication p
              join intake_report r on r.county_code = p.county_code and r.id = p.report_id
             where p.county_code = any(:counties) and p.state = 'PUBLISHED'
               and r.stage <> 'MERGED' and r.category <> all(:private)
               and p.latitude between :south and :north and p.longitude between :west and :east
               and (:township::text is null or p.township_code = :township)
               and (:category::text is null or r.category = :category)
             order by p.report_id desc
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Categories categories;
    private final Places places;
    private final String[] privateOnes;

    ShownReports(JdbcClient jdbc, Categories categories, Places places) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.places = places;
        privateOnes = categories.all().stream()
                .filter(category -> category.scheme().equals(PRIVATE))
                .map(Category::code)
                .toArray(String[]::new);
    }

    boolean isPrivate(String category) {
        return Arrays.asList(privateOnes).contains(category);
    }

    /** Refuses to make a matter public whose category is private. */
    void checkCategory(String category) {
        if (isPrivate(category)) {
            throw Refused.invalid("不能公开", "“" + categories.name(category) + "”属于矛盾纠纷，是当事人的私事", "请选择“不公开”");
        }
    }

    public List<PublicReport> list(Collection<String> counties, Asked asked, int limit) {
        return jdbc.sql(LIST)
                .param("counties", counties.toArray(String[]::new))
                .param("private", privateOnes)
                .param("ids", asked.ids() == null ? null : asked.ids().toArray(UUID[]::new))
                .param("township", asked.township())
                .param("village", asked.village())
                .param(
                        "categories",
                        asked.categories() == null ? null : asked.categories().toArray(String[]::new))
                .param("stages", stages(asked.stages()))
                .param("received_from", asked.receivedFrom())
                .param("received_to", asked.receivedTo())
                .param("updated_from", asked.updatedFrom())
                .param("updated_to", asked.updatedTo())
                .param("after", asked.after())
                .param("limit", limit)
                .query((row, i) -> report(row))
                .list();
    }

    MapPoints points(MapWindow window, @Nullable String township, @Nullable String category) {
        var marks = narrowed(MARKS, window, township, category)
                .param("high", window.cellHeight())
                .param("wide", window.cellWidth())
                .query((row, i) -> {
                    var single = row.getLong("count") == 1 && !window.heat();
                    return new Mark(
                            row.getDouble("latitude"),
                            row.getDouble("longitude"),
                            row.getLong("count"),
                            single ? item(row) : null);
                })
                .list();
        var list = narrowed(NEWEST, window, township, category)
                .param("limit", MapPoints.LISTED)
                .query((row, i) -> item(row))
                .list();
        return MapPoints.of(window, marks, list);
    }

    public Optional<String> countyOfPhoto(Collection<String> counties, UUID photo) {
        return jdbc.sql("""
                select f.county_code
                  from intake_publication_photo f
                  join intake_publication p on p.county_code = f.county_code and p.report_id = f.report_id
                  join intake_report r on r.county_code = p.county_code and r.id = p.report_id
                 where f.county_code = any(:counties) and f.id = :photo and f.withdrawn_at is null
                   and p.state = 'PUBLISHED' and r.stage <> 'MERGED' and r.category <> all(:private)
                """)
                .param("counties", counties.toArray(String[]::new))
                .param("photo", photo)
                .param("private", privateOnes)
                .query(String.class)
                .optional();
    }

    private JdbcClient.StatementSpec narrowed(
            String sql, MapWindow window, @Nullable String township, @Nullable String category) {
        return jdbc.sql(sql)
                .param("counties", places.counties().toArray(String[]::new))
                .param("private", privateOnes)
                .param("south", window.south())
                .param("north", window.north())
                .param("west", window.west())
                .param("east", window.east())
                .param("township", township)
                .param("category", category);
    }

    private MapPoints.Item item(ResultSet row) throws SQLException {
        var stage = ReportStage.valueOf(row.getString("stage"));
        return new MapPoints.Item(
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getString("title"),
                categories.name(row.getString("category")),
                stage.label(),
                stage.tone(),
                "/public/reports/" + row.getObject("id", UUID.class));
    }

    private PublicReport report(ResultSet row) throws SQLException {
        var stage = ReportStage.valueOf(row.getString("stage"));
        var township = row.getString("township_code");
        var village = row.getString("village_code");
        var photos = row.getArray("photos");
        var where = places.name(township) + (village == null ? "" : places.name(village));
        return new PublicReport(
                row.getObject("report_id", UUID.class),
                row.getString("number"),
                row.getString("category"),
                categories.name(row.getString("category")),
                row.getString("title"),
                row.getString("words"),
                township,
                village,
                (where + " " + row.getString("place_words")).strip(),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                stage,
                stage.label(),
                row.getObject("received_at", OffsetDateTime.class),
                row.getObject("updated_at", OffsetDateTime.class),
                row.getString("answer"),
                row.getInt("followers"),
                photos == null ? List.of() : List.of((UUID[]) photos.getArray()));
    }

    private static String @Nullable [] stages(@Nullable Collection<ReportStage> stages) {
        return stages == null ? null : stages.stream().map(Enum::name).toArray(String[]::new);
    }
}
