package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.Asks;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.ChargeAsks;
import cn.xiangzhi.casework.flow.FurtherMove;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.shell.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The acts of a case in words, for its page. */
final class CaseTimeline {

    private CaseTimeline() {}

    /** The newest first; what an act repeats of the facts is not told again. */
    static List<TimelineEntry> of(CaseFile file, ProcedureProfile profile) {
        var entries = new ArrayList<TimelineEntry>();
        var told = "";
        for (var act : file.acts()) {
            entries.add(new TimelineEntry(
                    act.at(),
                    act.person() == null ? "系统" : act.name() + "（" + act.post() + "）",
                    act.move().label(),
                    detail(act, told),
                    profile.cited(act.move().basis())));
            told = act.facts().has("facts") ? act.facts().text("facts") : told;
        }
        return List.copyOf(entries.reversed());
    }

    private static @Nullable String detail(Act act, String told) {
        var words = new ArrayList<String>();
        var asks = act.move() instanceof FurtherMove ? ChargeAsks.of(act) : Asks.stated(act.move());
        for (var key : List.of(
                "facts",
                "title",
                "excludedTitle",
                "thingsTaken",
                "things",
                "disposition",
                "addedItem",
                "addedFacts",
                "mergeOne",
                "mergeOther",
                "mergedFacts",
                "mergeReason",
                "splitNumber",
                "splitReason",
                "opinion",
                "reason",
                "legalOpinion",
                "amended",
                "plea",
                "adopted",
                "pleaReason",
                "method",
                "signer",
                "servedOn",
                "publicationTold",
                "refusal",
                "witness",
                "footage",
                "amount",
                "corrected",
                "fine",
                "remedyBody",
                "revokeGround",
                "outcomeNumber",
                "refundAmount",
                "recusalResult",
                "policeNumber",
                "conclusion",
                "hearingAdvice",
                "orderContent",
                "instalmentPlan",
                "exceptionCode",
                "exceptionStep",
                "exceptionReason")) {
            if (act.facts().has(key)
                    && !act.facts().text(key).equals("0")
                    && !(key.equals("facts") && act.facts().text(key).equals(told))
                    && asks.stream().anyMatch(ask -> ask.key().equals(key))) {
                asks.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .map(ask -> ask.label() + "："
                                + ask.shown(act.facts().text(key)).replace("\n", "、"))
                        .ifPresent(words::add);
            }
        }
        return words.isEmpty() ? null : String.join("；", words);
    }
}
