package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of requests for a seal. */
@Component
class RequestStore {

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most one open request a paper, or for each organ that signs it. */
    boolean ask(UUID id, Actor actor, UseChecks.Asked asked, String reason, OffsetDateTime at) {
        var seal = asked.seal();
        var paper = asked.paper();
        return jdbc.sql("""
                insert into documents_seal_request (county_code, id, township_code, seal, seal_name, paper, paper_words,
                  reason, state, asked_by, asked_by_name, asked_at, signer)
                values (:county, :id, :township, :seal, :sealName, :paper, :words,
                  :reason, 'ASKED', :by, :byName, :at, :signer)
                on conflict do nothing
                """)
                        .param("county", paper.county())
                        .param("id", id)
                        .param("township", asked.township())
                        .param("signer", seal.purpose().forOrgan().id())
                        .param("seal", seal.id())
                        .param("sealName", seal.name())
                        .param("paper", paper.id())
                        .param("words", paper.words())
                        .param("reason", reason)
                        .param("by", actor.person())
                        .param("byName", actor.name())
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean decide(Actor actor, UUID id, boolean yes, @Nullable String why, OffsetDateTime at) {
        return jdbc.sql("""
                update documents_seal_request set state = :state, decided_by = :by, decided_by_name = :name,
                  decided_at = :at, decided_why = :why
                where county_code = :county and id = :id and state = 'ASKED' and asked_by <> :by
                  and (:township::text is null or township_code = :township)
                """)
                        .param("county", actor.county())
                        .param("township", actor.scope().township())
                        .param("id", id)
                        .param("state", (yes ? SealRequest.State.APPROVED : SealRequest.State.DECLINED).name())
                        .param("by", actor.person())
                        .param("name", actor.name())
                        .param("at", at)
                        .param("why", why)
                        .update()
                == 1;
    }

    /** The one who asked takes it back, as long as the seal was not set. */
    boolean withdraw(Actor actor, UUID id) {
        return jdbc.sql("""
                update documents_seal_request set state = 'WITHDRAWN'
                where county_code = :county and id = :id and state in ('ASKED', 'APPROVED') and asked_by = :by
                """)
                        .param("county", actor.county())
                        .param("id", id)
                        .param("by", actor.person())
                        .update()
                == 1;
    }

    void used(String county, UUID id) {
        jdbc.sql("update documents_seal_request set state = 'USED' where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .update();
    }

    Optional<SealRequest> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select * from documents_seal_request
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(SealRequest.class)
                .optional();
    }

    /** The newest request for the paper of each organ that signs it, whatever became of it. */
    List<SealRequest> newest(String county, UUID paper) {
        return jdbc.sql("""
                select distinct on (signer) * from documents_seal_request
                where county_code = :county and paper = :paper
                order by signer, id desc
                """)
                .param("county", county)
                .param("paper", paper)
                .query(SealRequest.class)
                .list();
    }

    Optional<SealRequest> approved(String county, UUID paper, UUID seal) {
        return jdbc.sql("""
                select * from documents_seal_request
                where county_code = :county and paper = :paper and seal = :seal and state = 'APPROVED'
                """)
                .param("county", county)
                .param("paper", paper)
                .param("seal", seal)
                .query(SealRequest.class)
                .optional();
    }

    /** Asked by others, waiting for somebody to agree. */
    List<SealRequest> asked(Actor actor, int limit) {
        return jdbc.sql("""
                select * from documents_seal_request
                where county_code = :county and state = 'ASKED' and asked_by <> :me
                  and (:township::text is null or township_code = :township)
                order by id limit :limit
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("me", actor.person())
                .param("limit", limit)
                .query(SealRequest.class)
                .list();
    }

    /** Agreed to, waiting for the keeper of the seal. */
    List<SealRequest> forKeeper(Actor actor, int limit) {
        return jdbc.sql("""
                select r.* from documents_seal_request r
                join documents_seal s on s.county_code = r.county_code and s.id = r.seal
                where r.county_code = :county and r.state = 'APPROVED' and s.keeper = :me
                  and (:township::text is null or r.township_code = :township)
                order by r.id limit :limit
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("me", actor.person())
                .param("limit", limit)
                .query(SealRequest.class)
                .list();
    }
}
