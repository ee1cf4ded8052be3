package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.Publicity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells casework what became of the publication of its decisions. */
@Component
class DecisionPublicity implements Publicity {

    private final Entries entries;
    private final Terms terms;

    DecisionPublicity(Entries entries, Terms terms) {
        this.entries = entries;
        this.terms = terms;
    }

    @Override
    public List<Publication> of(String county, UUID caseId) {
        return entries.allOfCase(county, caseId).stream().map(this::told).toList();
    }

    /** One question to the store: the clocks are told elsewhere. */
    @Override
    public Optional<State> now(String county, UUID caseId) {
        var entries = this.entries.allOfCase(county, caseId);
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast())
                        .map(Entry::stage)
                        .map(stage -> new State("公示：" + stage.label(), stage.tone()));
    }

    private Publication told(Entry entry) {
        var clocks = terms.of(entry.countyCode(), entry.id());
        return new Publication(
                entry.number(),
                due(clocks, false),
                entry.publishedOn(),
                entry.stage() == EntryStage.NOT_PUBLISHED ? entry.closedWhy() : null,
                due(clocks, true),
                entry.stage() == EntryStage.WITHDRAWN ? entry.closedOn() : null);
    }

    private static @Nullable LocalDate due(List<RunningTerm> clocks, boolean withdrawal) {
        return clocks.stream()
                .filter(clock -> clock.termId().equals(Withdrawals.TERM) == withdrawal)
                .map(RunningTerm::due)
                .findFirst()
                .orElse(null);
    }
}
