package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.powers.holdings.HandedRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of batches, answers and acts. A township sees the batches it was given, and of them its own answers. */
@Component
class Batches {

    private final JdbcClient jdbc;
    private final HandedRows handed;

    Batches(JdbcClient jdbc, HandedRows handed) {
        this.jdbc = jdbc;
        this.handed = handed;
    }

    /** A township's answer to one item. */
    record Answer(
            String townshipCode,
            String itemCode,
            AnswerStage stage,
            String words,
            String reply,
            @Nullable UUID agreementId) {

        /** The same, moved on under that agreement. */
        Answer at(AnswerStage next, UUID agreement) {
            return new Answer(townshipCode, itemCode, next, words, reply, agreement);
        }
    }

    /** What was done when by whom. */
    record Act(String act, int items, String words, String byName, OffsetDateTime at) {}

    List<Batch> all(Scope scope) {
        return jdbc.sql("""
                select id, name, decision, decision_number, decided_on, decision_level, published_on, source, department,
                  department_name, entrust_basis, measures_too
                from powers_batch b
                where county_code = :county and (:township::text is null or exists (
                  select 1 from powers_batch_answer a
                  where a.county_code = :county and a.batch_id = b.id and a.township_code = :township))
                order by decided_on desc, id desc limit 500
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Batch.class)
                .list();
    }

    Optional<Batch> find(Scope scope, UUID id) {
        return all(scope).stream().filter(batch -> batch.id().equals(id)).findFirst();
    }

    List<Answer> answers(Scope scope, UUID batch) {
        return jdbc.sql("""
                select township_code, item_code, stage, words, reply, agreement_id from powers_batch_answer
                where county_code = :county and batch_id = :batch
                  and (:township::text is null or township_code = :township)
                order by township_code, item_code
                """)
                .param("county", scope.county())
                .param("batch", batch)
                .param("township", scope.township())
                .query(Answer.class)
                .list();
    }

    List<Answer> ofAgreement(String county, UUID agreement) {
        return jdbc.sql("""
                select township_code, item_code, stage, words, reply, agreement_id from powers_batch_answer
                where county_code = :county and agreement_id = :agreement order by item_code
                """)
                .param("county", county)
                .param("agreement", agreement)
                .query(Answer.class)
                .list();
    }

    /** A batch with an open answer of every township to every item; false when it is there already. */
    boolean add(Actor actor, Batch batch, List<String> townships, List<String> items, OffsetDateTime at) {
        handed.forget();
        var done = jdbc.sql("""
                insert into powers_batch (county_code, id, name, decision, decision_number, decided_on, decision_level,
                  published_on, source, department, department_name, entrust_basis, measures_too, created_by, created_at)
                values (:county, :id, :name, :decision, :number, :decidedOn, :level, :publishedOn, :source, :department,
                  :departmentName, :basis, :measures, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", batch.id())
                .param("name", batch.name())
                .param("decision", batch.decision())
                .param("number", batch.decisionNumber())
                .param("decidedOn", batch.decidedOn())
                .param("level", batch.decisionLevel().name())
                .param("publishedOn", batch.publishedOn())
                .param("source", batch.source().name())
                .param("department", batch.department())
                .param("departmentName", batch.departmentName())
                .param("basis", batch.entrustBasis())
                .param("measures", batch.measuresToo())
                .param("by", actor.name())
                .param("at", at)
                .update();
        if (done == 0) {
            return false;
        }
        jdbc.sql("""
                insert into powers_batch_answer (county_code, batch_id, township_code, item_code, stage, words, reply)
                select :county, :batch, township, item, 'PENDING', '', ''
                from unnest(string_to_array(:townships, ',')) township
                cross join unnest(string_to_array(:items, ',')) item
                """)
                .param("county", actor.county())
                .param("batch", batch.id())
                .param("townships", String.join(",", townships))
                .param("items", String.join(",", items))
                .update();
        return true;
    }

    void answer(String county, UUID batch, Answer answer) {
        handed.forget();
        jdbc.sql("""
                update powers_batch_answer
                set stage = :stage, words = :words, reply = :reply, agreement_id = :agreement
                where county_code = :county and batch_id = :batch and township_code = :township and item_code = :item
                """)
                .param("county", county)
                .param("batch", batch)
                .param("township", answer.townshipCode())
                .param("item", answer.itemCode())
                .param("stage", answer.stage().name())
                .param("words", answer.words())
                .param("reply", answer.reply())
                .param("agreement", answer.agreementId())
                .update();
    }

    /** Appends an act; false when it was made already. */
    boolean act(
            Actor actor, UUID id, UUID batch, String township, String act, int items, String words, OffsetDateTime at) {
        return jdbc.sql("""
                insert into powers_batch_act (county_code, id, batch_id, township_code, act, items, words, by_name, at)
                values (:county, :id, :batch, :township, :act, :items, :words, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", actor.county())
                        .param("id", id)
                        .param("batch", batch)
                        .param("township", township)
                        .param("act", act)
                        .param("items", items)
                        .param("words", words)
                        .param("by", actor.name() + "，" + actor.organName() + actor.postTitle())
                        .param("at", at)
                        .update()
                == 1;
    }

    List<Act> acts(String county, UUID batch, String township) {
        return jdbc.sql("""
                select act, items, words, by_name, at from powers_batch_act
                where county_code = :county and batch_id = :batch and township_code = :township order by at, id
                """)
                .param("county", county)
                .param("batch", batch)
                .param("township", township)
                .query(Act.class)
                .list();
    }

    void lock(String county, String township) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:key))")
                .param("key", "powers_batch/" + county + "/" + township)
                .query((row, i) -> 1)
                .list();
    }

    /** Items of that township that stand in an agreement of another batch whose days overlap. */
    List<String> agreedElsewhere(String county, String township, UUID batch, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                select a.item_code from powers_batch_answer a
                join powers_agreement g on g.county_code = a.county_code and g.id = a.agreement_id
                where a.county_code = :county and a.township_code = :township and a.batch_id <> :batch
                  and a.stage = 'AGREED'
                  and (g.valid_to is null or g.valid_to >= :from) and (:to::date is null or g.valid_from <= :to)
                """)
                .param("county", county)
                .param("township", township)
                .param("batch", batch)
                .param("from", from)
                .param("to", to)
                .query(String.class)
                .list();
    }
}
