package cn.xiangzhi.casework.flow;

import java.util.stream.Stream;

/** Stages that moves of several tables share. */
final class Reach {

    /** Wherever a decision has been made known: a remedy may come at any time after. */
    static final Stage[] DECIDED = {
        Stage.SERVED,
        Stage.SPOT_DECIDED,
        Stage.PERFORMING,
        Stage.OVERDUE,
        Stage.DEMANDED,
        Stage.COURT_APPLIED,
        Stage.COURT_ORDERED,
        Stage.SELF_EXECUTING,
        Stage.EXEC_SUSPENDED,
        Stage.EXEC_ENDED,
        Stage.FULFILLED,
        Stage.CLOSED,
        Stage.ARCHIVED
    };

    /** Where an enforcement decision may fall that was carried out already, or whose execution ended (AEL 41). */
    static final Stage[] ENFORCED = Stream.of(DECIDED)
            .filter(stage -> stage != Stage.SELF_EXECUTING && stage != Stage.EXEC_SUSPENDED)
            .toArray(Stage[]::new);

    /** Wherever money received may have to be given back: the stages above, and those after a revocation up to another end. */
    static final Stage[] PAID = Stream.concat(
                    Stream.of(DECIDED),
                    Stream.of(Stage.REVOKED, Stage.VERIFYING, Stage.INVESTIGATING, Stage.TERMINATED, Stage.TRANSFERRED))
            .toArray(Stage[]::new);

    /** Wherever the police or a court may answer: a decision may fall, and the inquiry begin anew, while they have the matter. */
    static final Stage[] HANDED = Stream.of(Stage.values())
            .filter(stage -> stage != Stage.LEAD && (stage.open() || stage == Stage.TRANSFERRED))
            .toArray(Stage[]::new);

    /** Wherever a paper may still be on its way to the party. */
    static final Stage[] SERVING = Stream.of(Stage.values())
            .filter(stage -> stage != Stage.LEAD
                    && stage != Stage.NOT_FILED
                    && stage != Stage.TRANSFERRED
                    && stage != Stage.CLOSED
                    && stage != Stage.ARCHIVED)
            .toArray(Stage[]::new);

    private Reach() {}
}
