package cn.xiangzhi.casework.review;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.law.Limitation;
import java.util.ArrayList;
import java.util.List;

/** Who acted, with which power, and whether the case was opened as it should (rules §2, §3, §6). */
final class SubjectChecks {

    static final List<Check> ALL = List.of(
            Check.of("1-1", Group.SUBJECT, 4, of(PPL, 17), "立案时是否有现行的权力依据（法定、赋权或者委托）")
                    .fatal()
                    .when(d -> d.has(OrdinaryMove.FILE, SummaryMove.USE_SUMMARY))
                    .wrong(d -> d.empowered() ? List.of() : d.at(OrdinaryMove.FILE, SummaryMove.USE_SUMMARY)),
            Check.of("1-2", Group.SUBJECT, 3, of(PPL, 42, 1), "每一次执法是否都有两名以上执法人员")
                    .when(d -> !d.officersActs().isEmpty())
                    .wrong(d -> d.officersActs().stream()
                            .filter(act -> Dossier.officers(act).size() < 2)
                            .map(d::place)
                            .toList()),
            Check.of("1-3", Group.SUBJECT, 3, of(PPL, 42, 1), "执法人员当日是否持有有效的执法证")
                    .when(d -> !d.officersActs().isEmpty())
                    .wrong(d -> d.officersActs().stream()
                            .filter(act -> Dossier.officers(act).stream()
                                    .anyMatch(person -> !d.people().certified().test(person, act.on())))
                            .map(d::place)
                            .toList()),
            Check.of("1-4", Group.SUBJECT, 2, of(PPL, 58), "审核、批准的人员是否没有参与承办")
                    .when(d ->
                            d.file().acts().stream().anyMatch(act -> act.move().apart()))
                    .wrong(d -> d.file().acts().stream()
                            .filter(act -> act.move().apart()
                                    && act.person() != null
                                    && d.file().handlers().contains(act.person()))
                            .map(d::place)
                            .toList()),
            Check.of("2-1", Group.FILING, 2, of(PPL, 54, 2), "线索登记是否写明来源、内容和发现日期")
                    .wrong(d -> d.acts(
                            act -> !act.facts().has("source")
                                    || !act.facts().has("summary")
                                    || !act.facts().has("discoveredOn"),
                            OrdinaryMove.REGISTER)),
            Check.of("2-2", Group.FILING, 4, of(PPL, 54, 2), "是否经负责人批准立案之后才开展调查，并有立案审批表")
                    .when(d -> !d.summary() && d.has(OrdinaryMove.INVESTIGATE, OrdinaryMove.CONCLUDE))
                    .wrong(SubjectChecks::unfiled),
            Check.of("2-3", Group.FILING, 2, of(MSR, 18), "是否在规定期限内决定立案")
                    .when(d -> !d.clocks("case.filing").isEmpty())
                    .wrong(d -> d.late("case.filing")),
            Check.of("2-4", Group.FILING, 2, of(PPL, 36, 1), "是否没有超过追责期限")
                    .fatal()
                    .when(d -> d.day("occurredOn").isPresent()
                            && d.day("discoveredOn").isPresent())
                    .wrong(d -> barred(d) ? d.at(OrdinaryMove.PROPOSE_FILING) : List.of()));

    private SubjectChecks() {}

    private static List<Check.Place> unfiled(Dossier d) {
        var places = new ArrayList<Check.Place>();
        var investigated = d.file().acts().stream()
                .filter(act -> act.move() == OrdinaryMove.INVESTIGATE || act.move() == OrdinaryMove.CONCLUDE)
                .findFirst();
        var filed = d.file().last(OrdinaryMove.FILE);
        if (filed.isEmpty()
                || d.file().acts().indexOf(filed.get()) > d.file().acts().indexOf(investigated.orElseThrow())) {
            investigated.map(d::place).ifPresent(places::add);
        } else {
            places.addAll(d.missing(PaperKind.FILING_APPROVAL));
        }
        return places;
    }

    private static boolean barred(Dossier d) {
        var proposed = d.file().last(OrdinaryMove.PROPOSE_FILING).map(act -> act.facts());
        var facts = new Limitation.Facts(
                d.day("occurredOn").orElseThrow(),
                d.day("discoveredOn").orElseThrow(),
                proposed.filter(f -> f.yes("lifeHealth")).isPresent(),
                proposed.filter(f -> f.yes("harmDone")).isPresent());
        return Limitation.BOOK.ask(facts).outcome() == Limitation.Answer.TIME_BARRED;
    }
}
