package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.ListQuery;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the desk sees of the field, and what becomes of entries handed to it. */
@Component
public class EntryDesk {

    private static final int WORDS = 500;

    private final EntryStore store;
    private final JdbcClient jdbc;
    private final Today today;

    EntryDesk(EntryStore store, JdbcClient jdbc, Today today) {
        this.store = store;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** An entry as the list shows it. */
    public record Line(
            UUID id,
            String kind,
            String title,
            String who,
            String organName,
            String state,
            String remarks,
            OffsetDateTime receivedAt) {}

    public Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select id, kind, title, who, organ_name, state, remarks, received_at
                        from field_entry
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (:state::text is null or state = :state)
                          and (:after_id::uuid is null or (received_at, id) < (:after_value::timestamptz, :after_id::uuid))
                        order by received_at desc, id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Line.class)
                .list();
        return query.page(rows, Line::receivedAt, Line::id);
    }

    /** What became of an entry, for the phone it came from. */
    public record Became(UUID id, String state, String words) {}

    /** Those of an account that were not done at once, the newest first. */
    public List<Became> became(Actor actor) {
        return jdbc.sql("""
                        select id, state, settled_words as words from field_entry
                        where county_code = :county and account = :account
                          and state in ('REFUSED', 'REUSED', 'HANDED', 'SETTLED')
                        order by received_at desc limit 200
                        """)
                .param("county", actor.county())
                .param("account", actor.account())
                .query(Became.class)
                .list();
    }

    public Entry get(Actor actor, UUID id) {
        return store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("这条外勤记录"));
    }

    /** The officer gives a refused entry to the desk; a second time changes nothing. */
    @Transactional
    public void hand(Actor actor, UUID id, String words) {
        var entry = get(actor, id);
        if (!entry.account().equals(actor.account())) {
            throw Refused.notFound("这条外勤记录");
        }
        if (words.length() > WORDS) {
            throw Refused.invalid("没有交出", "说明最多" + WORDS + "字", "请写要点");
        }
        if (store.turn(actor.county(), id, EntryState.REFUSED, EntryState.HANDED)) {
            store.handed(actor.county(), id, words.strip());
        } else if (entry.state() != EntryState.HANDED) {
            throw wrongState(entry, "没有交出");
        }
    }

    /** The desk says what it did with it. */
    @Transactional
    public void settle(Actor actor, UUID id, String words) {
        var entry = get(actor, id);
        if (words.isBlank() || words.length() > WORDS) {
            throw Refused.invalid("没有登记", "没有写明怎样处理的，或者超过" + WORDS + "字", "请写明处理经过和结果");
        }
        if (!store.turn(actor.county(), id, EntryState.HANDED, EntryState.SETTLED)) {
            throw wrongState(entry, "没有登记");
        }
        store.settled(actor.county(), id, actor.name(), words.strip(), today.now());
    }

    private static Refused wrongState(Entry entry, String what) {
        return new Refused(
                Refused.Kind.CONFLICT,
                null,
                what,
                "这条记录现在是“" + entry.state().label() + "”",
                Basis.house("外勤记录的流转"),
                "请刷新页面，看它现在的情况");
    }
}
