package cn.xiangzhi.intake.open311;

import cn.xiangzhi.intake.open311.GeoFault.Problem;
import cn.xiangzhi.intake.open311.Jurisdictions.Jurisdiction;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.places.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a report of another program lies: by its point, its address id (our division code) or the names in its address.
 * What only has words nobody here can place goes to the township the key names, so that nothing is without somebody.
 */
@Component
class Whereabouts {

    private static final int WORDS = 200;
    private static final double FARTHEST = 100_000;

    private final Places places;

    Whereabouts(Places places) {
        this.places = places;
    }

    /** The place, or {@code null} with what is wrong added to {@code problems}. */
    @Nullable
    Place of(Jurisdiction where, Key key, Given given, List<Problem> problems) {
        var lat = given.first("lat");
        var lng = given.first("long").isEmpty() ? given.first("lon") : given.first("long");
        var words = given.first("address_string");
        var id = given.first("address_id");
        if (lat.isEmpty() && lng.isEmpty() && words.isEmpty() && id.isEmpty()) {
            problems.add(new Problem(
                    400, "a location was not provided: lat and long, address_string or address_id (没有写明地点)"));
            return null;
        }
        if (lat.isEmpty() != lng.isEmpty()) {
            problems.add(new Problem(400, "lat and long must both be sent (经纬度要成对)"));
            return null;
        }
        if (words.length() > WORDS) {
            problems.add(new Problem(400, "address_string is longer than " + WORDS + " characters (地址太长)"));
            return null;
        }
        var only = key.township() == null ? where.township() : key.township();
        if (!lat.isEmpty()) {
            return at(where, only, key, lat, lng, words, problems);
        }
        var named = id.isEmpty() ? spoken(where, only, words) : coded(where, only, id, problems);
        if (named == null) {
            return null;
        }
        return named.township().isEmpty() ? placed(where, fallback(only, key), null, words, null, null) : named;
    }

    private @Nullable Place at(
            Jurisdiction where,
            @Nullable String only,
            Key key,
            String lat,
            String lng,
            String words,
            List<Problem> problems) {
        var latitude = degrees(lat, 90);
        var longitude = degrees(lng, 180);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            problems.add(new Problem(400, "lat or long is not a number of degrees (经纬度不是度数)"));
            return null;
        }
        var point = new Point(latitude.get(), longitude.get());
        var near = nearest(where, point);
        var village = places.villageAt(where.county(), point.latitude(), point.longitude())
                .filter(found -> near.isEmpty()
                        || found.code().startsWith(near.get())
                        || metres(found.code(), point) < metres(near.get(), point));
        var township = village.map(found -> found.code().substring(0, 9)).or(() -> near);
        var centre = village.map(Division::code).or(() -> township);
        if (centre.filter(code -> metres(code, point) > FARTHEST).isPresent()) {
            problems.add(new Problem(400, "lat and long lie outside of this jurisdiction (经纬度不在本地)"));
            return null;
        }
        var found = township.orElseGet(() -> fallback(only, key));
        if (only != null && !only.equals(found)) {
            problems.add(new Problem(
                    400, "lat and long lie outside of the township of this key or jurisdiction (经纬度不在这个乡镇)"));
            return null;
        }
        return placed(
                where, found, village.map(Division::code).orElse(null), words, point.latitude(), point.longitude());
    }

    private double metres(String code, Point point) {
        return places.centre(code).map(centre -> centre.metresTo(point)).orElse(0.0);
    }

    private Optional<String> nearest(Jurisdiction where, Point point) {
        return places.townships(where.county()).stream()
                .filter(township -> places.centre(township.code()).isPresent())
                .map(Division::code)
                .min(Comparator.comparingDouble(code -> metres(code, point)));
    }

    /** By our own code of a township or village, which we give as address_id ourselves. */
    private @Nullable Place coded(Jurisdiction where, @Nullable String only, String id, List<Problem> problems) {
        var known = id.matches("\\d{9}|\\d{12}")
                && id.startsWith(only == null ? where.county() : only)
                && places.find(id).isPresent()
                && places.find(id.substring(0, 9)).isPresent();
        if (!known) {
            problems.add(new Problem(
                    400, "address_id was not found: it is the 9 or 12 digit code of a division (没有这个 address_id)"));
            return null;
        }
        return placed(where, id.substring(0, 9), id.length() == 12 ? id : null, "", null, null);
    }

    /** By the longest name of a village, then of a township, that the words contain; an empty township when none is. */
    private Place spoken(Jurisdiction where, @Nullable String only, String words) {
        var townships = places.townships(where.county()).stream()
                .filter(township -> only == null || only.equals(township.code()))
                .toList();
        var named = townships.stream()
                .filter(township -> words.contains(township.name()))
                .max(Comparator.comparingInt(township -> township.name().length()));
        var searched = named.map(List::of).orElse(townships);
        var villages = searched.stream()
                .flatMap(township -> places.villages(where.county(), township.code()).stream())
                .filter(village -> words.contains(village.name()))
                .toList();
        var longest = villages.stream()
                .mapToInt(village -> village.name().length())
                .max()
                .orElse(0);
        var best = villages.stream()
                .filter(village -> village.name().length() == longest)
                .toList();
        if (best.size() == 1) {
            var code = best.getFirst().code();
            return placed(where, code.substring(0, 9), code, words, null, null);
        }
        return placed(where, named.map(Division::code).orElse(""), null, words, null, null);
    }

    private static String fallback(@Nullable String only, Key key) {
        return only == null ? key.fallback() : only;
    }

    private static Place placed(
            Jurisdiction where,
            String township,
            @Nullable String village,
            String words,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        return new Place(where.county(), township, village, words, latitude, longitude);
    }

    private static Optional<Double> degrees(String text, int most) {
        return text.matches("[-+]?\\d{1,3}(\\.\\d{1,20})?")
                ? Optional.of(Double.valueOf(text)).filter(value -> Math.abs(value) <= most)
                : Optional.empty();
    }
}
