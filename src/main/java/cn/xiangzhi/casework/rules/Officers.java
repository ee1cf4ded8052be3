package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.organization.Certificate;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may stand for the organ in an act: at least two officers whose certificates are valid that day (PPL 42).
 *
 * @param entrusted the field an organ entrusted, for which the certificates must be recognised; null where the township acts
 *     by its own power
 */
public record Officers(
        List<Officer> people,
        boolean certificatesShown,
        LocalDate on,
        @Nullable String entrusted) {

    public Officers(List<Officer> people, boolean certificatesShown, LocalDate on) {
        this(people, certificatesShown, on, null);
    }

    private static final Citation PPL_42 = Citation.of(Statute.PPL, 42, 1);
    private static final Citation PPL_55 = Citation.of(Statute.PPL, 55, 1);

    /** Somebody sent to act, with the certificate held whatever its state. */
    public record Officer(
            UUID person,
            String name,
            boolean assistant,
            @Nullable Certificate certificate) {

        public boolean qualifiedOn(LocalDate day) {
            return !assistant && certificate != null && certificate.validOn(day);
        }

        /** Whether the certificate names the field, or is not limited to any (rules §3, delegated mode). */
        boolean recognisedFor(String field) {
            return certificate == null
                    || certificate.fields().isEmpty()
                    || certificate.fields().contains(field);
        }

        /** As papers print an officer: name and certificate number. */
        public String printed() {
            return name + (certificate == null ? "" : "（执法证号" + certificate.number() + "）");
        }
    }

    /** The gate for every inquiry, summary penalty, service and decision. */
    public static final Gate<Officers> GATE = Gate.of(
            "执法人员",
            clause(
                    "人员-1",
                    PPL_42,
                    "是否有辅助人员被列为执法人员",
                    o -> o.people().stream().anyMatch(Officer::assistant) && o.qualified() >= 2,
                    No.<Officers>say("OFCR-04", o -> o.names(true) + "是辅助人员，不得作为执法人员", "请只选择持证执法人员")
                            .whenStated()),
            clause(
                    "人员-2",
                    PPL_42,
                    "列名的持证执法人员是否少于两人",
                    o -> o.distinct() < 2,
                    No.<Officers>say("OFCR-01", "执法人员少于两人", "请安排两名持有有效执法证的人员后再办")
                            .whenStated()),
            clause(
                    "人员-3",
                    PPL_42,
                    "是否有人没有执法证，或者执法证过期、暂扣、注销",
                    o -> o.qualified() < o.people().size(),
                    No.<Officers>say("OFCR-02", o -> o.names(false) + "当日没有有效执法证", "请更换持证人员，或先办理执法证换发")
                            .whenStated()),
            clause(
                    "人员-5",
                    PPL_42,
                    "受委托办理的，是否有人的执法证没有载明委托机关的执法领域",
                    o -> !o.unrecognised().isEmpty(),
                    No.<Officers>say(
                                    "OFCR-02",
                                    o -> String.join("、", o.unrecognised()) + "的执法证没有载明“" + o.entrusted()
                                            + "”领域，委托机关不认可",
                                    "请更换持有该领域执法证的人员；由委托机关组织培训、考试并换发载明该领域的证件后再办")
                            .whenStated()));

    /** The same, and the certificates shown to the party (PPL 52, 55). */
    public static final Gate<Officers> SHOWING = GATE.and(Gate.of(
            "执法人员",
            clause(
                    "人员-4",
                    PPL_55,
                    "是否没有向当事人出示执法证件",
                    o -> !o.certificatesShown(),
                    No.<Officers>say("OFCR-03", "没有记录已主动出示执法证件，当事人有权拒绝接受检查", "请先出示执法证件，并勾选“已出示”")
                            .whenStated())));

    long qualified() {
        return people.stream().filter(p -> p.qualifiedOn(on)).count();
    }

    /** The general certificate of a township serves its own cases; what is entrusted needs the field of the organ that entrusts. */
    private List<String> unrecognised() {
        var field = entrusted;
        return field == null
                ? List.of()
                : people.stream()
                        .filter(p -> !p.recognisedFor(field))
                        .map(Officer::name)
                        .toList();
    }

    private int distinct() {
        var officers = new HashSet<UUID>();
        people.stream().filter(p -> !p.assistant()).forEach(p -> officers.add(p.person()));
        return officers.size();
    }

    private String names(boolean assistants) {
        return String.join(
                "、",
                people.stream()
                        .filter(p -> assistants ? p.assistant() : !p.qualifiedOn(on))
                        .map(Officer::name)
                        .toList());
    }
}
