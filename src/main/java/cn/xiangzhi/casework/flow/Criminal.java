package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Labelled;

/** Where a suspected crime stands beside the case (rules §8.1): a pure function of its acts. */
public enum Criminal implements Labelled {
    NONE("没有移送"),
    TRANSFERRED("已移送，公安机关审查中"),
    POLICE_FILED("公安机关已立案"),
    POLICE_REFUSED("公安机关不予立案"),
    JUDGED("司法机关已处理");

    private final String label;

    Criminal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether no new fine may be imposed because the police or the courts have the matter (CTR 11). */
    public boolean pending() {
        return this == TRANSFERRED || this == POLICE_FILED;
    }

    public static Criminal of(CaseFile file) {
        var flag = NONE;
        for (var act : file.acts()) {
            flag = switch (act.move()) {
                case CrimeMove crime ->
                    switch (crime) {
                        case HAND_TO_POLICE, HAND_AFTER_DECISION, ASK_POLICE_AGAIN -> TRANSFERRED;
                        case POLICE_FILE -> POLICE_FILED;
                        case POLICE_REFUSE -> POLICE_REFUSED;
                        case RECORD_JUDGMENT -> JUDGED;
                        default -> flag;
                    };
                default -> flag;
            };
        }
        return flag;
    }

    /** Whether the step answers a transfer and the case was never handed over: then nobody needs to be told why it is closed. */
    public static boolean idle(CaseFile file, Move move) {
        return move instanceof CrimeMove && PoliceGates.STEPS.containsKey(move) && of(file) == NONE;
    }

    /** A report that the chief has not refused and that is not yet sent: the case must go to the police. */
    static boolean suspected(CaseFile file) {
        var suspected = false;
        for (var act : file.acts()) {
            suspected = switch (act.move()) {
                case CrimeMove crime ->
                    switch (crime) {
                        case REPORT_CRIME -> true;
                        case REFUSE_CRIME, HAND_TO_POLICE, HAND_AFTER_DECISION -> false;
                        default -> suspected;
                    };
                default -> suspected;
            };
        }
        return suspected;
    }

    /** Whether a court has imposed a fine: no administrative one may follow (PPL 35; CTR 11). */
    public static boolean fined(CaseFile file) {
        return file.last(CrimeMove.RECORD_JUDGMENT)
                .filter(act -> act.facts().text("judgment").equals(CrimeAsks.COURT_FINE))
                .isPresent();
    }
}
