package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.secrecy.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of field_entry. */
@Component
class EntryStore {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final PersonalData secrets;
    private final JsonMapper json;

    EntryStore(JdbcClient jdbc, PersonalData secrets, JsonMapper json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    void add(Actor actor, Sent sent, String digest, long ahead, List<String> remarks, OffsetDateTime now) {
        jdbc.sql("""
                insert into field_entry (county_code, id, township_code, device, number, account, person, who, organ_name,
                    kind, matter, title, fields_sealed, digest, made_at, boot, run_ms, received_at, ahead_ms, remarks, state,
                    attempts, result, why, basis, remedy, link, handed_words, settled_by, settled_words)
                values (:county, :id, :township, :device, :number, :account, :person, :who, :organ, :kind, :matter, :title,
                    :fields, :digest, :made, :boot, :run, :now, :ahead, :remarks, 'RECEIVED', 0, '', '', '', '', '', '', '', '')
                """)
                .param("county", actor.county())
                .param("id", sent.id())
                .param("township", actor.scope().township())
                .param("device", sent.device())
                .param("number", sent.number())
                .param("account", actor.account())
                .param("person", actor.person())
                .param("who", actor.name())
                .param("organ", actor.organName())
                .param("kind", sent.kind().name())
                .param("matter", sent.matter())
                .param("title", sent.title())
                .param("fields", secrets.seal(json.writeValueAsString(sent.fields())))
                .param("digest", digest)
                .param("made", sent.made().clock().atZone(Today.BEIJING).toOffsetDateTime())
                .param("boot", sent.made().boot())
                .param("run", sent.made().run())
                .param("now", now)
                .param("ahead", ahead)
                .param("remarks", String.join("\n", remarks))
                .update();
    }

    /** The digest kept under a number or an id, if any. */
    Optional<Known> known(String county, UUID device, long number, UUID id) {
        return jdbc.sql("""
                        select id, number, digest from field_entry
                        where county_code = :county and (device = :device and number = :number or id = :id)
                        order by id = :id desc limit 1
                        """)
                .param("county", county)
                .param("device", device)
                .param("number", number)
                .param("id", id)
                .query(Known.class)
                .optional();
    }

    record Known(UUID id, long number, String digest) {}

    /** The first entry of a phone that was received and not answered yet: the program was stopped in between. */
    Optional<Long> unanswered(String county, UUID device) {
        return jdbc.sql("""
                        select number from field_entry
                        where county_code = :county and device = :device and state = 'RECEIVED' order by number limit 1
                        """)
                .param("county", county)
                .param("device", device)
                .query(Long.class)
                .optional();
    }

    Optional<ClockRemarks.Before> before(String county, UUID device, long number) {
        return jdbc.sql("""
                        select made_at, boot, run_ms, number from field_entry
                        where county_code = :county and device = :device and number < :number order by number desc limit 1
                        """)
                .param("county", county)
                .param("device", device)
                .param("number", number)
                .query((row, n) -> new ClockRemarks.Before(
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("boot", UUID.class),
                        row.getLong("run_ms"),
                        row.getLong("number")))
                .optional();
    }

    void lock(String county, UUID id) {
        jdbc.sql("select id from field_entry where county_code = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<Entry> find(String county, UUID id) {
        return find(new Scope(county, null, null), id);
    }

    Optional<Entry> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from field_entry
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(this::entry)
                .optional();
    }

    /** An attempt that failed by an accident of ours; how many there were. */
    int attempt(String county, UUID id) {
        return jdbc.sql("""
                        update field_entry set attempts = attempts + 1 where county_code = :county and id = :id
                        returning attempts
                        """)
                .param("county", county)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void answer(String county, UUID id, EntryState state, Entry.Answer answer, OffsetDateTime now) {
        jdbc.sql("""
                update field_entry set state = :state, result = :result, why = :why, basis = :basis, remedy = :remedy,
                    link = :link, answered_at = :now
                where county_code = :county and id = :id and state = 'RECEIVED'
                """)
                .param("county", county)
                .param("id", id)
                .param("state", state.name())
                .param("result", answer.result())
                .param("why", answer.why())
                .param("basis", answer.basis())
                .param("remedy", answer.remedy())
                .param("link", answer.link())
                .param("now", now)
                .update();
    }

    boolean turn(String county, UUID id, EntryState from, EntryState to) {
        return jdbc.sql("""
                        update field_entry set state = :to where county_code = :county and id = :id and state = :from
                        """)
                        .param("county", county)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void handed(String county, UUID id, String words) {
        jdbc.sql("update field_entry set handed_words = :words where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .param("words", words)
                .update();
    }

    void settled(String county, UUID id, @Nullable String by, String words, OffsetDateTime now) {
        jdbc.sql("""
                update field_entry set settled_by = :by, settled_words = :words, settled_at = :now
                where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .param("by", by)
                .param("words", words)
                .param("now", now)
                .update();
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getString("county_code"),
                row.getObject("id", UUID.class),
                row.getObject("device", UUID.class),
                row.getLong("number"),
                row.getObject("account", UUID.class),
                row.getString("who"),
                row.getString("organ_name"),
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("matter", UUID.class),
                row.getString("title"),
                json.readValue(secrets.open(row.getString("fields_sealed")), FIELDS),
                new Entry.Clock(
                        row.getObject("made_at", OffsetDateTime.class),
                        row.getObject("boot", UUID.class),
                        row.getLong("run_ms"),
                        row.getObject("received_at", OffsetDateTime.class),
                        row.getLong("ahead_ms"),
                        row.getString("remarks").lines().toList()),
                EntryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                new Entry.Answer(
                        row.getString("result"),
                        row.getString("why"),
                        row.getString("basis"),
                        row.getString("remedy"),
                        row.getString("link")),
                new Entry.Desk(
                        row.getString("handed_words"),
                        row.getString("settled_by"),
                        row.getString("settled_words"),
                        row.getObject("settled_at", OffsetDateTime.class)));
    }
}
