package cn.xiangzhi.powers.lists;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Admission;
import cn.xiangzhi.powers.Asked;
import cn.xiangzhi.powers.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Making versions of the three lists, publishing them, and asking them (S12, F54, F56). */
@Component
public class ListDesk {

    private final DutyLists lists;
    private final TemporaryTasks tasks;
    private final Places places;
    private final Audit audit;
    private final Today today;

    ListDesk(DutyLists lists, TemporaryTasks tasks, Places places, Audit audit, Today today) {
        this.lists = lists;
        this.tasks = tasks;
        this.places = places;
        this.audit = audit;
        this.today = today;
    }

    /** Under which document a version is made, from when, and when it was published, if it was. */
    public record Issue(
            String document,
            String number,
            LocalDate from,
            @Nullable LocalDate publishedOn) {}

    public Admission admission(Asked asked, LocalDate on) {
        var list = lists.inForce(asked.county(), asked.township(), on).orElse(null);
        return AdmissionBook.ask(new AdmissionBook.Facts(
                asked,
                places.name(asked.township()),
                on,
                list,
                list == null ? List.of() : lists.rows(asked.county(), asked.township(), list.listVersion()),
                tasks.covering(asked, on).orElse(null)));
    }

    /** A new version with these rows; sent twice, or equal to the newest, it changes nothing. */
    @Transactional
    public boolean make(Actor actor, UUID once, String township, List<DutyRow> rows, Issue issue) {
        CountySeat.must(actor, "编制履职事项清单");
        own(actor, township);
        if (issue.document().isBlank()) {
            throw Refused.invalid("清单没有登记", "没有写明清单文件的名称", "请填写文件名称和文号");
        }
        lists.lock(actor.county(), township);
        if (lists.made(actor.county(), once)) {
            return false;
        }
        var versions = lists.versions(actor.county(), township);
        var last = versions.isEmpty() ? null : versions.getFirst();
        if (last != null && issue.from().isBefore(last.validFrom())) {
            throw Refused.invalid(
                    "清单没有登记",
                    places.name(township) + "第" + last.listVersion() + "版自" + last.validFrom() + "施行，新版的施行日期比它早",
                    "请改正施行日期");
        }
        if (last != null
                && lists.rows(actor.county(), township, last.listVersion()).equals(rows)) {
            return false;
        }
        published(issue.publishedOn());
        var fresh = new DutyList(
                township,
                last == null ? 1 : last.listVersion() + 1,
                issue.document().strip(),
                issue.number().strip(),
                issue.from(),
                issue.publishedOn() != null,
                issue.publishedOn(),
                actor.name(),
                today.now());
        lists.add(actor, once, fresh, rows, today.now());
        audit.record(actor, "登记履职事项清单", "duty-list", once, places.name(township) + fresh.named());
        return true;
    }

    @Transactional
    public void publish(Actor actor, String township, int version, LocalDate on) {
        CountySeat.must(actor, "公布履职事项清单");
        own(actor, township);
        published(on);
        if (!lists.publish(actor.county(), township, version, on)) {
            throw Refused.stale("清单的公布信息");
        }
        audit.record(actor, "公布履职事项清单", "duty-list", null, township + "第" + version + "版");
    }

    /** What a recall makes of the lists: its items leave the two and stand on the third; nothing where no list is published. */
    @Transactional
    public void takeBack(Actor actor, UUID once, String township, List<Item> items, String receiver, Issue issue) {
        var newest = lists.versions(actor.county(), township).stream().findFirst();
        if (newest.isEmpty() || !newest.get().published()) {
            return;
        }
        var codes = items.stream().map(Item::code).toList();
        var rows = new ArrayList<DutyRow>();
        for (var row : lists.rows(actor.county(), township, newest.get().listVersion())) {
            var left =
                    row.codes().stream().filter(code -> !codes.contains(code)).toList();
            if (row.kind() == ListKind.TAKEN_BACK || left.size() == row.codes().size()) {
                rows.add(row);
            } else if (!left.isEmpty()) {
                rows.add(
                        new DutyRow(row.kind(), row.number(), row.matter(), row.basis(), row.lead(), row.does(), left));
            }
        }
        var number = rows.stream()
                .filter(row -> row.kind() == ListKind.TAKEN_BACK)
                .mapToInt(DutyRow::number)
                .max()
                .orElse(0);
        for (var item : items) {
            rows.add(new DutyRow(
                    ListKind.TAKEN_BACK,
                    ++number,
                    item.name(),
                    issue.document() + "（" + issue.number() + "）",
                    receiver,
                    "发现后报告、移送",
                    List.of(item.code())));
        }
        rows.sort(Comparator.comparing(DutyRow::kind).thenComparingInt(DutyRow::number));
        make(actor, once, township, rows, issue);
    }

    private void published(@Nullable LocalDate on) {
        if (on != null && on.isAfter(today.date())) {
            throw Refused.invalid("没有登记公布", "公布日期还没有到", "请在公布以后登记，填写实际公布的日期");
        }
    }

    /** A township of the actor's county, within scope. */
    public void own(Actor actor, String township) {
        if (!actor.scope().covers(actor.county(), township)
                || places.townships(actor.county()).stream()
                        .noneMatch(known -> known.code().equals(township))) {
            throw Refused.notFound("乡镇（街道）");
        }
    }
}
