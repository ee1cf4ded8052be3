package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.store.Remembered;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The townships' office data. */
@Component
public class Offices {

    private final JdbcClient jdbc;
    private final Remembered<Key, Optional<Office>> remembered = new Remembered<>();

    private record Key(String county, String township) {}

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Office> of(String county, String township) {
        return remembered.get(new Key(county, township), key -> read(county, township));
    }

    /** The bank the office names; empty when there is no office data yet. */
    public String bank(String county, String township) {
        return of(county, township).map(Office::bank).orElse("");
    }

    private Optional<Office> read(String county, String township) {
        return jdbc.sql("""
                        select review_body, court, bank, bank_address, bank_account, contact, contact_phone, contact_address
                        from casework_office where county_code = :county and township_code = :township
                        """)
                .param("county", county)
                .param("township", township)
                .query(Office.class)
                .optional();
    }

    @Transactional
    public void set(Actor actor, String township, Office office, OffsetDateTime at) {
        remembered.forget();
        jdbc.sql("""
                        insert into casework_office (county_code, township_code, review_body, court, bank, bank_address,
                            bank_account, contact, contact_phone, contact_address, set_by, set_at)
                        values (:county, :township, :review, :court, :bank, :bankAddress, :account, :contact, :phone, :address,
                            :by, :at)
                        on conflict (county_code, township_code) do update set review_body = excluded.review_body,
                            court = excluded.court, bank = excluded.bank, bank_address = excluded.bank_address,
                            bank_account = excluded.bank_account, contact = excluded.contact,
                            contact_phone = excluded.contact_phone, contact_address = excluded.contact_address,
                            set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("county", actor.county())
                .param("township", township)
                .param("review", office.reviewBody())
                .param("court", office.court())
                .param("bank", office.bank())
                .param("bankAddress", office.bankAddress())
                .param("account", office.bankAccount())
                .param("contact", office.contact())
                .param("phone", office.contactPhone())
                .param("address", office.contactAddress())
                .param("by", actor.name())
                .param("at", at)
                .update();
    }
}
