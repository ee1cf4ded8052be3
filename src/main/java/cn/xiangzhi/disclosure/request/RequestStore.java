package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.disclosure.rules.InformationRights.Reply;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of requests for information. */
@Repository
class RequestStore {

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<InformationRequest> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select * from disclosure_request
                where county_code = :county and (:township::text is null or township_code = :township)
                  and (:q::text is null or number like '%' || :q || '%' or sought like '%' || :q || '%')
                  and (:stage::text is null or stage = :stage)
                  and (:reply::text is null or reply = :reply)
                  and (:received_from::date is null or received_on >= :received_from::date)
                  and (:received_to::date is null or received_on <= :received_to::date)
                  and (:after_id::uuid is null or (received_on, id) < (:after_value::date, :after_id::uuid))
                order by received_on desc, id desc limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(InformationRequest.class)
                .list();
        return query.page(rows, InformationRequest::receivedOn, InformationRequest::id);
    }

    Optional<InformationRequest> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from disclosure_request
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("id", id)
                .param("township", scope.township())
                .query(InformationRequest.class)
                .optional();
    }

    /** What is still to be answered, oldest first. */
    List<InformationRequest> open(Scope scope, int limit) {
        return jdbc.sql("""
                        select * from disclosure_request
                        where county_code = :county and stage in ('RECEIVED', 'UNCLEAR', 'CONSULTING')
                          and (:township::text is null or township_code = :township)
                        order by received_on, id limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(InformationRequest.class)
                .list();
    }

    int nextNumber(String county, String township, int year) {
        return jdbc.sql("""
                        insert into disclosure_request_number (county_code, township_code, year, last)
                        values (:county, :township, :year, 1)
                        on conflict (county_code, township_code, year)
                          do update set last = disclosure_request_number.last + 1
                        returning last
                        """)
                .param("county", county)
                .param("township", township)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    boolean known(String county, UUID id) {
        return jdbc.sql("select exists (select 1 from disclosure_request where county_code = :county and id = :id)")
                .param("county", county)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean add(String county, InformationRequest r) {
        return jdbc.sql("""
                        insert into disclosure_request (county_code, id, township_code, number, stage, version,
                          applicant_sealed, applicant_shown, identity_sealed, contact_sealed, channel, sought, form, received_on)
                        values (:county, :id, :township, :number, :stage, 0,
                          :applicant, :shown, :identity, :contact, :channel, :sought, :form, :received)
                        on conflict do nothing
                        """)
                        .param("county", county)
                        .param("id", r.id())
                        .param("township", r.townshipCode())
                        .param("number", r.number())
                        .param("stage", r.stage().name())
                        .param("applicant", r.applicantSealed())
                        .param("shown", r.applicantShown())
                        .param("identity", r.identitySealed())
                        .param("contact", r.contactSealed())
                        .param("channel", r.channel().name())
                        .param("sought", r.sought())
                        .param("form", r.form())
                        .param("received", r.receivedOn())
                        .update()
                == 1;
    }

    boolean clarify(String county, InformationRequest r, String what, LocalDate on, LocalDate until) {
        return step(jdbc.sql("""
                        update disclosure_request set stage = 'UNCLEAR', clarify_what = :what, clarified_on = :on,
                          clarify_until = :until, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """).param("what", what).param("on", on).param("until", until), county, r);
    }

    boolean complete(String county, InformationRequest r, String sought, LocalDate on) {
        return step(jdbc.sql("""
                        update disclosure_request set stage = 'RECEIVED', sought = sought || chr(10) || :sought,
                          completed_on = :on, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """).param("sought", sought).param("on", on), county, r);
    }

    boolean consult(String county, InformationRequest r, String third, LocalDate on) {
        return step(jdbc.sql("""
                        update disclosure_request set stage = 'CONSULTING', third_sealed = :third, consulted_on = :on,
                          version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """).param("third", third).param("on", on), county, r);
    }

    boolean opine(String county, InformationRequest r, ThirdPartyOpinion opinion, String words, LocalDate on) {
        return step(
                jdbc.sql("""
                        update disclosure_request set stage = 'RECEIVED', opinion = :opinion, opinion_words = :words,
                          opinion_on = :on, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """)
                        .param("opinion", opinion.name())
                        .param("words", words)
                        .param("on", on),
                county,
                r);
    }

    boolean extend(String county, InformationRequest r, int days) {
        return step(jdbc.sql("""
                        update disclosure_request set extended_days = :days, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """).param("days", days), county, r);
    }

    boolean answer(String county, InformationRequest r, Reply reply, String reason, String words, LocalDate on) {
        return step(
                jdbc.sql("""
                        update disclosure_request set stage = 'ANSWERED', reply = :reply, reply_reason = :reason,
                          reply_words = :words, replied_on = :on, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """)
                        .param("reply", reply.name())
                        .param("reason", reason)
                        .param("words", words)
                        .param("on", on),
                county,
                r);
    }

    boolean close(String county, InformationRequest r, RequestStage stage, String why) {
        return step(jdbc.sql("""
                        update disclosure_request set stage = :stage, closed_why = :why, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """).param("stage", stage.name()).param("why", why), county, r);
    }

    void paper(String county, UUID id, UUID paper, @Nullable String number) {
        jdbc.sql(
                        "update disclosure_request set paper = :paper, paper_number = :number where county_code = :county and id = :id")
                .param("paper", paper)
                .param("number", number)
                .param("county", county)
                .param("id", id)
                .update();
    }

    private static boolean step(JdbcClient.StatementSpec statement, String county, InformationRequest r) {
        return statement
                        .param("county", county)
                        .param("id", r.id())
                        .param("version", r.version())
                        .update()
                == 1;
    }
}
