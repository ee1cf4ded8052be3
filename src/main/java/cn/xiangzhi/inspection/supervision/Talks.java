package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Talks in three steps by how often a unit was named within twelve months; no fines, marks and notices only (S20 F69). */
@Component
public class Talks {

    public static final String KIND = "talk";

    private final JdbcClient jdbc;
    private final ActBook acts;
    private final Today today;

    Talks(JdbcClient jdbc, ActBook acts, Today today) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.today = today;
    }

    /** A talk from invitation to the proof that closes it. */
    public record Talk(
            UUID id,
            String townshipCode,
            UUID unitId,
            String unitName,
            int step,
            int counted,
            UUID findingId,
            LocalDate invitedOn,
            OffsetDateTime meetAt,
            String meetPlace,
            String talker,
            @Nullable LocalDate heldOn,
            String record,
            String commitment,
            String notice,
            @Nullable LocalDate closedOn,
            String closingProof,
            String byName,
            long version) {

        public TalkStep level() {
            return TalkStep.of(step);
        }

        public String state() {
            return closedOn != null ? "已销号" : heldOn != null ? "已约谈，待整改" : "已邀请";
        }
    }

    /** A naming that no talk has followed yet, with which step it calls for. */
    public record Due(
            UUID findingId, UUID unitId, String unitName, LocalDate namedFrom, String namedReason, int counted) {

        public TalkStep step() {
            return TalkStep.of(counted);
        }
    }

    /** Every naming of the last year that calls for a talk, the oldest first; one taken back counts no more. */
    List<Due> due(Scope scope) {
        return jdbc.sql("""
                        select f.id as finding_id, f.unit_id, f.unit_name, f.named_from, f.named_reason,
                            (select count(*) from inspection_finding e
                             where e.county_code = f.county_code and e.unit_id = f.unit_id and e.contest_kept is not false
                               and e.named_from > f.named_from - interval '1 year'
                               and (e.named_from, e.id) <= (f.named_from, f.id)) as counted
                        from inspection_finding f
                        where f.county_code = :county and (:township::text is null or f.township_code = :township)
                          and f.named_from > :since and f.contest_kept is not false
                          and not (f.contested_at is not null and f.contest_kept is null)
                          and not exists (select 1 from inspection_talk t
                              where t.county_code = f.county_code and t.unit_id = f.unit_id and t.finding_id = f.id)
                        order by f.named_from, f.id limit 200
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("since", today.date().minusYears(1))
                .query(Due.class)
                .list();
    }

    /** Invites to the talk that a naming calls for. */
    @Transactional
    public void invite(Actor actor, UUID id, UUID finding, OffsetDateTime meet, String place, String talker) {
        actor.must(Right.SUPERVISE, "约谈未登记");
        if (find(actor.scope(), id).isPresent()) {
            return;
        }
        var due = due(actor.scope()).stream()
                .filter(one -> one.findingId().equals(finding))
                .findFirst()
                .orElseThrow(() -> Refused.stale("约谈"));
        if (place.isBlank() || talker.isBlank() || meet.isBefore(today.now())) {
            throw Refused.invalid("约谈未登记", "没有写明地点、约谈人，或者时间已过", due.step().label() + "，请写明由谁约谈、何时何地");
        }
        var township = jdbc.sql("select township_code from inspection_finding where county_code = :county and id = :id")
                .param("county", actor.county())
                .param("id", finding)
                .query(String.class)
                .single();
        jdbc.sql("""
                insert into inspection_talk (county_code, id, township_code, unit_id, unit_name, step, counted, finding_id, invited_on,
                    meet_at, meet_place, talker, record, commitment, notice, closing_proof, by_name, version)
                values (:county, :id, :township, :unit, :unitName, :step, :counted, :finding, :on, :meet, :place, :talker, '', '', '', '',
                    :by, 0)
                on conflict do nothing
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("township", township)
                .param("unit", due.unitId())
                .param("unitName", due.unitName())
                .param("step", due.step().ordinal() + 1)
                .param("counted", due.counted())
                .param("finding", finding)
                .param("on", today.date())
                .param("meet", meet)
                .param("place", place.strip())
                .param("talker", talker.strip())
                .param("by", actor.name())
                .update();
        acts.add(
                actor,
                township,
                KIND,
                id,
                "邀请：" + due.step().label(),
                "一年内第" + due.counted() + "次曝光。" + due.namedReason(),
                null);
    }

    /** What was said and promised; the third step also needs the words of its notice. */
    @Transactional
    public void held(Actor actor, UUID id, long version, String record, String commitment, String notice) {
        actor.must(Right.SUPERVISE, "谈话未登记");
        var talk = get(actor, id);
        if (record.isBlank() || commitment.isBlank()) {
            throw Refused.invalid("谈话未登记", "没有谈话记录或者整改承诺", "请写明谈了什么、承诺什么时候改到什么样");
        }
        if (talk.level() == TalkStep.LEADERS && notice.isBlank()) {
            throw Refused.invalid("谈话未登记", "第三级约谈没有通报", "主要领导约谈的同时通报；只通报、记入台账，不对单位和个人罚款");
        }
        step(jdbc.sql("""
                        update inspection_talk set held_on = :on, record = :record, commitment = :commitment, notice = :notice,
                            version = version + 1
                        where county_code = :county and id = :id and version = :version and held_on is null
                        """)
                .param("on", today.date())
                .param("record", record.strip())
                .param("commitment", commitment.strip())
                .param("notice", notice.strip())
                .param("county", actor.county())
                .param("id", id)
                .param("version", version));
        acts.add(actor, talk.townshipCode(), KIND, id, "约谈", commitment.strip(), null);
    }

    @Transactional
    public void close(Actor actor, UUID id, long version, String proof) {
        actor.must(Right.SUPERVISE, "约谈未销号");
        var talk = get(actor, id);
        if (proof.isBlank() || talk.heldOn() == null) {
            throw Refused.invalid("约谈未销号", "还没有约谈，或者没有写明凭什么销号", "请写明承诺的事怎样做到了");
        }
        step(jdbc.sql("""
                        update inspection_talk set closed_on = :on, closing_proof = :proof, version = version + 1
                        where county_code = :county and id = :id and version = :version and closed_on is null
                        """)
                .param("on", today.date())
                .param("proof", proof.strip())
                .param("county", actor.county())
                .param("id", id)
                .param("version", version));
        acts.add(actor, talk.townshipCode(), KIND, id, "销号", proof.strip(), null);
    }

    private static void step(JdbcClient.StatementSpec update) {
        if (update.update() == 0) {
            throw Refused.stale("约谈");
        }
    }

    Talk get(Actor actor, UUID id) {
        return find(actor.scope(), id).orElseThrow(() -> Refused.notFound("约谈"));
    }

    private Optional<Talk> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from inspection_talk
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Talk.class)
                .optional();
    }

    Page<Talk> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select * from inspection_talk
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (:step::text is null or step = :step::int)
                          and (:state::text is null
                               or :state = 'INVITED' and held_on is null
                               or :state = 'HELD' and held_on is not null and closed_on is null
                               or :state = 'CLOSED' and closed_on is not null)
                          and (:q::text is null or strpos(unit_name, :q) > 0)
                          and (:after_id::uuid is null or id < :after_id::uuid)
                        order by id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Talk.class)
                .list();
        return query.page(rows, Talk::id, Talk::id);
    }
}
