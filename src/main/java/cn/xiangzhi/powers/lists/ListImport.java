package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes lists from a table: what is wrong in which line, what would change, and then the change itself (F54). */
@Component
class ListImport {

    private final DutyLists lists;
    private final ListDesk desk;
    private final Places places;
    private final Catalogue catalogue;

    ListImport(DutyLists lists, ListDesk desk, Places places, Catalogue catalogue) {
        this.lists = lists;
        this.desk = desk;
        this.places = places;
        this.catalogue = catalogue;
    }

    /** What a table would change; with errors nothing can be confirmed. */
    record Preview(
            List<Difference> differences, List<String> same, int uncoded, List<RowError> errors, String content) {}

    /** What changes in one township's lists; a row with the same list and number but other words is changed. */
    record Difference(String township, int version, List<String> gone, List<String> added, List<Changed> changed) {}

    record Changed(String row, String before, String after) {}

    Preview preview(Actor actor, List<SheetRow> sheet) {
        var read = read(actor, sheet);
        if (!read.errors().isEmpty()) {
            return new Preview(List.of(), List.of(), 0, read.errors(), "");
        }
        var differences = new ArrayList<Difference>();
        var same = new ArrayList<String>();
        var kept = new LinkedHashMap<String, List<DutyRow>>();
        read.rows().forEach((township, rows) -> {
            var versions = lists.versions(actor.county(), township);
            var last = versions.isEmpty() ? 0 : versions.getFirst().listVersion();
            var before = last == 0 ? List.<DutyRow>of() : lists.rows(actor.county(), township, last);
            if (before.equals(rows)) {
                same.add(places.name(township));
            } else {
                differences.add(difference(places.name(township), last + 1, before, rows));
                kept.put(township, rows);
            }
        });
        var uncoded = (int) kept.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.codes().isEmpty())
                .count();
        return new Preview(differences, same, uncoded, List.of(), ListSheet.text(kept));
    }

    /** Makes a version for each township whose rows differ. */
    @Transactional
    public int confirm(Actor actor, UUID once, List<SheetRow> sheet, ListDesk.Issue issue) {
        var read = read(actor, sheet);
        if (sheet.isEmpty() || !read.errors().isEmpty()) {
            throw Refused.invalid("清单没有登记", "内容有误，或者没有内容", "请重新导入，按逐行的提示改正");
        }
        var done = 0;
        for (var entry : read.rows().entrySet()) {
            var mark = UUID.nameUUIDFromBytes((once + entry.getKey()).getBytes(StandardCharsets.UTF_8));
            done += desk.make(actor, mark, entry.getKey(), entry.getValue(), issue) ? 1 : 0;
        }
        return done;
    }

    private ListSheet read(Actor actor, List<SheetRow> sheet) {
        return ListSheet.of(
                sheet,
                places.townships(actor.county()).stream()
                        .filter(place -> actor.scope().covers(actor.county(), place.code()))
                        .toList(),
                code -> !catalogue.versions(actor.county(), code).isEmpty());
    }

    private static Difference difference(String township, int version, List<DutyRow> before, List<DutyRow> after) {
        var old =
                before.stream().collect(Collectors.toMap(ListImport::key, row -> row, (a, b) -> a, LinkedHashMap::new));
        var fresh =
                after.stream().collect(Collectors.toMap(ListImport::key, row -> row, (a, b) -> a, LinkedHashMap::new));
        return new Difference(
                township,
                version,
                before.stream()
                        .filter(row -> !fresh.containsKey(key(row)))
                        .map(ListImport::words)
                        .toList(),
                after.stream()
                        .filter(row -> !old.containsKey(key(row)))
                        .map(ListImport::words)
                        .toList(),
                after.stream()
                        .filter(row -> old.containsKey(key(row)) && !row.equals(old.get(key(row))))
                        .map(row -> new Changed(key(row), words(Objects.requireNonNull(old.get(key(row)))), words(row)))
                        .toList());
    }

    private static String key(DutyRow row) {
        return row.kind().label() + row.number();
    }

    private static String words(DutyRow row) {
        return row.kind().label() + row.number() + "：" + row.matter()
                + (row.lead().isEmpty() ? "" : "；牵头" + row.lead())
                + (row.does().isEmpty() ? "" : "；" + row.does())
                + (row.basis().isEmpty() ? "" : "；依据" + row.basis())
                + (row.codes().isEmpty() ? "" : "；" + String.join(" ", row.codes()));
    }
}
