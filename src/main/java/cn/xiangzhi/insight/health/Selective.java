package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.powers.PowerSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One finding for a township as a whole: it was given what nobody asks for and not what people need. Pure. */
final class Selective {

    private Selective() {}

    static List<HealthRow> among(List<HealthRow> rows, Thresholds limits) {
        var found = new ArrayList<HealthRow>();
        rows.stream().collect(Collectors.groupingBy(HealthRow::townshipCode)).forEach((township, own) -> {
            var kept = own.stream()
                    .filter(row -> row.kind() == HealthKind.SEEN_NOT_MAY)
                    .toList();
            var given = own.stream()
                    .filter(row -> !row.source().isEmpty()
                            && !row.source().equals(PowerSource.STATUTORY.label())
                            && row.kind() != HealthKind.TOO_SHORT)
                    .toList();
            var idle = (int) given.stream()
                    .filter(row -> row.kind() == HealthKind.NO_DEMAND)
                    .count();
            var facts = new HealthBook.Given(kept.size(), given.size(), idle, limits.kept(), limits.idle());
            if (HealthBook.GIVEN.answer(facts) == HealthKind.SELECTIVE) {
                found.add(whole(township, kept, given.size(), idle));
            }
        });
        return found;
    }

    private static HealthRow whole(String township, List<HealthRow> kept, int given, int idle) {
        return new HealthRow(
                0,
                Ids.next(),
                township,
                "",
                HealthKind.SELECTIVE,
                Advice.HAND_DOWN,
                "",
                0,
                kept.stream().mapToInt(HealthRow::reports).sum(),
                0,
                0,
                0,
                0,
                0,
                null,
                true,
                "",
                "群众需要而没有下放的 " + kept.size() + " 项（"
                        + kept.stream()
                                .map(HealthRow::itemCode)
                                .limit(Verdicts.NAMED)
                                .collect(Collectors.joining("、"))
                        + (kept.size() > Verdicts.NAMED ? "等" : "") + "）；下放的 " + given + " 项中 " + idle + " 项没有需求");
    }
}
