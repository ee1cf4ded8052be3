package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.Cases.Decision;
import cn.xiangzhi.casework.Cases.FileView;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Exhibits;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What later rooms may read of a case. */
@Component
public class CaseReading {

    private final CaseFiles files;
    private final Papers papers;
    private final Attachments attachments;
    private final Organization organization;
    private final Offices offices;

    CaseReading(CaseFiles files, Papers papers, Attachments attachments, Organization organization, Offices offices) {
        this.files = files;
        this.papers = papers;
        this.attachments = attachments;
        this.organization = organization;
        this.offices = offices;
    }

    /** The core of a case inside the scope. */
    public Optional<CaseRow> core(Scope scope, UUID caseId) {
        return files.row(scope, caseId);
    }

    /** The body of reconsideration of the township's cases, as its office data name it. */
    public String reviewBody(String county, String township) {
        return offices.of(county, township).map(Office::reviewBody).orElse("县级人民政府");
    }

    public Optional<Decision> decision(String county, UUID caseId) {
        return files.opened(new Scope(county, null, null), caseId)
                .filter(opened -> opened.row().decidedOn() != null)
                .map(opened -> decision(opened.row(), opened.party(), opened.file()));
    }

    private Decision decision(CaseRow row, PartyDetails party, CaseFile file) {
        var penalty = file.imposed().orElse(Penalty.NONE);
        var decided = row.decidedOn() == null ? row.openedOn() : row.decidedOn();
        return new Decision(
                row.id(),
                row.decisionNumber() == null ? row.number() : row.decisionNumber(),
                row.itemCode(),
                names(file),
                party.name(),
                party.kind().citizen(),
                minor(file, decided),
                party.creditCode(),
                file.said("facts"),
                "违反" + file.said("violated") + "；依据" + file.said("basis"),
                file.outcome(),
                penalty.fine().signum() > 0 ? penalty.fine() : null,
                organName(row),
                decided,
                file.procedure() == Procedure.SUMMARY);
    }

    private static boolean minor(CaseFile file, LocalDate decided) {
        var acted = file.said("occurredOn");
        var age = file.party().ageOn(acted.isEmpty() ? decided : LocalDate.parse(acted));
        return age != null && age < 18;
    }

    /** Every violation's item by name: what is published tells of each. */
    private static String names(CaseFile file) {
        return Violations.of(file).stream()
                .map(one -> Violations.name(file, one))
                .collect(Collectors.joining("；"));
    }

    private String organName(CaseRow row) {
        var organ = row.inTheNameOf();
        return organ == null
                ? organization.government(row.countyCode(), row.townshipCode()).name()
                : organization.organ(row.countyCode(), organ).map(o -> o.name()).orElse("");
    }

    public Optional<FileView> file(String county, UUID caseId) {
        return files.row(new Scope(county, null, null), caseId)
                .filter(row -> row.closedOn() != null)
                .map(row -> view(row, files.file(row)));
    }

    static String title(CaseRow row) {
        return row.partyShown() + row.itemName() + "案";
    }

    /** A case that was never filed is dated from its opening. */
    static LocalDate filedOn(CaseRow row) {
        return row.filedOn() == null ? row.openedOn() : row.filedOn();
    }

    private FileView view(CaseRow row, CaseFile file) {
        // Evidence first, then what other steps brought along.
        var kept = attachments.of(
                row.countyCode(),
                CaseGate.EVIDENCE,
                file.acts().stream().map(Act::id).toList());
        var evidence = Stream.concat(
                        file.evidence().all().stream(), file.acts().stream().filter(act -> !Exhibits.registers(act)))
                .flatMap(act -> kept.getOrDefault(act.id(), List.of()).stream())
                .toList();
        var closed = row.closedOn() == null ? row.openedOn() : row.closedOn();
        return new FileView(
                row.id(),
                row.number(),
                title(row),
                row.townshipCode(),
                file.procedure() == Procedure.SUMMARY,
                filedOn(row),
                closed,
                papers.of(row.countyCode(), CaseWork.KIND, row.id()).stream()
                        .filter(paper -> !paper.voided())
                        .map(Paper::id)
                        .toList(),
                evidence);
    }
}
