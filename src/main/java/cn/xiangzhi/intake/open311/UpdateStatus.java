package cn.xiangzhi.intake.open311;

import cn.xiangzhi.intake.ReportStage;
import java.util.Locale;
import java.util.Set;

/**
 * The states of FixMyStreet's extension. Two are given out, as its page documents; {@code extensions=true} asks for the finer
 * ones. All may be sent in, and what nobody lists is kept as it was written.
 */
final class UpdateStatus {

    private static final Set<String> AGAIN = Set.of("OPEN", "REOPEN");

    private UpdateStatus() {}

    /** One spelling for "in progress", "In-Progress" and {@code IN_PROGRESS}. */
    static String sent(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }

    /** Whether it says of an answered report that nothing is fixed. */
    static boolean again(String sent) {
        return AGAIN.contains(sent);
    }

    static String of(ReportStage stage, boolean fine) {
        return fine ? fine(stage) : stage.open() ? "OPEN" : "CLOSED";
    }

    private static String fine(ReportStage stage) {
        return switch (stage) {
            case ACCEPTED, REOPENED -> "OPEN";
            case DISPATCHED -> "ACTION_SCHEDULED";
            case IN_HAND, TRANSFERRED -> "IN_PROGRESS";
            case ANSWERED, RATED, CLOSED -> "CLOSED";
            case MERGED -> "DUPLICATE";
        };
    }
}
