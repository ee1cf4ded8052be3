package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.CreditCode;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.Visits.Before;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the visits a subject has had already: nobody is inspected twice for the same thing (S9). */
@Component
public class Earlier {

    private static final String UNKNOWN = "身份待查";

    private final JdbcClient jdbc;
    private final PersonalData secrets;

    Earlier(JdbcClient jdbc, PersonalData secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** The fingerprint of a name or number; null for nobody in particular. */
    public @Nullable String print(@Nullable String words) {
        return words == null || words.isBlank() || words.strip().equals(UNKNOWN)
                ? null
                : secrets.fingerprint(words.strip());
    }

    /** The fingerprint of an identity number or credit code, however it was typed. */
    public @Nullable String numberPrint(@Nullable String number) {
        return print(number == null ? null : CreditCode.tidy(number));
    }

    /** The newest visits since that moment to whoever has this name or number, but for {@code except}. */
    public List<Before> of(
            Scope scope, @Nullable String name, @Nullable String number, OffsetDateTime since, @Nullable UUID except) {
        var print = print(name);
        var idPrint = numberPrint(number);
        if (print == null && idPrint == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, title, started_at, result, item_code
                        from inspection_visit
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (subject_print = :print or subject_id_print = :idPrint)
                          and started_at >= :since and (:except::uuid is null or id <> :except)
                        order by started_at desc limit 10
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("print", print)
                .param("idPrint", idPrint)
                .param("since", since)
                .param("except", except)
                .query(Before.class)
                .list();
    }

    /**
     * How often the township has inspected the same subject for the same thing in the twelve months around a visit: the same
     * item, or a check of everything on one side; what an order sent somebody for is never a check of everything.
     */
    int sameThing(Visit visit) {
        var print = print(visit.subject().name());
        var idPrint = numberPrint(visit.subject().number());
        return print == null && idPrint == null
                ? 0
                : jdbc.sql("""
                                select count(*) from inspection_visit
                                where county_code = :county and township_code = :township and id <> :id
                                  and (subject_print = :print or subject_id_print = :idPrint)
                                  and started_at > :from and started_at < :until
                                  and (item_code = :item::text or :item::text is null or item_code is null and order_id is null)
                                """)
                        .param("county", visit.place().county())
                        .param("township", visit.place().township())
                        .param("id", visit.id())
                        .param("print", print)
                        .param("idPrint", idPrint)
                        .param("from", visit.times().started().minusYears(1))
                        .param("until", visit.times().started().plusYears(1))
                        .param("item", visit.outcome().itemCode())
                        .query(Integer.class)
                        .single();
    }

    /** The newest correction by a date ordered of the same subject for the same thing before this visit, in words; else empty. */
    String ordered(Visit visit) {
        var print = print(visit.subject().name());
        var idPrint = numberPrint(visit.subject().number());
        return print == null && idPrint == null
                ? ""
                : jdbc.sql("""
                                select started_at from inspection_visit
                                where county_code = :county and township_code = :township and id <> :id
                                  and (subject_print = :print or subject_id_print = :idPrint)
                                  and result = :result and item_code = :item
                                  and started_at > :from and started_at <= :until
                                order by started_at desc limit 1
                                """)
                        .param("county", visit.place().county())
                        .param("township", visit.place().township())
                        .param("id", visit.id())
                        .param("print", print)
                        .param("idPrint", idPrint)
                        .param("result", VisitResult.BY_DATE.name())
                        .param("item", visit.outcome().itemCode())
                        .param("from", visit.times().started().minusYears(1))
                        .param("until", visit.times().started())
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(at -> at.atZoneSameInstant(Today.BEIJING).toLocalDate() + "检查时责令限期改正")
                        .orElse("");
    }

    /** The same, by a visit that is kept. */
    public List<Before> beside(Scope scope, UUID visit, OffsetDateTime since) {
        return jdbc.sql("""
                        select other.id, other.title, other.started_at, other.result, other.item_code
                        from inspection_visit mine
                        join inspection_visit other on other.county_code = mine.county_code and other.id <> mine.id
                          and (other.subject_print = mine.subject_print or other.subject_id_print = mine.subject_id_print)
                        where mine.county_code = :county and mine.id = :id and other.started_at >= :since
                          and (:township::text is null or other.township_code = :township)
                        order by other.started_at desc limit 10
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", visit)
                .param("since", since)
                .query(Before.class)
                .list();
    }
}
