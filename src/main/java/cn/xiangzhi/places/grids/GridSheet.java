package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Appointment;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.PeopleFinder;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.shell.ExcelSheet;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grids with who answers for them, out and in by Excel: what goes out can be brought in again and changes nothing. */
@Component
class GridSheet {

    static final List<String> COLUMNS = List.of("村（居）代码", "村（居）", "网格名称", "范围", "负责人", "包片干部", "任命文号", "任期至");
    static final List<String> NEEDED = List.of("村（居）代码", "网格名称", "负责人", "包片干部");

    private final GridStore grids;
    private final GridRegister register;
    private final ChargeStore charges;
    private final DivisionStore divisions;
    private final PeopleFinder people;
    private final Today today;

    GridSheet(
            GridStore grids,
            GridRegister register,
            ChargeStore charges,
            DivisionStore divisions,
            PeopleFinder people,
            Today today) {
        this.grids = grids;
        this.register = register;
        this.charges = charges;
        this.divisions = divisions;
        this.people = people;
        this.today = today;
    }

    /** What a sheet did, or what is wrong with it; with one error nothing is brought in. */
    record Outcome(int added, int changed, int same, List<RowError> errors) {}

    int write(Actor actor, OutputStream out) throws IOException {
        var county = actor.county();
        var township = actor.scope().township();
        var names = divisions.ofCounty(county, township).stream()
                .map(DivisionStore.Row::division)
                .collect(Collectors.toMap(Division::code, Division::name));
        var byPlace =
                charges.current(county, township).stream().collect(Collectors.groupingBy(ChargeStore.Row::placeCode));
        try (var sheet = ExcelSheet.to(out, "网格", COLUMNS)) {
            for (var grid : grids.open(county, township)) {
                var here = byPlace.getOrDefault(grid.code(), List.of());
                var first = here.stream().findFirst();
                sheet.row(Arrays.asList(
                        grid.villageCode(),
                        names.getOrDefault(grid.villageCode(), ""),
                        grid.name(),
                        grid.words(),
                        names(here, ChargeRole.LEADER),
                        names(here, ChargeRole.CADRE),
                        first.map(ChargeStore.Row::paper).orElse(""),
                        first.map(ChargeStore.Row::termUntil).orElse(null)));
            }
            return sheet.rows();
        }
    }

    private static String names(List<ChargeStore.Row> rows, ChargeRole role) {
        return rows.stream()
                .filter(row -> row.role() == role)
                .map(ChargeStore.Row::personName)
                .collect(Collectors.joining("、"));
    }

    /** Brings a sheet in as a whole or not at all. */
    @Transactional
    public Outcome bring(Actor actor, List<SheetRow> rows) {
        actor.must(Right.PLACE_MANAGE, "网格未导入");
        var read = new ArrayList<Wanted>();
        var errors = new ArrayList<RowError>();
        for (var row : rows) {
            wanted(actor, row, errors).ifPresent(read::add);
        }
        if (!errors.isEmpty()) {
            return new Outcome(0, 0, 0, errors);
        }
        var counts = new int[3];
        for (var wanted : read) {
            counts[put(actor, wanted)]++;
        }
        return new Outcome(counts[0], counts[1], counts[2], List.of());
    }

    private record Wanted(
            String village,
            String name,
            String words,
            @Nullable UUID leader,
            List<UUID> cadres,
            Appointment appointment) {}

