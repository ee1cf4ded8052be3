package cn.xiangzhi.powers.versions;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.ItemMatters;
import cn.xiangzhi.powers.ItemMatters.OpenMatter;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which items and which open matters rest on a basis that changes (F53; PPL 37: an older basis may still be the milder). */
@Component
public class LawChanges {

    private static final List<String> KINDS = List.of("废止", "修改");

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final ObjectProvider<ItemMatters> matters;
    private final Audit audit;
    private final Today today;

    LawChanges(JdbcClient jdbc, Catalogue catalogue, ObjectProvider<ItemMatters> matters, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.matters = matters;
        this.audit = audit;
        this.today = today;
    }

    /** An item that rests on it, with the matters open under it. */
    record Touched(String code, String name, String basis, List<OpenMatter> open) {}

    /** A change with all it touches. */
    record Shown(LawChange change, List<Touched> items) {

        public int cases() {
            return items.stream().mapToInt(item -> item.open().size()).sum();
        }

        public String words() {
            return change.words();
        }
    }

    List<LawChange> all(String county) {
        return jdbc.sql("""
                select id, law, article, kind, on_day, successor, made_by from powers_law_change
                where county_code = :county order by on_day desc, id desc limit 200
                """).param("county", county).query(LawChange.class).list();
    }

    List<Shown> shown(Actor actor) {
        return all(actor.county()).stream().map(change -> shown(actor, change)).toList();
    }

    private Shown shown(Actor actor, LawChange change) {
        var entries = catalogue.all(actor.county()).stream()
                .flatMap(
                        entry -> catalogue.versions(actor.county(), entry.item().code()).stream())
                .filter(change::touches)
                .toList();
        var open =
                open(actor, entries.stream().map(entry -> entry.item().code()).toList());
        return new Shown(
                change,
                entries.stream()
                        .map(entry -> new Touched(
                                entry.item().code(),
                                entry.item().name(),
                                entry.item().basis(),
                                open.getOrDefault(entry.item().code(), List.of())))
                        .toList());
    }

    /** Matters open under the items, for who may read cases. */
    public Map<String, List<OpenMatter>> open(Actor actor, List<String> codes) {
        if (!actor.has(Right.CASE_READ) || codes.isEmpty()) {
            return Map.of();
        }
        return matters.stream()
                .flatMap(room -> room.open(actor.scope(), codes).stream())
                .collect(Collectors.groupingBy(OpenMatter::itemCode));
    }

    /** What the page of an item warns of. */
    public List<String> warnings(String county, Entry newest) {
        return all(county).stream()
                .filter(change -> change.touches(newest))
                .map(LawChange::words)
                .toList();
    }

    @Transactional
    public void enter(Actor actor, UUID once, String law, String article, String kind, LocalDate on, String successor) {
        actor.must(Right.POWER_MANAGE, "登记依据的变化");
        if (actor.scope().township() != null) {
            throw Refused.invalid("没有登记", "依据的变化由县级统一登记", "请报县级司法行政机关登记");
        }
        var name = law.replaceAll("[《》\\s\\x00]", "");
        var number = article.replaceAll("[\\s\\x00]", "");
        if (name.length() < 2 || name.length() > 60) {
            throw Refused.invalid("没有登记", "没有写明法律法规的名称，或者超过 60 字", "请写与事项依据相同的名称");
        }
        if (!number.matches("|第?\\d{1,4}条(之[一二三四五六七八九十])?")) {
            throw Refused.invalid("没有登记", "“" + number + "”不是条", "请如“第119条”填写；整部废止的不填");
        }
        if (!KINDS.contains(kind) || successor.length() > 200) {
            throw Refused.invalid("没有登记", "变化应为废止或者修改，说明不超过 200 字", "请从中选择");
        }
        var added = jdbc.sql("""
                insert into powers_law_change (county_code, id, law, article, kind, on_day, successor, made_by, made_at)
                values (:county, :id, :law, :article, :kind, :on, :successor, :by, :at) on conflict do nothing
                """)
                .param("county", actor.county())
                .param("id", once)
                .param("law", name)
                .param("article", number.isEmpty() || number.startsWith("第") ? number : "第" + number)
                .param("kind", kind)
                .param("on", on)
                .param("successor", successor.replace("\0", "").strip())
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        if (added > 0) {
            audit.record(actor, "登记依据的变化", "law-change", once, name + number + " " + on + " " + kind);
        }
    }
}
