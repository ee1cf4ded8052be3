package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a township's lists, for clerks and for everybody. */
@Component
class ListView {

    private static final int LONGEST = 50;

    private final DutyLists lists;
    private final Places places;

    ListView(DutyLists lists, Places places) {
        this.lists = lists;
        this.places = places;
    }

    /** What is asked for; empty means everything. */
    record Wanted(
            @Nullable String township,
            @Nullable Integer version,
            @Nullable ListKind kind,
            @Nullable String words) {}

    /** A version with how it stands. */
    record Version(DutyList list, String state, String tone) {}

    /** One list with the rows that match. */
    record Sheet(ListKind kind, int all, List<DutyRow> rows) {}

    record Page(
            List<Option> townships,
            Option chosen,
            @Nullable DutyList list,
            List<Version> versions,
            List<Sheet> sheets,
            String words,
            @Nullable ListKind kind) {}

    Page page(List<Option> townships, Wanted wanted, LocalDate on, boolean publicOnly) {
        var chosen = townships.stream()
                .filter(option -> wanted.township() == null || option.value().equals(wanted.township()))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("乡镇（街道）"));
        var county = Division.countyOf(chosen.value());
        var versions = lists.versions(county, chosen.value()).stream()
                .filter(list -> !publicOnly || list.countsOn(on))
                .toList();
        var current =
                versions.stream().filter(list -> list.countsOn(on)).findFirst().orElse(null);
        var list = wanted.version() == null
                ? current == null && !versions.isEmpty() ? versions.getFirst() : current
                : versions.stream()
                        .filter(one -> one.listVersion() == wanted.version())
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("这一版清单"));
        var words = words(wanted.words());
        var rows = list == null ? List.<DutyRow>of() : lists.rows(county, chosen.value(), list.listVersion());
        return new Page(
                townships,
                chosen,
                list,
                versions.stream().map(one -> version(one, current, on)).toList(),
                Arrays.stream(ListKind.values())
                        .filter(kind -> wanted.kind() == null || wanted.kind() == kind)
                        .map(kind -> sheet(kind, rows, words))
                        .toList(),
                words,
                wanted.kind());
    }

    List<Option> townships(String county, @Nullable String only) {
        return places.townships(county).stream()
                .filter(place -> only == null || place.code().equals(only))
                .map(place -> new Option(place.code(), place.name()))
                .toList();
    }

    List<Option> published(LocalDate on) {
        return lists.published(on).stream()
                .map(code -> new Option(code, places.name(code)))
                .toList();
    }

    private static Sheet sheet(ListKind kind, List<DutyRow> rows, String words) {
        var of = rows.stream().filter(row -> row.kind() == kind).toList();
        return new Sheet(
                kind, of.size(), of.stream().filter(row -> row.holds(words)).toList());
    }

    private static Version version(DutyList list, @Nullable DutyList current, LocalDate on) {
        if (!list.published()) {
            return new Version(list, "没有公布，不作准入依据", "amber");
        }
        if (Objects.equals(list, current)) {
            return new Version(list, "现行", "green");
        }
        return list.validFrom().isAfter(on) ? new Version(list, "尚未施行", "blue") : new Version(list, "已被新版代替", "grey");
    }

    private static String words(@Nullable String given) {
        var words = given == null ? "" : given.strip();
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
