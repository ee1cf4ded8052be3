package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.store.LateWrites;
import cn.xiangzhi.store.RecordRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parties at rest: sealed, found again by fingerprint. */
@Component
class Parties {

    private static final RecordRows<Row> ROWS = RecordRows.of(Row.class);
    private static final PartyDetails UNKNOWN = PartyDetails.named(PartyKind.CITIZEN, "身份待查");

    private final JdbcClient jdbc;
    private final LateWrites late;
    private final PersonalData secrets;

    Parties(JdbcClient jdbc, LateWrites late, PersonalData secrets) {
        this.jdbc = jdbc;
        this.late = late;
        this.secrets = secrets;
    }

    void save(String county, UUID caseId, PartyDetails p) {
        var number = p.creditCode() != null ? p.creditCode() : p.idNumber();
        var birth = p.birthday();
        late.sql("""
                        insert into casework_party (county_code, case_id, kind, name_sealed, name_print, id_sealed, id_print,
                            credit_code, representative_sealed, address_sealed, phone_sealed, birth_sealed)
                        values (:county, :case, :kind, :name, :namePrint, :id, :idPrint, :credit, :representative, :address,
                            :phone, :birth)
                        on conflict (county_code, case_id) do update set kind = excluded.kind,
                            name_sealed = excluded.name_sealed, name_print = excluded.name_print,
                            id_sealed = excluded.id_sealed, id_print = excluded.id_print,
                            credit_code = excluded.credit_code, representative_sealed = excluded.representative_sealed,
                            address_sealed = excluded.address_sealed, phone_sealed = excluded.phone_sealed,
                            birth_sealed = excluded.birth_sealed
                        """)
                .param("county", county)
                .param("case", caseId)
                .param("kind", p.kind().name())
                .param("name", secrets.seal(p.name()))
                .param("namePrint", secrets.fingerprint(p.name()))
                .param("id", seal(p.idNumber()))
                .param("idPrint", number == null ? null : secrets.fingerprint(number))
                .param("credit", p.creditCode())
                .param("representative", seal(p.representative()))
                .param("address", seal(p.address()))
                .param("phone", seal(p.phone()))
                .param("birth", seal(birth == null ? null : birth.toString()))
                .later();
    }

    PartyDetails of(String county, UUID caseId) {
        return jdbc.sql("""
                        select kind, name_sealed, id_sealed, credit_code, representative_sealed, address_sealed, phone_sealed,
                               birth_sealed
                        from casework_party where county_code = :county and case_id = :case
                        """)
                .param("county", county)
                .param("case", caseId)
                .query(Row.class)
                .optional()
                .map(this::open)
                .orElse(UNKNOWN);
    }

    /** As a statement that joined the party's row found it; nobody known yet when it found none. */
    PartyDetails joined(ResultSet row) throws SQLException {
        return row.getString("kind") == null ? UNKNOWN : open(ROWS.mapRow(row, 0));
    }

    private PartyDetails open(Row row) {
        var birth = unseal(row.birthSealed());
        return new PartyDetails(
                PartyKind.valueOf(row.kind()),
                secrets.open(row.nameSealed()),
                unseal(row.idSealed()),
                row.creditCode(),
                unseal(row.representativeSealed()),
                unseal(row.addressSealed()),
                unseal(row.phoneSealed()),
                birth == null ? null : LocalDate.parse(birth));
    }

    private @Nullable String seal(@Nullable String plain) {
        return plain == null || plain.isBlank() ? null : secrets.seal(plain.strip());
    }

    private @Nullable String unseal(@Nullable String sealed) {
        return sealed == null ? null : secrets.open(sealed);
    }

    record Row(
            String kind,
            String nameSealed,
            @Nullable String idSealed,
            @Nullable String creditCode,
            @Nullable String representativeSealed,
            @Nullable String addressSealed,
            @Nullable String phoneSealed,
            @Nullable String birthSealed) {}
}
