package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.WordIndex;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of subjects. A double that was merged keeps its row and its history; only where it leads is written (S9). */
@Component
class SubjectStore {

    private final JdbcClient jdbc;
    private final PersonalData secrets;
    private final WordIndex words;

    SubjectStore(JdbcClient jdbc, PersonalData secrets, WordIndex words) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.words = words;
    }

    /** False when this very subject is kept already. */
    boolean add(NewSubject subject, OffsetDateTime at) {
        return kept(
                subject, jdbc.sql("""
                        insert into inspection_subject (county_code, id, township_code, village_code, kind, name, name_print, number_kind,
                            number_sealed, number_print, holder_sealed, holder_shown, holder_print, phone_sealed, phone_shown,
                            place_words, latitude, longitude, credit_class, credit_source, credit_on, risk, risk_source, risk_on,
                            created_at, version)
                        values (:county, :id, :township, :village, :kind, :name, :print, :numberKind, :number, :numberPrint, :holder,
                            :holderShown, :holderPrint, :phone, :phoneShown, :words, :lat, :lon, :credit, :creditSource, :creditOn,
                            :risk, :riskSource, :riskOn, :at, 0)
                        on conflict (county_code, id) do nothing
                        """).params(params(subject)).param("at", at).update());
    }

    /** False when somebody else changed it first. */
    boolean change(NewSubject subject, long version) {
        return kept(
                subject,
                jdbc.sql("""
                        update inspection_subject set village_code = :village, kind = :kind, name = :name, name_print = :print,
                            number_kind = :numberKind, number_sealed = :number, number_print = :numberPrint, holder_sealed = :holder,
                            holder_shown = :holderShown, holder_print = :holderPrint, phone_sealed = :phone,
                            phone_shown = :phoneShown, place_words = :words, latitude = :lat, longitude = :lon,
                            credit_class = :credit, credit_source = :creditSource, credit_on = :creditOn, risk = :risk,
                            risk_source = :riskSource, risk_on = :riskOn, version = version + 1
                        where county_code = :county and id = :id and township_code = :township and version = :version
                        """).params(params(subject)).param("version", version).update());
    }

    /** What may be found by its words; the rest by its prints. */
    private boolean kept(NewSubject subject, int rows) {
        if (rows == 1) {
            var place = subject.place();
            words.put(
                    place.county(),
                    place.township(),
                    SubjectSearch.KIND,
                    subject.once(),
                    subject.name().strip(),
                    place.words());
        }
        return rows == 1;
    }

    private Map<String, @Nullable Object> params(NewSubject s) {
        var all = new HashMap<String, @Nullable Object>();
        var number = s.tidyNumber();
        all.put("county", s.place().county());
        all.put("id", s.once());
        all.put("township", s.place().township());
        all.put("village", s.place().village());
        all.put("kind", s.kind().name());
        all.put("name", s.name().strip());
        all.put("print", secrets.fingerprint(s.name().strip()));
        all.put("numberKind", s.numberKind().name());
        all.put("number", number.isEmpty() ? null : secrets.seal(number));
        all.put("numberPrint", number.isEmpty() ? null : secrets.fingerprint(number));
        var holder = s.holder().name().strip();
        all.put("holder", holder.isEmpty() ? null : secrets.seal(holder));
        all.put("holderShown", Mask.name(holder));
        all.put("holderPrint", holder.isEmpty() ? null : secrets.fingerprint(holder));
        var phone = s.holder().phone().strip();
        all.put("phone", phone.isEmpty() ? null : secrets.seal(phone));
        all.put("phoneShown", Mask.phone(phone));
        all.put("words", s.place().words().strip());
        all.put("lat", s.place().latitude());
        all.put("lon", s.place().longitude());
        var standing = s.standing();
        all.put("credit", standing.credit() == null ? null : standing.credit().name());
        all.put("creditSource", standing.creditSource());
        all.put("creditOn", standing.creditOn());
        all.put("risk", standing.risk() == null ? null : standing.risk().name());
        all.put("riskSource", standing.riskSource());
        all.put("riskOn", standing.riskOn());
        return all;
    }

    Optional<Subject> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from inspection_subject
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Subject.class)
                .optional();
    }

    /** The subject with everything merged into it, itself first. */
    List<Subject> family(String county, UUID id) {
        return jdbc.sql("""
                        with recursive family (id, depth) as (
                            select :id::uuid, 0
                            union
                            select s.id, f.depth + 1 from inspection_subject s
                            join family f on s.county_code = :county and s.merged_into = f.id where f.depth < 20)
                        select s.* from family f join inspection_subject s on s.county_code = :county and s.id = f.id order by f.depth
                        """)
                .param("county", county)
                .param("id", id)
                .query(Subject.class)
                .list();
    }

    /** In the register of a township under this number and not merged, but for {@code except}. */
    Optional<Subject> numbered(String county, String township, String number, UUID except) {
        return jdbc.sql("""
                        select * from inspection_subject
                        where county_code = :county and number_print = :print and township_code = :township
                          and merged_into is null and id <> :except
                        order by id limit 1
                        """)
                .param("county", county)
                .param("print", secrets.fingerprint(number))
                .param("township", township)
                .param("except", except)
                .query(Subject.class)
                .optional();
    }

    Page<Subject> page(Scope scope, ListQuery query) {
        var q = query.text("q");
        var rows = jdbc.sql("""
                        select * from inspection_subject
                        where county_code = :county and (:township::text is null or township_code = :township) and merged_into is null
                          and (:kind::text is null or kind = :kind) and (:credit::text is null or credit_class = :credit)
                          and (:risk::text is null or risk = :risk) and (:village::text is null or village_code = :village)
                          and (:state::text is null or (:state = 'OPEN') = (closed_on is null))
                          and (:q::text is null or strpos(name, :q) > 0 or strpos(place_words, :q) > 0 or number_print = :print
                               or holder_print = :print)
                          and (:after_id::uuid is null or id < :after_id::uuid)
                        order by id desc limit :limit
                        """)
                .params(query.params())
                .param("village", query.text("village"))
                .param("print", q == null ? null : secrets.fingerprint(q.strip()))
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Subject.class)
                .list();
        return query.page(rows, Subject::id, Subject::id);
    }

    /** Everything open of a scope that is in the register, for comparing and drawing; at most 20,000. */
    List<Subject> all(Scope scope) {
        return jdbc.sql("""
                        select * from inspection_subject
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and merged_into is null and closed_on is null
                        order by id limit 20000
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Subject.class)
                .list();
    }

    boolean lead(String county, UUID id, @Nullable UUID into, long version) {
        return jdbc.sql("""
                        update inspection_subject set merged_into = :into, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """)
                        .param("county", county)
                        .param("id", id)
                        .param("into", into)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean close(String county, UUID id, java.time.LocalDate on, long version) {
        return jdbc.sql("""
                        update inspection_subject set closed_on = :on, version = version + 1
                        where county_code = :county and id = :id and version = :version and closed_on is null
                        """)
                        .param("county", county)
                        .param("id", id)
                        .param("on", on)
                        .param("version", version)
                        .update()
                == 1;
    }
}
