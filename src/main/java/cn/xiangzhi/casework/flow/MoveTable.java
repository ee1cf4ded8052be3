package cn.xiangzhi.casework.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every move of every table, made once: apart from {@link Move}, whose enums are not there yet when it is loaded. */
final class MoveTable {

    static final List<Move> ALL = Stream.<Move[]>of(
                    SummaryMove.values(),
                    OrdinaryMove.values(),
                    DeliberationMove.values(),
                    PauseMove.values(),
                    PerformMove.values(),
                    EnforceMove.values(),
                    EvidenceMove.values(),
                    ThingMove.values(),
                    InstalmentMove.values(),
                    RemedyMove.values(),
                    ServiceMove.values(),
                    RemovalMove.values(),
                    ForceMove.values(),
                    OrderCourtMove.values(),
                    CrimeMove.values(),
                    RecusalMove.values(),
                    JurisdictionMove.values(),
                    FurtherMove.values(),
                    SendBackMove.values(),
                    ExceptionMove.values())
            .<Move>flatMap(Stream::of)
            .toList();

    private static final Map<String, Move> NAMED =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Move::name, Function.identity()));

    private MoveTable() {}

    static @Nullable Move named(String name) {
        var found = NAMED.get(name);
        return found != null ? found : NAMED.get(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
