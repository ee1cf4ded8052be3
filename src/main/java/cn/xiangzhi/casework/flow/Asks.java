package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.rules.Penalty;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the form of each move asks for, in the words of the papers it fills (rules §23). */
public final class Asks {

    private static final Map<Move, List<Ask>> FORMS = Stream.of(
                    FilingAsks.FORMS,
                    InquiryAsks.FORMS,
                    NoticeAsks.FORMS,
                    DecisionAsks.FORMS,
                    SpotAsks.FORMS,
                    PerformAsks.FORMS,
                    DeliberationAsks.FORMS,
                    EnforceAsks.FORMS,
                    EvidenceAsks.FORMS,
                    LaterEvidence.FORMS,
                    ThingAsks.FORMS,
                    InstalmentAsks.FORMS,
                    RemedyAsks.FORMS,
                    ServiceAsks.FORMS,
                    ForceAsks.FORMS,
                    OrderCourtGates.FORMS,
                    RemedyCheck.FORMS,
                    SaleGates.FORMS,
                    SealGates.FORMS,
                    EarlySaleGates.FORMS,
                    SampleGates.FORMS,
                    CrimeAsks.FORMS,
                    Recusals.FORMS,
                    Jurisdictions.FORMS,
                    FurtherGates.FORMS,
                    SendBackGates.FORMS,
                    ExceptionMove.forms())
            .flatMap(forms -> forms.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Where forms call the same key by different names, the first in the order of the flow tables. */
    private static final Map<String, String> LABELS = Stream.of(FORMS, FormerAsks.FORMS)
            .flatMap(forms -> Move.all().stream().flatMap(move -> forms.getOrDefault(move, List.of()).stream()))
            .collect(Collectors.toMap(Ask::key, Ask::label, (first, second) -> first));

    private static final java.util.Set<String> OF_MONEY = java.util.Set.of(
            "payBy", "receiptNumber", "hardLater", "remote", "difficult", "askedToPay", "lateFeeStated");

    private Asks() {}

    /** What the form of a decision asks for: nothing about paying or publishing where there is nothing of it. */
    public static List<Ask> of(Move move, Penalty penalty) {
        var decides = move == SummaryMove.DECIDE_ON_SPOT || move == OrdinaryMove.DECIDE;
        return of(move).stream()
                .filter(ask -> !decides || penalty.owed() || !OF_MONEY.contains(ask.key()))
                .filter(ask -> !decides || penalty.published() || !ask.key().equals("publicationTold"))
                .map(ask -> ask.key().equals("payBy") ? ask.must() : ask)
                .toList();
    }

    public static List<Ask> of(Move move) {
        return FORMS.getOrDefault(move, List.of());
    }

    /** What the acts of that move may state: what its form asks, and what it once asked. */
    public static List<Ask> stated(Move move) {
        return Ask.join(of(move), FormerAsks.FORMS.getOrDefault(move, List.of()));
    }

    /** Whether the form of that move asks for it. */
    static boolean states(Move move, String key) {
        return of(move).stream().anyMatch(ask -> ask.key().equals(key));
    }

    /** The Chinese name of a key, for messages and timelines. */
    public static String label(String key) {
        return LABELS.getOrDefault(key, key);
    }
}
