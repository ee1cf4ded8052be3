package cn.xiangzhi.vehicles.booking;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.vehicles.NewBooking;
import cn.xiangzhi.vehicles.Purpose;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who asked for which vehicle when. */
@Component
public class BookingStore {

    /** A booking with the plate it is for. */
    public record Row(
            UUID id,
            @Nullable String townshipCode,
            UUID vehicleId,
            String plate,
            UUID personId,
            String personName,
            Purpose purpose,
            String words,
            String destination,
            String matterWords,
            String matterHref,
            OffsetDateTime fromAt,
            OffsetDateTime toAt,
            BookingState state,
            String decidedBy,
            String decidedWords,
            long version) {

        /** The day it begins on. */
        public LocalDate day() {
            return fromAt.atZoneSameInstant(Today.BEIJING).toLocalDate();
        }

        /** From when to when by the clock, as 08:30 至 11:00. */
        public String hours() {
            return clock(fromAt) + " 至 " + clock(toAt);
        }

        private static String clock(OffsetDateTime at) {
            return at.atZoneSameInstant(Today.BEIJING)
                    .toLocalTime()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        }
    }

    private final JdbcClient jdbc;

    BookingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(Actor actor, @Nullable String township, NewBooking booking, OffsetDateTime at) {
        return jdbc.sql("""
                insert into vehicles_booking
                    (county_code, id, township_code, vehicle_id, person_id, person_name, purpose, words, destination,
                     matter_words, matter_href, from_at, to_at, state, asked_at)
                values (:county, :id, :township, :vehicle, :person, :name, :purpose, :words, :destination, :matter,
                        :href, :from, :to, 'ASKED', :at)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", actor.county())
                        .param("id", booking.id())
                        .param("township", township)
                        .param("vehicle", booking.vehicle())
                        .param("person", actor.person())
                        .param("name", actor.name())
                        .param("purpose", booking.purpose().name())
                        .param("words", booking.words().strip())
                        .param("destination", booking.destination().strip())
                        .param("matter", booking.matterWords().strip())
                        .param("href", booking.matterHref().strip())
                        .param("from", booking.from())
                        .param("to", booking.to())
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Bookings of a vehicle that hold it at any time of the span. */
    List<Row> holding(String county, UUID vehicle, OffsetDateTime from, OffsetDateTime to) {
        return jdbc.sql("""
                select b.*, v.plate from vehicles_booking b
                join vehicles_vehicle v on v.county_code = b.county_code and v.id = b.vehicle_id
                where b.county_code = :county and b.vehicle_id = :vehicle and b.state in ('ASKED', 'APPROVED', 'OUT')
                  and b.from_at < :to and b.to_at > :from
                order by b.from_at
                """)
                .param("county", county)
                .param("vehicle", vehicle)
                .param("from", from)
                .param("to", to)
                .query(Row.class)
                .list();
    }

    /** Bookings of a scope that touch the span, declined and withdrawn ones left out. */
    List<Row> between(String county, @Nullable String township, OffsetDateTime from, OffsetDateTime to) {
        return jdbc.sql("""
                select b.*, v.plate from vehicles_booking b
                join vehicles_vehicle v on v.county_code = b.county_code and v.id = b.vehicle_id
                where b.county_code = :county and (:township::text is null or b.township_code = :township)
                  and b.state not in ('DECLINED', 'WITHDRAWN') and b.from_at < :to and b.to_at > :from
                order by b.from_at, b.id limit 2000
                """)
                .param("county", county)
                .param("township", township)
                .param("from", from)
                .param("to", to)
                .query(Row.class)
                .list();
    }

    /** What is not finished: to approve, approved, out; and one's own of the last days. */
    public List<Row> open(String county, @Nullable String township) {
        return jdbc.sql("""
                select b.*, v.plate from vehicles_booking b
                join vehicles_vehicle v on v.county_code = b.county_code and v.id = b.vehicle_id
                where b.county_code = :county and (:township::text is null or b.township_code = :township)
                  and b.state in ('ASKED', 'APPROVED', 'OUT')
                order by b.from_at, b.id limit 500
                """)
                .param("county", county)
                .param("township", township)
                .query(Row.class)
                .list();
    }

    public Optional<Row> find(String county, @Nullable String township, UUID id) {
        return jdbc.sql("""
                select b.*, v.plate from vehicles_booking b
                join vehicles_vehicle v on v.county_code = b.county_code and v.id = b.vehicle_id
                where b.county_code = :county and b.id = :id
                  and (:township::text is null or b.township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    boolean decide(
            String county, UUID id, long version, BookingState state, String by, String words, OffsetDateTime at) {
        return jdbc.sql("""
                update vehicles_booking
                set state = :state, decided_by = :by, decided_words = :words, decided_at = :at, version = version + 1
                where county_code = :county and id = :id and version = :version and state in ('ASKED', 'APPROVED')
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.name())
                        .param("by", by)
                        .param("words", words)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Out or back; a vehicle back early is free from that moment. */
    public boolean move(
            String county,
            UUID id,
            long version,
            BookingState before,
            BookingState after,
            @Nullable OffsetDateTime back) {
        return jdbc.sql("""
                update vehicles_booking
                set state = :after, version = version + 1,
                    to_at = case when :back::timestamptz > from_at then :back::timestamptz else to_at end
                where county_code = :county and id = :id and version = :version and state = :before
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("before", before.name())
                        .param("after", after.name())
                        .param("back", back)
                        .update()
                == 1;
    }
}
