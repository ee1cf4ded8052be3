package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.secrecy.PersonalData;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of building sites. */
@Component
class BuildingStore {

    /** Degrees; some fifty metres north, and no less than thirty east anywhere in the country. */
    private static final double REACH = 0.0005;

    private final JdbcClient jdbc;
    private final PersonalData secrets;

    BuildingStore(JdbcClient jdbc, PersonalData secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    String nextNumber(String county, String township, int year) {
        var next = jdbc.sql("""
                        insert into casework_building_number (county_code, township_code, year, last)
                        values (:county, :township, :year, 1)
                        on conflict (county_code, township_code, year) do update set last = casework_building_number.last + 1
                        returning last
                        """)
                .param("county", county)
                .param("township", township)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "违建%d-%03d".formatted(year, next);
    }

    void add(Building b, String builder) {
        jdbc.sql("""
                        insert into casework_building (county_code, id, township_code, village_code, number, place_words, latitude,
                            longitude, stage, builder_shown, builder_sealed, kind, area, storeys, land, found_on, how)
                        values (:county, :id, :township, :village, :number, :words, :lat, :lon, :stage, :shown, :sealed, :kind, :area,
                            :storeys, :land, :found, :how)
                        """)
                .param("county", b.place().county())
                .param("id", b.id())
                .param("township", b.place().township())
                .param("village", b.place().village())
                .param("number", b.number())
                .param("words", b.place().words())
                .param("lat", b.place().latitude(), Types.DOUBLE)
                .param("lon", b.place().longitude(), Types.DOUBLE)
                .param("stage", b.stage().name())
                .param("shown", b.what().builder())
                .param("sealed", secrets.seal(builder))
                .param("kind", b.what().kind())
                .param("area", b.what().area(), Types.NUMERIC)
                .param("storeys", b.what().storeys(), Types.INTEGER)
                .param("land", b.what().land().name())
                .param("found", b.foundOn())
                .param("how", b.how())
                .update();
    }

    /** False when somebody else was first. */
    boolean moved(String county, UUID id, long version, BuildingStage stage, Change change) {
        return jdbc.sql("""
                        update casework_building
                        set stage = :stage, evidence_on = coalesce(evidence_on, :evidence),
                            permit_sent_on = coalesce(permit_sent_on, :permit), due_on = coalesce(:due, due_on),
                            ended_on = :ended, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """)
                        .param("stage", stage.name())
                        .param("evidence", change.evidenceOn(), Types.DATE)
                        .param("permit", change.permitSentOn(), Types.DATE)
                        .param("due", change.dueOn(), Types.DATE)
                        .param("ended", change.endedOn(), Types.DATE)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Days a move adds; null leaves what is there. */
    record Change(
            @Nullable LocalDate evidenceOn,
            @Nullable LocalDate permitSentOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate endedOn) {}

    Optional<Building> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select id, county_code, township_code, village_code, number, place_words, latitude, longitude, stage,
                               builder_shown, kind, area, storeys, land, found_on, how, evidence_on, permit_sent_on, due_on, ended_on,
                               version
                        from casework_building
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::building);
    }

    String builder(String county, UUID id) {
        return secrets.open(
                jdbc.sql("select builder_sealed from casework_building where county_code = :county and id = :id")
                        .param("county", county)
                        .param("id", id)
                        .query(String.class)
                        .single());
    }

    /** Open sites of the township within some fifty metres of a point: whoever asks measures the metres. */
    List<Building> around(String county, String township, Point point) {
        return jdbc
                .sql("""
                        select id, county_code, township_code, village_code, number, place_words, latitude, longitude, stage,
                               builder_shown, kind, area, storeys, land, found_on, how, evidence_on, permit_sent_on, due_on, ended_on,
                               version
                        from casework_building
                        where county_code = :county and township_code = :township and ended_on is null
                          and latitude between :latitude - :reach and :latitude + :reach
                          and longitude between :longitude - :reach and :longitude + :reach
                        order by id desc
                        """)
                .param("county", county)
                .param("township", township)
                .param("latitude", point.latitude())
                .param("longitude", point.longitude())
                .param("reach", REACH)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::building)
                .toList();
    }

    private record Row(
            UUID id,
            String countyCode,
            String townshipCode,
            @Nullable String villageCode,
            String number,
            String placeWords,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String stage,
            String builderShown,
            String kind,
            @Nullable BigDecimal area,
            @Nullable Integer storeys,
            String land,
            LocalDate foundOn,
            String how,
            @Nullable LocalDate evidenceOn,
            @Nullable LocalDate permitSentOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate endedOn,
            long version) {

        Building building() {
            return new Building(
                    id,
                    number,
                    new Place(countyCode, townshipCode, villageCode, placeWords, latitude, longitude),
                    BuildingStage.valueOf(stage),
                    new Building.What(builderShown, kind, area, storeys, LandKind.valueOf(land)),
                    foundOn,
                    how,
                    evidenceOn,
                    permitSentOn,
                    dueOn,
                    endedOn,
                    version);
        }
    }
}
