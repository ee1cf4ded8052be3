package cn.xiangzhi.casework.collection;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.TimelineEntry;
import cn.xiangzhi.store.Remembered;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of agreements with what was done with each. */
@Component
class CollectionStore {

    private final JdbcClient jdbc;
    private final Today today;
    private final Remembered<Key, List<CollectionAgreement>> remembered = new Remembered<>();

    private record Key(String county, String township) {}

    CollectionStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** All of a township, the newest first; asked for at every decision. */
    List<CollectionAgreement> of(String county, String township) {
        return remembered.get(
                new Key(county, township),
                key -> jdbc.sql("""
                        select * from casework_agreement where county_code = :county and township_code = :township
                        order by valid_from desc, id desc
                        """)
                        .param("county", county)
                        .param("township", township)
                        .query(CollectionAgreement.class)
                        .list());
    }

    Page<CollectionAgreement> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select * from casework_agreement
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (:q::text is null or bank like '%' || :q || '%' or number like '%' || :q || '%'
                               or account like '%' || :q || '%')
                          and (:state::text is null
                               or :state::text = case when least(valid_to, ended_on) < :today then 'OVER' else 'OPEN' end)
                          and (:after_id::uuid is null or (valid_from, id) < (:after_value::date, :after_id::uuid))
                        order by valid_from desc, id desc limit :limit
                        """)
                .params(query.params())
                .param("today", today.date())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(CollectionAgreement.class)
                .list();
        return query.page(rows, CollectionAgreement::validFrom, CollectionAgreement::id);
    }

    /** Those whose end or whose filing may be near; who looks decides. */
    List<CollectionAgreement> open(Scope scope, LocalDate day) {
        return jdbc.sql("""
                        select * from casework_agreement
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (valid_to is null or valid_to >= :day) and (ended_on is null or ended_on >= :day)
                        order by valid_from, id limit 200
                        """)
                .param("day", day)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(CollectionAgreement.class)
                .list();
    }

    Optional<CollectionAgreement> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from casework_agreement
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(CollectionAgreement.class)
                .optional();
    }

    /** False when the very same one is kept already. */
    boolean add(String county, CollectionAgreement a) {
        remembered.forget();
        return jdbc.sql("""
                        insert into casework_agreement (county_code, id, township_code, number, bank, bank_address, payee, account,
                            payee_bank, unit_code, income_code, signed_on, valid_from, valid_to, signed_by_us, signed_by_bank,
                            filed_on, filed_with, ended_on, ended_why, version)
                        values (:county, :id, :township, :number, :bank, :address, :payee, :account, :payeeBank, :unit, :income,
                            :signed, :from, :to, :us, :them, :filed, :filedWith, :ended, :endedWhy, 1)
                        on conflict (county_code, id) do nothing
                        """)
                        .param("county", county)
                        .param("id", a.id())
                        .param("township", a.townshipCode())
                        .param("number", a.number())
                        .param("bank", a.bank())
                        .param("address", a.bankAddress())
                        .param("payee", a.payee())
                        .param("account", a.account())
                        .param("payeeBank", a.payeeBank())
                        .param("unit", a.unitCode())
                        .param("income", a.incomeCode())
                        .param("signed", a.signedOn())
                        .param("from", a.validFrom())
                        .param("to", a.validTo())
                        .param("us", a.signedByUs())
                        .param("them", a.signedByBank())
                        .param("filed", a.filedOn())
                        .param("filedWith", a.filedWith())
                        .param("ended", a.endedOn())
                        .param("endedWhy", a.endedWhy())
                        .update()
                == 1;
    }

    /** What follows the signing: the filing, and an end before the term; false when somebody was faster. */
    boolean change(String county, CollectionAgreement a) {
        remembered.forget();
        return jdbc.sql("""
                        update casework_agreement set filed_on = :filed, filed_with = :filedWith, ended_on = :ended,
                            ended_why = :endedWhy, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """)
                        .param("filed", a.filedOn())
                        .param("filedWith", a.filedWith())
                        .param("ended", a.endedOn())
                        .param("endedWhy", a.endedWhy())
                        .param("county", county)
                        .param("id", a.id())
                        .param("version", a.version())
                        .update()
                == 1;
    }

    void act(Actor actor, UUID agreement, String act, String words) {
        jdbc.sql("""
                        insert into casework_agreement_act (county_code, id, agreement_id, act, words, by_name, at)
                        values (:county, :id, :agreement, :act, :words, :by, :at)
                        """)
                .param("county", actor.county())
                .param("id", Ids.next())
                .param("agreement", agreement)
                .param("act", act)
                .param("words", words)
                .param("by", actor.name() + "（" + actor.postTitle() + "）")
                .param("at", today.now())
                .update();
    }

    List<TimelineEntry> acts(String county, UUID agreement) {
        return jdbc.sql("""
                        select act, words, by_name, at from casework_agreement_act
                        where county_code = :county and agreement_id = :agreement order by at desc, id desc
                        """).param("county", county).param("agreement", agreement).query(Row.class).list().stream()
                .map(row -> new TimelineEntry(row.at(), row.byName(), row.act(), row.words(), null))
                .toList();
    }

    private record Row(String act, String words, String byName, OffsetDateTime at) {}
}
