package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of agreements and of the cases the department had filed. */
@Component
class Agreements {

    private static final String COLUMNS = """
            select id, batch_id, township_code, number, authority, duties, entrustee, valid_from, valid_to, giver_signer,
              giver_signed_on, township_signer, township_signed_on, giver_published_on, township_published_on, stage,
              version
            from powers_agreement
            """;

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(Actor actor, Agreement agreement, OffsetDateTime at) {
        return jdbc.sql("""
                insert into powers_agreement (county_code, id, batch_id, township_code, number, authority, duties,
                  entrustee, valid_from, valid_to, giver_signer, township_signer, stage, created_by, created_at, version)
                values (:county, :id, :batch, :township, :number, :authority, :duties, :entrustee, :from, :to, '', '', 'SIGNING',
                  :by, :at, 0)
                on conflict do nothing
                """)
                        .param("county", actor.county())
                        .param("id", agreement.id())
                        .param("batch", agreement.batchId())
                        .param("township", agreement.townshipCode())
                        .param("number", agreement.number())
                        .param("authority", agreement.authority())
                        .param("duties", agreement.duties())
                        .param("entrustee", agreement.entrustee())
                        .param("from", agreement.validFrom())
                        .param("to", agreement.validTo())
                        .param("by", actor.name())
                        .param("at", at)
                        .update()
                == 1;
    }

    Optional<Agreement> find(Scope scope, UUID id) {
        return jdbc.sql(COLUMNS + """
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("id", id)
                .param("township", scope.township())
                .query(Agreement.class)
                .optional();
    }

    List<Agreement> of(Scope scope, UUID batch) {
        return jdbc.sql(COLUMNS + """
                where county_code = :county and batch_id = :batch
                  and (:township::text is null or township_code = :township)
                order by created_at, id
                """)
                .param("county", scope.county())
                .param("batch", batch)
                .param("township", scope.township())
                .query(Agreement.class)
                .list();
    }

    /** Agreements both have published, of every county or one township, newest first. */
    List<Published> published(@Nullable String township) {
        return jdbc.sql("""
                select g.county_code, g.id, g.township_code, g.number, g.authority, g.duties, g.valid_from, g.valid_to,
                  b.department_name, b.name as batch_name, b.decision, b.decision_number,
                  (select string_agg(a.item_code, ' ' order by a.item_code) from powers_batch_answer a
                   where a.county_code = g.county_code and a.agreement_id = g.id) as items
                from powers_agreement g join powers_batch b on b.county_code = g.county_code and b.id = g.batch_id
                where g.stage = 'PUBLISHED' and (:township::text is null or g.township_code = :township)
                order by g.valid_from desc, g.id desc limit 200
                """).param("township", township).query(Published.class).list();
    }

    /** What the public sees of an agreement. */
    record Published(
            String countyCode,
            UUID id,
            String townshipCode,
            String number,
            String authority,
            String duties,
            java.time.LocalDate validFrom,
            java.time.@Nullable LocalDate validTo,
            String departmentName,
            String batchName,
            String decision,
            String decisionNumber,
            @Nullable String items) {

        /** Codes of the items it is about. */
        public List<String> codes() {
            return items == null ? List.of() : List.of(items.split(" "));
        }
    }

    boolean save(String county, Agreement agreement) {
        return jdbc.sql("""
                update powers_agreement set giver_signer = :giver, giver_signed_on = :giverOn,
                  township_signer = :township, township_signed_on = :townshipOn, giver_published_on = :giverPublished,
                  township_published_on = :townshipPublished, stage = :stage, version = version + 1
                where county_code = :county and id = :id and version = :version
                """)
                        .param("county", county)
                        .param("id", agreement.id())
                        .param("version", agreement.version())
                        .param("giver", agreement.giverSigner())
                        .param("giverOn", agreement.giverSignedOn())
                        .param("township", agreement.townshipSigner())
                        .param("townshipOn", agreement.townshipSignedOn())
                        .param("giverPublished", agreement.giverPublishedOn())
                        .param("townshipPublished", agreement.townshipPublishedOn())
                        .param("stage", agreement.stage().name())
                        .update()
                == 1;
    }

    List<FiledCase> cases(String county, UUID agreement) {
        return jdbc.sql("""
                select id, case_number, item_code, filed_on, decision, receipt from powers_agreement_case
                where county_code = :county and agreement_id = :agreement order by filed_on, id
                """)
                .param("county", county)
                .param("agreement", agreement)
                .query(FiledCase.class)
                .list();
    }

    void addCase(Actor actor, Agreement agreement, FiledCase filed, OffsetDateTime at) {
        jdbc.sql("""
                insert into powers_agreement_case (county_code, id, agreement_id, township_code, case_number, item_code,
                  filed_on, decision, receipt, created_by, created_at)
                values (:county, :id, :agreement, :township, :number, :item, :filed, :decision, :receipt, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", filed.id())
                .param("agreement", agreement.id())
                .param("township", agreement.townshipCode())
                .param("number", filed.caseNumber())
                .param("item", filed.itemCode())
                .param("filed", filed.filedOn())
                .param("decision", filed.decision().name())
                .param("receipt", filed.receipt())
                .param("by", actor.name())
                .param("at", at)
                .update();
    }

    boolean receipt(String county, UUID agreement, UUID filed, String receipt) {
        return jdbc.sql("""
                update powers_agreement_case set receipt = :receipt
                where county_code = :county and agreement_id = :agreement and id = :id and receipt = ''
                  and decision = 'HANDED_OVER'
                """)
                        .param("county", county)
                        .param("agreement", agreement)
                        .param("id", filed)
                        .param("receipt", receipt)
                        .update()
                == 1;
    }
}
