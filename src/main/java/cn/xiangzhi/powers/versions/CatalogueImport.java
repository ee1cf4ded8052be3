package cn.xiangzhi.powers.versions;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.versions.Differences.Difference;
import cn.xiangzhi.powers.versions.Differences.Kind;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a county's catalogue from a table: what is wrong, what would change, and then the versions themselves (F53 F54). */
@Component
class CatalogueImport {

    private static final Pattern CITED = Pattern.compile("《([^《》]{2,60})》");

    private final Catalogue catalogue;
    private final VersionStore store;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Today today;

    CatalogueImport(Catalogue catalogue, VersionStore store, JdbcClient jdbc, Audit audit, Today today) {
        this.catalogue = catalogue;
        this.store = store;
        this.jdbc = jdbc;
        this.audit = audit;
        this.today = today;
    }

    /**
     * What a table would change; with errors nothing can be confirmed.
     *
     * @param stamp of the catalogue it was compared with
     */
    record Preview(List<Difference> differences, int unchanged, List<RowError> errors, String stamp) {

        public long count(String kind) {
            return differences.stream()
                    .filter(one -> one.kind().name().equals(kind))
                    .count();
        }
    }

    Preview preview(Actor actor, List<SheetRow> rows, String newLaws) {
        wholeCounty(actor);
        var county = actor.county();
        var check = new ItemCheck(laws(county, newLaws), kinds(county));
        var lines = check.read(rows);
        var differences = lines.stream()
                .map(line -> Differences.of(line, newest(county, line.get(ItemSheet.CODE)), check))
                .flatMap(Optional::stream)
                .toList();
        var errors = check.errors();
        return new Preview(
                errors.isEmpty() ? differences : List.of(),
                lines.size() - differences.size(),
                errors,
                catalogue.stampOf(county));
    }

    /** Adds the versions; the same {@code once} again adds nothing, a catalogue changed since the preview is refused. */
    @Transactional
    int confirm(Actor actor, UUID once, List<SheetRow> rows, String newLaws, String stamp) {
        actor.must(Right.POWER_MANAGE, "导入事项目录");
        wholeCounty(actor);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('powers_item_version ' || :county))")
                .param("county", actor.county())
                .query(row -> {});
        if (store.done(actor.county(), once)) {
            return 0;
        }
        if (!catalogue.stampOf(actor.county()).equals(stamp)) {
            throw Refused.stale("事项目录");
        }
        var preview = preview(actor, rows, newLaws);
        if (!preview.errors().isEmpty() || preview.differences().isEmpty()) {
            throw Refused.invalid("没有导入", "内容有误，或者没有变化", "请重新导入，按逐行的提示改正");
        }
        store.record(
                actor,
                once,
                (int) preview.count(Kind.ADDED.name()),
                (int) (preview.count(Kind.CHANGED.name()) + preview.count(Kind.CORRECTED.name())),
                (int) preview.count(Kind.ENDED.name()),
                String.join("；", named(newLaws)),
                today.now());
        preview.differences().forEach(one -> store.add(actor.county(), once, one));
        audit.record(actor, "导入事项目录", "catalogue", once, preview.differences().size() + " 个事项");
        catalogue.forget();
        return preview.differences().size();
    }

    private Optional<Entry> newest(String county, String code) {
        return catalogue.versions(county, code).stream().findFirst();
    }

    /** The catalogue is the county's: a township does not change it for the others. */
    private static void wholeCounty(Actor actor) {
        if (actor.scope().township() != null) {
            throw Refused.invalid("不能导入事项目录", "事项目录由县级统一维护", "请由县级司法行政机关导入；本乡镇可以补充群众的说法");
        }
    }

    /** What the catalogue already cites, what was confirmed before, and what is confirmed now. */
    private Set<String> laws(String county, String newLaws) {
        return Stream.of(
                        catalogue.all(county).stream()
                                .flatMap(entry ->
                                        catalogue.versions(county, entry.item().code()).stream())
                                .flatMap(entry -> CITED.matcher(entry.item().basis() + entry.upperBasis())
                                        .results()
                                        .map(found -> found.group(1))),
                        catalogue.all(county).stream().map(entry -> entry.item().basis()),
                        store.confirmedLaws(county).stream(),
                        named(newLaws).stream())
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private static List<String> named(String newLaws) {
        return Arrays.stream(newLaws.split("[\\n；;]"))
                .map(name -> name.replaceAll("[《》\\s\\x00]", ""))
                .filter(name -> name.length() >= 2 && name.length() <= 60)
                .distinct()
                .toList();
    }

    private Set<String> kinds(String county) {
        return catalogue.all(county).stream()
                .map(entry -> entry.item().kind())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
