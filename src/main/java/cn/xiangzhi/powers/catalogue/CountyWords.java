package cn.xiangzhi.powers.catalogue;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sayings a county adds, so that its people find the item next time. */
@Component
public class CountyWords {

    private static final int LONGEST = 40;
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Today today;

    CountyWords(JdbcClient jdbc, Catalogue catalogue, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.audit = audit;
        this.today = today;
    }

    /** A saying with who added it. */
    public record Saying(UUID id, String words, String by) {}

    public List<Saying> of(String county, String code) {
        return jdbc.sql("""
                select id, words, added_by from powers_word
                where county_code = :county and item_code = :code order by added_at, id
                """)
                .param("county", county)
                .param("code", code)
                .query((row, i) ->
                        new Saying(row.getObject("id", UUID.class), row.getString("words"), row.getString("added_by")))
                .list();
    }

    /** The same saying again changes nothing. */
    @Transactional
    public void add(Actor actor, UUID once, String code, String words) {
        actor.must(Right.POWER_MANAGE, "补充群众的说法");
        var plain = words.replace("\0", "").strip();
        if (plain.length() < 2 || plain.length() > LONGEST) {
            throw Refused.invalid("没有补充", "说法应为 2 至 " + LONGEST + " 个字", "请写群众常说的几个字，例如“烧苞谷杆”");
        }
        if (catalogue.versions(actor.county(), code).isEmpty()) {
            throw Refused.notFound("事项");
        }
        if (of(actor.county(), code).size() >= MOST) {
            throw Refused.invalid("没有补充", "一个事项最多补充 " + MOST + " 个说法", "请先去掉不用的说法");
        }
        var added = jdbc.sql("""
                insert into powers_word (county_code, id, item_code, words, added_by, added_at)
                values (:county, :id, :code, :words, :by, :at) on conflict do nothing
                """)
                .param("county", actor.county())
                .param("id", once)
                .param("code", code)
                .param("words", plain)
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        if (added > 0) {
            audit.record(actor, "补充群众的说法", "item-word", once, code + " " + plain);
            catalogue.forget();
        }
    }

    @Transactional
    public void remove(Actor actor, String code, UUID id) {
        actor.must(Right.POWER_MANAGE, "去掉群众的说法");
        var gone = jdbc.sql("delete from powers_word where county_code = :county and id = :id and item_code = :code")
                .param("county", actor.county())
                .param("id", id)
                .param("code", code)
                .update();
        if (gone > 0) {
            audit.record(actor, "去掉群众的说法", "item-word", id, code);
            catalogue.forget();
        }
    }

    /** All sayings of a county by item. */
    static Map<String, List<String>> all(JdbcClient jdbc, String county) {
        var all = new HashMap<String, List<String>>();
        jdbc.sql("select item_code, words from powers_word where county_code = :county order by id")
                .param("county", county)
                .query((row, i) -> List.of(row.getString("item_code"), row.getString("words")))
                .list()
                .forEach(row -> all.computeIfAbsent(row.getFirst(), any -> new ArrayList<>())
                        .add(row.getLast()));
        return all;
    }
}