    private java.util.Optional<Wanted> wanted(Actor actor, SheetRow row, List<RowError> errors) {
        var village = row.get("村（居）代码");
        var known = divisions
                .find(actor.county(), actor.scope().township(), village)
                .filter(found -> found.validTo() == null && found.division().level() == Division.Level.VILLAGE);
        if (known.isEmpty()) {
            errors.add(new RowError(row.number(), "村（居）代码", "“" + village + "”不是本辖区在用的村（居）"));
            return java.util.Optional.empty();
        }
        var before = errors.size();
        if (row.get("网格名称").isEmpty() || row.get("网格名称").length() > 40) {
            errors.add(new RowError(row.number(), "网格名称", "没有填写，或超过 40 个字"));
        }
        var township = village.substring(0, 9);
        var leaders = people(actor, township, row, "负责人", errors);
        var cadres = people(actor, township, row, "包片干部", errors);
        if (leaders.size() > 1) {
            errors.add(new RowError(row.number(), "负责人", "只能有一名"));
        }
        if (leaders.isEmpty() != cadres.isEmpty()) {
            errors.add(new RowError(row.number(), "包片干部", "负责人和包片干部要么都填，要么都留空（以后再定）"));
        }
        if (cadres.stream().anyMatch(leaders::contains)) {
            errors.add(new RowError(row.number(), "包片干部", "和负责人是同一个人"));
        }
        var term = term(row, errors);
        if (row.get("范围").length() > 500 || row.get("任命文号").length() > 60) {
            errors.add(new RowError(row.number(), "范围", "范围超过 500 个字，或任命文号超过 60 个字"));
        }
        return errors.size() > before
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Wanted(
                        village,
                        row.get("网格名称"),
                        row.get("范围"),
                        leaders.stream().findFirst().orElse(null),
                        cadres,
                        new Appointment(row.get("任命文号"), term)));
    }

    private @Nullable LocalDate term(SheetRow row, List<RowError> errors) {
        var written = row.get("任期至");
        try {
            var term = written.isEmpty() ? null : LocalDate.parse(written);
            if (term != null && term.isBefore(today.date())) {
                errors.add(new RowError(row.number(), "任期至", "在今天以前就已届满"));
            }
            return term;
        } catch (DateTimeException wrong) {
            errors.add(new RowError(row.number(), "任期至", "“" + written + "”应写成 2027-12-31 的样子"));
            return null;
        }
    }

    private List<UUID> people(Actor actor, String township, SheetRow row, String column, List<RowError> errors) {
        var found = new ArrayList<UUID>();
        var here = people.inPost(actor.county(), township);
        for (var name : row.get(column).split("[、，,;；\\s]+")) {
            if (name.isEmpty()) {
                continue;
            }
            var named =
                    here.stream().filter(person -> person.name().equals(name)).toList();
            if (named.size() == 1) {
                found.add(named.getFirst().person());
            } else {
                errors.add(new RowError(
                        row.number(), column, named.isEmpty() ? "本乡镇没有在岗的“" + name + "”" : "有几个“" + name + "”，请在页面上选"));
            }
        }
        return found;
    }

    /** 0 added, 1 changed, 2 the same. */
    private int put(Actor actor, Wanted wanted) {
        var known = grids.open(actor.county(), wanted.village().substring(0, 9)).stream()
                .filter(grid -> grid.villageCode().equals(wanted.village())
                        && grid.name().equals(wanted.name()))
                .findFirst();
        if (known.isEmpty()) {
            var id = Ids.next();
            var words = wanted.words().isEmpty() ? "范围待定" : wanted.words();
            register.begin(actor, id, wanted.village(), wanted.name(), null, words);
            answer(actor, id, wanted);
            return 0;
        }
        var grid = known.get();
        var wordsDiffer = !wanted.words().isEmpty() && !wanted.words().equals(grid.words());
        if (wordsDiffer) {
            register.change(actor, grid.id(), grid.version(), grid.name(), grid.boundary(), wanted.words());
        }
        var here = charges.on(actor.county(), List.of(grid.code()), today.date());
        var differ = wanted.leader() != null && !same(here, wanted);
        if (differ) {
            answer(actor, grid.id(), wanted);
        }
        return wordsDiffer || differ ? 1 : 2;
    }

    private void answer(Actor actor, UUID id, Wanted wanted) {
        var leader = wanted.leader();
        if (leader != null) {
            var version = register.get(actor, id).version();
            register.answer(actor, id, version, leader, wanted.cadres(), wanted.appointment());
        }
    }

    private static boolean same(List<ChargeStore.Row> here, Wanted wanted) {
        var leader = here.stream()
                .filter(row -> row.role() == ChargeRole.LEADER)
                .map(ChargeStore.Row::personId)
                .toList();
        var cadres = here.stream()
                .filter(row -> row.role() == ChargeRole.CADRE)
                .map(ChargeStore.Row::personId)
                .collect(Collectors.toSet());
        return leader.equals(Arrays.asList(wanted.leader()))
                && cadres.equals(new java.util.HashSet<>(wanted.cadres()))
                && here.stream()
                        .allMatch(row -> new Appointment(row.paper(), row.termUntil()).equals(wanted.appointment()));
    }
}
