package cn.xiangzhi.organization.roster;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.organization.roster.RosterDiff.Entry;
import cn.xiangzhi.organization.roster.RosterDiff.Preview;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.SheetReader.RowError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The office's own roster: kept sealed, compared by writing it and taking everything back, then confirmed. So the comparison
 * knows every rule the registers know.
 */
@Component
class Roster {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RosterPlan plan;
    private final PersonStore people;
    private final PersonalData secrets;
    private final JdbcClient jdbc;
    private final Today today;
    private final TransactionTemplate whole;
    private final TransactionTemplate each;

    Roster(
            RosterPlan plan,
            PersonStore people,
            PersonalData secrets,
            JdbcClient jdbc,
            Today today,
            PlatformTransactionManager transactions) {
        this.plan = plan;
        this.people = people;
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.today = today;
        this.whole = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    private record Kept(String fileName, String rowsSealed, boolean done) {}

    void keep(Actor actor, UUID id, String fileName, List<RosterRow> rows) {
        jdbc.sql("""
                insert into organization_roster
                    (county_code, id, township_code, file_name, rows_sealed, made_by, made_at)
                values (:county, :id, :township, :file, :rows, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("township", actor.scope().township())
                .param("file", fileName)
                .param("rows", secrets.seal(JSON.writeValueAsString(rows)))
                .param("by", actor.name())
                .param("at", today.now())
                .update();
    }

    Preview preview(Actor actor, UUID id) {
        var kept = kept(actor, id);
        if (kept.done()) {
            return new Preview(
                    id, kept.fileName(), true, new RosterDiff(List.of(), List.of(), 0, List.of(), List.of()));
        }
        var diff = whole.execute(status -> {
            var found = write(actor, rows(kept.rowsSealed()));
            status.setRollbackOnly();
            return found;
        });
        return new Preview(id, kept.fileName(), false, Objects.requireNonNull(diff));
    }

    /** Writes it, all or, when asked to leave the wrong lines out, all the right ones; a second time changes nothing. */
    RosterDiff confirm(Actor actor, UUID id, boolean skipWrong) {
        var kept = kept(actor, id);
        var diff = whole.execute(status -> {
            if (kept.done() || !claim(actor, id)) {
                throw Refused.invalid("花名册未导入", "这份花名册已经导入过", "请重新上传，再比对一次");
            }
            var written = write(actor, rows(kept.rowsSealed()));
            if (!written.clean() && !skipWrong) {
                throw Refused.invalid("花名册未导入", "有 " + written.errors().size() + " 处需要改正", "请改正后重新上传，或选择“跳过错误行”");
            }
            return written;
        });
        return Objects.requireNonNull(diff);
    }

    /** Line by line with a savepoint each; a line refused only for want of a free place is tried again after the others. */
    private RosterDiff write(Actor actor, List<RosterRow> rows) {
        var added = new ArrayList<Entry>();
        var changed = new ArrayList<Entry>();
        var errors = new ArrayList<RowError>();
        var named = new HashSet<UUID>();
        var same = 0;
        var waiting = new ArrayList<>(checked(rows, errors));
        var refusals = new HashMap<RosterRow, Refused>();
        var moved = true;
        while (moved) {
            moved = false;
            for (var row : List.copyOf(waiting)) {
                try {
                    var written = Objects.requireNonNull(each.execute(savepoint -> plan.write(actor, row)));
                    waiting.remove(row);
                    moved = true;
                    named.add(written.person());
                    var entry = new Entry(row.number(), row.get(RosterColumn.NAME), written.what());
                    if (written.added()) {
                        added.add(entry);
                    } else if (written.what().isEmpty()) {
                        same++;
                    } else {
                        changed.add(entry);
                    }
                } catch (Refused refused) {
                    refusals.put(row, refused);
                }
            }
        }
        waiting.forEach(row -> errors.add(error(row, Objects.requireNonNull(refusals.get(row)))));
        return new RosterDiff(added, changed, same, absent(actor, rows, named), errors);
    }

    private static List<RosterRow> checked(List<RosterRow> rows, List<RowError> errors) {
        var seen = new HashMap<String, Integer>();
        var right = new ArrayList<RosterRow>();
        for (var row : rows) {
            var wrong = new ArrayList<>(row.errors());
            var before = seen.putIfAbsent(row.idNumber(), row.number());
            if (before != null) {
                wrong.add(row.error(RosterColumn.ID_NUMBER, "与第 " + before + " 行是同一个身份证号。请只保留一行"));
            }
            if (wrong.isEmpty()) {
                right.add(row);
            }
            errors.addAll(wrong);
        }
        return right;
    }

    private static RowError error(RosterRow row, Refused refused) {
        var column = Arrays.stream(RosterColumn.values())
                .map(RosterColumn::title)
                .filter(title -> refused.what().equals(title) || refused.why().contains(title))
                .findFirst()
                .orElse(refused.why().contains("满员") ? RosterColumn.TITLE.title() : "本行");
        return new RowError(row.number(), column, refused.why() + "。" + refused.remedy());
    }

    /** In post in an organ the roster speaks of, and not named by any of its lines, right or wrong. */
    private List<PersonStore.Row> absent(Actor actor, List<RosterRow> rows, Set<UUID> named) {
        var organs = rows.stream().map(row -> row.get(RosterColumn.ORGAN)).collect(Collectors.toSet());
        var names = rows.stream().map(row -> row.get(RosterColumn.NAME)).collect(Collectors.toSet());
        return people.inPost(actor.county(), actor.scope().township()).stream()
                .filter(person -> organs.contains(person.organName()))
                .filter(person -> !named.contains(person.id()) && !names.contains(person.name()))
                .toList();
    }

    private Kept kept(Actor actor, UUID id) {
        return jdbc.sql("""
                select file_name, rows_sealed, confirmed_at is not null as done from organization_roster
                where county_code = :county and id = :id
                  and (:township::text is null or township_code = :township)
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("id", id)
                .query(Kept.class)
                .optional()
                .orElseThrow(() -> Refused.notFound("导入记录"));
    }

    private boolean claim(Actor actor, UUID id) {
        return jdbc.sql("""
                update organization_roster set confirmed_at = :at, rows_sealed = ''
                where county_code = :county and id = :id and confirmed_at is null
                """)
                        .param("at", today.now())
                        .param("county", actor.county())
                        .param("id", id)
                        .update()
                == 1;
    }

    private List<RosterRow> rows(String sealed) {
        return List.of(JSON.readValue(secrets.open(sealed), RosterRow[].class));
    }
}
