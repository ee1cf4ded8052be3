package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Subjects that may be one and the same: the same number, or near the same name at near the same place (S9). */
@Component
class Twins {

    private static final double METRES = 150;
    private static final double DEGREE = 111_320;
    /** In a crowded village only neighbours by name are compared, so that the work stays small. */
    private static final int WINDOW = 60;

    private final JdbcClient jdbc;
    private final SubjectStore store;
    private final Today today;

    Twins(JdbcClient jdbc, SubjectStore store, Today today) {
        this.jdbc = jdbc;
        this.store = store;
        this.today = today;
    }

    /** Two subjects and why they may be one. */
    record Pair(Subject one, Subject other, String why) {

        String key() {
            return key(one.id(), other.id());
        }

        static String key(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) < 0 ? one + "|" + other : other + "|" + one;
        }
    }

    List<Pair> all(Scope scope) {
        var subjects = store.all(scope);
        var apart = apart(scope);
        var pairs = new LinkedHashMap<String, Pair>();
        for (var pair : numbered(scope, subjects)) {
            pairs.putIfAbsent(pair.key(), pair);
        }
        var villages = new LinkedHashMap<String, List<Subject>>();
        for (var subject : subjects) {
            villages.computeIfAbsent(subject.townshipCode() + subject.villageCode(), code -> new ArrayList<>())
                    .add(subject);
        }
        villages.values().forEach(of -> near(of).forEach(pair -> pairs.putIfAbsent(pair.key(), pair)));
        return pairs.values().stream()
                .filter(pair -> !apart.contains(pair.key()))
                .toList();
    }

    private List<Pair> numbered(Scope scope, List<Subject> subjects) {
        var byId = new LinkedHashMap<UUID, Subject>();
        subjects.forEach(subject -> byId.put(subject.id(), subject));
        return jdbc
                .sql("""
                        select one.id as one, other.id as other from inspection_subject one
                        join inspection_subject other on other.county_code = one.county_code
                          and other.number_print = one.number_print and other.township_code = one.township_code and one.id < other.id
                        where one.county_code = :county and (:township::text is null or one.township_code = :township)
                          and one.merged_into is null and other.merged_into is null
                        limit 500
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Two.class)
                .list()
                .stream()
                .filter(two -> byId.containsKey(two.one()) && byId.containsKey(two.other()))
                .map(two -> new Pair(
                        Objects.requireNonNull(byId.get(two.one())),
                        Objects.requireNonNull(byId.get(two.other())),
                        "号码相同"))
                .toList();
    }

    record Two(UUID one, UUID other) {}

    static List<Pair> near(List<Subject> village) {
        var sorted = village.stream()
                .sorted(Comparator.comparing(subject -> Likeness.core(subject.name())))
                .toList();
        var window = sorted.size() <= 500 ? sorted.size() : WINDOW;
        var pairs = new ArrayList<Pair>();
        for (var at = 0; at < sorted.size(); at++) {
            for (var next = at + 1; next < Math.min(sorted.size(), at + 1 + window); next++) {
                var one = sorted.get(at);
                var other = sorted.get(next);
                if (one.kind() == SubjectType.DWELLING != (other.kind() == SubjectType.DWELLING)
                        || !beside(one, other)) {
                    continue;
                }
                var alike = one.kind() == SubjectType.DWELLING
                        ? Likeness.core(one.name()).equals(Likeness.core(other.name()))
                        : Likeness.of(one.name(), other.name()) >= Likeness.ALIKE;
                if (alike) {
                    pairs.add(new Pair(one, other, "名称相近，地址相近"));
                }
            }
        }
        return pairs;
    }

    /** Within 150 metres where both have a point; else by the words of the address. */
    private static boolean beside(Subject one, Subject other) {
        var lat = one.latitude();
        var lon = one.longitude();
        var otherLat = other.latitude();
        var otherLon = other.longitude();
        if (lat == null || lon == null || otherLat == null || otherLon == null) {
            return Likeness.of(one.placeWords(), other.placeWords()) >= 0.5;
        }
        var north = (lat - otherLat) * DEGREE;
        var east = (lon - otherLon) * DEGREE * Math.cos(Math.toRadians(lat));
        return Math.hypot(north, east) <= METRES;
    }

    private Set<String> apart(Scope scope) {
        return new HashSet<>(jdbc.sql("""
                        select one_id || '|' || other_id from inspection_subject_apart
                        where county_code = :county and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(String.class)
                .list());
    }

    /** Looked at: two different ones; they are not proposed again. */
    @Transactional
    public void keepApart(Actor actor, UUID one, UUID other, String words) {
        var first = store.find(actor.scope(), one).orElseThrow(() -> Refused.notFound("检查对象"));
        if (store.find(actor.scope(), other).isEmpty()) {
            throw Refused.notFound("检查对象");
        }
        if (words.isBlank()) {
            throw Refused.invalid("没有保存", "没有写明为什么不是同一家", "请写明核对了什么");
        }
        var key = Pair.key(one, other).split("\\|");
        jdbc.sql("""
                insert into inspection_subject_apart (county_code, one_id, other_id, township_code, words, by_name, at)
                values (:county, :one, :other, :township, :words, :by, :at) on conflict do nothing
                """)
                .param("county", actor.county())
                .param("one", UUID.fromString(key[0]))
                .param("other", UUID.fromString(key[1]))
                .param("township", first.townshipCode())
                .param("words", words.strip())
                .param("by", actor.name())
                .param("at", today.now())
                .update();
    }
}
