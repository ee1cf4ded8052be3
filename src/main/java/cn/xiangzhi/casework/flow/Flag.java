package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Labelled;
import java.util.ArrayList;
import java.util.List;

/** What stands beside the stage of a case, each told by its acts alone and none by another (rules §8.1). */
public record Flag(String label, String tone) {

    /** An approved deferral of the fine, while the decision it was given for stands (PPL 66(2)). */
    public enum Deferral implements Labelled {
        NONE("没有延期、分期"),
        ASKED("延期、分期申请待答复"),
        APPROVED("已批准延期、分期缴纳");

        private final String label;

        Deferral(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Those that say something, in the order of the rules; the stage itself is not repeated. */
    public static List<Flag> of(CaseFile file) {
        var flags = new ArrayList<Flag>();
        var things = Things.of(file);
        put(flags, things.coercive(), Things.Coercive.NONE, things.coercive() == Things.Coercive.SEIZED);
        put(flags, things.registration(), Things.Registration.NONE, things.registration() == Things.Registration.OPEN);
        var remedy = Remedies.state(file);
        put(flags, remedy, Remedies.State.NONE, Remedies.open(file).isPresent());
        var criminal = Criminal.of(file);
        put(flags, criminal, Criminal.NONE, criminal.pending());
        var deferral = deferral(file);
        put(flags, deferral, Deferral.NONE, deferral == Deferral.ASKED);
        var report = DelegatedReport.of(file);
        put(flags, report, DelegatedReport.NONE, report == DelegatedReport.DUE);
        return List.copyOf(flags);
    }

    public static Deferral deferral(CaseFile file) {
        if (file.stage() == Stage.PERFORMING && InstalmentGates.pending(file).isPresent()) {
            return Deferral.ASKED;
        }
        var decision = file.decision();
        return decision == null
                ? Deferral.NONE
                : file.last(EnforceMove.DEFER, InstalmentMove.APPROVE_INSTALMENTS)
                        .filter(act -> file.acts().indexOf(act) > file.acts().indexOf(decision))
                        .map(act -> Deferral.APPROVED)
                        .orElse(Deferral.NONE);
    }

    private static <E extends Enum<E> & Labelled> void put(List<Flag> flags, E flag, E nothing, boolean open) {
        if (flag != nothing) {
            flags.add(new Flag(flag.label(), open ? "amber" : "grey"));
        }
    }
}
