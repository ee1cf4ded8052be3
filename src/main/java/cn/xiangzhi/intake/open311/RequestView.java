package cn.xiangzhi.intake.open311;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Published;
import cn.xiangzhi.intake.StandardTimes;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.open311.Spark.Many;
import cn.xiangzhi.intake.open311.Spark.One;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.places.Point;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports as GET requests answers them: every field of the specification, and of each report only what may be shown. */
@Component
class RequestView {

    private static final int TOWNSHIP = 9;
    private static final LocalTime CLOSES = LocalTime.of(17, 30);

    private final Published published;
    private final RequestStore store;
    private final Services services;
    private final Categories categories;
    private final StandardTimes times;
    private final Places places;

    RequestView(
            Published published,
            RequestStore store,
            Services services,
            Categories categories,
            StandardTimes times,
            Places places) {
        this.published = published;
        this.store = store;
        this.services = services;
        this.categories = categories;
        this.times = times;
        this.places = places;
    }

    Many show(List<RequestStore.Line> lines, @Nullable Key key, boolean extensions) {
        var shown = published.of(reports(lines));
        var own = own(lines, key);
        return new Many(
                "request",
                lines.stream()
                        .filter(line -> shown.containsKey(line.report().id())
                                || own.contains(line.report().id()))
                        .map(line -> {
                            var id = line.report().id();
                            var open = own.contains(id) ? own(line.report()) : shown.get(id);
                            return request(line, Objects.requireNonNull(open), extensions);
                        })
                        .toList());
    }

    /** Of these reports those that may be shown to whoever has that key, or to anybody. */
    Set<UUID> visible(List<RequestStore.Line> lines, @Nullable Key key) {
        var all = new HashSet<>(published.of(reports(lines)).keySet());
        all.addAll(own(lines, key));
        return all;
    }

    private Set<UUID> own(List<RequestStore.Line> lines, @Nullable Key key) {
        return key == null
                ? Set.of()
                : store.sentWith(
                        key, lines.stream().map(line -> line.report().id()).toList());
    }

    private static List<Report> reports(List<RequestStore.Line> lines) {
        return lines.stream().map(RequestStore.Line::report).toList();
    }

    /** What its sender wrote itself: no secret to the program that sent it. Never who it was. */
    private Published.Shown own(Report report) {
        var place = report.place();
        var address = Uncleared.address(places, place.county(), place.township(), place.village());
        return new Published.Shown(
                report.said().text(),
                place.words().isEmpty() ? address : place.words() + ", " + address,
                place.village() == null ? place.township() : place.village(),
                place.latitude(),
                place.longitude(),
                List.of(),
                null);
    }

    private One request(RequestStore.Line line, Published.Shown shown, boolean extensions) {
        var report = line.report();
        var said = report.said();
        var place = report.place();
        var where = new Jurisdictions.Jurisdiction(place.county(), place.township());
        var due = times.due(
                place.county(),
                place.township(),
                said.category(),
                said.at().atZoneSameInstant(Today.BEIJING).toLocalDateTime());
        var point = point(shown);
        var one = new One()
                .put("service_request_id", report.id().toString())
                .put("status", report.stage().open() ? "open" : "closed")
                .put("status_notes", shown.answer() == null ? report.stage().plain() : shown.answer())
                .put("service_name", categories.name(said.category()))
                .put("service_code", said.category())
                .put("description", shown.words())
                .put("agency_responsible", agency(report))
                .put("service_notice", services.notice(where, said.category()))
                .put("requested_datetime", W3cDate.write(said.at()))
                .put("updated_datetime", W3cDate.write(line.updated()))
                .put(
                        "expected_datetime",
                        W3cDate.write(due.atTime(CLOSES).atZone(Today.BEIJING).toOffsetDateTime()))
                .put("address", shown.address())
                .put("address_id", shown.addressId())
                .put("zipcode", null)
                .put("lat", point.map(Point::latitude).orElse(null))
                .put("long", point.map(Point::longitude).orElse(null))
                .put("media_url", shown.media().isEmpty() ? null : shown.media().getFirst());
        return extensions ? one.put("extended_attributes", extended(report, shown)) : one;
    }

    /** Where nothing more exact may be shown, the registered centre of the address: clients put every request on a map. */
    private Optional<Point> point(Published.Shown shown) {
        var latitude = shown.latitude();
        var longitude = shown.longitude();
        return latitude == null || longitude == null
                ? places.centre(shown.addressId())
                        .or(() -> places.centre(shown.addressId().substring(0, TOWNSHIP)))
                : Optional.of(new Point(latitude, longitude));
    }

    private static One extended(Report report, Published.Shown shown) {
        return new One()
                .put("position", shown.latitude() == null ? "centre" : "point")
                .put("stage", report.stage().name())
                .put("stage_name", report.stage().label())
                .put("township", report.place().township())
                .put("followers", report.outcome().followers())
                .put("reopened", report.outcome().reopened())
                .put(
                        "photos",
                        new Many(
                                "photo",
                                shown.media().stream()
                                        .map(address -> new One().put("media_url", address))
                                        .toList()));
    }

    /** The office, never a person. */
    private String agency(Report report) {
        return report.receiver().person() == null
                ? report.receiver().name()
                : places.name(report.place().township());
    }
}
