package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of letters. */
@Component
class LetterStore {

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Letter> page(Scope scope, ListQuery query, LocalDate today) {
        var rows = jdbc.sql("""
                        select * from casework_letter
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (:q::text is null or body like '%' || :q || '%' or subject like '%' || :q || '%'
                               or paper_number like '%' || :q || '%' or their_number like '%' || :q || '%')
                          and (:direction::text is null or direction = :direction)
                          and (:kind::text is null or kind = :kind)
                          and (:stage::text is null or stage = :stage)
                          and (:late::text is null or stage = 'WAITING' and due_on < :today)
                          and (:sent_from::date is null or sent_on >= :sent_from::date)
                          and (:sent_to::date is null or sent_on <= :sent_to::date)
                          and (:after_id::uuid is null or (sent_on, id) < (:after_value::date, :after_id::uuid))
                        order by sent_on desc, id desc limit :limit
                        """)
                .params(query.params())
                .param("today", today)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Letter.class)
                .list();
        return query.page(rows, Letter::sentOn, Letter::id);
    }

    Optional<Letter> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from casework_letter
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("id", id)
                .param("township", scope.township())
                .query(Letter.class)
                .optional();
    }

    /** Of a case, oldest first. */
    List<Letter> ofCase(String county, UUID caseId) {
        return jdbc.sql("""
                        select * from casework_letter where county_code = :county and case_id = :case order by sent_on, id
                        """)
                .param("county", county)
                .param("case", caseId)
                .query(Letter.class)
                .list();
    }

    /** Unanswered or unfinished ones, the earliest last day first. */
    List<Letter> waiting(Scope scope, int limit) {
        return jdbc.sql("""
                        select * from casework_letter
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and stage in ('WAITING', 'ACCEPTED') and due_on is not null
                        order by due_on, id limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(Letter.class)
                .list();
    }

    boolean add(String county, Letter l) {
        return jdbc.sql("""
                        insert into casework_letter (county_code, id, township_code, direction, kind, case_id, order_id, act_id,
                          body, subject, reason, materials, their_number, sent_on, due_on, basis, stage, answer,
                          answer_number, answered_on, answered_by, result, paper, paper_number, answer_paper, version)
                        values (:county, :id, :township, :direction, :kind, :case, :order, :act,
                          :body, :subject, :reason, :materials, :their, :sent, :due, :basis, :stage, :answer,
                          :answerNumber, :answeredOn, :answeredBy, :result, :paper, :number, null, 0)
                        on conflict (county_code, id) do nothing
                        """)
                        .param("county", county)
                        .param("id", l.id())
                        .param("township", l.townshipCode())
                        .param("direction", l.direction().name())
                        .param("kind", l.kind().name())
                        .param("case", l.caseId())
                        .param("order", l.orderId())
                        .param("act", l.actId())
                        .param("body", l.body())
                        .param("subject", l.subject())
                        .param("reason", l.reason())
                        .param("materials", l.materials())
                        .param("their", l.theirNumber())
                        .param("sent", l.sentOn())
                        .param("due", l.dueOn())
                        .param("basis", l.basis())
                        .param("stage", l.stage().name())
                        .param("answer", l.answer())
                        .param("answerNumber", l.answerNumber())
                        .param("answeredOn", l.answeredOn())
                        .param("answeredBy", l.answeredBy())
                        .param("result", l.result())
                        .param("paper", l.paper())
                        .param("number", l.paperNumber())
                        .update()
                == 1;
    }

    void paper(String county, UUID id, UUID paper, String number) {
        jdbc.sql("""
                        update casework_letter set paper = :paper, paper_number = :number
                        where county_code = :county and id = :id
                        """)
                .param("county", county)
                .param("id", id)
                .param("paper", paper)
                .param("number", number)
                .update();
    }

    /** What was answered: words, number, day, by whom, and our own letter where it is our answer. */
    record Said(
            String words,
            String number,
            LocalDate on,
            String by,
            @Nullable UUID paper) {}

    boolean answer(String county, Letter l, LetterStage stage, Said said) {
        var first = l.stage() == LetterStage.WAITING;
        return jdbc.sql("""
                        update casework_letter
                        set stage = :stage, answer = case when :first then :words else answer end,
                          result = case when :first then result else :words end,
                          answer_number = case when :first then :number else answer_number end,
                          answered_on = case when :first then :on else answered_on end,
                          answered_by = case when :first then :by else answered_by end,
                          answer_paper = coalesce(:paper, answer_paper), version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """)
                        .param("county", county)
                        .param("id", l.id())
                        .param("version", l.version())
                        .param("stage", stage.name())
                        .param("first", first)
                        .param("words", said.words())
                        .param("number", said.number())
                        .param("on", said.on())
                        .param("by", said.by())
                        .param("paper", said.paper())
                        .update()
                == 1;
    }
}
