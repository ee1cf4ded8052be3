package cn.xiangzhi.messages.ledger;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Labelled;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of messages_attempt and messages_act: what was tried, and what people did to a message. */
@Repository
public class Attempts {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of an attempt. */
    public enum Outcome implements Labelled {
        BEGUN("正在送", "blue"),
        SENT("已送出", "green"),
        FAILED("未送出", "red"),
        UNKNOWN("中断，结果不明", "amber");

        private final String label;
        private final String tone;

        Outcome(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        @Override
        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** One attempt. */
    public record Attempt(
            int number, OffsetDateTime beganAt, @Nullable OffsetDateTime endedAt, Outcome outcome, String answer) {}

    /** Something somebody did to a message. */
    public record Act(OffsetDateTime doneAt, String who, String what, String words) {}

    /** Kept before anything leaves the house, so that a crash is seen. */
    public UUID begin(Message message, OffsetDateTime at) {
        jdbc.sql("""
                update messages_attempt set outcome = 'UNKNOWN', answer = '程序中断，不知是否送到；用同一个防重号再送'
                 where county_code = :county and message_id = :message and outcome = 'BEGUN'
                """)
                .param("county", message.county())
                .param("message", message.id())
                .update();
        var id = Ids.next();
        jdbc.sql("""
                insert into messages_attempt (county_code, id, message_id, number, began_at, outcome, answer)
                values (:county, :id, :message, :number, :at, 'BEGUN', '')
                """)
                .param("county", message.county())
                .param("id", id)
                .param("message", message.id())
                .param("number", message.progress().attempts() + 1)
                .param("at", at)
                .update();
        return id;
    }

    public void end(String county, UUID attempt, Outcome outcome, String answer, OffsetDateTime at) {
        jdbc.sql("""
                update messages_attempt set outcome = :outcome, answer = :answer, ended_at = :at
                 where county_code = :county and id = :id
                """)
                .param("outcome", outcome.name())
                .param("answer", answer.length() <= LONGEST ? answer : answer.substring(0, LONGEST))
                .param("at", at)
                .param("county", county)
                .param("id", attempt)
                .update();
    }

    public List<Attempt> of(Message message) {
        return jdbc.sql("""
                select number, began_at, ended_at, outcome, answer from messages_attempt
                 where county_code = :county and message_id = :message
                 order by number, id
                """)
                .param("county", message.county())
                .param("message", message.id())
                .query(Attempt.class)
                .list();
    }

    void act(Message message, String who, String what, String words, OffsetDateTime at) {
        jdbc.sql("""
                insert into messages_act (county_code, id, message_id, done_at, who, what, words)
                values (:county, :id, :message, :at, :who, :what, :words)
                """)
                .param("county", message.county())
                .param("id", Ids.next())
                .param("message", message.id())
                .param("at", at)
                .param("who", who)
                .param("what", what)
                .param("words", words)
                .update();
    }

    List<Act> acts(Message message) {
        return jdbc.sql("""
                select done_at, who, what, words from messages_act
                 where county_code = :county and message_id = :message
                 order by id
                """)
                .param("county", message.county())
                .param("message", message.id())
                .query(Act.class)
                .list();
    }
}
