package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.law.Citation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the flow tables, and the only thing that can change a stage. Buttons, checks, the progress bar and the drawings
 * under {@code docs/flows} read the same rows.
 */
public sealed interface Move extends Labelled
        permits OrdinaryMove,
                DeliberationMove,
                PauseMove,
                SummaryMove,
                PerformMove,
                EnforceMove,
                EvidenceMove,
                ThingMove,
                InstalmentMove,
                RemedyMove,
                ServiceMove,
                CrimeMove,
                RemovalMove,
                ForceMove,
                OrderCourtMove,
                RecusalMove,
                JurisdictionMove,
                SendBackMove,
                FurtherMove,
                ExceptionMove {

    String name();

    Row row();

    @Override
    default String label() {
        return row().label();
    }

    default Set<Stage> from() {
        return row().from();
    }

    default @Nullable Stage to() {
        return row().to();
    }

    default List<Citation> citations() {
        return row().citations();
    }

    default @Nullable Right right() {
        return row().right();
    }

    default boolean apart() {
        return row().apart();
    }

    default List<PaperKind> papers() {
        return row().papers();
    }

    default List<String> starts() {
        return row().starts();
    }

    default List<String> ends() {
        return row().ends();
    }

    /** Whether it only adds to the file. */
    default boolean stays() {
        return to() == null;
    }

    default String basis() {
        return String.join("、", citations().stream().map(Citation::label).toList());
    }

    /** The first words of a refusal of it. */
    default String barred() {
        return "不能" + label();
    }

    /** Every row of every table, in the order screens offer them. */
    static List<Move> all() {
        return MoveTable.ALL;
    }

    /** By its name, as in addresses; null when there is no such move. */
    static @Nullable Move named(String name) {
        return MoveTable.named(name);
    }

    /** As addresses spell it. */
    default String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
